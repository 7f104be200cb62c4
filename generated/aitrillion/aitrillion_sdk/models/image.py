# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, integer, optional_integer, optional_text, text
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
        decode_variant_ids = array(integer)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "id": UNSET,
            "product_id": UNSET,
            "src": UNSET,
            "position": UNSET,
            "created_at": UNSET,
            "updated_at": UNSET,
            "alt": UNSET,
            "width": UNSET,
            "height": UNSET,
            "variant_ids": UNSET,
        }

        def decode(source: dict[str, Any]) -> Image:
            self, at = new(cls), ""
            whole = source if len(source) == 10 else absent | source
            try:
                at = "id"
                value = whole["id"]
                self.id = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "product_id"
                value = whole["product_id"]
                self.product_id = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "src"
                value = whole["src"]
                self.src = value if type(value) is str or value is UNSET else optional_text(value)
                at = "position"
                value = whole["position"]
                self.position = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "created_at"
                value = whole["created_at"]
                self.created_at = (
                    value if value is None or type(value) is str or value is UNSET else text(value)
                )
                at = "updated_at"
                value = whole["updated_at"]
                self.updated_at = (
                    value if value is None or type(value) is str or value is UNSET else text(value)
                )
                at = "alt"
                self.alt = whole["alt"]
                at = "width"
                self.width = whole["width"]
                at = "height"
                self.height = whole["height"]
                at = "variant_ids"
                value = whole["variant_ids"]
                self.variant_ids = UNSET if value is None or value is UNSET else decode_variant_ids(value)
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
