# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

import datetime
from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, date, optional_integer, optional_text
from ..types import UNSET, Unset


@define(repr=False)
class RestockingShipmentInventoryBatch(Model):
    """One batch in a restocking shipment."""

    id: int | Unset = UNSET
    """The id that Hive gave the batch."""
    name: str | Unset = UNSET
    """What the batch is called."""
    tracking_code: str | Unset = UNSET
    """The code by which the batch is tracked."""
    expiry_date: datetime.date | Unset = UNSET
    """The day on which the batch expires."""
    arrived_quantity: int | Unset = UNSET
    """How many of the batch arrived."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "id": "id",
        "name": "name",
        "tracking_code": "tracking_code",
        "expiry_date": "expiry_date",
        "arrived_quantity": "arrived_quantity",
    }
    read_only_names = frozenset({"arrived_quantity"})

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "id": UNSET,
            "name": UNSET,
            "tracking_code": UNSET,
            "expiry_date": UNSET,
            "arrived_quantity": UNSET,
        }

        def decode(source: dict[str, Any]) -> RestockingShipmentInventoryBatch:
            self, at = new(cls), ""
            whole = source if len(source) == 5 else absent | source
            try:
                at = "id"
                value = whole["id"]
                self.id = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "name"
                value = whole["name"]
                self.name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "tracking_code"
                value = whole["tracking_code"]
                self.tracking_code = value if type(value) is str or value is UNSET else optional_text(value)
                at = "expiry_date"
                value = whole["expiry_date"]
                self.expiry_date = UNSET if value is None or value is UNSET else date(value)
                at = "arrived_quantity"
                value = whole["arrived_quantity"]
                self.arrived_quantity = (
                    value if type(value) is int or value is UNSET else optional_integer(value)
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
