# Generated from specs/hive/openapi.yaml; to change it, edit that and run: specloom generate hive
"""Name the members of dicts that may be given in place of models."""

from __future__ import annotations

from typing import NotRequired, TypedDict


class AddressDict(TypedDict):
    """What a `Address` holds."""

    first_name: NotRequired[str]
    last_name: NotRequired[str]
    full_name: NotRequired[str]
    email: NotRequired[str | None]
    phone: NotRequired[str | None]
    company: NotRequired[str | None]
    line1: NotRequired[str]
    line2: NotRequired[str | None]
    city: NotRequired[str]
    country_code: NotRequired[str]
    postal_code: NotRequired[str]
    parcel_point_id: NotRequired[str | None]


class OrderLineItemCreateDict(TypedDict):
    """What a `OrderLineItemCreate` holds."""

    merchant_item_id: str
    sku_id: NotRequired[int]
    merchant_sku_id: NotRequired[str]
    quantity: NotRequired[int]
    price_per_unit_in_cents: int
    price_per_unit_in_cents_with_discount: NotRequired[int]


class RestockingShipmentItemWriteDict(TypedDict):
    """What a `RestockingShipmentItemWrite` holds."""

    sku_id: NotRequired[int]
    merchant_sku_id: NotRequired[str]
    announced_quantity: int
    remarks: NotRequired[str | None]
    total_cost_in_cents: NotRequired[int | None]


class SkuCreateDict(TypedDict):
    """What a `SkuCreate` holds."""

    name: str
    merchant_sku_id: str
    barcode: NotRequired[str | None]
    batch_tracking_enabled: NotRequired[bool]
    cost_in_cents: NotRequired[int | None]
    country_code_of_origin: NotRequired[str | None]
    hs_code: NotRequired[str | None]
    image_url: NotRequired[str | None]
    weight_in_kg: NotRequired[float | None]
