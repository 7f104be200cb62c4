# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, integer
from ..types import READ_ONLY


@define(repr=False)
class InventoryPerWarehouse(Model):
    """How many of a batch are in one warehouse."""

    warehouse_id: int = READ_ONLY
    """The id that Hive gave the warehouse."""
    quantity: int = READ_ONLY
    """How many are for sale."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"warehouse_id": "warehouse_id", "quantity": "quantity"}
    read_only_names = frozenset({"quantity", "warehouse_id"})

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {}

        def decode(source: dict[str, Any]) -> InventoryPerWarehouse:
            self, at = new(cls), ""
            whole = source if len(source) == 2 else absent | source
            try:
                at = "warehouse_id"
                value = whole["warehouse_id"]
                self.warehouse_id = value if type(value) is int else integer(value)
                at = "quantity"
                value = whole["quantity"]
                self.quantity = value if type(value) is int else integer(value)
            except KeyError:
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 2
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
