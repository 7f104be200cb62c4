# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from typing import Any, Literal

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit
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
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> Validation:
            self, at, get = new(cls), "", source.get
            try:
                at = "status"
                value = get("status", UNSET)
                self.status = value if type(value) is str or value is UNSET else optional_text(value)
                at = "msg"
                value = get("msg", UNSET)
                self.msg = value if type(value) is str or value is UNSET else optional_text(value)
                at = "message"
                value = get("message", UNSET)
                self.message = value if type(value) is str or value is UNSET else optional_text(value)
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            more.pop("status", None)
            more.pop("msg", None)
            more.pop("message", None)
            self.additional_properties = more
            return self

        return decode
