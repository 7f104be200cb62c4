# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from typing import Any, Literal

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Decoder, array, constant, text


@define(repr=False)
class CouponCreated(Model):
    """The coupon is created."""

    result: Literal[True]
    """Always true."""
    coupon_codes: list[str]
    """Its code, alone in a list."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"result": "result", "coupon_codes": "coupon_codes"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        decode_result = constant(True)
        decode_coupon_codes = array(text)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {}

        def decode(source: dict[str, Any]) -> CouponCreated:
            self, at = new(cls), ""
            whole = source if len(source) == 2 else absent | source
            try:
                at = "result"
                self.result = decode_result(whole["result"])
                at = "coupon_codes"
                self.coupon_codes = decode_coupon_codes(whole["coupon_codes"])
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
