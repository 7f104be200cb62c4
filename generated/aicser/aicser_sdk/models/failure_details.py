# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, optional_text
from ..types import UNSET, Unset


@define(repr=False)
class FailureDetails(Model):
    """More about the failure, by the name of what it is about."""

    field: str | Unset = UNSET
    """More about the failure, in words."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"field": "field"}
    takes_free_names = True

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"field": UNSET}

        def decode(source: dict[str, Any]) -> FailureDetails:
            self, at = new(cls), ""
            whole = source if len(source) == 1 else absent | source
            try:
                at = "field"
                value = whole["field"]
                self.field = value if type(value) is str or value is UNSET else optional_text(value)
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
