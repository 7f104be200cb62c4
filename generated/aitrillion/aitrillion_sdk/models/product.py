# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, integer, one, optional_text, text
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

        decode_variants = array(one(lambda: Variant))
        decode_images = array(one(lambda: Image))
        decode_options = array()
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "title": UNSET,
            "vendor": UNSET,
            "product_type": UNSET,
            "created_at": UNSET,
            "handle": UNSET,
            "updated_at": UNSET,
            "published_at": UNSET,
            "tags": UNSET,
            "variants": UNSET,
            "images": UNSET,
            "options": UNSET,
        }

        def decode(source: dict[str, Any]) -> Product:
            self, at = new(cls), ""
            whole = source if len(source) == 12 else absent | source
            try:
                at = "id"
                value = whole["id"]
                self.id = value if type(value) is int else integer(value)
                at = "title"
                value = whole["title"]
                self.title = value if type(value) is str or value is UNSET else optional_text(value)
                at = "vendor"
                value = whole["vendor"]
                self.vendor = value if type(value) is str or value is UNSET else optional_text(value)
                at = "product_type"
                value = whole["product_type"]
                self.product_type = value if type(value) is str or value is UNSET else optional_text(value)
                at = "created_at"
                value = whole["created_at"]
                self.created_at = (
                    value if value is None or type(value) is str or value is UNSET else text(value)
                )
                at = "handle"
                value = whole["handle"]
                self.handle = value if type(value) is str or value is UNSET else optional_text(value)
                at = "updated_at"
                value = whole["updated_at"]
                self.updated_at = (
                    value if value is None or type(value) is str or value is UNSET else text(value)
                )
                at = "published_at"
                value = whole["published_at"]
                self.published_at = (
                    value if value is None or type(value) is str or value is UNSET else text(value)
                )
                at = "tags"
                value = whole["tags"]
                self.tags = value if value is None or type(value) is str or value is UNSET else text(value)
                at = "variants"
                value = whole["variants"]
                self.variants = UNSET if value is None or value is UNSET else decode_variants(value)
                at = "images"
                value = whole["images"]
                self.images = UNSET if value is None or value is UNSET else decode_images(value)
                at = "options"
                value = whole["options"]
                self.options = UNSET if value is None or value is UNSET else decode_options(value)
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 12
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
