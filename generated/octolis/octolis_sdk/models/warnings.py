# Generated from specs/octolis/openapi.yaml; to change it, edit that and run: specloom generate octolis
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, optional, text
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
        decode_protected_columns = optional(array(text))
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> Warnings:
            self, at, get = new(cls), "", source.get
            try:
                at = "protected_columns"
                value = get("protected_columns", UNSET)
                self.protected_columns = value if value is UNSET else decode_protected_columns(value)
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            more.pop("protected_columns", None)
            self.additional_properties = more
            return self

        return decode
