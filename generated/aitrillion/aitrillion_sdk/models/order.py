# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from attrs import define
from attrs import field as _field

from .._runtime.misfits import Misfit, missing
from .._runtime.models import Model
from .._runtime.shapes import (
    Among,
    Decoder,
    array,
    either,
    integer,
    mapping,
    one,
    optional,
    optional_boolean,
    optional_integer,
    optional_text,
    text,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from .discount_code import DiscountCode
    from .line_item import LineItem
    from .note_attribute import NoteAttribute
    from .order_address import OrderAddress
    from .order_customer import OrderCustomer
    from .refund import Refund
    from .shipping_line import ShippingLine


@define(repr=False)
class Order(Model):
    """An order, by a registered customer or a guest."""

    id: int
    """The store's id of the order."""
    fulfillment_status: Literal["fulfilled", "unfulfilled"] | str | Unset = UNSET
    """`fulfilled` when the order is completed."""
    financial_status: Literal["paid", "unpaid", "voided", "refunded"] | str | Unset = UNSET
    """`paid` when the order is being processed, on hold or completed; `voided` when it is cancelled."""
    email: str | Unset = UNSET
    """The e-mail address of the bill."""
    created_at: str | Unset = UNSET
    """When the order was placed."""
    updated_at: str | Unset = UNSET
    """When the order was last changed."""
    note: str | Unset = UNSET
    """The customer's note."""
    closed_at: str | None | Unset = UNSET
    """When the order was completed, cancelled or refunded; null until then."""
    confirmed: bool | Unset = UNSET
    """Always sent true."""
    number: int | Unset = UNSET
    """The id again."""
    gateway: str | Unset = UNSET
    """The id of the payment method."""
    currency: str | Unset = UNSET
    """The ISO code of the currency."""
    browser_ip: str | Unset = UNSET
    """The customer's IP address."""
    cart_token: str | Unset = UNSET
    """AiTrillion's id of the cart, from the cookie `quoteid`."""
    token: str | Unset = UNSET
    """Always sent empty."""
    tags: str | Unset = UNSET
    """Always sent empty."""
    landing_site: str | Unset = UNSET
    """Always sent empty."""
    landing_site_ref: str | Unset = UNSET
    """Always sent empty."""
    location_id: str | Unset = UNSET
    """Always sent empty."""
    payment_gateway_names: list[str] | Unset = UNSET
    """The id of the payment method, alone in a list."""
    buyer_accepts_marketing: bool | Unset = UNSET
    """Always sent false."""
    app_id: str | Unset = UNSET
    """Always sent empty."""
    source_name: str | Unset = UNSET
    """Always sent as `web`."""
    total_price: float | str | Unset = UNSET
    """What is to be paid in all."""
    total_price_usd: str | Unset = UNSET
    """Always sent empty."""
    subtotal_price: float | str | Unset = UNSET
    """The items together."""
    total_tax: dict[str, Any] | list[Any] | Unset = UNSET
    """The taxes: a structure, no number."""
    total_discounts: float | str | Unset = UNSET
    """The discounts together."""
    total_line_items_price: float | str | Unset = UNSET
    """The same as `subtotal_price`."""
    referring_site: str | Unset = UNSET
    """Always sent empty."""
    order_status_url: str | Unset = UNSET
    """The page on which the customer sees the order."""
    discount_codes: list[DiscountCode] | Unset = UNSET
    """The coupons that were used."""
    user_id: int | Unset = UNSET
    """The store's id of the customer, 0 for a guest."""
    processing_method: str | Unset = UNSET
    """Always sent as `direct`."""
    processed_at: str | None | Unset = UNSET
    """The same as `closed_at`."""
    phone: str | Unset = UNSET
    """The telephone number of the bill."""
    order_number: int | Unset = UNSET
    """The id again."""
    name: int | Unset = UNSET
    """The id again."""
    cancelled_at: str | Unset = UNSET
    """When the order was cancelled; empty when it was not."""
    cancel_reason: str | Unset = UNSET
    """Always sent empty."""
    contact_email: str | Unset = UNSET
    """The e-mail address of the bill."""
    note_attributes: list[NoteAttribute] | Unset = UNSET
    """How the customer came to the store."""
    line_items: list[LineItem] | Unset = UNSET
    """What was ordered."""
    billing_address: OrderAddress | Unset = UNSET
    """An address of an order."""
    shipping_address: OrderAddress | Unset = UNSET
    """An address of an order."""
    shipping_lines: ShippingLine | Unset = UNSET
    """How the order is sent: one object, no list."""
    customer: OrderCustomer | Unset = UNSET
    """Who placed the order."""
    fulfillments: list[Any] | Unset = UNSET
    """Always sent empty."""
    refunds: Refund | list[Any] | Unset = UNSET
    """The first of the refunds as an object, or an empty array when there are none."""
    additional_properties: dict[str, Any] = _field(factory=dict, kw_only=True)

    json_names = {
        "id": "id",
        "fulfillment_status": "fulfillment_status",
        "financial_status": "financial_status",
        "email": "email",
        "created_at": "created_at",
        "updated_at": "updated_at",
        "note": "note",
        "closed_at": "closed_at",
        "confirmed": "confirmed",
        "number": "number",
        "gateway": "gateway",
        "currency": "currency",
        "browser_ip": "browser_ip",
        "cart_token": "cart_token",
        "token": "token",
        "tags": "tags",
        "landing_site": "landing_site",
        "landing_site_ref": "landing_site_ref",
        "location_id": "location_id",
        "payment_gateway_names": "payment_gateway_names",
        "buyer_accepts_marketing": "buyer_accepts_marketing",
        "app_id": "app_id",
        "source_name": "source_name",
        "total_price": "total_price",
        "total_price_usd": "total_price_usd",
        "subtotal_price": "subtotal_price",
        "total_tax": "total_tax",
        "total_discounts": "total_discounts",
        "total_line_items_price": "total_line_items_price",
        "referring_site": "referring_site",
        "order_status_url": "order_status_url",
        "discount_codes": "discount_codes",
        "user_id": "user_id",
        "processing_method": "processing_method",
        "processed_at": "processed_at",
        "phone": "phone",
        "order_number": "order_number",
        "name": "name",
        "cancelled_at": "cancelled_at",
        "cancel_reason": "cancel_reason",
        "contact_email": "contact_email",
        "note_attributes": "note_attributes",
        "line_items": "line_items",
        "billing_address": "billing_address",
        "shipping_address": "shipping_address",
        "shipping_lines": "shipping_lines",
        "customer": "customer",
        "fulfillments": "fulfillments",
        "refunds": "refunds",
    }

    @classmethod
    def make_decoder(cls) -> Decoder:
        """Return the function that makes such a model of parsed JSON."""
        from .discount_code import DiscountCode
        from .line_item import LineItem
        from .note_attribute import NoteAttribute
        from .order_address import OrderAddress
        from .order_customer import OrderCustomer
        from .refund import Refund
        from .shipping_line import ShippingLine

        decode_payment_gateway_names = optional(array(text))
        decode_total_price = optional(Among(int, float, str))
        decode_subtotal_price = optional(Among(int, float, str))
        decode_total_tax = optional(either(mapping(), array()))
        decode_total_discounts = optional(Among(int, float, str))
        decode_total_line_items_price = optional(Among(int, float, str))
        decode_discount_codes = optional(array(one(lambda: DiscountCode)))
        decode_note_attributes = optional(array(one(lambda: NoteAttribute)))
        decode_line_items = optional(array(one(lambda: LineItem)))
        decode_billing_address = optional(one(lambda: OrderAddress))
        decode_shipping_address = optional(one(lambda: OrderAddress))
        decode_shipping_lines = optional(one(lambda: ShippingLine))
        decode_customer = optional(one(lambda: OrderCustomer))
        decode_fulfillments = optional(array())
        decode_refunds = optional(either(one(lambda: Refund), array()))
        new = object.__new__
        known = frozenset(cls.json_names.values())

        def decode(source: dict[str, Any]) -> Order:
            self, at, get = new(cls), "", source.get
            try:
                at = "id"
                value = source["id"]
                self.id = value if type(value) is int else integer(value)
                at = "fulfillment_status"
                value = get("fulfillment_status", UNSET)
                self.fulfillment_status = (
                    value if type(value) is str or value is UNSET else optional_text(value)
                )
                at = "financial_status"
                value = get("financial_status", UNSET)
                self.financial_status = (
                    value if type(value) is str or value is UNSET else optional_text(value)
                )
                at = "email"
                value = get("email", UNSET)
                self.email = value if type(value) is str or value is UNSET else optional_text(value)
                at = "created_at"
                value = get("created_at", UNSET)
                self.created_at = value if type(value) is str or value is UNSET else optional_text(value)
                at = "updated_at"
                value = get("updated_at", UNSET)
                self.updated_at = value if type(value) is str or value is UNSET else optional_text(value)
                at = "note"
                value = get("note", UNSET)
                self.note = value if type(value) is str or value is UNSET else optional_text(value)
                at = "closed_at"
                value = get("closed_at", UNSET)
                self.closed_at = (
                    value if type(value) is str or value is UNSET or value is None else text(value)
                )
                at = "confirmed"
                value = get("confirmed", UNSET)
                self.confirmed = value if type(value) is bool or value is UNSET else optional_boolean(value)
                at = "number"
                value = get("number", UNSET)
                self.number = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "gateway"
                value = get("gateway", UNSET)
                self.gateway = value if type(value) is str or value is UNSET else optional_text(value)
                at = "currency"
                value = get("currency", UNSET)
                self.currency = value if type(value) is str or value is UNSET else optional_text(value)
                at = "browser_ip"
                value = get("browser_ip", UNSET)
                self.browser_ip = value if type(value) is str or value is UNSET else optional_text(value)
                at = "cart_token"
                value = get("cart_token", UNSET)
                self.cart_token = value if type(value) is str or value is UNSET else optional_text(value)
                at = "token"
                value = get("token", UNSET)
                self.token = value if type(value) is str or value is UNSET else optional_text(value)
                at = "tags"
                value = get("tags", UNSET)
                self.tags = value if type(value) is str or value is UNSET else optional_text(value)
                at = "landing_site"
                value = get("landing_site", UNSET)
                self.landing_site = value if type(value) is str or value is UNSET else optional_text(value)
                at = "landing_site_ref"
                value = get("landing_site_ref", UNSET)
                self.landing_site_ref = (
                    value if type(value) is str or value is UNSET else optional_text(value)
                )
                at = "location_id"
                value = get("location_id", UNSET)
                self.location_id = value if type(value) is str or value is UNSET else optional_text(value)
                at = "payment_gateway_names"
                value = get("payment_gateway_names", UNSET)
                self.payment_gateway_names = value if value is UNSET else decode_payment_gateway_names(value)
                at = "buyer_accepts_marketing"
                value = get("buyer_accepts_marketing", UNSET)
                self.buyer_accepts_marketing = (
                    value if type(value) is bool or value is UNSET else optional_boolean(value)
                )
                at = "app_id"
                value = get("app_id", UNSET)
                self.app_id = value if type(value) is str or value is UNSET else optional_text(value)
                at = "source_name"
                value = get("source_name", UNSET)
                self.source_name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "total_price"
                value = get("total_price", UNSET)
                self.total_price = value if value is UNSET else decode_total_price(value)
                at = "total_price_usd"
                value = get("total_price_usd", UNSET)
                self.total_price_usd = value if type(value) is str or value is UNSET else optional_text(value)
                at = "subtotal_price"
                value = get("subtotal_price", UNSET)
                self.subtotal_price = value if value is UNSET else decode_subtotal_price(value)
                at = "total_tax"
                value = get("total_tax", UNSET)
                self.total_tax = value if value is UNSET else decode_total_tax(value)
                at = "total_discounts"
                value = get("total_discounts", UNSET)
                self.total_discounts = value if value is UNSET else decode_total_discounts(value)
                at = "total_line_items_price"
                value = get("total_line_items_price", UNSET)
                self.total_line_items_price = (
                    value if value is UNSET else decode_total_line_items_price(value)
                )
                at = "referring_site"
                value = get("referring_site", UNSET)
                self.referring_site = value if type(value) is str or value is UNSET else optional_text(value)
                at = "order_status_url"
                value = get("order_status_url", UNSET)
                self.order_status_url = (
                    value if type(value) is str or value is UNSET else optional_text(value)
                )
                at = "discount_codes"
                value = get("discount_codes", UNSET)
                self.discount_codes = value if value is UNSET else decode_discount_codes(value)
                at = "user_id"
                value = get("user_id", UNSET)
                self.user_id = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "processing_method"
                value = get("processing_method", UNSET)
                self.processing_method = (
                    value if type(value) is str or value is UNSET else optional_text(value)
                )
                at = "processed_at"
                value = get("processed_at", UNSET)
                self.processed_at = (
                    value if type(value) is str or value is UNSET or value is None else text(value)
                )
                at = "phone"
                value = get("phone", UNSET)
                self.phone = value if type(value) is str or value is UNSET else optional_text(value)
                at = "order_number"
                value = get("order_number", UNSET)
                self.order_number = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "name"
                value = get("name", UNSET)
                self.name = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "cancelled_at"
                value = get("cancelled_at", UNSET)
                self.cancelled_at = value if type(value) is str or value is UNSET else optional_text(value)
                at = "cancel_reason"
                value = get("cancel_reason", UNSET)
                self.cancel_reason = value if type(value) is str or value is UNSET else optional_text(value)
                at = "contact_email"
                value = get("contact_email", UNSET)
                self.contact_email = value if type(value) is str or value is UNSET else optional_text(value)
                at = "note_attributes"
                value = get("note_attributes", UNSET)
                self.note_attributes = value if value is UNSET else decode_note_attributes(value)
                at = "line_items"
                value = get("line_items", UNSET)
                self.line_items = value if value is UNSET else decode_line_items(value)
                at = "billing_address"
                value = get("billing_address", UNSET)
                self.billing_address = value if value is UNSET else decode_billing_address(value)
                at = "shipping_address"
                value = get("shipping_address", UNSET)
                self.shipping_address = value if value is UNSET else decode_shipping_address(value)
                at = "shipping_lines"
                value = get("shipping_lines", UNSET)
                self.shipping_lines = value if value is UNSET else decode_shipping_lines(value)
                at = "customer"
                value = get("customer", UNSET)
                self.customer = value if value is UNSET else decode_customer(value)
                at = "fulfillments"
                value = get("fulfillments", UNSET)
                self.fulfillments = value if value is UNSET else decode_fulfillments(value)
                at = "refunds"
                value = get("refunds", UNSET)
                self.refunds = value if value is UNSET else decode_refunds(value)
            except KeyError:
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            if source.keys() <= known:
                self.additional_properties = {}
                return self
            more = {name: value for name, value in source.items() if name not in known}
            self.additional_properties = more
            return self

        return decode
