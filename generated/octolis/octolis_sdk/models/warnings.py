# Generated from specs/octolis/openapi.yaml; to change it, edit that and run: specloom generate octolis
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, text
from ..types import UNSET, Unset


@define(repr=False)
class Warnings(Model):
    """What was left undone although the write succeeded."""

    protected_columns: list[str] | Unset = UNSET
    """Columns that take no writes through this API; what was sent for them is ignored."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"protected_columns": "protected_columns"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        decode_protected_columns = array(text)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"protected_columns": UNSET}

        def decode(source: dict[str, Any]) -> Warnings:
            self, at = new(cls), ""
            whole = source if len(source) == 1 else absent | source
            try:
                at = "protected_columns"
                value = whole["protected_columns"]
                self.protected_columns = (
                    UNSET if value is None or value is UNSET else decode_protected_columns(value)
                )
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
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
