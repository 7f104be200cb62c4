# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

import datetime
from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit
from .._runtime.models import Model
from .._runtime.shapes import Decoder, date, optional, optional_integer, optional_text
from ..types import UNSET, Unset


@define(repr=False)
class ShipmentItemBatch(Model):
    """What was taken from one batch."""

    name: str | Unset = UNSET
    """What the batch is called."""
    tracking_code: str | Unset = UNSET
    """The code by which the batch is tracked."""
    expiry_date: datetime.date | Unset = UNSET
    """The day on which the batch expires."""
    quantity: int | Unset = UNSET
    """How many were taken from it."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "name": "name",
        "tracking_code": "tracking_code",
        "expiry_date": "expiry_date",
        "quantity": "quantity",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        decode_expiry_date = optional(date)
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> ShipmentItemBatch:
            self, at, get = new(cls), "", source.get
            try:
                at = "name"
                value = get("name", UNSET)
                self.name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "tracking_code"
                value = get("tracking_code", UNSET)
                self.tracking_code = value if type(value) is str or value is UNSET else optional_text(value)
                at = "expiry_date"
                value = get("expiry_date", UNSET)
                self.expiry_date = value if value is UNSET else decode_expiry_date(value)
                at = "quantity"
                value = get("quantity", UNSET)
                self.quantity = value if type(value) is int or value is UNSET else optional_integer(value)
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            more.pop("name", None)
            more.pop("tracking_code", None)
            more.pop("expiry_date", None)
            more.pop("quantity", None)
            self.additional_properties = more
            return self

        return decode
