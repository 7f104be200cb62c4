# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
"""Name the members of dicts that may be given in place of models."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NotRequired, TypedDict

from . import models


class AddressDict(TypedDict):
    """What a `Address` holds."""

    id: NotRequired[int]
    customer_id: NotRequired[int]
    first_name: NotRequired[str]
    last_name: NotRequired[str]
    company: NotRequired[str]
    address1: NotRequired[str]
    city: NotRequired[str]
    province: NotRequired[str]
    zip: NotRequired[str]
    phone: NotRequired[str]
    name: NotRequired[str]
    country_code: NotRequired[str]
    default: NotRequired[bool]


class CollectionImageDict(TypedDict):
    """What a `CollectionImage` holds."""

    created_at: NotRequired[str]
    alt: NotRequired[str]
    width: NotRequired[int]
    height: NotRequired[int]
    src: NotRequired[str]


class DiscountCodeDict(TypedDict):
    """What a `DiscountCode` holds."""

    code: NotRequired[str]
    amount: NotRequired[float | str]
    type: NotRequired[str]


class ImageDict(TypedDict):
    """What a `Image` holds."""

    id: NotRequired[int]
    product_id: NotRequired[int]
    src: NotRequired[str]
    position: NotRequired[int]
    created_at: NotRequired[str | None]
    updated_at: NotRequired[str | None]
    alt: NotRequired[Any]
    width: NotRequired[Any]
    height: NotRequired[Any]
    variant_ids: NotRequired[Sequence[int]]


class LineItemDict(TypedDict):
    """What a `LineItem` holds."""

    id: NotRequired[int]
    type_id: NotRequired[str]
    variant_id: NotRequired[int]
    product_id: NotRequired[int]
    title: NotRequired[str]
    quantity: NotRequired[int]
    sku: NotRequired[str]
    price: NotRequired[float | str]
    total_discount: NotRequired[str]
    fulfillment_status: NotRequired[Literal["shipped", "unshipped"]]
    gift_card: NotRequired[bool]


class NoteAttributeDict(TypedDict):
    """What a `NoteAttribute` holds."""

    name: NotRequired[str]
    value: NotRequired[str]


class OrderAddressDict(TypedDict):
    """What a `OrderAddress` holds."""

    first_name: NotRequired[str]
    last_name: NotRequired[str]
    address1: NotRequired[str]
    address2: NotRequired[str]
    phone: NotRequired[str]
    city: NotRequired[str]
    zip: NotRequired[str]
    province: NotRequired[str]
    country: NotRequired[str]
    company: NotRequired[str]
    latitude: NotRequired[str]
    longitude: NotRequired[str]
    name: NotRequired[str]
    country_code: NotRequired[str]
    province_code: NotRequired[str]


class OrderCustomerAddressDict(TypedDict):
    """What a `OrderCustomerAddress` holds."""

    id: NotRequired[int]
    customer_id: NotRequired[int]
    first_name: NotRequired[str]
    last_name: NotRequired[str]
    company: NotRequired[str]
    address1: NotRequired[str]
    city: NotRequired[str]
    province: NotRequired[str]
    zip: NotRequired[str]
    phone: NotRequired[str]
    name: NotRequired[str]
    country_code: NotRequired[str]
    default: NotRequired[bool]
    address2: NotRequired[str]


class OrderCustomerDict(TypedDict):
    """What a `OrderCustomer` holds."""

    id: NotRequired[int]
    email: NotRequired[str]
    guest: NotRequired[Literal["yes", "no"]]
    phone: NotRequired[str]
    first_name: NotRequired[str]
    last_name: NotRequired[str]
    created_at: NotRequired[str]
    updated_at: NotRequired[str]
    verified_email: NotRequired[bool]
    last_order_name: NotRequired[int | None]
    last_order_id: NotRequired[int | None]
    orders_count: NotRequired[int]
    total_spent: NotRequired[float | str]
    default_address: NotRequired[models.OrderCustomerAddress | OrderCustomerAddressDict | Mapping[str, Any]]


class RefundDict(TypedDict):
    """What a `Refund` holds."""

    id: NotRequired[int]
    order_id: NotRequired[int]
    created_at: NotRequired[str]
    note: NotRequired[str]
    user_id: NotRequired[int]
    processed_at: NotRequired[str]
    refund_line_items: NotRequired[Sequence[models.LineItem | LineItemDict | Mapping[str, Any]]]
    transactions: NotRequired[models.RefundTransaction | RefundTransactionDict | Mapping[str, Any]]
    order_adjustments: NotRequired[Sequence[Any]]


class RefundTransactionDict(TypedDict):
    """What a `RefundTransaction` holds."""

    id: NotRequired[int]
    amount: NotRequired[float | str]
    created_at: NotRequired[str]
    currency: NotRequired[str]
    order_id: NotRequired[int]
    processed_at: NotRequired[str]


class ShippingLineDict(TypedDict):
    """What a `ShippingLine` holds."""

    id: NotRequired[int]
    title: NotRequired[str]
    price: NotRequired[float | str]
    code: NotRequired[Any]
    source: NotRequired[str]
    phone: NotRequired[Any]
    requested_fulfillment_service_id: NotRequired[Any]
    delivery_category: NotRequired[Any]
    carrier_identifier: NotRequired[Any]
    discounted_price: NotRequired[Any]
    tax_lines: NotRequired[Sequence[Any]]


class VariantDict(TypedDict):
    """What a `Variant` holds."""

    id: NotRequired[int]
    product_id: NotRequired[int]
    title: NotRequired[str]
    price: NotRequired[float | str]
    sku: NotRequired[str]
    position: NotRequired[int]
    inventory_policy: NotRequired[Any]
    compare_at_price: NotRequired[float | str]
    fulfillment_service: NotRequired[Any]
    inventory_management: NotRequired[Any]
    option1: NotRequired[str | None]
    option2: NotRequired[str | None]
    option3: NotRequired[str | None]
    created_at: NotRequired[str | None]
    updated_at: NotRequired[str | None]
    taxable: NotRequired[bool]
    barcode: NotRequired[Any]
    grams: NotRequired[Any]
    image_id: NotRequired[int | str]
    weight: NotRequired[str]
    weight_unit: NotRequired[str]
    inventory_item_id: NotRequired[Any]
    inventory_quantity: NotRequired[int | str | None]
    old_inventory_quantity: NotRequired[Any]
    presentment_prices: NotRequired[Any]
    requires_shipping: NotRequired[bool]
