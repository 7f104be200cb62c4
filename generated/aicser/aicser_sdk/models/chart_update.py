# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import TYPE_CHECKING, Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, one
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .chart_options import ChartOptions


@define(repr=False)
class ChartUpdate(Model):
    """The new options of a chart."""

    options: ChartOptions | Unset = UNSET
    """How a chart looks, behaves and can be exported."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"options": "options"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .chart_options import ChartOptions

        decode_options = one(lambda: ChartOptions)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"options": UNSET}

        def decode(source: dict[str, Any]) -> ChartUpdate:
            self, at = new(cls), ""
            whole = source if len(source) == 1 else absent | source
            try:
                at = "options"
                value = whole["options"]
                self.options = UNSET if value is None or value is UNSET else decode_options(value)
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
