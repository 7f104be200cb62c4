# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, integer, text


@define(repr=False)
class CategoryFound(Model):
    """A category, and where it stands."""

    id: int
    """The store's id of the category."""
    handle: str
    """The address of the category's page, whole; no slug."""
    body_html: str
    """The description."""
    updated_at: str
    """Always empty."""
    published_at: str
    """Always empty."""
    product_count: int
    """How many products it holds."""
    title: str
    """The names from the top down, joined by ` > `."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "id": "id",
        "handle": "handle",
        "body_html": "body_html",
        "updated_at": "updated_at",
        "published_at": "published_at",
        "product_count": "product_count",
        "title": "title",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {}

        def decode(source: dict[str, Any]) -> CategoryFound:
            self, at = new(cls), ""
            whole = source if len(source) == 7 else absent | source
            try:
                at = "id"
                value = whole["id"]
                self.id = value if type(value) is int else integer(value)
                at = "handle"
                value = whole["handle"]
                self.handle = value if type(value) is str else text(value)
                at = "body_html"
                value = whole["body_html"]
                self.body_html = value if type(value) is str else text(value)
                at = "updated_at"
                value = whole["updated_at"]
                self.updated_at = value if type(value) is str else text(value)
                at = "published_at"
                value = whole["published_at"]
                self.published_at = value if type(value) is str else text(value)
                at = "product_count"
                value = whole["product_count"]
                self.product_count = value if type(value) is int else integer(value)
                at = "title"
                value = whole["title"]
                self.title = value if type(value) is str else text(value)
            except KeyError:
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 7
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
