# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, either, integer, one, optional, optional_integer, optional_text
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .collection_image import CollectionImage


@define(repr=False)
class Collection(Model):
    """A product category of the store."""

    id: int
    """The store's id of the category."""
    parent_id: int | Unset = UNSET
    """The id of the category above, 0 at the top."""
    handle: str | Unset = UNSET
    """The address of the category's page, whole; no slug."""
    title: str | Unset = UNSET
    """The name."""
    relative_title: str | Unset = UNSET
    """The name again."""
    products_count: int | Unset = UNSET
    """How many products it holds."""
    updated_at: str | Unset = UNSET
    """Always sent empty."""
    body_html: str | Unset = UNSET
    """The description."""
    published_at: str | Unset = UNSET
    """Always sent empty."""
    images: CollectionImage | list[Any] | Unset = UNSET
    """The thumbnail as an object, or an empty array when there is none."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "id": "id",
        "parent_id": "parent_id",
        "handle": "handle",
        "title": "title",
        "relative_title": "relative_title",
        "products_count": "products_count",
        "updated_at": "updated_at",
        "body_html": "body_html",
        "published_at": "published_at",
        "images": "images",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .collection_image import CollectionImage

        decode_images = optional(either(one(lambda: CollectionImage), array()))
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> Collection:
            self, at, get = new(cls), "", source.get
            try:
                at = "id"
                value = source["id"]
                self.id = value if type(value) is int else integer(value)
                at = "parent_id"
                value = get("parent_id", UNSET)
                self.parent_id = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "handle"
                value = get("handle", UNSET)
                self.handle = value if type(value) is str or value is UNSET else optional_text(value)
                at = "title"
                value = get("title", UNSET)
                self.title = value if type(value) is str or value is UNSET else optional_text(value)
                at = "relative_title"
                value = get("relative_title", UNSET)
                self.relative_title = value if type(value) is str or value is UNSET else optional_text(value)
                at = "products_count"
                value = get("products_count", UNSET)
                self.products_count = (
                    value if type(value) is int or value is UNSET else optional_integer(value)
                )
                at = "updated_at"
                value = get("updated_at", UNSET)
                self.updated_at = value if type(value) is str or value is UNSET else optional_text(value)
                at = "body_html"
                value = get("body_html", UNSET)
                self.body_html = value if type(value) is str or value is UNSET else optional_text(value)
                at = "published_at"
                value = get("published_at", UNSET)
                self.published_at = value if type(value) is str or value is UNSET else optional_text(value)
                at = "images"
                value = get("images", UNSET)
                self.images = value if value is UNSET else decode_images(value)
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
