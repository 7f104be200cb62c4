# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, integer, optional_integer, optional_text, text
from ..types import UNSET, Unset


@define(repr=False)
class RestockingShipmentItemWrite(Model):
    """One SKU in a restocking shipment as it is to be."""

    announced_quantity: int
    """How many are in the delivery."""
    sku_id: int | Unset = UNSET
    """The id that Hive gave the SKU; needed without `merchant_sku_id`."""
    merchant_sku_id: str | Unset = UNSET
    """The merchant's own code of the SKU; needed without `sku_id`."""
    remarks: str | None | Unset = UNSET
    """Anything else to know."""
    total_cost_in_cents: int | None | Unset = UNSET
    """What all of them cost, in cents."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "announced_quantity": "announced_quantity",
        "sku_id": "sku_id",
        "merchant_sku_id": "merchant_sku_id",
        "remarks": "remarks",
        "total_cost_in_cents": "total_cost_in_cents",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "sku_id": UNSET,
            "merchant_sku_id": UNSET,
            "remarks": UNSET,
            "total_cost_in_cents": UNSET,
        }

        def decode(source: dict[str, Any]) -> RestockingShipmentItemWrite:
            self, at = new(cls), ""
            whole = source if len(source) == 5 else absent | source
            try:
                at = "announced_quantity"
                value = whole["announced_quantity"]
                self.announced_quantity = value if type(value) is int else integer(value)
                at = "sku_id"
                value = whole["sku_id"]
                self.sku_id = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "merchant_sku_id"
                value = whole["merchant_sku_id"]
                self.merchant_sku_id = value if type(value) is str or value is UNSET else optional_text(value)
                at = "remarks"
                value = whole["remarks"]
                self.remarks = value if value is None or type(value) is str or value is UNSET else text(value)
                at = "total_cost_in_cents"
                value = whole["total_cost_in_cents"]
                self.total_cost_in_cents = (
                    value if value is None or type(value) is int or value is UNSET else integer(value)
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
