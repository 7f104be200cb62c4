# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, optional_boolean, optional_text, text
from ..types import UNSET, Unset


@define(repr=False)
class ChartOptions(Model):
    """How a chart looks, behaves and can be exported."""

    theme: str | Unset = UNSET
    """The colours of the chart; light and dark are shown."""
    interactive: bool | Unset = UNSET
    """Whether the chart reacts to its reader."""
    export_formats: list[str] | Unset = UNSET
    """The formats that the chart can be exported to; png, pdf and csv are shown."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"theme": "theme", "interactive": "interactive", "export_formats": "export_formats"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        decode_export_formats = array(text)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"theme": UNSET, "interactive": UNSET, "export_formats": UNSET}

        def decode(source: dict[str, Any]) -> ChartOptions:
            self, at = new(cls), ""
            whole = source if len(source) == 3 else absent | source
            try:
                at = "theme"
                value = whole["theme"]
                self.theme = value if type(value) is str or value is UNSET else optional_text(value)
                at = "interactive"
                value = whole["interactive"]
                self.interactive = value if type(value) is bool or value is UNSET else optional_boolean(value)
                at = "export_formats"
                value = whole["export_formats"]
                self.export_formats = (
                    UNSET if value is None or value is UNSET else decode_export_formats(value)
                )
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 3
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
