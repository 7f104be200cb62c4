# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit
from .._runtime.models import Model
from .._runtime.shapes import (
    Decoder,
    anything,
    array,
    integer,
    optional,
    optional_integer,
    optional_text,
    text,
)
from ..types import UNSET, Unset


@define(repr=False)
class Image(Model):
    """An image of a product."""

    id: int | Unset = UNSET
    """The store's id of the image."""
    product_id: int | Unset = UNSET
    """The store's id of the product."""
    src: str | Unset = UNSET
    """Where the image is."""
    position: int | Unset = UNSET
    """The place among the images; the main one has 1."""
    created_at: str | None | Unset = UNSET
    """When the product was created."""
    updated_at: str | None | Unset = UNSET
    """When the product was last changed."""
    alt: Any = UNSET
    """Always sent null."""
    width: Any = UNSET
    """Always sent null."""
    height: Any = UNSET
    """Always sent null."""
    variant_ids: list[int] | Unset = UNSET
    """Always sent empty."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "id": "id",
        "product_id": "product_id",
        "src": "src",
        "position": "position",
        "created_at": "created_at",
        "updated_at": "updated_at",
        "alt": "alt",
        "width": "width",
        "height": "height",
        "variant_ids": "variant_ids",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        decode_alt = optional(anything)
        decode_width = optional(anything)
        decode_height = optional(anything)
        decode_variant_ids = optional(array(integer))
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> Image:
            self, at, get = new(cls), "", source.get
            try:
                at = "id"
                value = get("id", UNSET)
                self.id = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "product_id"
                value = get("product_id", UNSET)
                self.product_id = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "src"
                value = get("src", UNSET)
                self.src = value if type(value) is str or value is UNSET else optional_text(value)
                at = "position"
                value = get("position", UNSET)
                self.position = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "created_at"
                value = get("created_at", UNSET)
                self.created_at = (
                    value if type(value) is str or value is UNSET or value is None else text(value)
                )
                at = "updated_at"
                value = get("updated_at", UNSET)
                self.updated_at = (
                    value if type(value) is str or value is UNSET or value is None else text(value)
                )
                at = "alt"
                self.alt = get("alt", UNSET)
                at = "width"
                self.width = get("width", UNSET)
                at = "height"
                self.height = get("height", UNSET)
                at = "variant_ids"
                value = get("variant_ids", UNSET)
                self.variant_ids = value if value is UNSET else decode_variant_ids(value)
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = {name: value for name, value in source.items() if name not in known}
            self.additional_properties = more
            return self

        return decode
