# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, either, integer, one, optional_integer, optional_text
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

        decode_images = either(one(lambda: CollectionImage), array())
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "parent_id": UNSET,
            "handle": UNSET,
            "title": UNSET,
            "relative_title": UNSET,
            "products_count": UNSET,
            "updated_at": UNSET,
            "body_html": UNSET,
            "published_at": UNSET,
            "images": UNSET,
        }

        def decode(source: dict[str, Any]) -> Collection:
            self, at = new(cls), ""
            whole = source if len(source) == 10 else absent | source
            try:
                at = "id"
                value = whole["id"]
                self.id = value if type(value) is int else integer(value)
                at = "parent_id"
                value = whole["parent_id"]
                self.parent_id = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "handle"
                value = whole["handle"]
                self.handle = value if type(value) is str or value is UNSET else optional_text(value)
                at = "title"
                value = whole["title"]
                self.title = value if type(value) is str or value is UNSET else optional_text(value)
                at = "relative_title"
                value = whole["relative_title"]
                self.relative_title = value if type(value) is str or value is UNSET else optional_text(value)
                at = "products_count"
                value = whole["products_count"]
                self.products_count = (
                    value if type(value) is int or value is UNSET else optional_integer(value)
                )
                at = "updated_at"
                value = whole["updated_at"]
                self.updated_at = value if type(value) is str or value is UNSET else optional_text(value)
                at = "body_html"
                value = whole["body_html"]
                self.body_html = value if type(value) is str or value is UNSET else optional_text(value)
                at = "published_at"
                value = whole["published_at"]
                self.published_at = value if type(value) is str or value is UNSET else optional_text(value)
                at = "images"
                value = whole["images"]
                self.images = UNSET if value is None or value is UNSET else decode_images(value)
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 10
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
