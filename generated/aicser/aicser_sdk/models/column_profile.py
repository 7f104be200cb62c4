# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit
from .._runtime.models import Model
from .._runtime.shapes import (
    Among,
    Decoder,
    array,
    optional,
    optional_boolean,
    optional_integer,
    optional_text,
)
from ..types import UNSET, Unset


@define(repr=False)
class ColumnProfile(Model):
    """What a column holds."""

    type_: str | Unset = UNSET
    """The type of its values."""
    nullable: bool | Unset = UNSET
    """Whether values may be missing."""
    unique_values: int | Unset = UNSET
    """How many different values it has."""
    sample_values: list[str | float | bool | None] | Unset = UNSET
    """Some of its values."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "type_": "type",
        "nullable": "nullable",
        "unique_values": "unique_values",
        "sample_values": "sample_values",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        decode_sample_values = optional(array(Among(str, int, float, bool, None)))
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> ColumnProfile:
            self, at, get = new(cls), "", source.get
            try:
                at = "type"
                value = get("type", UNSET)
                self.type_ = value if type(value) is str or value is UNSET else optional_text(value)
                at = "nullable"
                value = get("nullable", UNSET)
                self.nullable = value if type(value) is bool or value is UNSET else optional_boolean(value)
                at = "unique_values"
                value = get("unique_values", UNSET)
                self.unique_values = (
                    value if type(value) is int or value is UNSET else optional_integer(value)
                )
                at = "sample_values"
                value = get("sample_values", UNSET)
                self.sample_values = value if value is UNSET else decode_sample_values(value)
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            more.pop("type", None)
            more.pop("nullable", None)
            more.pop("unique_values", None)
            more.pop("sample_values", None)
            self.additional_properties = more
            return self

        return decode
