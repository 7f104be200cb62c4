# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, optional_boolean, text
from ..types import UNSET, Unset


@define(repr=False)
class Error(Model):
    """What every failure looks like."""

    errors: list[str]
    """What is wrong, in sentences for people."""
    success: bool | Unset = UNSET
    """False in every failure that is shown."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"errors": "errors", "success": "success"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        decode_errors = array(text)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"success": UNSET}

        def decode(source: dict[str, Any]) -> Error:
            self, at = new(cls), ""
            whole = source if len(source) == 2 else absent | source
            try:
                at = "errors"
                self.errors = decode_errors(whole["errors"])
                at = "success"
                value = whole["success"]
                self.success = value if type(value) is bool or value is UNSET else optional_boolean(value)
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
