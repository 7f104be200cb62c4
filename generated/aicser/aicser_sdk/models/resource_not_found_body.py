# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, constant, date_time, one, optional, text
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .failure_details import FailureDetails


@define(repr=False)
class ResourceNotFoundBody(Model):
    """What went wrong."""

    code: Literal["RESOURCE_NOT_FOUND"]
    """The kind of failure, for programs to read."""
    message: str
    """What went wrong, for people to read."""
    details: FailureDetails | Unset = UNSET
    """More about the failure, by the name of what it is about."""
    timestamp: datetime.datetime | Unset = UNSET
    """When it went wrong."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"code": "code", "message": "message", "details": "details", "timestamp": "timestamp"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .failure_details import FailureDetails

        decode_code = constant("RESOURCE_NOT_FOUND")
        decode_details = optional(one(lambda: FailureDetails))
        decode_timestamp = optional(date_time)
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> ResourceNotFoundBody:
            self, at, get = new(cls), "", source.get
            try:
                at = "code"
                self.code = decode_code(source["code"])
                at = "message"
                value = source["message"]
                self.message = value if type(value) is str else text(value)
                at = "details"
                value = get("details", UNSET)
                self.details = value if value is UNSET else decode_details(value)
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
            del more["code"]
            del more["message"]
            more.pop("details", None)
            more.pop("timestamp", None)
            self.additional_properties = more
            return self

        return decode
