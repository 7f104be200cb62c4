# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="SearchResult")


@_attrs_define
class SearchResult:
    """Something that was found.

    Attributes:
        type_ (str): What it is; chart and dashboard are shown.
        id (str): Its id.
        title (str | Unset): What it is called.
        query (str | Unset): Of a chart, the question that it answers.
        description (str | Unset): Of a dashboard, what it is about.
        relevance_score (float | Unset): How well it fits the search, as a part of 1.
        created_at (datetime.datetime | Unset): When it was created.
    """

    type_: str
    id: str
    title: str | Unset = UNSET
    query: str | Unset = UNSET
    description: str | Unset = UNSET
    relevance_score: float | Unset = UNSET
    created_at: datetime.datetime | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        id = self.id

        title = self.title

        query = self.query

        description = self.description

        relevance_score = self.relevance_score

        created_at: str | Unset = UNSET
        if not isinstance(self.created_at, Unset):
            created_at = self.created_at.isoformat()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "type": type_,
                "id": id,
            }
        )
        if title is not UNSET:
            field_dict["title"] = title
        if query is not UNSET:
            field_dict["query"] = query
        if description is not UNSET:
            field_dict["description"] = description
        if relevance_score is not UNSET:
            field_dict["relevance_score"] = relevance_score
        if created_at is not UNSET:
            field_dict["created_at"] = created_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        type_ = d.pop("type")

        id = d.pop("id")

        title = d.pop("title", UNSET)

        query = d.pop("query", UNSET)

        description = d.pop("description", UNSET)

        relevance_score = d.pop("relevance_score", UNSET)

        _created_at = d.pop("created_at", UNSET)
        created_at: datetime.datetime | Unset
        if _created_at is None or isinstance(_created_at, Unset):
            created_at = UNSET
        else:
            created_at = datetime.datetime.fromisoformat(_created_at)

        search_result = cls(
            type_=type_,
            id=id,
            title=title,
            query=query,
            description=description,
            relevance_score=relevance_score,
            created_at=created_at,
        )

        search_result.additional_properties = d
        return search_result

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
