# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.collection_image import CollectionImage


T = TypeVar("T", bound="Collection")


@_attrs_define
class Collection:
    """A product category of the store.

    Attributes:
        id (int): The store's id of the category.
        parent_id (int | Unset): The id of the category above, 0 at the top.
        handle (str | Unset): The address of the category's page, whole; no slug.
        title (str | Unset): The name.
        relative_title (str | Unset): The name again.
        products_count (int | Unset): How many products it holds.
        updated_at (str | Unset): Always sent empty.
        body_html (str | Unset): The description.
        published_at (str | Unset): Always sent empty.
        images (CollectionImage | list[Any] | Unset): The thumbnail as an object, or an empty array when there is none.
    """

    id: int
    parent_id: int | Unset = UNSET
    handle: str | Unset = UNSET
    title: str | Unset = UNSET
    relative_title: str | Unset = UNSET
    products_count: int | Unset = UNSET
    updated_at: str | Unset = UNSET
    body_html: str | Unset = UNSET
    published_at: str | Unset = UNSET
    images: CollectionImage | list[Any] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.collection_image import CollectionImage

        id = self.id

        parent_id = self.parent_id

        handle = self.handle

        title = self.title

        relative_title = self.relative_title

        products_count = self.products_count

        updated_at = self.updated_at

        body_html = self.body_html

        published_at = self.published_at

        images: dict[str, Any] | list[Any] | Unset
        if isinstance(self.images, Unset):
            images = UNSET
        elif isinstance(self.images, CollectionImage):
            images = self.images.to_dict()
        else:
            images = self.images

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
            }
        )
        if parent_id is not UNSET:
            field_dict["parent_id"] = parent_id
        if handle is not UNSET:
            field_dict["handle"] = handle
        if title is not UNSET:
            field_dict["title"] = title
        if relative_title is not UNSET:
            field_dict["relative_title"] = relative_title
        if products_count is not UNSET:
            field_dict["products_count"] = products_count
        if updated_at is not UNSET:
            field_dict["updated_at"] = updated_at
        if body_html is not UNSET:
            field_dict["body_html"] = body_html
        if published_at is not UNSET:
            field_dict["published_at"] = published_at
        if images is not UNSET:
            field_dict["images"] = images

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.collection_image import CollectionImage

        d = dict(src_dict)
        id = d.pop("id")

        parent_id = d.pop("parent_id", UNSET)

        handle = d.pop("handle", UNSET)

        title = d.pop("title", UNSET)

        relative_title = d.pop("relative_title", UNSET)

        products_count = d.pop("products_count", UNSET)

        updated_at = d.pop("updated_at", UNSET)

        body_html = d.pop("body_html", UNSET)

        published_at = d.pop("published_at", UNSET)

        def _parse_images(data: object) -> CollectionImage | list[Any] | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                images_type_0 = CollectionImage.from_dict(data)

                return images_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, list):
                raise TypeError()
            images_type_1 = data

            return images_type_1

        images = _parse_images(d.pop("images", UNSET))

        collection = cls(
            id=id,
            parent_id=parent_id,
            handle=handle,
            title=title,
            relative_title=relative_title,
            products_count=products_count,
            updated_at=updated_at,
            body_html=body_html,
            published_at=published_at,
            images=images,
        )

        collection.additional_properties = d
        return collection

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
