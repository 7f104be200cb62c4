# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

import datetime
from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, date_time, optional, optional_number, optional_text, text
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
        decode_created_at = optional(date_time)
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> SearchResult:
            self, at, get = new(cls), "", source.get
            try:
                at = "type"
                value = source["type"]
                self.type_ = value if type(value) is str else text(value)
                at = "id"
                value = source["id"]
                self.id = value if type(value) is str else text(value)
                at = "title"
                value = get("title", UNSET)
                self.title = value if type(value) is str or value is UNSET else optional_text(value)
                at = "query"
                value = get("query", UNSET)
                self.query = value if type(value) is str or value is UNSET else optional_text(value)
                at = "description"
                value = get("description", UNSET)
                self.description = value if type(value) is str or value is UNSET else optional_text(value)
                at = "relevance_score"
                value = get("relevance_score", UNSET)
                self.relevance_score = (
                    value if type(value) is float or value is UNSET else optional_number(value)
                )
                at = "created_at"
                value = get("created_at", UNSET)
                self.created_at = value if value is UNSET else decode_created_at(value)
            except KeyError:
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            del more["type"]
            del more["id"]
            more.pop("title", None)
            more.pop("query", None)
            more.pop("description", None)
            more.pop("relevance_score", None)
            more.pop("created_at", None)
            self.additional_properties = more
            return self

        return decode
