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
class AiQueryCounts(Model):
    """How many questions the AI was asked."""

    total: int | Unset = UNSET
    """All questions."""
    today: int | Unset = UNSET
    """Those of today."""
    this_week: int | Unset = UNSET
    """Those of this week."""
    this_month: int | Unset = UNSET
    """Those of this month."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"total": "total", "today": "today", "this_week": "this_week", "this_month": "this_month"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"total": UNSET, "today": UNSET, "this_week": UNSET, "this_month": UNSET}

        def decode(source: dict[str, Any]) -> AiQueryCounts:
            self, at = new(cls), ""
            whole = source if len(source) == 4 else absent | source
            try:
                at = "total"
                value = whole["total"]
                self.total = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "today"
                value = whole["today"]
                self.today = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "this_week"
                value = whole["this_week"]
                self.this_week = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "this_month"
                value = whole["this_month"]
                self.this_month = value if type(value) is int or value is UNSET else optional_integer(value)
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
