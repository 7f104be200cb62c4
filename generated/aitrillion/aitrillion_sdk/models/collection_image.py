# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
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
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "created_at": UNSET,
            "alt": UNSET,
            "width": UNSET,
            "height": UNSET,
            "src": UNSET,
        }

        def decode(source: dict[str, Any]) -> CollectionImage:
            self, at = new(cls), ""
            whole = source if len(source) == 5 else absent | source
            try:
                at = "created_at"
                value = whole["created_at"]
                self.created_at = value if type(value) is str or value is UNSET else optional_text(value)
                at = "alt"
                value = whole["alt"]
                self.alt = value if type(value) is str or value is UNSET else optional_text(value)
                at = "width"
                value = whole["width"]
                self.width = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "height"
                value = whole["height"]
                self.height = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "src"
                value = whole["src"]
                self.src = value if type(value) is str or value is UNSET else optional_text(value)
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 5
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
