# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="ShippingLine")


@_attrs_define
class ShippingLine:
    """How the order is sent: one object, no list.

    Attributes:
        id (int | Unset): Always sent as 1.
        title (str | Unset): The name of the shipping method.
        price (float | str | Unset): What shipping costs.
        code (Any | Unset): Always sent null.
        source (str | Unset): Always sent as `wordpress`.
        phone (Any | Unset): Always sent null.
        requested_fulfillment_service_id (Any | Unset): Always sent null.
        delivery_category (Any | Unset): Always sent null.
        carrier_identifier (Any | Unset): Always sent null.
        discounted_price (Any | Unset): Always sent null.
        tax_lines (list[Any] | Unset): Always sent empty.
    """

    id: int | Unset = UNSET
    title: str | Unset = UNSET
    price: float | str | Unset = UNSET
    code: Any | Unset = UNSET
    source: str | Unset = UNSET
    phone: Any | Unset = UNSET
    requested_fulfillment_service_id: Any | Unset = UNSET
    delivery_category: Any | Unset = UNSET
    carrier_identifier: Any | Unset = UNSET
    discounted_price: Any | Unset = UNSET
    tax_lines: list[Any] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        title = self.title

        price: float | str | Unset
        if isinstance(self.price, Unset):
            price = UNSET
        else:
            price = self.price

        code = self.code

        source = self.source

        phone = self.phone

        requested_fulfillment_service_id = self.requested_fulfillment_service_id

        delivery_category = self.delivery_category

        carrier_identifier = self.carrier_identifier

        discounted_price = self.discounted_price

        tax_lines: list[Any] | Unset = UNSET
        if not isinstance(self.tax_lines, Unset):
            tax_lines = self.tax_lines

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id is not UNSET:
            field_dict["id"] = id
        if title is not UNSET:
            field_dict["title"] = title
        if price is not UNSET:
            field_dict["price"] = price
        if code is not UNSET:
            field_dict["code"] = code
        if source is not UNSET:
            field_dict["source"] = source
        if phone is not UNSET:
            field_dict["phone"] = phone
        if requested_fulfillment_service_id is not UNSET:
            field_dict["requested_fulfillment_service_id"] = requested_fulfillment_service_id
        if delivery_category is not UNSET:
            field_dict["delivery_category"] = delivery_category
        if carrier_identifier is not UNSET:
            field_dict["carrier_identifier"] = carrier_identifier
        if discounted_price is not UNSET:
            field_dict["discounted_price"] = discounted_price
        if tax_lines is not UNSET:
            field_dict["tax_lines"] = tax_lines

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = d.pop("id", UNSET)

        title = d.pop("title", UNSET)

        def _parse_price(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        price = _parse_price(d.pop("price", UNSET))

        code = d.pop("code", UNSET)

        source = d.pop("source", UNSET)

        phone = d.pop("phone", UNSET)

        requested_fulfillment_service_id = d.pop("requested_fulfillment_service_id", UNSET)

        delivery_category = d.pop("delivery_category", UNSET)

        carrier_identifier = d.pop("carrier_identifier", UNSET)

        discounted_price = d.pop("discounted_price", UNSET)

        tax_lines = cast(list[Any], d.pop("tax_lines", UNSET))

        shipping_line = cls(
            id=id,
            title=title,
            price=price,
            code=code,
            source=source,
            phone=phone,
            requested_fulfillment_service_id=requested_fulfillment_service_id,
            delivery_category=delivery_category,
            carrier_identifier=carrier_identifier,
            discounted_price=discounted_price,
            tax_lines=tax_lines,
        )

        shipping_line.additional_properties = d
        return shipping_line

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
