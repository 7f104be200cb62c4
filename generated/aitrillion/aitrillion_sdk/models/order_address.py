# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="OrderAddress")


@_attrs_define
class OrderAddress:
    """An address of an order.

    Attributes:
        first_name (str | Unset): The first name.
        last_name (str | Unset): The last name.
        address1 (str | Unset): The first line of the street address.
        address2 (str | Unset): The second line.
        phone (str | Unset): The telephone number; that of the bill in both addresses.
        city (str | Unset): The town.
        zip_ (str | Unset): The postcode.
        province (str | Unset): The state or province, as the store writes it.
        country (str | Unset): The country, as a code.
        company (str | Unset): The company.
        latitude (str | Unset): Always sent empty.
        longitude (str | Unset): Always sent empty.
        name (str | Unset): The whole name.
        country_code (str | Unset): The country again.
        province_code (str | Unset): The state or province again.
    """

    first_name: str | Unset = UNSET
    last_name: str | Unset = UNSET
    address1: str | Unset = UNSET
    address2: str | Unset = UNSET
    phone: str | Unset = UNSET
    city: str | Unset = UNSET
    zip_: str | Unset = UNSET
    province: str | Unset = UNSET
    country: str | Unset = UNSET
    company: str | Unset = UNSET
    latitude: str | Unset = UNSET
    longitude: str | Unset = UNSET
    name: str | Unset = UNSET
    country_code: str | Unset = UNSET
    province_code: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        first_name = self.first_name

        last_name = self.last_name

        address1 = self.address1

        address2 = self.address2

        phone = self.phone

        city = self.city

        zip_ = self.zip_

        province = self.province

        country = self.country

        company = self.company

        latitude = self.latitude

        longitude = self.longitude

        name = self.name

        country_code = self.country_code

        province_code = self.province_code

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if first_name is not UNSET:
            field_dict["first_name"] = first_name
        if last_name is not UNSET:
            field_dict["last_name"] = last_name
        if address1 is not UNSET:
            field_dict["address1"] = address1
        if address2 is not UNSET:
            field_dict["address2"] = address2
        if phone is not UNSET:
            field_dict["phone"] = phone
        if city is not UNSET:
            field_dict["city"] = city
        if zip_ is not UNSET:
            field_dict["zip"] = zip_
        if province is not UNSET:
            field_dict["province"] = province
        if country is not UNSET:
            field_dict["country"] = country
        if company is not UNSET:
            field_dict["company"] = company
        if latitude is not UNSET:
            field_dict["latitude"] = latitude
        if longitude is not UNSET:
            field_dict["longitude"] = longitude
        if name is not UNSET:
            field_dict["name"] = name
        if country_code is not UNSET:
            field_dict["country_code"] = country_code
        if province_code is not UNSET:
            field_dict["province_code"] = province_code

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        first_name = d.pop("first_name", UNSET)

        last_name = d.pop("last_name", UNSET)

        address1 = d.pop("address1", UNSET)

        address2 = d.pop("address2", UNSET)

        phone = d.pop("phone", UNSET)

        city = d.pop("city", UNSET)

        zip_ = d.pop("zip", UNSET)

        province = d.pop("province", UNSET)

        country = d.pop("country", UNSET)

        company = d.pop("company", UNSET)

        latitude = d.pop("latitude", UNSET)

        longitude = d.pop("longitude", UNSET)

        name = d.pop("name", UNSET)

        country_code = d.pop("country_code", UNSET)

        province_code = d.pop("province_code", UNSET)

        order_address = cls(
            first_name=first_name,
            last_name=last_name,
            address1=address1,
            address2=address2,
            phone=phone,
            city=city,
            zip_=zip_,
            province=province,
            country=country,
            company=company,
            latitude=latitude,
            longitude=longitude,
            name=name,
            country_code=country_code,
            province_code=province_code,
        )

        order_address.additional_properties = d
        return order_address

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
