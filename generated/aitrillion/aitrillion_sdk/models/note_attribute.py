# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, optional_text
from ..types import UNSET, Unset


@define(repr=False)
class NoteAttribute(Model):
    """How the customer came to the store."""

    name: str | Unset = UNSET
    """`aio_shopify_ref` or `aio_affiliate_code`, after the cookies of AiTrillion."""
    value: str | Unset = UNSET
    """What the cookie held."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"name": "name", "value": "value"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"name": UNSET, "value": UNSET}

        def decode(source: dict[str, Any]) -> NoteAttribute:
            self, at = new(cls), ""
            whole = source if len(source) == 2 else absent | source
            try:
                at = "name"
                value = whole["name"]
                self.name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "value"
                value = whole["value"]
                self.value = value if type(value) is str or value is UNSET else optional_text(value)
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 2
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
