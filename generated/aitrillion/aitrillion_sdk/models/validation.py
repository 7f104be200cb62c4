# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from typing import Any, Literal

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, optional_text
from ..types import UNSET, Unset


@define(repr=False)
class Validation(Model):
    """Whether a key and password belong to the shop."""

    status: Literal["sucess", "error"] | str | Unset = UNSET
    """`sucess`, spelt so, when they do."""
    msg: str | Unset = UNSET
    """What is wrong, beside the status `error`."""
    message: str | Unset = UNSET
    """What is wrong, in a reply without a status."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"status": "status", "msg": "msg", "message": "message"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"status": UNSET, "msg": UNSET, "message": UNSET}

        def decode(source: dict[str, Any]) -> Validation:
            self, at = new(cls), ""
            whole = source if len(source) == 3 else absent | source
            try:
                at = "status"
                value = whole["status"]
                self.status = value if type(value) is str or value is UNSET else optional_text(value)
                at = "msg"
                value = whole["msg"]
                self.msg = value if type(value) is str or value is UNSET else optional_text(value)
                at = "message"
                value = whole["message"]
                self.message = value if type(value) is str or value is UNSET else optional_text(value)
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
