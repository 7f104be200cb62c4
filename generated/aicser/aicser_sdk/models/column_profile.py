# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import (
    Among,
    Decoder,
    array,
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
        decode_sample_values = array(Among(str, int, float, bool, None))
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "type": UNSET,
            "nullable": UNSET,
            "unique_values": UNSET,
            "sample_values": UNSET,
        }

        def decode(source: dict[str, Any]) -> ColumnProfile:
            self, at = new(cls), ""
            whole = source if len(source) == 4 else absent | source
            try:
                at = "type"
                value = whole["type"]
                self.type_ = value if type(value) is str or value is UNSET else optional_text(value)
                at = "nullable"
                value = whole["nullable"]
                self.nullable = value if type(value) is bool or value is UNSET else optional_boolean(value)
                at = "unique_values"
                value = whole["unique_values"]
                self.unique_values = (
                    value if type(value) is int or value is UNSET else optional_integer(value)
                )
                at = "sample_values"
                value = whole["sample_values"]
                self.sample_values = UNSET if value is None or value is UNSET else decode_sample_values(value)
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 4
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
