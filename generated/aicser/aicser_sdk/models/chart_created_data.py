# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, optional_text
from ..types import UNSET, Unset


@define(repr=False)
class ChartCreatedData(Model):
    """The chart that was made."""

    chart_id: str | Unset = UNSET
    """The id of the chart."""
    query: str | Unset = UNSET
    """The question that the chart answers."""
    user_id: str | Unset = UNSET
    """The id of the user who made it."""
    organization_id: str | Unset = UNSET
    """The id of the organisation that it belongs to."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "chart_id": "chart_id",
        "query": "query",
        "user_id": "user_id",
        "organization_id": "organization_id",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "chart_id": UNSET,
            "query": UNSET,
            "user_id": UNSET,
            "organization_id": UNSET,
        }

        def decode(source: dict[str, Any]) -> ChartCreatedData:
            self, at = new(cls), ""
            whole = source if len(source) == 4 else absent | source
            try:
                at = "chart_id"
                value = whole["chart_id"]
                self.chart_id = value if type(value) is str or value is UNSET else optional_text(value)
                at = "query"
                value = whole["query"]
                self.query = value if type(value) is str or value is UNSET else optional_text(value)
                at = "user_id"
                value = whole["user_id"]
                self.user_id = value if type(value) is str or value is UNSET else optional_text(value)
                at = "organization_id"
                value = whole["organization_id"]
                self.organization_id = value if type(value) is str or value is UNSET else optional_text(value)
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
