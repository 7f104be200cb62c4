# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="OrderCustomerAddress")


@_attrs_define
class OrderCustomerAddress:
    """The address of the customer in an order.

    Attributes:
        id (int | Unset): 1 for the billing address, 2 for the shipping address.
        customer_id (int | Unset): The store's id of the customer, 0 for a guest.
        first_name (str | Unset): The first name.
        last_name (str | Unset): The last name.
        company (str | Unset): The company.
        address1 (str | Unset): The first line of the street address.
        city (str | Unset): The town.
        province (str | Unset): The state or province, as the store writes it.
        zip_ (str | Unset): The postcode.
        phone (str | Unset): The telephone number.
        name (str | Unset): First and last name, with a space between.
        country_code (str | Unset): The country, as a code.
        default (bool | Unset): True for the billing address, false for the shipping address.
        address2 (str | Unset): The second line. Sent for registered customers only.
    """

    id: int | Unset = UNSET
    customer_id: int | Unset = UNSET
    first_name: str | Unset = UNSET
    last_name: str | Unset = UNSET
    company: str | Unset = UNSET
    address1: str | Unset = UNSET
    city: str | Unset = UNSET
    province: str | Unset = UNSET
    zip_: str | Unset = UNSET
    phone: str | Unset = UNSET
    name: str | Unset = UNSET
    country_code: str | Unset = UNSET
    default: bool | Unset = UNSET
    address2: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        customer_id = self.customer_id

        first_name = self.first_name

        last_name = self.last_name

        company = self.company

        address1 = self.address1

        city = self.city

        province = self.province

        zip_ = self.zip_

        phone = self.phone

        name = self.name

        country_code = self.country_code

        default = self.default

        address2 = self.address2

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id is not UNSET:
            field_dict["id"] = id
        if customer_id is not UNSET:
            field_dict["customer_id"] = customer_id
        if first_name is not UNSET:
            field_dict["first_name"] = first_name
        if last_name is not UNSET:
            field_dict["last_name"] = last_name
        if company is not UNSET:
            field_dict["company"] = company
        if address1 is not UNSET:
            field_dict["address1"] = address1
        if city is not UNSET:
            field_dict["city"] = city
        if province is not UNSET:
            field_dict["province"] = province
        if zip_ is not UNSET:
            field_dict["zip"] = zip_
        if phone is not UNSET:
            field_dict["phone"] = phone
        if name is not UNSET:
            field_dict["name"] = name
        if country_code is not UNSET:
            field_dict["country_code"] = country_code
        if default is not UNSET:
            field_dict["default"] = default
        if address2 is not UNSET:
            field_dict["address2"] = address2

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id", UNSET)

        customer_id = d.pop("customer_id", UNSET)

        first_name = d.pop("first_name", UNSET)

        last_name = d.pop("last_name", UNSET)

        company = d.pop("company", UNSET)

        address1 = d.pop("address1", UNSET)

        city = d.pop("city", UNSET)

        province = d.pop("province", UNSET)

        zip_ = d.pop("zip", UNSET)

        phone = d.pop("phone", UNSET)

        name = d.pop("name", UNSET)

        country_code = d.pop("country_code", UNSET)

        default = d.pop("default", UNSET)

        address2 = d.pop("address2", UNSET)

        order_customer_address = cls(
            id=id,
            customer_id=customer_id,
            first_name=first_name,
            last_name=last_name,
            company=company,
            address1=address1,
            city=city,
            province=province,
            zip_=zip_,
            phone=phone,
            name=name,
            country_code=country_code,
            default=default,
            address2=address2,
        )

        order_customer_address.additional_properties = d
        return order_customer_address

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
