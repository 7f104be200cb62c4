# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, date_time, one, optional_text, text
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

        decode_results = one(lambda: AnalysisResults)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "query": UNSET,
            "analysis_type": UNSET,
            "results": UNSET,
            "generated_at": UNSET,
        }

        def decode(source: dict[str, Any]) -> Analysis:
            self, at = new(cls), ""
            whole = source if len(source) == 5 else absent | source
            try:
                at = "analysis_id"
                value = whole["analysis_id"]
                self.analysis_id = value if type(value) is str else text(value)
                at = "query"
                value = whole["query"]
                self.query = value if type(value) is str or value is UNSET else optional_text(value)
                at = "analysis_type"
                value = whole["analysis_type"]
                self.analysis_type = value if type(value) is str or value is UNSET else optional_text(value)
                at = "results"
                value = whole["results"]
                self.results = UNSET if value is None or value is UNSET else decode_results(value)
                at = "generated_at"
                value = whole["generated_at"]
                self.generated_at = UNSET if value is None or value is UNSET else date_time(value)
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 5
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
