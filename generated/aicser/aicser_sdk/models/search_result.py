# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

import datetime
from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, date_time, optional_number, optional_text, text
from ..types import UNSET, Unset


@define(repr=False)
class SearchResult(Model):
    """Something that was found."""

    type_: str
    """What it is; chart and dashboard are shown."""
    id: str
    """Its id."""
    title: str | Unset = UNSET
    """What it is called."""
    query: str | Unset = UNSET
    """Of a chart, the question that it answers."""
    description: str | Unset = UNSET
    """Of a dashboard, what it is about."""
    relevance_score: float | Unset = UNSET
    """How well it fits the search, as a part of 1."""
    created_at: datetime.datetime | Unset = UNSET
    """When it was created."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "type_": "type",
        "id": "id",
        "title": "title",
        "query": "query",
        "description": "description",
        "relevance_score": "relevance_score",
        "created_at": "created_at",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "title": UNSET,
            "query": UNSET,
            "description": UNSET,
            "relevance_score": UNSET,
            "created_at": UNSET,
        }

        def decode(source: dict[str, Any]) -> SearchResult:
            self, at = new(cls), ""
            whole = source if len(source) == 7 else absent | source
            try:
                at = "type"
                value = whole["type"]
                self.type_ = value if type(value) is str else text(value)
                at = "id"
                value = whole["id"]
                self.id = value if type(value) is str else text(value)
                at = "title"
                value = whole["title"]
                self.title = value if type(value) is str or value is UNSET else optional_text(value)
                at = "query"
                value = whole["query"]
                self.query = value if type(value) is str or value is UNSET else optional_text(value)
                at = "description"
                value = whole["description"]
                self.description = value if type(value) is str or value is UNSET else optional_text(value)
                at = "relevance_score"
                value = whole["relevance_score"]
                self.relevance_score = (
                    value if type(value) is float or value is UNSET else optional_number(value)
                )
                at = "created_at"
                value = whole["created_at"]
                self.created_at = UNSET if value is None or value is UNSET else date_time(value)
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 7
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
