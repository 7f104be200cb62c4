# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, integer, one, optional_integer, optional_text, text
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

        decode_inventory_batches = array(one(lambda: RestockingShipmentInventoryBatch))
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "id": UNSET,
            "sku_id": UNSET,
            "merchant_sku_id": UNSET,
            "arrived_quantity": UNSET,
            "damaged_quantity": UNSET,
            "missing_quantity": UNSET,
            "remarks": UNSET,
            "total_cost_in_cents": UNSET,
            "inventory_batches": UNSET,
        }

        def decode(source: dict[str, Any]) -> RestockingShipmentItem:
            self, at = new(cls), ""
            whole = source if len(source) == 10 else absent | source
            try:
                at = "announced_quantity"
                value = whole["announced_quantity"]
                self.announced_quantity = value if type(value) is int else integer(value)
                at = "id"
                value = whole["id"]
                self.id = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "sku_id"
                value = whole["sku_id"]
                self.sku_id = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "merchant_sku_id"
                value = whole["merchant_sku_id"]
                self.merchant_sku_id = value if type(value) is str or value is UNSET else optional_text(value)
                at = "arrived_quantity"
                value = whole["arrived_quantity"]
                self.arrived_quantity = (
                    value if type(value) is int or value is UNSET else optional_integer(value)
                )
                at = "damaged_quantity"
                value = whole["damaged_quantity"]
                self.damaged_quantity = (
                    value if type(value) is int or value is UNSET else optional_integer(value)
                )
                at = "missing_quantity"
                value = whole["missing_quantity"]
                self.missing_quantity = (
                    value if type(value) is int or value is UNSET else optional_integer(value)
                )
                at = "remarks"
                value = whole["remarks"]
                self.remarks = value if value is None or type(value) is str or value is UNSET else text(value)
                at = "total_cost_in_cents"
                value = whole["total_cost_in_cents"]
                self.total_cost_in_cents = (
                    value if value is None or type(value) is int or value is UNSET else integer(value)
                )
                at = "inventory_batches"
                value = whole["inventory_batches"]
                self.inventory_batches = (
                    UNSET if value is None or value is UNSET else decode_inventory_batches(value)
                )
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 10
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
