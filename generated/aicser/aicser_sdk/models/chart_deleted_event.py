# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

import datetime
from typing import Any, Literal

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, constant, date_time, mapping, optional
from ..types import UNSET, Unset


@define(repr=False)
class ChartDeletedEvent(Model):
    """A chart was deleted."""

    event: Literal["chart.deleted"]
    """The name of the event."""
    data: dict[str, Any]
    """What the event is about."""
    timestamp: datetime.datetime | Unset = UNSET
    """When it happened."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"event": "event", "data": "data", "timestamp": "timestamp"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        decode_event = constant("chart.deleted")
        decode_data = mapping()
        decode_timestamp = optional(date_time)
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> ChartDeletedEvent:
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
