# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit
from .._runtime.models import Model
from .._runtime.shapes import Among, Decoder, optional, optional_text
from ..types import UNSET, Unset


@define(repr=False)
class DiscountCode(Model):
    """A coupon that was used."""

    code: str | Unset = UNSET
    """The code."""
    amount: float | str | Unset = UNSET
    """The amount of the coupon."""
    type_: str | Unset = UNSET
    """The type of discount in WooCommerce, such as `fixed_cart`, `percent` or `fixed_product`."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {"code": "code", "amount": "amount", "type_": "type"}

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        decode_amount = optional(Among(int, float, str))
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> DiscountCode:
            self, at, get = new(cls), "", source.get
            try:
                at = "code"
                value = get("code", UNSET)
                self.code = value if type(value) is str or value is UNSET else optional_text(value)
                at = "amount"
                value = get("amount", UNSET)
                self.amount = value if value is UNSET else decode_amount(value)
                at = "type"
                value = get("type", UNSET)
                self.type_ = value if type(value) is str or value is UNSET else optional_text(value)
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = source.copy()
            more.pop("code", None)
            more.pop("amount", None)
            more.pop("type", None)
            self.additional_properties = more
            return self

        return decode
