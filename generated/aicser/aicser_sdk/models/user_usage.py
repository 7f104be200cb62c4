# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit
from .._runtime.models import Model
from .._runtime.shapes import Decoder, optional_integer, optional_number
from ..types import UNSET, Unset


@define(repr=False)
class UserUsage(Model):
    """What the user made and called."""

    charts_created: int | Unset = UNSET
    """How many charts the user made."""
    ai_queries: int | Unset = UNSET
    """How many questions the user asked the AI."""
    data_uploaded_mb: float | Unset = UNSET
    """How many megabytes the user uploaded."""
    api_calls: int | Unset = UNSET
    """How many API calls the user made."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "charts_created": "charts_created",
        "ai_queries": "ai_queries",
        "data_uploaded_mb": "data_uploaded_mb",
        "api_calls": "api_calls",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> UserUsage:
            self, at, get = new(cls), "", source.get
            try:
                at = "charts_created"
                value = get("charts_created", UNSET)
                self.charts_created = (
                    value if type(value) is int or value is UNSET else optional_integer(value)
                )
                at = "ai_queries"
                value = get("ai_queries", UNSET)
                self.ai_queries = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "data_uploaded_mb"
                value = get("data_uploaded_mb", UNSET)
                self.data_uploaded_mb = (
                    value if type(value) is float or value is UNSET else optional_number(value)
                )
                at = "api_calls"
                value = get("api_calls", UNSET)
                self.api_calls = value if type(value) is int or value is UNSET else optional_integer(value)
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            more.pop("charts_created", None)
            more.pop("ai_queries", None)
            more.pop("data_uploaded_mb", None)
            more.pop("api_calls", None)
            self.additional_properties = more
            return self

        return decode
