# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

import datetime
from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit
from .._runtime.models import Model
from .._runtime.shapes import Decoder, date_time, optional, optional_integer
from ..types import UNSET, Unset


@define(repr=False)
class UserStatistics(Model):
    """What the user did so far."""

    charts_created: int | Unset = UNSET
    """How many charts the user made."""
    last_login: datetime.datetime | Unset = UNSET
    """When the user last logged in."""
    total_usage_time: int | Unset = UNSET
    """How long the user worked on the platform."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "charts_created": "charts_created",
        "last_login": "last_login",
        "total_usage_time": "total_usage_time",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        decode_last_login = optional(date_time)
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> UserStatistics:
            self, at, get = new(cls), "", source.get
            try:
                at = "charts_created"
                value = get("charts_created", UNSET)
                self.charts_created = (
                    value if type(value) is int or value is UNSET else optional_integer(value)
                )
                at = "last_login"
                value = get("last_login", UNSET)
                self.last_login = value if value is UNSET else decode_last_login(value)
                at = "total_usage_time"
                value = get("total_usage_time", UNSET)
                self.total_usage_time = (
                    value if type(value) is int or value is UNSET else optional_integer(value)
                )
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            more.pop("charts_created", None)
            more.pop("last_login", None)
            more.pop("total_usage_time", None)
            self.additional_properties = more
            return self

        return decode
