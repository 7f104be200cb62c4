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
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> AiQueryCounts:
            self, at, get = new(cls), "", source.get
            try:
                at = "total"
                value = get("total", UNSET)
                self.total = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "today"
                value = get("today", UNSET)
                self.today = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "this_week"
                value = get("this_week", UNSET)
                self.this_week = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "this_month"
                value = get("this_month", UNSET)
                self.this_month = value if type(value) is int or value is UNSET else optional_integer(value)
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            more.pop("total", None)
            more.pop("today", None)
            more.pop("this_week", None)
            more.pop("this_month", None)
            self.additional_properties = more
            return self

        return decode
