# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from typing import Any, Literal

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, constant, text


@define(repr=False)
class ProductMissing(Model):
    """There is no such product."""

    error: Literal[True]
    """Always true."""
    msg: str
    """The same in words."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"error": "error", "msg": "msg"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        decode_error = constant(True)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {}

        def decode(source: dict[str, Any]) -> ProductMissing:
            self, at = new(cls), ""
            whole = source if len(source) == 2 else absent | source
            try:
                at = "error"
                self.error = decode_error(whole["error"])
                at = "msg"
                value = whole["msg"]
                self.msg = value if type(value) is str else text(value)
            except KeyError:
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
