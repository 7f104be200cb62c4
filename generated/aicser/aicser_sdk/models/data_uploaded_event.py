# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

import datetime
from typing import Any, Literal

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, constant, date_time, mapping
from ..types import UNSET, Unset


@define(repr=False)
class DataUploadedEvent(Model):
    """Data were uploaded."""

    event: Literal["data.uploaded"]
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
        decode_event = constant("data.uploaded")
        decode_data = mapping()
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"timestamp": UNSET}

        def decode(source: dict[str, Any]) -> DataUploadedEvent:
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
