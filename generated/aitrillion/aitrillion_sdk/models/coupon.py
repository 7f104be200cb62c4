# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.coupon_discount_type import CouponDiscountType, check_coupon_discount_type
from ..types import UNSET, Unset

T = TypeVar("T", bound="Coupon")


@_attrs_define
class Coupon:
    """A coupon for the store to create.

    Attributes:
        coupon_code (str | Unset): The code. A random one of eight characters is meant to stand in for it.
        coupon_description (str | Unset): The description.
        discount_type (CouponDiscountType | Unset): What the amount is taken from.
        discount_amount (float | str | Unset): How much is taken off, as money or per cent.
        allow_free_shipping (bool | Unset): Whether shipping is free.
        coupon_expiry (str | Unset): When the coupon expires.
        cart_minimum_amount (float | str | Unset): What the cart must come to at least.
        cart_maximum_amount (float | str | Unset): What the cart may come to at most.
        is_individual_use (bool | Unset): Whether other coupons are excluded.
        product_ids (str | Unset): The ids of the products that it is for, joined by commas.
        exclude_product_ids (str | Unset): The ids of the products that it is not for, joined by commas.
        uses_limit (int | Unset): How often it may be used in all.
        per_user_limit (int | Unset): How often one customer may use it.
        user_id (int | Unset): The store's id of the one customer who may use it.
    """

    coupon_code: str | Unset = UNSET
    coupon_description: str | Unset = UNSET
    discount_type: CouponDiscountType | Unset = UNSET
    discount_amount: float | str | Unset = UNSET
    allow_free_shipping: bool | Unset = UNSET
    coupon_expiry: str | Unset = UNSET
    cart_minimum_amount: float | str | Unset = UNSET
    cart_maximum_amount: float | str | Unset = UNSET
    is_individual_use: bool | Unset = UNSET
    product_ids: str | Unset = UNSET
    exclude_product_ids: str | Unset = UNSET
    uses_limit: int | Unset = UNSET
    per_user_limit: int | Unset = UNSET
    user_id: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        coupon_code = self.coupon_code

        coupon_description = self.coupon_description

        discount_type: str | Unset = UNSET
        if not isinstance(self.discount_type, Unset):
            discount_type = self.discount_type

        discount_amount: float | str | Unset
        if isinstance(self.discount_amount, Unset):
            discount_amount = UNSET
        else:
            discount_amount = self.discount_amount

        allow_free_shipping = self.allow_free_shipping

        coupon_expiry = self.coupon_expiry

        cart_minimum_amount: float | str | Unset
        if isinstance(self.cart_minimum_amount, Unset):
            cart_minimum_amount = UNSET
        else:
            cart_minimum_amount = self.cart_minimum_amount

        cart_maximum_amount: float | str | Unset
        if isinstance(self.cart_maximum_amount, Unset):
            cart_maximum_amount = UNSET
        else:
            cart_maximum_amount = self.cart_maximum_amount

        is_individual_use = self.is_individual_use

        product_ids = self.product_ids

        exclude_product_ids = self.exclude_product_ids

        uses_limit = self.uses_limit

        per_user_limit = self.per_user_limit

        user_id = self.user_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if coupon_code is not UNSET:
            field_dict["coupon_code"] = coupon_code
        if coupon_description is not UNSET:
            field_dict["coupon_description"] = coupon_description
        if discount_type is not UNSET:
            field_dict["discount_type"] = discount_type
        if discount_amount is not UNSET:
            field_dict["discount_amount"] = discount_amount
        if allow_free_shipping is not UNSET:
            field_dict["allow_free_shipping"] = allow_free_shipping
        if coupon_expiry is not UNSET:
            field_dict["coupon_expiry"] = coupon_expiry
        if cart_minimum_amount is not UNSET:
            field_dict["cart_minimum_amount"] = cart_minimum_amount
        if cart_maximum_amount is not UNSET:
            field_dict["cart_maximum_amount"] = cart_maximum_amount
        if is_individual_use is not UNSET:
            field_dict["is_individual_use"] = is_individual_use
        if product_ids is not UNSET:
            field_dict["product_ids"] = product_ids
        if exclude_product_ids is not UNSET:
            field_dict["exclude_product_ids"] = exclude_product_ids
        if uses_limit is not UNSET:
            field_dict["uses_limit"] = uses_limit
        if per_user_limit is not UNSET:
            field_dict["per_user_limit"] = per_user_limit
        if user_id is not UNSET:
            field_dict["user_id"] = user_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        coupon_code = d.pop("coupon_code", UNSET)

        coupon_description = d.pop("coupon_description", UNSET)

        _discount_type = d.pop("discount_type", UNSET)
        discount_type: CouponDiscountType | Unset
        if _discount_type is None or isinstance(_discount_type, Unset):
            discount_type = UNSET
        else:
            discount_type = check_coupon_discount_type(_discount_type)

        def _parse_discount_amount(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        discount_amount = _parse_discount_amount(d.pop("discount_amount", UNSET))

        allow_free_shipping = d.pop("allow_free_shipping", UNSET)

        coupon_expiry = d.pop("coupon_expiry", UNSET)

        def _parse_cart_minimum_amount(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        cart_minimum_amount = _parse_cart_minimum_amount(d.pop("cart_minimum_amount", UNSET))

        def _parse_cart_maximum_amount(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        cart_maximum_amount = _parse_cart_maximum_amount(d.pop("cart_maximum_amount", UNSET))

        is_individual_use = d.pop("is_individual_use", UNSET)

        product_ids = d.pop("product_ids", UNSET)

        exclude_product_ids = d.pop("exclude_product_ids", UNSET)

        uses_limit = d.pop("uses_limit", UNSET)

        per_user_limit = d.pop("per_user_limit", UNSET)

        user_id = d.pop("user_id", UNSET)

        coupon = cls(
            coupon_code=coupon_code,
            coupon_description=coupon_description,
            discount_type=discount_type,
            discount_amount=discount_amount,
            allow_free_shipping=allow_free_shipping,
            coupon_expiry=coupon_expiry,
            cart_minimum_amount=cart_minimum_amount,
            cart_maximum_amount=cart_maximum_amount,
            is_individual_use=is_individual_use,
            product_ids=product_ids,
            exclude_product_ids=exclude_product_ids,
            uses_limit=uses_limit,
            per_user_limit=per_user_limit,
            user_id=user_id,
        )

        coupon.additional_properties = d
        return coupon

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
