# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.search_pagination import SearchPagination
    from ..models.search_result import SearchResult


T = TypeVar("T", bound="SearchPage")


@_attrs_define
class SearchPage:
    """One page of results.

    Attributes:
        results (list[SearchResult]): What was found.
        query (str | Unset): What was searched for.
        total_results (int | Unset): How many results there are on all pages.
        pagination (SearchPagination | Unset): Where a page stands among the pages. How many results there are stands
            beside it.
    """

    results: list[SearchResult]
    query: str | Unset = UNSET
    total_results: int | Unset = UNSET
    pagination: SearchPagination | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        results = []
        for results_item_data in self.results:
            results_item = results_item_data.to_dict()
            results.append(results_item)

        query = self.query

        total_results = self.total_results

        pagination: dict[str, Any] | Unset = UNSET
        if not isinstance(self.pagination, Unset):
            pagination = self.pagination.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "results": results,
            }
        )
        if query is not UNSET:
            field_dict["query"] = query
        if total_results is not UNSET:
            field_dict["total_results"] = total_results
        if pagination is not UNSET:
            field_dict["pagination"] = pagination

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.search_pagination import SearchPagination
        from ..models.search_result import SearchResult

        d = dict(src_dict)
        results = []
        _results = d.pop("results")
        for results_item_data in _results:
            results_item = SearchResult.from_dict(results_item_data)

            results.append(results_item)

        query = d.pop("query", UNSET)

        total_results = d.pop("total_results", UNSET)

        _pagination = d.pop("pagination", UNSET)
        pagination: SearchPagination | Unset
        if _pagination is None or isinstance(_pagination, Unset):
            pagination = UNSET
        else:
            pagination = SearchPagination.from_dict(_pagination)

        search_page = cls(
            results=results,
            query=query,
            total_results=total_results,
            pagination=pagination,
        )

        search_page.additional_properties = d
        return search_page

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
