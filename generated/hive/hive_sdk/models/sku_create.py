# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="SkuCreate")


@_attrs_define
class SkuCreate:
    """A SKU to create. In a bulk upsert, what an existing SKU is to be.

    Attributes:
        name (str): What the SKU is called, for people.
        merchant_sku_id (str): The merchant's own code of the SKU.
        barcode (None | str | Unset): The barcode on the product.
        batch_tracking_enabled (bool | Unset): Whether stock of the SKU is to be tracked by batch.
        cost_in_cents (int | None | Unset): What one piece costs, in cents of the shop's currency.
        country_code_of_origin (None | str | Unset): The country that the product comes from, by its two letters in ISO
            3166-1.
        hs_code (None | str | Unset): The code of the product in the Harmonized System of customs.
        image_url (None | str | Unset): A picture of the product, at an address that anybody can read.
        weight_in_kg (float | None | Unset): The weight in kilograms.
    """

    name: str
    merchant_sku_id: str
    barcode: None | str | Unset = UNSET
    batch_tracking_enabled: bool | Unset = UNSET
    cost_in_cents: int | None | Unset = UNSET
    country_code_of_origin: None | str | Unset = UNSET
    hs_code: None | str | Unset = UNSET
    image_url: None | str | Unset = UNSET
    weight_in_kg: float | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        merchant_sku_id = self.merchant_sku_id

        barcode: None | str | Unset
        if isinstance(self.barcode, Unset):
            barcode = UNSET
        else:
            barcode = self.barcode

        batch_tracking_enabled = self.batch_tracking_enabled

        cost_in_cents: int | None | Unset
        if isinstance(self.cost_in_cents, Unset):
            cost_in_cents = UNSET
        else:
            cost_in_cents = self.cost_in_cents

        country_code_of_origin: None | str | Unset
        if isinstance(self.country_code_of_origin, Unset):
            country_code_of_origin = UNSET
        else:
            country_code_of_origin = self.country_code_of_origin

        hs_code: None | str | Unset
        if isinstance(self.hs_code, Unset):
            hs_code = UNSET
        else:
            hs_code = self.hs_code

        image_url: None | str | Unset
        if isinstance(self.image_url, Unset):
            image_url = UNSET
        else:
            image_url = self.image_url

        weight_in_kg: float | None | Unset
        if isinstance(self.weight_in_kg, Unset):
            weight_in_kg = UNSET
        else:
            weight_in_kg = self.weight_in_kg

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "name": name,
                "merchant_sku_id": merchant_sku_id,
            }
        )
        if barcode is not UNSET:
            field_dict["barcode"] = barcode
        if batch_tracking_enabled is not UNSET:
            field_dict["batch_tracking_enabled"] = batch_tracking_enabled
        if cost_in_cents is not UNSET:
            field_dict["cost_in_cents"] = cost_in_cents
        if country_code_of_origin is not UNSET:
            field_dict["country_code_of_origin"] = country_code_of_origin
        if hs_code is not UNSET:
            field_dict["hs_code"] = hs_code
        if image_url is not UNSET:
            field_dict["image_url"] = image_url
        if weight_in_kg is not UNSET:
            field_dict["weight_in_kg"] = weight_in_kg

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        merchant_sku_id = d.pop("merchant_sku_id")

        def _parse_barcode(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        barcode = _parse_barcode(d.pop("barcode", UNSET))

        batch_tracking_enabled = d.pop("batch_tracking_enabled", UNSET)

        def _parse_cost_in_cents(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        cost_in_cents = _parse_cost_in_cents(d.pop("cost_in_cents", UNSET))

        def _parse_country_code_of_origin(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        country_code_of_origin = _parse_country_code_of_origin(d.pop("country_code_of_origin", UNSET))

        def _parse_hs_code(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        hs_code = _parse_hs_code(d.pop("hs_code", UNSET))

        def _parse_image_url(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        image_url = _parse_image_url(d.pop("image_url", UNSET))

        def _parse_weight_in_kg(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        weight_in_kg = _parse_weight_in_kg(d.pop("weight_in_kg", UNSET))

        sku_create = cls(
            name=name,
            merchant_sku_id=merchant_sku_id,
            barcode=barcode,
            batch_tracking_enabled=batch_tracking_enabled,
            cost_in_cents=cost_in_cents,
            country_code_of_origin=country_code_of_origin,
            hs_code=hs_code,
            image_url=image_url,
            weight_in_kg=weight_in_kg,
        )

        sku_create.additional_properties = d
        return sku_create

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
