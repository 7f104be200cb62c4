# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, optional_boolean, text
from ..types import UNSET, Unset


@define(repr=False)
class Error(Model):
    """What every failure looks like."""

    errors: list[str]
    """What is wrong, in sentences for people."""
    success: bool | Unset = UNSET
    """False in every failure that is shown."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"errors": "errors", "success": "success"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        decode_errors = array(text)
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> Error:
            self, at, get = new(cls), "", source.get
            try:
                at = "errors"
                self.errors = decode_errors(source["errors"])
                at = "success"
                value = get("success", UNSET)
                self.success = value if type(value) is bool or value is UNSET else optional_boolean(value)
            except KeyError:
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            del more["errors"]
            more.pop("success", None)
            self.additional_properties = more
            return self

        return decode
