# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from typing import Any, Literal

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import Among, Decoder, optional_boolean, optional_integer, optional_text
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
        decode_discount_amount = Among(int, float, str)
        decode_cart_minimum_amount = Among(int, float, str)
        decode_cart_maximum_amount = Among(int, float, str)
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "coupon_code": UNSET,
            "coupon_description": UNSET,
            "discount_type": UNSET,
            "discount_amount": UNSET,
            "allow_free_shipping": UNSET,
            "coupon_expiry": UNSET,
            "cart_minimum_amount": UNSET,
            "cart_maximum_amount": UNSET,
            "is_individual_use": UNSET,
            "product_ids": UNSET,
            "exclude_product_ids": UNSET,
            "uses_limit": UNSET,
            "per_user_limit": UNSET,
            "user_id": UNSET,
        }

        def decode(source: dict[str, Any]) -> Coupon:
            self, at = new(cls), ""
            whole = source if len(source) == 14 else absent | source
            try:
                at = "coupon_code"
                value = whole["coupon_code"]
                self.coupon_code = value if type(value) is str or value is UNSET else optional_text(value)
                at = "coupon_description"
                value = whole["coupon_description"]
                self.coupon_description = (
                    value if type(value) is str or value is UNSET else optional_text(value)
                )
                at = "discount_type"
                value = whole["discount_type"]
                self.discount_type = value if type(value) is str or value is UNSET else optional_text(value)
                at = "discount_amount"
                value = whole["discount_amount"]
                self.discount_amount = (
                    UNSET if value is None or value is UNSET else decode_discount_amount(value)
                )
                at = "allow_free_shipping"
                value = whole["allow_free_shipping"]
                self.allow_free_shipping = (
                    value if type(value) is bool or value is UNSET else optional_boolean(value)
                )
                at = "coupon_expiry"
                value = whole["coupon_expiry"]
                self.coupon_expiry = value if type(value) is str or value is UNSET else optional_text(value)
                at = "cart_minimum_amount"
                value = whole["cart_minimum_amount"]
                self.cart_minimum_amount = (
                    UNSET if value is None or value is UNSET else decode_cart_minimum_amount(value)
                )
                at = "cart_maximum_amount"
                value = whole["cart_maximum_amount"]
                self.cart_maximum_amount = (
                    UNSET if value is None or value is UNSET else decode_cart_maximum_amount(value)
                )
                at = "is_individual_use"
                value = whole["is_individual_use"]
                self.is_individual_use = (
                    value if type(value) is bool or value is UNSET else optional_boolean(value)
                )
                at = "product_ids"
                value = whole["product_ids"]
                self.product_ids = value if type(value) is str or value is UNSET else optional_text(value)
                at = "exclude_product_ids"
                value = whole["exclude_product_ids"]
                self.exclude_product_ids = (
                    value if type(value) is str or value is UNSET else optional_text(value)
                )
                at = "uses_limit"
                value = whole["uses_limit"]
                self.uses_limit = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "per_user_limit"
                value = whole["per_user_limit"]
                self.per_user_limit = (
                    value if type(value) is int or value is UNSET else optional_integer(value)
                )
                at = "user_id"
                value = whole["user_id"]
                self.user_id = value if type(value) is int or value is UNSET else optional_integer(value)
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 14
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
