# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
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
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "charts_created": UNSET,
            "ai_queries": UNSET,
            "data_uploaded_mb": UNSET,
            "api_calls": UNSET,
        }

        def decode(source: dict[str, Any]) -> UserUsage:
            self, at = new(cls), ""
            whole = source if len(source) == 4 else absent | source
            try:
                at = "charts_created"
                value = whole["charts_created"]
                self.charts_created = (
                    value if type(value) is int or value is UNSET else optional_integer(value)
                )
                at = "ai_queries"
                value = whole["ai_queries"]
                self.ai_queries = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "data_uploaded_mb"
                value = whole["data_uploaded_mb"]
                self.data_uploaded_mb = (
                    value if type(value) is float or value is UNSET else optional_number(value)
                )
                at = "api_calls"
                value = whole["api_calls"]
                self.api_calls = value if type(value) is int or value is UNSET else optional_integer(value)
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
