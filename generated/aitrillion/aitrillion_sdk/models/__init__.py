# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
"""Contains all the data models used in inputs/outputs"""

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
from .coupon_discount_type import CouponDiscountType
from .customer import Customer
from .customer_count import CustomerCount
from .customer_page import CustomerPage
from .discount_code import DiscountCode
from .empty_cart import EmptyCart
from .failure import Failure
from .failure_status import FailureStatus
from .image import Image
from .line_item import LineItem
from .line_item_fulfillment_status import LineItemFulfillmentStatus
from .note_attribute import NoteAttribute
from .nothing_found import NothingFound
from .order import Order
from .order_address import OrderAddress
from .order_count import OrderCount
from .order_customer import OrderCustomer
from .order_customer_address import OrderCustomerAddress
from .order_customer_guest import OrderCustomerGuest
from .order_financial_status import OrderFinancialStatus
from .order_fulfillment_status import OrderFulfillmentStatus
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
from .shop_info_shop_type import ShopInfoShopType
from .shop_shop_type import ShopShopType
from .store_message import StoreMessage
from .tax_totals import TaxTotals
from .validation import Validation
from .validation_status import ValidationStatus
from .variant import Variant
from .write_reply import WriteReply
from .write_reply_status import WriteReplyStatus

__all__ = (
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
    "CouponDiscountType",
    "Customer",
    "CustomerCount",
    "CustomerPage",
    "DiscountCode",
    "EmptyCart",
    "Failure",
    "FailureStatus",
    "Image",
    "LineItem",
    "LineItemFulfillmentStatus",
    "NoteAttribute",
    "NothingFound",
    "Order",
    "OrderAddress",
    "OrderCount",
    "OrderCustomer",
    "OrderCustomerAddress",
    "OrderCustomerGuest",
    "OrderFinancialStatus",
    "OrderFulfillmentStatus",
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
    "ShopInfoShopType",
    "ShopShopType",
    "StoreMessage",
    "TaxTotals",
    "Validation",
    "ValidationStatus",
    "Variant",
    "WriteReply",
    "WriteReplyStatus",
)
