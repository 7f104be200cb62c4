# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
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
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "total": UNSET,
            "created_today": UNSET,
            "created_this_week": UNSET,
            "created_this_month": UNSET,
        }

        def decode(source: dict[str, Any]) -> ChartCounts:
            self, at = new(cls), ""
            whole = source if len(source) == 4 else absent | source
            try:
                at = "total"
                value = whole["total"]
                self.total = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "created_today"
                value = whole["created_today"]
                self.created_today = (
                    value if type(value) is int or value is UNSET else optional_integer(value)
                )
                at = "created_this_week"
                value = whole["created_this_week"]
                self.created_this_week = (
                    value if type(value) is int or value is UNSET else optional_integer(value)
                )
                at = "created_this_month"
                value = whole["created_this_month"]
                self.created_this_month = (
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
                if len(whole) == 4
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
