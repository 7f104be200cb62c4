# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="CollectionImage")


@_attrs_define
class CollectionImage:
    """The thumbnail of a category.

    Attributes:
        created_at (str | Unset): When the image was added to the store.
        alt (str | Unset): The alternative text.
        width (int | Unset): The width in pixels.
        height (int | Unset): The height in pixels.
        src (str | Unset): Where the image is.
    """

    created_at: str | Unset = UNSET
    alt: str | Unset = UNSET
    width: int | Unset = UNSET
    height: int | Unset = UNSET
    src: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        created_at = self.created_at

        alt = self.alt

        width = self.width

        height = self.height

        src = self.src

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if created_at is not UNSET:
            field_dict["created_at"] = created_at
        if alt is not UNSET:
            field_dict["alt"] = alt
        if width is not UNSET:
            field_dict["width"] = width
        if height is not UNSET:
            field_dict["height"] = height
        if src is not UNSET:
            field_dict["src"] = src

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        created_at = d.pop("created_at", UNSET)

        alt = d.pop("alt", UNSET)

        width = d.pop("width", UNSET)

        height = d.pop("height", UNSET)

        src = d.pop("src", UNSET)

        collection_image = cls(
            created_at=created_at,
            alt=alt,
            width=width,
            height=height,
            src=src,
        )

        collection_image.additional_properties = d
        return collection_image

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
