# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit
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
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> GridPosition:
            self, at, get = new(cls), "", source.get
            try:
                at = "x"
                value = get("x", UNSET)
                self.x = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "y"
                value = get("y", UNSET)
                self.y = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "w"
                value = get("w", UNSET)
                self.w = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "h"
                value = get("h", UNSET)
                self.h = value if type(value) is int or value is UNSET else optional_integer(value)
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            more.pop("x", None)
            more.pop("y", None)
            more.pop("w", None)
            more.pop("h", None)
            self.additional_properties = more
            return self

        return decode
