# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit
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
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> ChartCreatedData:
            self, at, get = new(cls), "", source.get
            try:
                at = "chart_id"
                value = get("chart_id", UNSET)
                self.chart_id = value if type(value) is str or value is UNSET else optional_text(value)
                at = "query"
                value = get("query", UNSET)
                self.query = value if type(value) is str or value is UNSET else optional_text(value)
                at = "user_id"
                value = get("user_id", UNSET)
                self.user_id = value if type(value) is str or value is UNSET else optional_text(value)
                at = "organization_id"
                value = get("organization_id", UNSET)
                self.organization_id = value if type(value) is str or value is UNSET else optional_text(value)
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            more.pop("chart_id", None)
            more.pop("query", None)
            more.pop("user_id", None)
            more.pop("organization_id", None)
            self.additional_properties = more
            return self

        return decode
