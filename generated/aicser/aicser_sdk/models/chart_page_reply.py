# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, constant, date_time, one, optional_text
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .chart_page import ChartPage


@define(repr=False)
class ChartPageReply(Model):
    """The reply with one page of charts."""

    success: Literal[True]
    """Whether the call succeeded."""
    data: ChartPage
    """One page of charts."""
    message: str | Unset = UNSET
    """What was done, for people to read."""
    timestamp: datetime.datetime | Unset = UNSET
    """When the reply was made."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"success": "success", "data": "data", "message": "message", "timestamp": "timestamp"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .chart_page import ChartPage

        decode_success = constant(True)
        decode_data = one(lambda: ChartPage)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"message": UNSET, "timestamp": UNSET}

        def decode(source: dict[str, Any]) -> ChartPageReply:
            self, at = new(cls), ""
            whole = source if len(source) == 4 else absent | source
            try:
                at = "success"
                self.success = decode_success(whole["success"])
                at = "data"
                self.data = decode_data(whole["data"])
                at = "message"
                value = whole["message"]
                self.message = value if type(value) is str or value is UNSET else optional_text(value)
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
                if len(whole) == 4
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
