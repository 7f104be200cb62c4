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
class ChartCounts(Model):
    """How many charts there are and were made."""

    total: int | Unset = UNSET
    """All charts."""
    created_today: int | Unset = UNSET
    """Those made today."""
    created_this_week: int | Unset = UNSET
    """Those made this week."""
    created_this_month: int | Unset = UNSET
    """Those made this month."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "total": "total",
        "created_today": "created_today",
        "created_this_week": "created_this_week",
        "created_this_month": "created_this_month",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> ChartCounts:
            self, at, get = new(cls), "", source.get
            try:
                at = "total"
                value = get("total", UNSET)
                self.total = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "created_today"
                value = get("created_today", UNSET)
                self.created_today = (
                    value if type(value) is int or value is UNSET else optional_integer(value)
                )
                at = "created_this_week"
                value = get("created_this_week", UNSET)
                self.created_this_week = (
                    value if type(value) is int or value is UNSET else optional_integer(value)
                )
                at = "created_this_month"
                value = get("created_this_month", UNSET)
                self.created_this_month = (
                    value if type(value) is int or value is UNSET else optional_integer(value)
                )
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            more.pop("total", None)
            more.pop("created_today", None)
            more.pop("created_this_week", None)
            more.pop("created_this_month", None)
            self.additional_properties = more
            return self

        return decode
