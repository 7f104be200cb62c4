# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, optional, optional_boolean, optional_text, text
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
        decode_export_formats = optional(array(text))
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> ChartOptions:
            self, at, get = new(cls), "", source.get
            try:
                at = "theme"
                value = get("theme", UNSET)
                self.theme = value if type(value) is str or value is UNSET else optional_text(value)
                at = "interactive"
                value = get("interactive", UNSET)
                self.interactive = value if type(value) is bool or value is UNSET else optional_boolean(value)
                at = "export_formats"
                value = get("export_formats", UNSET)
                self.export_formats = value if value is UNSET else decode_export_formats(value)
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            more.pop("theme", None)
            more.pop("interactive", None)
            more.pop("export_formats", None)
            self.additional_properties = more
            return self

        return decode
