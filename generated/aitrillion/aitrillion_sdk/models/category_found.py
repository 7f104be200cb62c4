# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="CategoryFound")


@_attrs_define
class CategoryFound:
    """A category, and where it stands.

    Attributes:
        id (int): The store's id of the category.
        handle (str): The address of the category's page, whole; no slug.
        body_html (str): The description.
        updated_at (str): Always empty.
        published_at (str): Always empty.
        product_count (int): How many products it holds.
        title (str): The names from the top down, joined by ` > `.
    """

    id: int
    handle: str
    body_html: str
    updated_at: str
    published_at: str
    product_count: int
    title: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        handle = self.handle

        body_html = self.body_html

        updated_at = self.updated_at

        published_at = self.published_at

        product_count = self.product_count

        title = self.title

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "handle": handle,
                "body_html": body_html,
                "updated_at": updated_at,
                "published_at": published_at,
                "product_count": product_count,
                "title": title,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id")

        handle = d.pop("handle")

        body_html = d.pop("body_html")

        updated_at = d.pop("updated_at")

        published_at = d.pop("published_at")

        product_count = d.pop("product_count")

        title = d.pop("title")

        category_found = cls(
            id=id,
            handle=handle,
            body_html=body_html,
            updated_at=updated_at,
            published_at=published_at,
            product_count=product_count,
            title=title,
        )

        category_found.additional_properties = d
        return category_found

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
