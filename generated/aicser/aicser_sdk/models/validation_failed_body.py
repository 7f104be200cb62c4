# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any, Literal

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, constant, date_time, one, text
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .failure_details import FailureDetails


@define(repr=False)
class ValidationFailedBody(Model):
    """What went wrong."""

    code: Literal["VALIDATION_ERROR"]
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

        decode_code = constant("VALIDATION_ERROR")
        decode_details = one(lambda: FailureDetails)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"details": UNSET, "timestamp": UNSET}

        def decode(source: dict[str, Any]) -> ValidationFailedBody:
            self, at = new(cls), ""
            whole = source if len(source) == 4 else absent | source
            try:
                at = "code"
                self.code = decode_code(whole["code"])
                at = "message"
                value = whole["message"]
                self.message = value if type(value) is str else text(value)
                at = "details"
                value = whole["details"]
                self.details = UNSET if value is None or value is UNSET else decode_details(value)
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
