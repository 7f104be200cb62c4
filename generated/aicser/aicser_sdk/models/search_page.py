# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, one, optional, optional_integer, optional_text
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .search_pagination import SearchPagination
    from .search_result import SearchResult


@define(repr=False)
class SearchPage(Model):
    """One page of results."""

    results: list[SearchResult]
    """What was found."""
    query: str | Unset = UNSET
    """What was searched for."""
    total_results: int | Unset = UNSET
    """How many results there are on all pages."""
    pagination: SearchPagination | Unset = UNSET
    """Where a page stands among the pages."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "results": "results",
        "query": "query",
        "total_results": "total_results",
        "pagination": "pagination",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .search_pagination import SearchPagination
        from .search_result import SearchResult

        decode_results = array(one(lambda: SearchResult))
        decode_pagination = optional(one(lambda: SearchPagination))
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> SearchPage:
            self, at, get = new(cls), "", source.get
            try:
                at = "results"
                self.results = decode_results(source["results"])
                at = "query"
                value = get("query", UNSET)
                self.query = value if type(value) is str or value is UNSET else optional_text(value)
                at = "total_results"
                value = get("total_results", UNSET)
                self.total_results = (
                    value if type(value) is int or value is UNSET else optional_integer(value)
                )
                at = "pagination"
                value = get("pagination", UNSET)
                self.pagination = value if value is UNSET else decode_pagination(value)
            except KeyError:
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            del more["results"]
            more.pop("query", None)
            more.pop("total_results", None)
            more.pop("pagination", None)
            self.additional_properties = more
            return self

        return decode
