# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.order_financial_status import OrderFinancialStatus, check_order_financial_status
from ..models.order_fulfillment_status import OrderFulfillmentStatus, check_order_fulfillment_status
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.discount_code import DiscountCode
    from ..models.line_item import LineItem
    from ..models.note_attribute import NoteAttribute
    from ..models.order_address import OrderAddress
    from ..models.order_customer import OrderCustomer
    from ..models.refund import Refund
    from ..models.shipping_line import ShippingLine
    from ..models.tax_totals import TaxTotals


T = TypeVar("T", bound="Order")


@_attrs_define
class Order:
    """An order, by a registered customer or a guest.

    Attributes:
        id (int): The store's id of the order.
        fulfillment_status (OrderFulfillmentStatus | Unset): `fulfilled` when the order is completed.
        financial_status (OrderFinancialStatus | Unset): `paid` when the order is being processed, on hold or completed;
            `voided` when it is cancelled.
        email (str | Unset): The e-mail address of the bill.
        created_at (str | Unset): When the order was placed.
        updated_at (str | Unset): When the order was last changed.
        note (str | Unset): The customer's note.
        closed_at (None | str | Unset): When the order was completed, cancelled or refunded; null until then.
        confirmed (bool | Unset): Always sent true.
        number (int | Unset): The id again.
        gateway (str | Unset): The id of the payment method.
        currency (str | Unset): The ISO code of the currency.
        browser_ip (str | Unset): The customer's IP address.
        cart_token (str | Unset): AiTrillion's id of the cart, from the cookie `quoteid`.
        token (str | Unset): Always sent empty.
        tags (str | Unset): Always sent empty.
        landing_site (str | Unset): Always sent empty.
        landing_site_ref (str | Unset): Always sent empty.
        location_id (str | Unset): Always sent empty.
        payment_gateway_names (list[str] | Unset): The id of the payment method, alone in a list.
        buyer_accepts_marketing (bool | Unset): Always sent false.
        app_id (str | Unset): Always sent empty.
        source_name (str | Unset): Always sent as `web`.
        total_price (float | str | Unset): What is to be paid in all.
        total_price_usd (str | Unset): Always sent empty.
        subtotal_price (float | str | Unset): The items together.
        total_tax (list[Any] | TaxTotals | Unset): The taxes: a structure, no number.
        total_discounts (float | str | Unset): The discounts together.
        total_line_items_price (float | str | Unset): The same as `subtotal_price`.
        referring_site (str | Unset): Always sent empty.
        order_status_url (str | Unset): The page on which the customer sees the order.
        discount_codes (list[DiscountCode] | Unset): The coupons that were used.
        user_id (int | Unset): The store's id of the customer, 0 for a guest.
        processing_method (str | Unset): Always sent as `direct`.
        processed_at (None | str | Unset): The same as `closed_at`.
        phone (str | Unset): The telephone number of the bill.
        order_number (int | Unset): The id again.
        name (int | Unset): The id again.
        cancelled_at (str | Unset): When the order was cancelled; empty when it was not.
        cancel_reason (str | Unset): Always sent empty.
        contact_email (str | Unset): The e-mail address of the bill.
        note_attributes (list[NoteAttribute] | Unset): How the customer came to the store.
        line_items (list[LineItem] | Unset): What was ordered.
        billing_address (OrderAddress | Unset): An address of an order.
        shipping_address (OrderAddress | Unset): An address of an order.
        shipping_lines (ShippingLine | Unset): How the order is sent: one object, no list.
        customer (OrderCustomer | Unset): Who placed the order.
        fulfillments (list[Any] | Unset): Always sent empty.
        refunds (list[Any] | Refund | Unset): The first of the refunds as an object, or an empty array when there are
            none.
    """

    id: int
    fulfillment_status: OrderFulfillmentStatus | Unset = UNSET
    financial_status: OrderFinancialStatus | Unset = UNSET
    email: str | Unset = UNSET
    created_at: str | Unset = UNSET
    updated_at: str | Unset = UNSET
    note: str | Unset = UNSET
    closed_at: None | str | Unset = UNSET
    confirmed: bool | Unset = UNSET
    number: int | Unset = UNSET
    gateway: str | Unset = UNSET
    currency: str | Unset = UNSET
    browser_ip: str | Unset = UNSET
    cart_token: str | Unset = UNSET
    token: str | Unset = UNSET
    tags: str | Unset = UNSET
    landing_site: str | Unset = UNSET
    landing_site_ref: str | Unset = UNSET
    location_id: str | Unset = UNSET
    payment_gateway_names: list[str] | Unset = UNSET
    buyer_accepts_marketing: bool | Unset = UNSET
    app_id: str | Unset = UNSET
    source_name: str | Unset = UNSET
    total_price: float | str | Unset = UNSET
    total_price_usd: str | Unset = UNSET
    subtotal_price: float | str | Unset = UNSET
    total_tax: list[Any] | TaxTotals | Unset = UNSET
    total_discounts: float | str | Unset = UNSET
    total_line_items_price: float | str | Unset = UNSET
    referring_site: str | Unset = UNSET
    order_status_url: str | Unset = UNSET
    discount_codes: list[DiscountCode] | Unset = UNSET
    user_id: int | Unset = UNSET
    processing_method: str | Unset = UNSET
    processed_at: None | str | Unset = UNSET
    phone: str | Unset = UNSET
    order_number: int | Unset = UNSET
    name: int | Unset = UNSET
    cancelled_at: str | Unset = UNSET
    cancel_reason: str | Unset = UNSET
    contact_email: str | Unset = UNSET
    note_attributes: list[NoteAttribute] | Unset = UNSET
    line_items: list[LineItem] | Unset = UNSET
    billing_address: OrderAddress | Unset = UNSET
    shipping_address: OrderAddress | Unset = UNSET
    shipping_lines: ShippingLine | Unset = UNSET
    customer: OrderCustomer | Unset = UNSET
    fulfillments: list[Any] | Unset = UNSET
    refunds: list[Any] | Refund | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.refund import Refund
        from ..models.tax_totals import TaxTotals

        id = self.id

        fulfillment_status: str | Unset = UNSET
        if not isinstance(self.fulfillment_status, Unset):
            fulfillment_status = self.fulfillment_status

        financial_status: str | Unset = UNSET
        if not isinstance(self.financial_status, Unset):
            financial_status = self.financial_status

        email = self.email

        created_at = self.created_at

        updated_at = self.updated_at

        note = self.note

        closed_at: None | str | Unset
        if isinstance(self.closed_at, Unset):
            closed_at = UNSET
        else:
            closed_at = self.closed_at

        confirmed = self.confirmed

        number = self.number

        gateway = self.gateway

        currency = self.currency

        browser_ip = self.browser_ip

        cart_token = self.cart_token

        token = self.token

        tags = self.tags

        landing_site = self.landing_site

        landing_site_ref = self.landing_site_ref

        location_id = self.location_id

        payment_gateway_names: list[str] | Unset = UNSET
        if not isinstance(self.payment_gateway_names, Unset):
            payment_gateway_names = self.payment_gateway_names

        buyer_accepts_marketing = self.buyer_accepts_marketing

        app_id = self.app_id

        source_name = self.source_name

        total_price: float | str | Unset
        if isinstance(self.total_price, Unset):
            total_price = UNSET
        else:
            total_price = self.total_price

        total_price_usd = self.total_price_usd

        subtotal_price: float | str | Unset
        if isinstance(self.subtotal_price, Unset):
            subtotal_price = UNSET
        else:
            subtotal_price = self.subtotal_price

        total_tax: dict[str, Any] | list[Any] | Unset
        if isinstance(self.total_tax, Unset):
            total_tax = UNSET
        elif isinstance(self.total_tax, TaxTotals):
            total_tax = self.total_tax.to_dict()
        else:
            total_tax = self.total_tax

        total_discounts: float | str | Unset
        if isinstance(self.total_discounts, Unset):
            total_discounts = UNSET
        else:
            total_discounts = self.total_discounts

        total_line_items_price: float | str | Unset
        if isinstance(self.total_line_items_price, Unset):
            total_line_items_price = UNSET
        else:
            total_line_items_price = self.total_line_items_price

        referring_site = self.referring_site

        order_status_url = self.order_status_url

        discount_codes: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.discount_codes, Unset):
            discount_codes = []
            for discount_codes_item_data in self.discount_codes:
                discount_codes_item = discount_codes_item_data.to_dict()
                discount_codes.append(discount_codes_item)

        user_id = self.user_id

        processing_method = self.processing_method

        processed_at: None | str | Unset
        if isinstance(self.processed_at, Unset):
            processed_at = UNSET
        else:
            processed_at = self.processed_at

        phone = self.phone

        order_number = self.order_number

        name = self.name

        cancelled_at = self.cancelled_at

        cancel_reason = self.cancel_reason

        contact_email = self.contact_email

        note_attributes: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.note_attributes, Unset):
            note_attributes = []
            for note_attributes_item_data in self.note_attributes:
                note_attributes_item = note_attributes_item_data.to_dict()
                note_attributes.append(note_attributes_item)

        line_items: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.line_items, Unset):
            line_items = []
            for line_items_item_data in self.line_items:
                line_items_item = line_items_item_data.to_dict()
                line_items.append(line_items_item)

        billing_address: dict[str, Any] | Unset = UNSET
        if not isinstance(self.billing_address, Unset):
            billing_address = self.billing_address.to_dict()

        shipping_address: dict[str, Any] | Unset = UNSET
        if not isinstance(self.shipping_address, Unset):
            shipping_address = self.shipping_address.to_dict()

        shipping_lines: dict[str, Any] | Unset = UNSET
        if not isinstance(self.shipping_lines, Unset):
            shipping_lines = self.shipping_lines.to_dict()

        customer: dict[str, Any] | Unset = UNSET
        if not isinstance(self.customer, Unset):
            customer = self.customer.to_dict()

        fulfillments: list[Any] | Unset = UNSET
        if not isinstance(self.fulfillments, Unset):
            fulfillments = self.fulfillments

        refunds: dict[str, Any] | list[Any] | Unset
        if isinstance(self.refunds, Unset):
            refunds = UNSET
        elif isinstance(self.refunds, Refund):
            refunds = self.refunds.to_dict()
        else:
            refunds = self.refunds

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
            }
        )
        if fulfillment_status is not UNSET:
            field_dict["fulfillment_status"] = fulfillment_status
        if financial_status is not UNSET:
            field_dict["financial_status"] = financial_status
        if email is not UNSET:
            field_dict["email"] = email
        if created_at is not UNSET:
            field_dict["created_at"] = created_at
        if updated_at is not UNSET:
            field_dict["updated_at"] = updated_at
        if note is not UNSET:
            field_dict["note"] = note
        if closed_at is not UNSET:
            field_dict["closed_at"] = closed_at
        if confirmed is not UNSET:
            field_dict["confirmed"] = confirmed
        if number is not UNSET:
            field_dict["number"] = number
        if gateway is not UNSET:
            field_dict["gateway"] = gateway
        if currency is not UNSET:
            field_dict["currency"] = currency
        if browser_ip is not UNSET:
            field_dict["browser_ip"] = browser_ip
        if cart_token is not UNSET:
            field_dict["cart_token"] = cart_token
        if token is not UNSET:
            field_dict["token"] = token
        if tags is not UNSET:
            field_dict["tags"] = tags
        if landing_site is not UNSET:
            field_dict["landing_site"] = landing_site
        if landing_site_ref is not UNSET:
            field_dict["landing_site_ref"] = landing_site_ref
        if location_id is not UNSET:
            field_dict["location_id"] = location_id
        if payment_gateway_names is not UNSET:
            field_dict["payment_gateway_names"] = payment_gateway_names
        if buyer_accepts_marketing is not UNSET:
            field_dict["buyer_accepts_marketing"] = buyer_accepts_marketing
        if app_id is not UNSET:
            field_dict["app_id"] = app_id
        if source_name is not UNSET:
            field_dict["source_name"] = source_name
        if total_price is not UNSET:
            field_dict["total_price"] = total_price
        if total_price_usd is not UNSET:
            field_dict["total_price_usd"] = total_price_usd
        if subtotal_price is not UNSET:
            field_dict["subtotal_price"] = subtotal_price
        if total_tax is not UNSET:
            field_dict["total_tax"] = total_tax
        if total_discounts is not UNSET:
            field_dict["total_discounts"] = total_discounts
        if total_line_items_price is not UNSET:
            field_dict["total_line_items_price"] = total_line_items_price
        if referring_site is not UNSET:
            field_dict["referring_site"] = referring_site
        if order_status_url is not UNSET:
            field_dict["order_status_url"] = order_status_url
        if discount_codes is not UNSET:
            field_dict["discount_codes"] = discount_codes
        if user_id is not UNSET:
            field_dict["user_id"] = user_id
        if processing_method is not UNSET:
            field_dict["processing_method"] = processing_method
        if processed_at is not UNSET:
            field_dict["processed_at"] = processed_at
        if phone is not UNSET:
            field_dict["phone"] = phone
        if order_number is not UNSET:
            field_dict["order_number"] = order_number
        if name is not UNSET:
            field_dict["name"] = name
        if cancelled_at is not UNSET:
            field_dict["cancelled_at"] = cancelled_at
        if cancel_reason is not UNSET:
            field_dict["cancel_reason"] = cancel_reason
        if contact_email is not UNSET:
            field_dict["contact_email"] = contact_email
        if note_attributes is not UNSET:
            field_dict["note_attributes"] = note_attributes
        if line_items is not UNSET:
            field_dict["line_items"] = line_items
        if billing_address is not UNSET:
            field_dict["billing_address"] = billing_address
        if shipping_address is not UNSET:
            field_dict["shipping_address"] = shipping_address
        if shipping_lines is not UNSET:
            field_dict["shipping_lines"] = shipping_lines
        if customer is not UNSET:
            field_dict["customer"] = customer
        if fulfillments is not UNSET:
            field_dict["fulfillments"] = fulfillments
        if refunds is not UNSET:
            field_dict["refunds"] = refunds

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.discount_code import DiscountCode
        from ..models.line_item import LineItem
        from ..models.note_attribute import NoteAttribute
        from ..models.order_address import OrderAddress
        from ..models.order_customer import OrderCustomer
        from ..models.refund import Refund
        from ..models.shipping_line import ShippingLine
        from ..models.tax_totals import TaxTotals

        d = dict(src_dict)
        id = d.pop("id")

        _fulfillment_status = d.pop("fulfillment_status", UNSET)
        fulfillment_status: OrderFulfillmentStatus | Unset
        if _fulfillment_status is None or isinstance(_fulfillment_status, Unset):
            fulfillment_status = UNSET
        else:
            fulfillment_status = check_order_fulfillment_status(_fulfillment_status)

        _financial_status = d.pop("financial_status", UNSET)
        financial_status: OrderFinancialStatus | Unset
        if _financial_status is None or isinstance(_financial_status, Unset):
            financial_status = UNSET
        else:
            financial_status = check_order_financial_status(_financial_status)

        email = d.pop("email", UNSET)

        created_at = d.pop("created_at", UNSET)

        updated_at = d.pop("updated_at", UNSET)

        note = d.pop("note", UNSET)

        def _parse_closed_at(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        closed_at = _parse_closed_at(d.pop("closed_at", UNSET))

        confirmed = d.pop("confirmed", UNSET)

        number = d.pop("number", UNSET)

        gateway = d.pop("gateway", UNSET)

        currency = d.pop("currency", UNSET)

        browser_ip = d.pop("browser_ip", UNSET)

        cart_token = d.pop("cart_token", UNSET)

        token = d.pop("token", UNSET)

        tags = d.pop("tags", UNSET)

        landing_site = d.pop("landing_site", UNSET)

        landing_site_ref = d.pop("landing_site_ref", UNSET)

        location_id = d.pop("location_id", UNSET)

        payment_gateway_names = cast(list[str], d.pop("payment_gateway_names", UNSET))

        buyer_accepts_marketing = d.pop("buyer_accepts_marketing", UNSET)

        app_id = d.pop("app_id", UNSET)

        source_name = d.pop("source_name", UNSET)

        def _parse_total_price(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        total_price = _parse_total_price(d.pop("total_price", UNSET))

        total_price_usd = d.pop("total_price_usd", UNSET)

        def _parse_subtotal_price(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        subtotal_price = _parse_subtotal_price(d.pop("subtotal_price", UNSET))

        def _parse_total_tax(data: object) -> list[Any] | TaxTotals | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                total_tax_type_0 = TaxTotals.from_dict(data)

                return total_tax_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, list):
                raise TypeError()
            total_tax_type_1 = data

            return total_tax_type_1

        total_tax = _parse_total_tax(d.pop("total_tax", UNSET))

        def _parse_total_discounts(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        total_discounts = _parse_total_discounts(d.pop("total_discounts", UNSET))

        def _parse_total_line_items_price(data: object) -> float | str | Unset:
            if isinstance(data, Unset):
                return data
            return cast(float | str | Unset, data)

        total_line_items_price = _parse_total_line_items_price(d.pop("total_line_items_price", UNSET))

        referring_site = d.pop("referring_site", UNSET)

        order_status_url = d.pop("order_status_url", UNSET)

        _discount_codes = d.pop("discount_codes", UNSET)
        discount_codes: list[DiscountCode] | Unset = UNSET
        if _discount_codes is not UNSET:
            discount_codes = []
            for discount_codes_item_data in _discount_codes:
                discount_codes_item = DiscountCode.from_dict(discount_codes_item_data)

                discount_codes.append(discount_codes_item)

        user_id = d.pop("user_id", UNSET)

        processing_method = d.pop("processing_method", UNSET)

        def _parse_processed_at(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        processed_at = _parse_processed_at(d.pop("processed_at", UNSET))

        phone = d.pop("phone", UNSET)

        order_number = d.pop("order_number", UNSET)

        name = d.pop("name", UNSET)

        cancelled_at = d.pop("cancelled_at", UNSET)

        cancel_reason = d.pop("cancel_reason", UNSET)

        contact_email = d.pop("contact_email", UNSET)

        _note_attributes = d.pop("note_attributes", UNSET)
        note_attributes: list[NoteAttribute] | Unset = UNSET
        if _note_attributes is not UNSET:
            note_attributes = []
            for note_attributes_item_data in _note_attributes:
                note_attributes_item = NoteAttribute.from_dict(note_attributes_item_data)

                note_attributes.append(note_attributes_item)

        _line_items = d.pop("line_items", UNSET)
        line_items: list[LineItem] | Unset = UNSET
        if _line_items is not UNSET:
            line_items = []
            for line_items_item_data in _line_items:
                line_items_item = LineItem.from_dict(line_items_item_data)

                line_items.append(line_items_item)

        _billing_address = d.pop("billing_address", UNSET)
        billing_address: OrderAddress | Unset
        if _billing_address is None or isinstance(_billing_address, Unset):
            billing_address = UNSET
        else:
            billing_address = OrderAddress.from_dict(_billing_address)

        _shipping_address = d.pop("shipping_address", UNSET)
        shipping_address: OrderAddress | Unset
        if _shipping_address is None or isinstance(_shipping_address, Unset):
            shipping_address = UNSET
        else:
            shipping_address = OrderAddress.from_dict(_shipping_address)

        _shipping_lines = d.pop("shipping_lines", UNSET)
        shipping_lines: ShippingLine | Unset
        if _shipping_lines is None or isinstance(_shipping_lines, Unset):
            shipping_lines = UNSET
        else:
            shipping_lines = ShippingLine.from_dict(_shipping_lines)

        _customer = d.pop("customer", UNSET)
        customer: OrderCustomer | Unset
        if _customer is None or isinstance(_customer, Unset):
            customer = UNSET
        else:
            customer = OrderCustomer.from_dict(_customer)

        fulfillments = cast(list[Any], d.pop("fulfillments", UNSET))

        def _parse_refunds(data: object) -> list[Any] | Refund | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                refunds_type_0 = Refund.from_dict(data)

                return refunds_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            if not isinstance(data, list):
                raise TypeError()
            refunds_type_1 = data

            return refunds_type_1

        refunds = _parse_refunds(d.pop("refunds", UNSET))

        order = cls(
            id=id,
            fulfillment_status=fulfillment_status,
            financial_status=financial_status,
            email=email,
            created_at=created_at,
            updated_at=updated_at,
            note=note,
            closed_at=closed_at,
            confirmed=confirmed,
            number=number,
            gateway=gateway,
            currency=currency,
            browser_ip=browser_ip,
            cart_token=cart_token,
            token=token,
            tags=tags,
            landing_site=landing_site,
            landing_site_ref=landing_site_ref,
            location_id=location_id,
            payment_gateway_names=payment_gateway_names,
            buyer_accepts_marketing=buyer_accepts_marketing,
            app_id=app_id,
            source_name=source_name,
            total_price=total_price,
            total_price_usd=total_price_usd,
            subtotal_price=subtotal_price,
            total_tax=total_tax,
            total_discounts=total_discounts,
            total_line_items_price=total_line_items_price,
            referring_site=referring_site,
            order_status_url=order_status_url,
            discount_codes=discount_codes,
            user_id=user_id,
            processing_method=processing_method,
            processed_at=processed_at,
            phone=phone,
            order_number=order_number,
            name=name,
            cancelled_at=cancelled_at,
            cancel_reason=cancel_reason,
            contact_email=contact_email,
            note_attributes=note_attributes,
            line_items=line_items,
            billing_address=billing_address,
            shipping_address=shipping_address,
            shipping_lines=shipping_lines,
            customer=customer,
            fulfillments=fulfillments,
            refunds=refunds,
        )

        order.additional_properties = d
        return order

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
