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
class SkuInventory(Model):
    """The stock of a SKU in all warehouses."""

    stocked: int = READ_ONLY
    """How many are for sale, after taking off the buffer if one is set up."""
    reserved: int = READ_ONLY
    """How many are kept for orders."""
    total: int = READ_ONLY
    """How many are available; the same as `stocked` when there is no buffer."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"stocked": "stocked", "reserved": "reserved", "total": "total"}
    read_only_names = frozenset({"reserved", "stocked", "total"})

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {}

        def decode(source: dict[str, Any]) -> SkuInventory:
            self, at = new(cls), ""
            whole = source if len(source) == 3 else absent | source
            try:
                at = "stocked"
                value = whole["stocked"]
                self.stocked = value if type(value) is int else integer(value)
                at = "reserved"
                value = whole["reserved"]
                self.reserved = value if type(value) is int else integer(value)
                at = "total"
                value = whole["total"]
                self.total = value if type(value) is int else integer(value)
            except KeyError:
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 3
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
