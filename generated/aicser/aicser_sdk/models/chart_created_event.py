# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, constant, date_time, one
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .chart_created_data import ChartCreatedData


@define(repr=False)
class ChartCreatedEvent(Model):
    """A chart was made."""

    event: Literal["chart.created"]
    """The name of the event."""
    data: ChartCreatedData
    """The chart that was made."""
    timestamp: datetime.datetime | Unset = UNSET
    """When it happened."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"event": "event", "data": "data", "timestamp": "timestamp"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .chart_created_data import ChartCreatedData

        decode_event = constant("chart.created")
        decode_data = one(lambda: ChartCreatedData)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"timestamp": UNSET}

        def decode(source: dict[str, Any]) -> ChartCreatedEvent:
            self, at = new(cls), ""
            whole = source if len(source) == 3 else absent | source
            try:
                at = "event"
                self.event = decode_event(whole["event"])
                at = "data"
                self.data = decode_data(whole["data"])
                at = "timestamp"
                value = whole["timestamp"]
                self.timestamp = UNSET if value is None or value is UNSET else date_time(value)
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
