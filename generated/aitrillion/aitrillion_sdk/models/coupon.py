# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from typing import Any, Literal

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit
from .._runtime.models import Model
from .._runtime.shapes import Among, Decoder, optional, optional_boolean, optional_integer, optional_text
from ..types import UNSET, Unset


@define(repr=False)
class Coupon(Model):
    """A coupon for the store to create."""

    coupon_code: str | Unset = UNSET
    """The code."""
    coupon_description: str | Unset = UNSET
    """The description."""
    discount_type: Literal["fixed_cart", "percent", "fixed_product"] | str | Unset = UNSET
    """What the amount is taken from."""
    discount_amount: float | str | Unset = UNSET
    """How much is taken off, as money or per cent."""
    allow_free_shipping: bool | Unset = UNSET
    """Whether shipping is free."""
    coupon_expiry: str | Unset = UNSET
    """When the coupon expires."""
    cart_minimum_amount: float | str | Unset = UNSET
    """What the cart must come to at least."""
    cart_maximum_amount: float | str | Unset = UNSET
    """What the cart may come to at most."""
    is_individual_use: bool | Unset = UNSET
    """Whether other coupons are excluded."""
    product_ids: str | Unset = UNSET
    """The ids of the products that it is for, joined by commas."""
    exclude_product_ids: str | Unset = UNSET
    """The ids of the products that it is not for, joined by commas."""
    uses_limit: int | Unset = UNSET
    """How often it may be used in all."""
    per_user_limit: int | Unset = UNSET
    """How often one customer may use it."""
    user_id: int | Unset = UNSET
    """The store's id of the one customer who may use it."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "coupon_code": "coupon_code",
        "coupon_description": "coupon_description",
        "discount_type": "discount_type",
        "discount_amount": "discount_amount",
        "allow_free_shipping": "allow_free_shipping",
        "coupon_expiry": "coupon_expiry",
        "cart_minimum_amount": "cart_minimum_amount",
        "cart_maximum_amount": "cart_maximum_amount",
        "is_individual_use": "is_individual_use",
        "product_ids": "product_ids",
        "exclude_product_ids": "exclude_product_ids",
        "uses_limit": "uses_limit",
        "per_user_limit": "per_user_limit",
        "user_id": "user_id",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        decode_discount_amount = optional(Among(int, float, str))
        decode_cart_minimum_amount = optional(Among(int, float, str))
        decode_cart_maximum_amount = optional(Among(int, float, str))
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> Coupon:
            self, at, get = new(cls), "", source.get
            try:
                at = "coupon_code"
                value = get("coupon_code", UNSET)
                self.coupon_code = value if type(value) is str or value is UNSET else optional_text(value)
                at = "coupon_description"
                value = get("coupon_description", UNSET)
                self.coupon_description = (
                    value if type(value) is str or value is UNSET else optional_text(value)
                )
                at = "discount_type"
                value = get("discount_type", UNSET)
                self.discount_type = value if type(value) is str or value is UNSET else optional_text(value)
                at = "discount_amount"
                value = get("discount_amount", UNSET)
                self.discount_amount = value if value is UNSET else decode_discount_amount(value)
                at = "allow_free_shipping"
                value = get("allow_free_shipping", UNSET)
                self.allow_free_shipping = (
                    value if type(value) is bool or value is UNSET else optional_boolean(value)
                )
                at = "coupon_expiry"
                value = get("coupon_expiry", UNSET)
                self.coupon_expiry = value if type(value) is str or value is UNSET else optional_text(value)
                at = "cart_minimum_amount"
                value = get("cart_minimum_amount", UNSET)
                self.cart_minimum_amount = value if value is UNSET else decode_cart_minimum_amount(value)
                at = "cart_maximum_amount"
                value = get("cart_maximum_amount", UNSET)
                self.cart_maximum_amount = value if value is UNSET else decode_cart_maximum_amount(value)
                at = "is_individual_use"
                value = get("is_individual_use", UNSET)
                self.is_individual_use = (
                    value if type(value) is bool or value is UNSET else optional_boolean(value)
                )
                at = "product_ids"
                value = get("product_ids", UNSET)
                self.product_ids = value if type(value) is str or value is UNSET else optional_text(value)
                at = "exclude_product_ids"
                value = get("exclude_product_ids", UNSET)
                self.exclude_product_ids = (
                    value if type(value) is str or value is UNSET else optional_text(value)
                )
                at = "uses_limit"
                value = get("uses_limit", UNSET)
                self.uses_limit = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "per_user_limit"
                value = get("per_user_limit", UNSET)
                self.per_user_limit = (
                    value if type(value) is int or value is UNSET else optional_integer(value)
                )
                at = "user_id"
                value = get("user_id", UNSET)
                self.user_id = value if type(value) is int or value is UNSET else optional_integer(value)
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = {name: value for name, value in source.items() if name not in known}
            self.additional_properties = more
            return self

        return decode
