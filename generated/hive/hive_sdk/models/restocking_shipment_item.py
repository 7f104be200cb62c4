# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, integer, one, optional, optional_integer, optional_text, text
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .restocking_shipment_inventory_batch import RestockingShipmentInventoryBatch


@define(repr=False)
class RestockingShipmentItem(Model):
    """One SKU in a restocking shipment."""

    announced_quantity: int
    """How many are in the delivery."""
    id: int | Unset = UNSET
    """The id that Hive gave the line."""
    sku_id: int | Unset = UNSET
    """The id that Hive gave the SKU."""
    merchant_sku_id: str | Unset = UNSET
    """The merchant's own code of the SKU."""
    arrived_quantity: int | Unset = UNSET
    """How many arrived; there once the status is `restocked`."""
    damaged_quantity: int | Unset = UNSET
    """How many are damaged; there once the status is `restocked`."""
    missing_quantity: int | Unset = UNSET
    """How many are missing; there once the status is `restocked`."""
    remarks: str | None | Unset = UNSET
    """Anything else to know."""
    total_cost_in_cents: int | None | Unset = UNSET
    """What all of them cost, in cents."""
    inventory_batches: list[RestockingShipmentInventoryBatch] | Unset = UNSET
    """The batches that are in the delivery."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "announced_quantity": "announced_quantity",
        "id": "id",
        "sku_id": "sku_id",
        "merchant_sku_id": "merchant_sku_id",
        "arrived_quantity": "arrived_quantity",
        "damaged_quantity": "damaged_quantity",
        "missing_quantity": "missing_quantity",
        "remarks": "remarks",
        "total_cost_in_cents": "total_cost_in_cents",
        "inventory_batches": "inventory_batches",
    }
    read_only_names = frozenset({"arrived_quantity", "damaged_quantity", "id", "missing_quantity"})

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .restocking_shipment_inventory_batch import RestockingShipmentInventoryBatch

        decode_inventory_batches = optional(array(one(lambda: RestockingShipmentInventoryBatch)))
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> RestockingShipmentItem:
            self, at, get = new(cls), "", source.get
            try:
                at = "announced_quantity"
                value = source["announced_quantity"]
                self.announced_quantity = value if type(value) is int else integer(value)
                at = "id"
                value = get("id", UNSET)
                self.id = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "sku_id"
                value = get("sku_id", UNSET)
                self.sku_id = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "merchant_sku_id"
                value = get("merchant_sku_id", UNSET)
                self.merchant_sku_id = value if type(value) is str or value is UNSET else optional_text(value)
                at = "arrived_quantity"
                value = get("arrived_quantity", UNSET)
                self.arrived_quantity = (
                    value if type(value) is int or value is UNSET else optional_integer(value)
                )
                at = "damaged_quantity"
                value = get("damaged_quantity", UNSET)
                self.damaged_quantity = (
                    value if type(value) is int or value is UNSET else optional_integer(value)
                )
                at = "missing_quantity"
                value = get("missing_quantity", UNSET)
                self.missing_quantity = (
                    value if type(value) is int or value is UNSET else optional_integer(value)
                )
                at = "remarks"
                value = get("remarks", UNSET)
                self.remarks = value if type(value) is str or value is UNSET or value is None else text(value)
                at = "total_cost_in_cents"
                value = get("total_cost_in_cents", UNSET)
                self.total_cost_in_cents = (
                    value if type(value) is int or value is UNSET or value is None else integer(value)
                )
                at = "inventory_batches"
                value = get("inventory_batches", UNSET)
                self.inventory_batches = value if value is UNSET else decode_inventory_batches(value)
            except KeyError:
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = {name: value for name, value in source.items() if name not in known}
            self.additional_properties = more
            return self

        return decode
