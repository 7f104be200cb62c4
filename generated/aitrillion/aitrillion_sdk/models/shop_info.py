# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.shop_info_shop_type import ShopInfoShopType, check_shop_info_shop_type

T = TypeVar("T", bound="ShopInfo")


@_attrs_define
class ShopInfo:
    """The details of a shop, as AiTrillion asks for them.

    Attributes:
        shop_name (str): The address of the store without `https://`.
        shop_type (ShopInfoShopType): What the store runs on.
        shop_owner (str): The name of the first administrator; empty when there is none.
        country (str): The country, as a code; empty from plain WordPress.
        city (str): The town; empty from plain WordPress.
        zip_ (str): The postcode; empty from plain WordPress.
        phone (str): Always empty.
        store_name (str): The name of the site.
        email (str): The e-mail address of the administrator.
        shop_currency (str): The ISO code of the currency; empty from plain WordPress.
        money_format (str): The symbol of the currency, followed by `{{amount}}`; empty from plain WordPress.
        created_at (str): The moment of the reply.
    """

    shop_name: str
    shop_type: ShopInfoShopType
    shop_owner: str
    country: str
    city: str
    zip_: str
    phone: str
    store_name: str
    email: str
    shop_currency: str
    money_format: str
    created_at: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        shop_name = self.shop_name

        shop_type: str = self.shop_type

        shop_owner = self.shop_owner

        country = self.country

        city = self.city

        zip_ = self.zip_

        phone = self.phone

        store_name = self.store_name

        email = self.email

        shop_currency = self.shop_currency

        money_format = self.money_format

        created_at = self.created_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "shop_name": shop_name,
                "shop_type": shop_type,
                "shop_owner": shop_owner,
                "country": country,
                "city": city,
                "zip": zip_,
                "phone": phone,
                "store_name": store_name,
                "email": email,
                "shop_currency": shop_currency,
                "money_format": money_format,
                "created_at": created_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        shop_name = d.pop("shop_name")

        shop_type = check_shop_info_shop_type(d.pop("shop_type"))

        shop_owner = d.pop("shop_owner")

        country = d.pop("country")

        city = d.pop("city")

        zip_ = d.pop("zip")

        phone = d.pop("phone")

        store_name = d.pop("store_name")

        email = d.pop("email")

        shop_currency = d.pop("shop_currency")

        money_format = d.pop("money_format")

        created_at = d.pop("created_at")

        shop_info = cls(
            shop_name=shop_name,
            shop_type=shop_type,
            shop_owner=shop_owner,
            country=country,
            city=city,
            zip_=zip_,
            phone=phone,
            store_name=store_name,
            email=email,
            shop_currency=shop_currency,
            money_format=money_format,
            created_at=created_at,
        )

        shop_info.additional_properties = d
        return shop_info

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
