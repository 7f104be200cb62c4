# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Pagination")


@_attrs_define
class Pagination:
    """Where a page stands among all pages.

    Attributes:
        current_page (int): The number of this page.
        item_count (int): A number of items.
        page_count (int): How many pages there are.
        items_per_page (int): How many items a page holds at most.
    """

    current_page: int
    item_count: int
    page_count: int
    items_per_page: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        current_page = self.current_page

        item_count = self.item_count

        page_count = self.page_count

        items_per_page = self.items_per_page

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "current_page": current_page,
                "item_count": item_count,
                "page_count": page_count,
                "items_per_page": items_per_page,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        current_page = d.pop("current_page")

        item_count = d.pop("item_count")

        page_count = d.pop("page_count")

        items_per_page = d.pop("items_per_page")

        pagination = cls(
            current_page=current_page,
            item_count=item_count,
            page_count=page_count,
            items_per_page=items_per_page,
        )

        pagination.additional_properties = d
        return pagination

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
