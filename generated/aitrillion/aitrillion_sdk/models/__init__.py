# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
"""Hold the objects of the API; each is loaded when it is first asked for."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .abandoned_cart import AbandonedCart
    from .address import Address
    from .cart_item import CartItem
    from .category_found import CategoryFound
    from .category_match import CategoryMatch
    from .collection import Collection
    from .collection_count import CollectionCount
    from .collection_image import CollectionImage
    from .collection_page import CollectionPage
    from .count import Count
    from .coupon import Coupon
    from .coupon_created import CouponCreated
    from .customer import Customer
    from .customer_count import CustomerCount
    from .customer_page import CustomerPage
    from .discount_code import DiscountCode
    from .empty_cart import EmptyCart
    from .failure import Failure
    from .image import Image
    from .line_item import LineItem
    from .note_attribute import NoteAttribute
    from .nothing_found import NothingFound
    from .order import Order
    from .order_address import OrderAddress
    from .order_count import OrderCount
    from .order_customer import OrderCustomer
    from .order_customer_address import OrderCustomerAddress
    from .order_page import OrderPage
    from .product import Product
    from .product_count import ProductCount
    from .product_missing import ProductMissing
    from .product_page import ProductPage
    from .reference import Reference
    from .refund import Refund
    from .refund_transaction import RefundTransaction
    from .script_version import ScriptVersion
    from .shipping_line import ShippingLine
    from .shop import Shop
    from .shop_info import ShopInfo
    from .store_message import StoreMessage
    from .validation import Validation
    from .variant import Variant
    from .write_reply import WriteReply
else:
    _MODULES = {
        "AbandonedCart": "abandoned_cart",
        "Address": "address",
        "CartItem": "cart_item",
        "CategoryFound": "category_found",
        "CategoryMatch": "category_match",
        "Collection": "collection",
        "CollectionCount": "collection_count",
        "CollectionImage": "collection_image",
        "CollectionPage": "collection_page",
        "Count": "count",
        "Coupon": "coupon",
        "CouponCreated": "coupon_created",
        "Customer": "customer",
        "CustomerCount": "customer_count",
        "CustomerPage": "customer_page",
        "DiscountCode": "discount_code",
        "EmptyCart": "empty_cart",
        "Failure": "failure",
        "Image": "image",
        "LineItem": "line_item",
        "NoteAttribute": "note_attribute",
        "NothingFound": "nothing_found",
        "Order": "order",
        "OrderAddress": "order_address",
        "OrderCount": "order_count",
        "OrderCustomer": "order_customer",
        "OrderCustomerAddress": "order_customer_address",
        "OrderPage": "order_page",
        "Product": "product",
        "ProductCount": "product_count",
        "ProductMissing": "product_missing",
        "ProductPage": "product_page",
        "Reference": "reference",
        "Refund": "refund",
        "RefundTransaction": "refund_transaction",
        "ScriptVersion": "script_version",
        "ShippingLine": "shipping_line",
        "Shop": "shop",
        "ShopInfo": "shop_info",
        "StoreMessage": "store_message",
        "Validation": "validation",
        "Variant": "variant",
        "WriteReply": "write_reply",
    }

    def __getattr__(name: str) -> Any:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = getattr(import_module(f".{_MODULES[name]}", __name__), name)
        globals()[name] = found
        return found

    def __dir__() -> list[str]:
        return [*globals(), *_MODULES]


__all__ = [
    "AbandonedCart",
    "Address",
    "CartItem",
    "CategoryFound",
    "CategoryMatch",
    "Collection",
    "CollectionCount",
    "CollectionImage",
    "CollectionPage",
    "Count",
    "Coupon",
    "CouponCreated",
    "Customer",
    "CustomerCount",
    "CustomerPage",
    "DiscountCode",
    "EmptyCart",
    "Failure",
    "Image",
    "LineItem",
    "NoteAttribute",
    "NothingFound",
    "Order",
    "OrderAddress",
    "OrderCount",
    "OrderCustomer",
    "OrderCustomerAddress",
    "OrderPage",
    "Product",
    "ProductCount",
    "ProductMissing",
    "ProductPage",
    "Reference",
    "Refund",
    "RefundTransaction",
    "ScriptVersion",
    "ShippingLine",
    "Shop",
    "ShopInfo",
    "StoreMessage",
    "Validation",
    "Variant",
    "WriteReply",
]
