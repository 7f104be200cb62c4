# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, date, integer, one, optional, optional_text
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

        decode_expiry_date = optional(date)
        decode_stocked_quantities = optional(array(one(lambda: InventoryPerWarehouse)))
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> SkuInventoryBatch:
            self, at, get = new(cls), "", source.get
            try:
                at = "id"
                value = source["id"]
                self.id = value if type(value) is int else integer(value)
                at = "name"
                value = get("name", UNSET)
                self.name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "tracking_code"
                value = get("tracking_code", UNSET)
                self.tracking_code = value if type(value) is str or value is UNSET else optional_text(value)
                at = "expiry_date"
                value = get("expiry_date", UNSET)
                self.expiry_date = value if value is UNSET else decode_expiry_date(value)
                at = "stocked_quantities"
                value = get("stocked_quantities", UNSET)
                self.stocked_quantities = value if value is UNSET else decode_stocked_quantities(value)
            except KeyError:
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            del more["id"]
            more.pop("name", None)
            more.pop("tracking_code", None)
            more.pop("expiry_date", None)
            more.pop("stocked_quantities", None)
            self.additional_properties = more
            return self

        return decode
