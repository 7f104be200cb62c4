# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, text


@define(repr=False)
class EmptyCart(Model):
    """There is nothing in the cart."""

    msg: str
    """The same in words."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"msg": "msg"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {}

        def decode(source: dict[str, Any]) -> EmptyCart:
            self, at = new(cls), ""
            whole = source if len(source) == 1 else absent | source
            try:
                at = "msg"
                value = whole["msg"]
                self.msg = value if type(value) is str else text(value)
            except KeyError:
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 1
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
