# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from typing import Any, Literal

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, constant, integer


@define(repr=False)
class ScriptVersion(Model):
    """The new version of the widget script."""

    result: Literal[False]
    """Always false, although all went well."""
    script_version: int
    """The version."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"result": "result", "script_version": "script_version"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        decode_result = constant(False)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {}

        def decode(source: dict[str, Any]) -> ScriptVersion:
            self, at = new(cls), ""
            whole = source if len(source) == 2 else absent | source
            try:
                at = "result"
                self.result = decode_result(whole["result"])
                at = "script_version"
                value = whole["script_version"]
                self.script_version = value if type(value) is int else integer(value)
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
