# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit
from .._runtime.models import Model
from .._runtime.shapes import Decoder, optional_integer, optional_text
from ..types import UNSET, Unset


@define(repr=False)
class CollectionImage(Model):
    """The thumbnail of a category."""

    created_at: str | Unset = UNSET
    """When the image was added to the store."""
    alt: str | Unset = UNSET
    """The alternative text."""
    width: int | Unset = UNSET
    """The width in pixels."""
    height: int | Unset = UNSET
    """The height in pixels."""
    src: str | Unset = UNSET
    """Where the image is."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "created_at": "created_at",
        "alt": "alt",
        "width": "width",
        "height": "height",
        "src": "src",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> CollectionImage:
            self, at, get = new(cls), "", source.get
            try:
                at = "created_at"
                value = get("created_at", UNSET)
                self.created_at = value if type(value) is str or value is UNSET else optional_text(value)
                at = "alt"
                value = get("alt", UNSET)
                self.alt = value if type(value) is str or value is UNSET else optional_text(value)
                at = "width"
                value = get("width", UNSET)
                self.width = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "height"
                value = get("height", UNSET)
                self.height = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "src"
                value = get("src", UNSET)
                self.src = value if type(value) is str or value is UNSET else optional_text(value)
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            more.pop("created_at", None)
            more.pop("alt", None)
            more.pop("width", None)
            more.pop("height", None)
            more.pop("src", None)
            self.additional_properties = more
            return self

        return decode
