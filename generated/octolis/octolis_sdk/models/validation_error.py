# Generated from specs/octolis/openapi.yaml; to change it, edit that and run: specloom generate octolis
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, integer, mapping, text


@define(repr=False)
class ValidationError(Model):
    """A value does not fit its column."""

    title: str
    """The kind of failure."""
    detail: str
    """What went wrong this time."""
    status: int
    """The HTTP status."""
    values: dict[str, Any]
    """The columns as they were sent."""
    errors: list[str]
    """One sentence for each value that was refused, the name of its column first."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "title": "title",
        "detail": "detail",
        "status": "status",
        "values": "values",
        "errors": "errors",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        decode_values = mapping()
        decode_errors = array(text)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {}

        def decode(source: dict[str, Any]) -> ValidationError:
            self, at = new(cls), ""
            whole = source if len(source) == 5 else absent | source
            try:
                at = "title"
                value = whole["title"]
                self.title = value if type(value) is str else text(value)
                at = "detail"
                value = whole["detail"]
                self.detail = value if type(value) is str else text(value)
                at = "status"
                value = whole["status"]
                self.status = value if type(value) is int else integer(value)
                at = "values"
                self.values = decode_values(whole["values"])
                at = "errors"
                self.errors = decode_errors(whole["errors"])
            except KeyError:
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 5
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
