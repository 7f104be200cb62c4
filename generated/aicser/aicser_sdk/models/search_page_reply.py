# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, constant, date_time, one, optional, optional_text
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .search_page import SearchPage


@define(repr=False)
class SearchPageReply(Model):
    """The reply with one page of results."""

    success: Literal[True]
    """Whether the call succeeded."""
    data: SearchPage
    """One page of results."""
    message: str | Unset = UNSET
    """What was done, for people to read."""
    timestamp: datetime.datetime | Unset = UNSET
    """When the reply was made."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"success": "success", "data": "data", "message": "message", "timestamp": "timestamp"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .search_page import SearchPage

        decode_success = constant(True)
        decode_data = one(lambda: SearchPage)
        decode_timestamp = optional(date_time)
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> SearchPageReply:
            self, at, get = new(cls), "", source.get
            try:
                at = "success"
                self.success = decode_success(source["success"])
                at = "data"
                self.data = decode_data(source["data"])
                at = "message"
                value = get("message", UNSET)
                self.message = value if type(value) is str or value is UNSET else optional_text(value)
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
            del more["success"]
            del more["data"]
            more.pop("message", None)
            more.pop("timestamp", None)
            self.additional_properties = more
            return self

        return decode
