# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.shop_shop_type import ShopShopType, check_shop_shop_type
from ..types import UNSET, Unset

T = TypeVar("T", bound="Shop")


@_attrs_define
class Shop:
    """The details of a shop, as it sends them.

    Attributes:
        shop_name (str | Unset): The address of the store without `https://`.
        shop_type (ShopShopType | Unset): What the store runs on.
        shop_owner (str | Unset): Always sent empty.
        status (int | Unset): Always sent as 1.
        address1 (str | Unset): The first line of the street address.
        address2 (str | Unset): The second line.
        country (str | Unset): The country, as a code.
        city (str | Unset): The town.
        zip_ (str | Unset): The postcode.
        phone (str | Unset): Always sent empty.
        store_name (str | Unset): The name of the site.
        email (str | Unset): The e-mail address of the administrator.
        shop_currency (str | Unset): The ISO code of the currency.
        money_format (str | Unset): The symbol of the currency, followed by `{{amount}}`.
    """

    shop_name: str | Unset = UNSET
    shop_type: ShopShopType | Unset = UNSET
    shop_owner: str | Unset = UNSET
    status: int | Unset = UNSET
    address1: str | Unset = UNSET
    address2: str | Unset = UNSET
    country: str | Unset = UNSET
    city: str | Unset = UNSET
    zip_: str | Unset = UNSET
    phone: str | Unset = UNSET
    store_name: str | Unset = UNSET
    email: str | Unset = UNSET
    shop_currency: str | Unset = UNSET
    money_format: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        shop_name = self.shop_name

        shop_type: str | Unset = UNSET
        if not isinstance(self.shop_type, Unset):
            shop_type = self.shop_type

        shop_owner = self.shop_owner

        status = self.status

        address1 = self.address1

        address2 = self.address2

        country = self.country

        city = self.city

        zip_ = self.zip_

        phone = self.phone

        store_name = self.store_name

        email = self.email

        shop_currency = self.shop_currency

        money_format = self.money_format

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if shop_name is not UNSET:
            field_dict["shop_name"] = shop_name
        if shop_type is not UNSET:
            field_dict["shop_type"] = shop_type
        if shop_owner is not UNSET:
            field_dict["shop_owner"] = shop_owner
        if status is not UNSET:
            field_dict["status"] = status
        if address1 is not UNSET:
            field_dict["address1"] = address1
        if address2 is not UNSET:
            field_dict["address2"] = address2
        if country is not UNSET:
            field_dict["country"] = country
        if city is not UNSET:
            field_dict["city"] = city
        if zip_ is not UNSET:
            field_dict["zip"] = zip_
        if phone is not UNSET:
            field_dict["phone"] = phone
        if store_name is not UNSET:
            field_dict["store_name"] = store_name
        if email is not UNSET:
            field_dict["email"] = email
        if shop_currency is not UNSET:
            field_dict["shop_currency"] = shop_currency
        if money_format is not UNSET:
            field_dict["money_format"] = money_format

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        shop_name = d.pop("shop_name", UNSET)

        _shop_type = d.pop("shop_type", UNSET)
        shop_type: ShopShopType | Unset
        if _shop_type is None or isinstance(_shop_type, Unset):
            shop_type = UNSET
        else:
            shop_type = check_shop_shop_type(_shop_type)

        shop_owner = d.pop("shop_owner", UNSET)

        status = d.pop("status", UNSET)

        address1 = d.pop("address1", UNSET)

        address2 = d.pop("address2", UNSET)

        country = d.pop("country", UNSET)

        city = d.pop("city", UNSET)

        zip_ = d.pop("zip", UNSET)

        phone = d.pop("phone", UNSET)

        store_name = d.pop("store_name", UNSET)

        email = d.pop("email", UNSET)

        shop_currency = d.pop("shop_currency", UNSET)

        money_format = d.pop("money_format", UNSET)

        shop = cls(
            shop_name=shop_name,
            shop_type=shop_type,
            shop_owner=shop_owner,
            status=status,
            address1=address1,
            address2=address2,
            country=country,
            city=city,
            zip_=zip_,
            phone=phone,
            store_name=store_name,
            email=email,
            shop_currency=shop_currency,
            money_format=money_format,
        )

        shop.additional_properties = d
        return shop

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
