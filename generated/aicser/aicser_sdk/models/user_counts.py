# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit
from .._runtime.models import Model
from .._runtime.shapes import Decoder, optional_integer
from ..types import UNSET, Unset


@define(repr=False)
class UserCounts(Model):
    """How many users there are and were active."""

    total: int | Unset = UNSET
    """All users."""
    active_today: int | Unset = UNSET
    """Those active today."""
    active_this_week: int | Unset = UNSET
    """Those active this week."""
    active_this_month: int | Unset = UNSET
    """Those active this month."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "total": "total",
        "active_today": "active_today",
        "active_this_week": "active_this_week",
        "active_this_month": "active_this_month",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> UserCounts:
            self, at, get = new(cls), "", source.get
            try:
                at = "total"
                value = get("total", UNSET)
                self.total = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "active_today"
                value = get("active_today", UNSET)
                self.active_today = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "active_this_week"
                value = get("active_this_week", UNSET)
                self.active_this_week = (
                    value if type(value) is int or value is UNSET else optional_integer(value)
                )
                at = "active_this_month"
                value = get("active_this_month", UNSET)
                self.active_this_month = (
                    value if type(value) is int or value is UNSET else optional_integer(value)
                )
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            more.pop("total", None)
            more.pop("active_today", None)
            more.pop("active_this_week", None)
            more.pop("active_this_month", None)
            self.additional_properties = more
            return self

        return decode
