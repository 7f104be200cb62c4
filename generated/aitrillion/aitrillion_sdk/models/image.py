# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="Image")


@_attrs_define
class Image:
    """An image of a product.

    Attributes:
        id (int | Unset): The store's id of the image.
        product_id (int | Unset): The store's id of the product.
        src (str | Unset): Where the image is.
        position (int | Unset): The place among the images; the main one has 1.
        created_at (None | str | Unset): When the product was created.
        updated_at (None | str | Unset): When the product was last changed.
        alt (Any | Unset): Always sent null.
        width (Any | Unset): Always sent null.
        height (Any | Unset): Always sent null.
        variant_ids (list[int] | Unset): Always sent empty.
    """

    id: int | Unset = UNSET
    product_id: int | Unset = UNSET
    src: str | Unset = UNSET
    position: int | Unset = UNSET
    created_at: None | str | Unset = UNSET
    updated_at: None | str | Unset = UNSET
    alt: Any | Unset = UNSET
    width: Any | Unset = UNSET
    height: Any | Unset = UNSET
    variant_ids: list[int] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        product_id = self.product_id

        src = self.src

        position = self.position

        created_at: None | str | Unset
        if isinstance(self.created_at, Unset):
            created_at = UNSET
        else:
            created_at = self.created_at

        updated_at: None | str | Unset
        if isinstance(self.updated_at, Unset):
            updated_at = UNSET
        else:
            updated_at = self.updated_at

        alt = self.alt

        width = self.width

        height = self.height

        variant_ids: list[int] | Unset = UNSET
        if not isinstance(self.variant_ids, Unset):
            variant_ids = self.variant_ids

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id is not UNSET:
            field_dict["id"] = id
        if product_id is not UNSET:
            field_dict["product_id"] = product_id
        if src is not UNSET:
            field_dict["src"] = src
        if position is not UNSET:
            field_dict["position"] = position
        if created_at is not UNSET:
            field_dict["created_at"] = created_at
        if updated_at is not UNSET:
            field_dict["updated_at"] = updated_at
        if alt is not UNSET:
            field_dict["alt"] = alt
        if width is not UNSET:
            field_dict["width"] = width
        if height is not UNSET:
            field_dict["height"] = height
        if variant_ids is not UNSET:
            field_dict["variant_ids"] = variant_ids

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id", UNSET)

        product_id = d.pop("product_id", UNSET)

        src = d.pop("src", UNSET)

        position = d.pop("position", UNSET)

        def _parse_created_at(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        created_at = _parse_created_at(d.pop("created_at", UNSET))

        def _parse_updated_at(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        updated_at = _parse_updated_at(d.pop("updated_at", UNSET))

        alt = d.pop("alt", UNSET)

        width = d.pop("width", UNSET)

        height = d.pop("height", UNSET)

        variant_ids = cast(list[int], d.pop("variant_ids", UNSET))

        image = cls(
            id=id,
            product_id=product_id,
            src=src,
            position=position,
            created_at=created_at,
            updated_at=updated_at,
            alt=alt,
            width=width,
            height=height,
            variant_ids=variant_ids,
        )

        image.additional_properties = d
        return image

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
