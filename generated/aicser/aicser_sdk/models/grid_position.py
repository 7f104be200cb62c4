# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, optional_integer
from ..types import UNSET, Unset


@define(repr=False)
class GridPosition(Model):
    """A place on the grid of a dashboard."""

    x: int | Unset = UNSET
    """The column in which it begins, counted from 0."""
    y: int | Unset = UNSET
    """The row in which it begins, counted from 0."""
    w: int | Unset = UNSET
    """How many columns it takes."""
    h: int | Unset = UNSET
    """How many rows it takes."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"x": "x", "y": "y", "w": "w", "h": "h"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"x": UNSET, "y": UNSET, "w": UNSET, "h": UNSET}

        def decode(source: dict[str, Any]) -> GridPosition:
            self, at = new(cls), ""
            whole = source if len(source) == 4 else absent | source
            try:
                at = "x"
                value = whole["x"]
                self.x = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "y"
                value = whole["y"]
                self.y = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "w"
                value = whole["w"]
                self.w = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "h"
                value = whole["h"]
                self.h = value if type(value) is int or value is UNSET else optional_integer(value)
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
