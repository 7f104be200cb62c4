# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from typing import Any

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Among, Decoder, optional_text
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
        decode_amount = Among(int, float, str)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {"code": UNSET, "amount": UNSET, "type": UNSET}

        def decode(source: dict[str, Any]) -> DiscountCode:
            self, at = new(cls), ""
            whole = source if len(source) == 3 else absent | source
            try:
                at = "code"
                value = whole["code"]
                self.code = value if type(value) is str or value is UNSET else optional_text(value)
                at = "amount"
                value = whole["amount"]
                self.amount = UNSET if value is None or value is UNSET else decode_amount(value)
                at = "type"
                value = whole["type"]
                self.type_ = value if type(value) is str or value is UNSET else optional_text(value)
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
