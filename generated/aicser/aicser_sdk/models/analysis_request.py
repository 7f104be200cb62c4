# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, one, optional, optional_text, text
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .analysis_options import AnalysisOptions


@define(repr=False)
class AnalysisRequest(Model):
    """The question, and how to answer it."""

    query: str
    """The question, in plain words."""
    data_source: str | Unset = UNSET
    """The name of the data source to look into."""
    analysis_type: str | Unset = UNSET
    """The kind of an analysis; in a request `auto` leaves the choice to the AI."""
    options: AnalysisOptions | Unset = UNSET
    """What the analysis is to hold."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "query": "query",
        "data_source": "data_source",
        "analysis_type": "analysis_type",
        "options": "options",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .analysis_options import AnalysisOptions

        decode_options = optional(one(lambda: AnalysisOptions))
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> AnalysisRequest:
            self, at, get = new(cls), "", source.get
            try:
                at = "query"
                value = source["query"]
                self.query = value if type(value) is str else text(value)
                at = "data_source"
                value = get("data_source", UNSET)
                self.data_source = value if type(value) is str or value is UNSET else optional_text(value)
                at = "analysis_type"
                value = get("analysis_type", UNSET)
                self.analysis_type = value if type(value) is str or value is UNSET else optional_text(value)
                at = "options"
                value = get("options", UNSET)
                self.options = value if value is UNSET else decode_options(value)
            except KeyError:
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            del more["query"]
            more.pop("data_source", None)
            more.pop("analysis_type", None)
            more.pop("options", None)
            self.additional_properties = more
            return self

        return decode
