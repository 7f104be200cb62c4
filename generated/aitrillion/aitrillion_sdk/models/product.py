# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, integer, one, optional, optional_text, text
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .image import Image
    from .variant import Variant


@define(repr=False)
class Product(Model):
    """A product of the store."""

    id: int
    """The store's id of the product."""
    title: str | Unset = UNSET
    """The name."""
    vendor: str | Unset = UNSET
    """Always sent empty."""
    product_type: str | Unset = UNSET
    """The type in WooCommerce."""
    created_at: str | None | Unset = UNSET
    """When the product was created."""
    handle: str | Unset = UNSET
    """The address of the product's page, whole; no slug."""
    updated_at: str | None | Unset = UNSET
    """When the product was last changed."""
    published_at: str | None | Unset = UNSET
    """The same as `created_at`."""
    tags: str | None | Unset = UNSET
    """The tags, joined by commas; null when there are none."""
    variants: list[Variant] | Unset = UNSET
    """The variants."""
    images: list[Image] | Unset = UNSET
    """The images, the main one first."""
    options: list[Any] | Unset = UNSET
    """Always sent empty."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "id": "id",
        "title": "title",
        "vendor": "vendor",
        "product_type": "product_type",
        "created_at": "created_at",
        "handle": "handle",
        "updated_at": "updated_at",
        "published_at": "published_at",
        "tags": "tags",
        "variants": "variants",
        "images": "images",
        "options": "options",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .image import Image
        from .variant import Variant

        decode_variants = optional(array(one(lambda: Variant)))
        decode_images = optional(array(one(lambda: Image)))
        decode_options = optional(array())
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> Product:
            self, at, get = new(cls), "", source.get
            try:
                at = "id"
                value = source["id"]
                self.id = value if type(value) is int else integer(value)
                at = "title"
                value = get("title", UNSET)
                self.title = value if type(value) is str or value is UNSET else optional_text(value)
                at = "vendor"
                value = get("vendor", UNSET)
                self.vendor = value if type(value) is str or value is UNSET else optional_text(value)
                at = "product_type"
                value = get("product_type", UNSET)
                self.product_type = value if type(value) is str or value is UNSET else optional_text(value)
                at = "created_at"
                value = get("created_at", UNSET)
                self.created_at = (
                    value if type(value) is str or value is UNSET or value is None else text(value)
                )
                at = "handle"
                value = get("handle", UNSET)
                self.handle = value if type(value) is str or value is UNSET else optional_text(value)
                at = "updated_at"
                value = get("updated_at", UNSET)
                self.updated_at = (
                    value if type(value) is str or value is UNSET or value is None else text(value)
                )
                at = "published_at"
                value = get("published_at", UNSET)
                self.published_at = (
                    value if type(value) is str or value is UNSET or value is None else text(value)
                )
                at = "tags"
                value = get("tags", UNSET)
                self.tags = value if type(value) is str or value is UNSET or value is None else text(value)
                at = "variants"
                value = get("variants", UNSET)
                self.variants = value if value is UNSET else decode_variants(value)
                at = "images"
                value = get("images", UNSET)
                self.images = value if value is UNSET else decode_images(value)
                at = "options"
                value = get("options", UNSET)
                self.options = value if value is UNSET else decode_options(value)
            except KeyError:
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = {name: value for name, value in source.items() if name not in known}
            self.additional_properties = more
            return self

        return decode
