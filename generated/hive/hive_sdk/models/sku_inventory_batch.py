# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, date, integer, one, optional_text
from ..types import READ_ONLY, UNSET, Unset

if TYPE_CHECKING:
    from .inventory_per_warehouse import InventoryPerWarehouse


@define(repr=False)
class SkuInventoryBatch(Model):
    """One batch of a SKU."""

    id: int = READ_ONLY
    """The id that Hive gave the batch."""
    name: str | Unset = UNSET
    """What the batch is called."""
    tracking_code: str | Unset = UNSET
    """The code by which the batch is tracked."""
    expiry_date: datetime.date | Unset = UNSET
    """The day on which the batch expires."""
    stocked_quantities: list[InventoryPerWarehouse] | Unset = UNSET
    """How many of the batch are for sale in each warehouse."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "id": "id",
        "name": "name",
        "tracking_code": "tracking_code",
        "expiry_date": "expiry_date",
        "stocked_quantities": "stocked_quantities",
    }
    read_only_names = frozenset({"expiry_date", "id", "name", "stocked_quantities", "tracking_code"})

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .inventory_per_warehouse import InventoryPerWarehouse

        decode_stocked_quantities = array(one(lambda: InventoryPerWarehouse))
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "name": UNSET,
            "tracking_code": UNSET,
            "expiry_date": UNSET,
            "stocked_quantities": UNSET,
        }

        def decode(source: dict[str, Any]) -> SkuInventoryBatch:
            self, at = new(cls), ""
            whole = source if len(source) == 5 else absent | source
            try:
                at = "id"
                value = whole["id"]
                self.id = value if type(value) is int else integer(value)
                at = "name"
                value = whole["name"]
                self.name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "tracking_code"
                value = whole["tracking_code"]
                self.tracking_code = value if type(value) is str or value is UNSET else optional_text(value)
                at = "expiry_date"
                value = whole["expiry_date"]
                self.expiry_date = UNSET if value is None or value is UNSET else date(value)
                at = "stocked_quantities"
                value = whole["stocked_quantities"]
                self.stocked_quantities = (
                    UNSET if value is None or value is UNSET else decode_stocked_quantities(value)
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
