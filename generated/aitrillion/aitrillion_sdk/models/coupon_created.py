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
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> CouponCreated:
            self, at, get = new(cls), "", source.get
            try:
                at = "result"
                self.result = decode_result(source["result"])
                at = "coupon_codes"
                self.coupon_codes = decode_coupon_codes(source["coupon_codes"])
            except KeyError:
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            del more["result"]
            del more["coupon_codes"]
            self.additional_properties = more
            return self

        return decode
