# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, integer, one, optional, text
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .shipment_item_batch import ShipmentItemBatch


@define(repr=False)
class ShipmentItem(Model):
    """One line of a shipment."""

    id: int
    """The id that Hive gave the line."""
    quantity: int
    """How many of it are in the parcel."""
    merchant_item_id: str | None | Unset = UNSET
    """The merchant's own id of the line in the order; null for what was added later."""
    batches: list[ShipmentItemBatch] | Unset = UNSET
    """From which batches they were taken."""
    serial_numbers: list[Any] | Unset = UNSET
    """The serial numbers of what was sent."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "id": "id",
        "quantity": "quantity",
        "merchant_item_id": "merchant_item_id",
        "batches": "batches",
        "serial_numbers": "serial_numbers",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .shipment_item_batch import ShipmentItemBatch

        decode_batches = optional(array(one(lambda: ShipmentItemBatch)))
        decode_serial_numbers = optional(array())
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> ShipmentItem:
            self, at, get = new(cls), "", source.get
            try:
                at = "id"
                value = source["id"]
                self.id = value if type(value) is int else integer(value)
                at = "quantity"
                value = source["quantity"]
                self.quantity = value if type(value) is int else integer(value)
                at = "merchant_item_id"
                value = get("merchant_item_id", UNSET)
                self.merchant_item_id = (
                    value if type(value) is str or value is UNSET or value is None else text(value)
                )
                at = "batches"
                value = get("batches", UNSET)
                self.batches = value if value is UNSET else decode_batches(value)
                at = "serial_numbers"
                value = get("serial_numbers", UNSET)
                self.serial_numbers = value if value is UNSET else decode_serial_numbers(value)
            except KeyError:
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            del more["id"]
            del more["quantity"]
            more.pop("merchant_item_id", None)
            more.pop("batches", None)
            more.pop("serial_numbers", None)
            self.additional_properties = more
            return self

        return decode
