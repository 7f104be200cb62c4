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

        decode_payment_gateway_names = array(text)
        decode_total_price = Among(int, float, str)
        decode_subtotal_price = Among(int, float, str)
        decode_total_tax = either(mapping(), array())
        decode_total_discounts = Among(int, float, str)
        decode_total_line_items_price = Among(int, float, str)
        decode_discount_codes = array(one(lambda: DiscountCode))
        decode_note_attributes = array(one(lambda: NoteAttribute))
        decode_line_items = array(one(lambda: LineItem))
        decode_billing_address = one(lambda: OrderAddress)
        decode_shipping_address = one(lambda: OrderAddress)
        decode_shipping_lines = one(lambda: ShippingLine)
        decode_customer = one(lambda: OrderCustomer)
        decode_fulfillments = array()
        decode_refunds = either(one(lambda: Refund), array())
        known = frozenset(cls.json_names.values())
        new = object.__new__
        absent: dict[str, Any] = {
            "fulfillment_status": UNSET,
            "financial_status": UNSET,
            "email": UNSET,
            "created_at": UNSET,
            "updated_at": UNSET,
            "note": UNSET,
            "closed_at": UNSET,
            "confirmed": UNSET,
            "number": UNSET,
            "gateway": UNSET,
            "currency": UNSET,
            "browser_ip": UNSET,
            "cart_token": UNSET,
            "token": UNSET,
            "tags": UNSET,
            "landing_site": UNSET,
            "landing_site_ref": UNSET,
            "location_id": UNSET,
            "payment_gateway_names": UNSET,
            "buyer_accepts_marketing": UNSET,
            "app_id": UNSET,
            "source_name": UNSET,
            "total_price": UNSET,
            "total_price_usd": UNSET,
            "subtotal_price": UNSET,
            "total_tax": UNSET,
            "total_discounts": UNSET,
            "total_line_items_price": UNSET,
            "referring_site": UNSET,
            "order_status_url": UNSET,
            "discount_codes": UNSET,
            "user_id": UNSET,
            "processing_method": UNSET,
            "processed_at": UNSET,
            "phone": UNSET,
            "order_number": UNSET,
            "name": UNSET,
            "cancelled_at": UNSET,
            "cancel_reason": UNSET,
            "contact_email": UNSET,
            "note_attributes": UNSET,
            "line_items": UNSET,
            "billing_address": UNSET,
            "shipping_address": UNSET,
            "shipping_lines": UNSET,
            "customer": UNSET,
            "fulfillments": UNSET,
            "refunds": UNSET,
        }

        def decode(source: dict[str, Any]) -> Order:
            self, at = new(cls), ""
            whole = source if len(source) == 49 else absent | source
            try:
                at = "id"
                value = whole["id"]
                self.id = value if type(value) is int else integer(value)
                at = "fulfillment_status"
                value = whole["fulfillment_status"]
                self.fulfillment_status = (
                    value if type(value) is str or value is UNSET else optional_text(value)
                )
                at = "financial_status"
                value = whole["financial_status"]
                self.financial_status = (
                    value if type(value) is str or value is UNSET else optional_text(value)
                )
                at = "email"
                value = whole["email"]
                self.email = value if type(value) is str or value is UNSET else optional_text(value)
                at = "created_at"
                value = whole["created_at"]
                self.created_at = value if type(value) is str or value is UNSET else optional_text(value)
                at = "updated_at"
                value = whole["updated_at"]
                self.updated_at = value if type(value) is str or value is UNSET else optional_text(value)
                at = "note"
                value = whole["note"]
                self.note = value if type(value) is str or value is UNSET else optional_text(value)
                at = "closed_at"
                value = whole["closed_at"]
                self.closed_at = (
                    value if value is None or type(value) is str or value is UNSET else text(value)
                )
                at = "confirmed"
                value = whole["confirmed"]
                self.confirmed = value if type(value) is bool or value is UNSET else optional_boolean(value)
                at = "number"
                value = whole["number"]
                self.number = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "gateway"
                value = whole["gateway"]
                self.gateway = value if type(value) is str or value is UNSET else optional_text(value)
                at = "currency"
                value = whole["currency"]
                self.currency = value if type(value) is str or value is UNSET else optional_text(value)
                at = "browser_ip"
                value = whole["browser_ip"]
                self.browser_ip = value if type(value) is str or value is UNSET else optional_text(value)
                at = "cart_token"
                value = whole["cart_token"]
                self.cart_token = value if type(value) is str or value is UNSET else optional_text(value)
                at = "token"
                value = whole["token"]
                self.token = value if type(value) is str or value is UNSET else optional_text(value)
                at = "tags"
                value = whole["tags"]
                self.tags = value if type(value) is str or value is UNSET else optional_text(value)
                at = "landing_site"
                value = whole["landing_site"]
                self.landing_site = value if type(value) is str or value is UNSET else optional_text(value)
                at = "landing_site_ref"
                value = whole["landing_site_ref"]
                self.landing_site_ref = (
                    value if type(value) is str or value is UNSET else optional_text(value)
                )
                at = "location_id"
                value = whole["location_id"]
                self.location_id = value if type(value) is str or value is UNSET else optional_text(value)
                at = "payment_gateway_names"
                value = whole["payment_gateway_names"]
                self.payment_gateway_names = (
                    UNSET if value is None or value is UNSET else decode_payment_gateway_names(value)
                )
                at = "buyer_accepts_marketing"
                value = whole["buyer_accepts_marketing"]
                self.buyer_accepts_marketing = (
                    value if type(value) is bool or value is UNSET else optional_boolean(value)
                )
                at = "app_id"
                value = whole["app_id"]
                self.app_id = value if type(value) is str or value is UNSET else optional_text(value)
                at = "source_name"
                value = whole["source_name"]
                self.source_name = value if type(value) is str or value is UNSET else optional_text(value)
                at = "total_price"
                value = whole["total_price"]
                self.total_price = UNSET if value is None or value is UNSET else decode_total_price(value)
                at = "total_price_usd"
                value = whole["total_price_usd"]
                self.total_price_usd = value if type(value) is str or value is UNSET else optional_text(value)
                at = "subtotal_price"
                value = whole["subtotal_price"]
                self.subtotal_price = (
                    UNSET if value is None or value is UNSET else decode_subtotal_price(value)
                )
                at = "total_tax"
                value = whole["total_tax"]
                self.total_tax = UNSET if value is None or value is UNSET else decode_total_tax(value)
                at = "total_discounts"
                value = whole["total_discounts"]
                self.total_discounts = (
                    UNSET if value is None or value is UNSET else decode_total_discounts(value)
                )
                at = "total_line_items_price"
                value = whole["total_line_items_price"]
                self.total_line_items_price = (
                    UNSET if value is None or value is UNSET else decode_total_line_items_price(value)
                )
                at = "referring_site"
                value = whole["referring_site"]
                self.referring_site = value if type(value) is str or value is UNSET else optional_text(value)
                at = "order_status_url"
                value = whole["order_status_url"]
                self.order_status_url = (
                    value if type(value) is str or value is UNSET else optional_text(value)
                )
                at = "discount_codes"
                value = whole["discount_codes"]
                self.discount_codes = (
                    UNSET if value is None or value is UNSET else decode_discount_codes(value)
                )
                at = "user_id"
                value = whole["user_id"]
                self.user_id = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "processing_method"
                value = whole["processing_method"]
                self.processing_method = (
                    value if type(value) is str or value is UNSET else optional_text(value)
                )
                at = "processed_at"
                value = whole["processed_at"]
                self.processed_at = (
                    value if value is None or type(value) is str or value is UNSET else text(value)
                )
                at = "phone"
                value = whole["phone"]
                self.phone = value if type(value) is str or value is UNSET else optional_text(value)
                at = "order_number"
                value = whole["order_number"]
                self.order_number = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "name"
                value = whole["name"]
                self.name = value if type(value) is int or value is UNSET else optional_integer(value)
                at = "cancelled_at"
                value = whole["cancelled_at"]
                self.cancelled_at = value if type(value) is str or value is UNSET else optional_text(value)
                at = "cancel_reason"
                value = whole["cancel_reason"]
                self.cancel_reason = value if type(value) is str or value is UNSET else optional_text(value)
                at = "contact_email"
                value = whole["contact_email"]
                self.contact_email = value if type(value) is str or value is UNSET else optional_text(value)
                at = "note_attributes"
                value = whole["note_attributes"]
                self.note_attributes = (
                    UNSET if value is None or value is UNSET else decode_note_attributes(value)
                )
                at = "line_items"
                value = whole["line_items"]
                self.line_items = UNSET if value is None or value is UNSET else decode_line_items(value)
                at = "billing_address"
                value = whole["billing_address"]
                self.billing_address = (
                    UNSET if value is None or value is UNSET else decode_billing_address(value)
                )
                at = "shipping_address"
                value = whole["shipping_address"]
                self.shipping_address = (
                    UNSET if value is None or value is UNSET else decode_shipping_address(value)
                )
                at = "shipping_lines"
                value = whole["shipping_lines"]
                self.shipping_lines = (
                    UNSET if value is None or value is UNSET else decode_shipping_lines(value)
                )
                at = "customer"
                value = whole["customer"]
                self.customer = UNSET if value is None or value is UNSET else decode_customer(value)
                at = "fulfillments"
                value = whole["fulfillments"]
                self.fulfillments = UNSET if value is None or value is UNSET else decode_fulfillments(value)
                at = "refunds"
                value = whole["refunds"]
                self.refunds = UNSET if value is None or value is UNSET else decode_refunds(value)
            except KeyError:
                if at in absent and at not in source:
                    return decode(absent | source)
                raise missing(at) from None
            except Misfit as misfit:
                raise misfit.under(at) from None
            self.additional_properties = (
                {}
                if len(whole) == 49
                else {name: value for name, value in source.items() if name not in known}
            )
            return self

        return decode
