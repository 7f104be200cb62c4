# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, one, optional_integer, optional_text
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
        decode_pagination = one(lambda: SearchPagination)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"query": UNSET, "total_results": UNSET, "pagination": UNSET}

        def decode(source: dict[str, Any]) -> SearchPage:
            self, at = new(cls), ""
            whole = source if len(source) == 4 else absent | source
            try:
                at = "results"
                self.results = decode_results(whole["results"])
                at = "query"
                value = whole["query"]
                self.query = value if type(value) is str or value is UNSET else optional_text(value)
                at = "total_results"
                value = whole["total_results"]
                self.total_results = (
                    value if type(value) is int or value is UNSET else optional_integer(value)
                )
                at = "pagination"
                value = whole["pagination"]
                self.pagination = UNSET if value is None or value is UNSET else decode_pagination(value)
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
