# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, date_time, one, optional, optional_text, text
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .analysis_results import AnalysisResults


@define(repr=False)
class Analysis(Model):
    """The answer to a question."""

    analysis_id: str
    """The id of the analysis."""
    query: str | Unset = UNSET
    """The question."""
    analysis_type: str | Unset = UNSET
    """The kind of an analysis; in a request `auto` leaves the choice to the AI."""
    results: AnalysisResults | Unset = UNSET
    """What was found."""
    generated_at: datetime.datetime | Unset = UNSET
    """When the analysis was made."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "analysis_id": "analysis_id",
        "query": "query",
        "analysis_type": "analysis_type",
        "results": "results",
        "generated_at": "generated_at",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .analysis_results import AnalysisResults

        decode_results = optional(one(lambda: AnalysisResults))
        decode_generated_at = optional(date_time)
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> Analysis:
            self, at, get = new(cls), "", source.get
            try:
                at = "analysis_id"
                value = source["analysis_id"]
                self.analysis_id = value if type(value) is str else text(value)
                at = "query"
                value = get("query", UNSET)
                self.query = value if type(value) is str or value is UNSET else optional_text(value)
                at = "analysis_type"
                value = get("analysis_type", UNSET)
                self.analysis_type = value if type(value) is str or value is UNSET else optional_text(value)
                at = "results"
                value = get("results", UNSET)
                self.results = value if value is UNSET else decode_results(value)
                at = "generated_at"
                value = get("generated_at", UNSET)
                self.generated_at = value if value is UNSET else decode_generated_at(value)
            except KeyError:
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            del more["analysis_id"]
            more.pop("query", None)
            more.pop("analysis_type", None)
            more.pop("results", None)
            more.pop("generated_at", None)
            self.additional_properties = more
            return self

        return decode
