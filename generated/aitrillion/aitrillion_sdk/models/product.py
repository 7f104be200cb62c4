# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.image import Image
    from ..models.variant import Variant


T = TypeVar("T", bound="Product")


@_attrs_define
class Product:
    """A product of the store.

    Attributes:
        id (int): The store's id of the product.
        title (str | Unset): The name.
        vendor (str | Unset): Always sent empty.
        product_type (str | Unset): The type in WooCommerce.
        created_at (None | str | Unset): When the product was created.
        handle (str | Unset): The address of the product's page, whole; no slug.
        updated_at (None | str | Unset): When the product was last changed.
        published_at (None | str | Unset): The same as `created_at`.
        tags (None | str | Unset): The tags, joined by commas; null when there are none.
        variants (list[Variant] | Unset): The variants. A product without any sends itself as the one variant.
        images (list[Image] | Unset): The images, the main one first.
        options (list[Any] | Unset): Always sent empty.
    """

    id: int
    title: str | Unset = UNSET
    vendor: str | Unset = UNSET
    product_type: str | Unset = UNSET
    created_at: None | str | Unset = UNSET
    handle: str | Unset = UNSET
    updated_at: None | str | Unset = UNSET
    published_at: None | str | Unset = UNSET
    tags: None | str | Unset = UNSET
    variants: list[Variant] | Unset = UNSET
    images: list[Image] | Unset = UNSET
    options: list[Any] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        title = self.title

        vendor = self.vendor

        product_type = self.product_type

        created_at: None | str | Unset
        if isinstance(self.created_at, Unset):
            created_at = UNSET
        else:
            created_at = self.created_at

        handle = self.handle

        updated_at: None | str | Unset
        if isinstance(self.updated_at, Unset):
            updated_at = UNSET
        else:
            updated_at = self.updated_at

        published_at: None | str | Unset
        if isinstance(self.published_at, Unset):
            published_at = UNSET
        else:
            published_at = self.published_at

        tags: None | str | Unset
        if isinstance(self.tags, Unset):
            tags = UNSET
        else:
            tags = self.tags

        variants: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.variants, Unset):
            variants = []
            for variants_item_data in self.variants:
                variants_item = variants_item_data.to_dict()
                variants.append(variants_item)

        images: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.images, Unset):
            images = []
            for images_item_data in self.images:
                images_item = images_item_data.to_dict()
                images.append(images_item)

        options: list[Any] | Unset = UNSET
        if not isinstance(self.options, Unset):
            options = self.options

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
            }
        )
        if title is not UNSET:
            field_dict["title"] = title
        if vendor is not UNSET:
            field_dict["vendor"] = vendor
        if product_type is not UNSET:
            field_dict["product_type"] = product_type
        if created_at is not UNSET:
            field_dict["created_at"] = created_at
        if handle is not UNSET:
            field_dict["handle"] = handle
        if updated_at is not UNSET:
            field_dict["updated_at"] = updated_at
        if published_at is not UNSET:
            field_dict["published_at"] = published_at
        if tags is not UNSET:
            field_dict["tags"] = tags
        if variants is not UNSET:
            field_dict["variants"] = variants
        if images is not UNSET:
            field_dict["images"] = images
        if options is not UNSET:
            field_dict["options"] = options

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.image import Image
        from ..models.variant import Variant

        d = dict(src_dict)
        id = d.pop("id")

        title = d.pop("title", UNSET)

        vendor = d.pop("vendor", UNSET)

        product_type = d.pop("product_type", UNSET)

        def _parse_created_at(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        created_at = _parse_created_at(d.pop("created_at", UNSET))

        handle = d.pop("handle", UNSET)

        def _parse_updated_at(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        updated_at = _parse_updated_at(d.pop("updated_at", UNSET))

        def _parse_published_at(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        published_at = _parse_published_at(d.pop("published_at", UNSET))

        def _parse_tags(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        tags = _parse_tags(d.pop("tags", UNSET))

        _variants = d.pop("variants", UNSET)
        variants: list[Variant] | Unset = UNSET
        if _variants is not UNSET:
            variants = []
            for variants_item_data in _variants:
                variants_item = Variant.from_dict(variants_item_data)

                variants.append(variants_item)

        _images = d.pop("images", UNSET)
        images: list[Image] | Unset = UNSET
        if _images is not UNSET:
            images = []
            for images_item_data in _images:
                images_item = Image.from_dict(images_item_data)

                images.append(images_item)

        options = cast(list[Any], d.pop("options", UNSET))

        product = cls(
            id=id,
            title=title,
            vendor=vendor,
            product_type=product_type,
            created_at=created_at,
            handle=handle,
            updated_at=updated_at,
            published_at=published_at,
            tags=tags,
            variants=variants,
            images=images,
            options=options,
        )

        product.additional_properties = d
        return product

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
