# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, constant, date_time, one, optional
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
        decode_timestamp = optional(date_time)
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> ChartCreatedEvent:
            self, at, get = new(cls), "", source.get
            try:
                at = "event"
                self.event = decode_event(source["event"])
                at = "data"
                self.data = decode_data(source["data"])
                at = "timestamp"
                value = get("timestamp", UNSET)
                self.timestamp = value if value is UNSET else decode_timestamp(value)
            except KeyError:
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            del more["event"]
            del more["data"]
            more.pop("timestamp", None)
            self.additional_properties = more
            return self

        return decode
