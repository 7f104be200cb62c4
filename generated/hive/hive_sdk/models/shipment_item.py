# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, integer, one, text
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

        decode_batches = array(one(lambda: ShipmentItemBatch))
        decode_serial_numbers = array()
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"merchant_item_id": UNSET, "batches": UNSET, "serial_numbers": UNSET}

        def decode(source: dict[str, Any]) -> ShipmentItem:
            self, at = new(cls), ""
            whole = source if len(source) == 5 else absent | source
            try:
                at = "id"
                value = whole["id"]
                self.id = value if type(value) is int else integer(value)
                at = "quantity"
                value = whole["quantity"]
                self.quantity = value if type(value) is int else integer(value)
                at = "merchant_item_id"
                value = whole["merchant_item_id"]
                self.merchant_item_id = (
                    value if value is None or type(value) is str or value is UNSET else text(value)
                )
                at = "batches"
                value = whole["batches"]
                self.batches = UNSET if value is None or value is UNSET else decode_batches(value)
                at = "serial_numbers"
                value = whole["serial_numbers"]
                self.serial_numbers = (
                    UNSET if value is None or value is UNSET else decode_serial_numbers(value)
                )
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 5
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
