# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, constant, one

if TYPE_CHECKING:
    from .failure_body import FailureBody


@define(repr=False)
class Failure(Model):
    """What every failure looks like."""

    success: Literal[False]
    """Whether the call succeeded."""
    error: FailureBody
    """What went wrong."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"success": "success", "error": "error"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .failure_body import FailureBody

        decode_success = constant(False)
        decode_error = one(lambda: FailureBody)
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> Failure:
            self, at, get = new(cls), "", source.get
            try:
                at = "success"
                self.success = decode_success(source["success"])
                at = "error"
                self.error = decode_error(source["error"])
            except KeyError:
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            del more["success"]
            del more["error"]
            self.additional_properties = more
            return self

        return decode
