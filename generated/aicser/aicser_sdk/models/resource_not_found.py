# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, constant, one

if TYPE_CHECKING:
    from .resource_not_found_body import ResourceNotFoundBody


@define(repr=False)
class ResourceNotFound(Model):
    """There is no such thing."""

    success: Literal[False]
    """Whether the call succeeded."""
    error: ResourceNotFoundBody
    """What went wrong."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"success": "success", "error": "error"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .resource_not_found_body import ResourceNotFoundBody

        decode_success = constant(False)
        decode_error = one(lambda: ResourceNotFoundBody)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {}

        def decode(source: dict[str, Any]) -> ResourceNotFound:
            self, at = new(cls), ""
            whole = source if len(source) == 2 else absent | source
            try:
                at = "success"
                self.success = decode_success(whole["success"])
                at = "error"
                self.error = decode_error(whole["error"])
            except KeyError:
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 2
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
