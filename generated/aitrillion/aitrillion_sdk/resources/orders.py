# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
"""Call the operations on orders."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, Unpack

from .. import models
from .._runtime import (
    NOT_GIVEN,
    AsyncCaller,
    NotGiven,
    Operation,
    Options,
    SyncCaller,
    call_options,
)
from .._runtime.declared import (
    DeclaredHeaders,
    Header,
    declaring,
    declaring_async,
)
from .._runtime.raw import (
    raw,
    raw_async,
    streamed,
    streamed_async,
)
from .._runtime.shapes import (
    one,
)
from .._runtime.showing import shown

if TYPE_CHECKING:
    from .. import dicts


class CreateHeaders(DeclaredHeaders):
    """The headers that answers declare."""

    x_aio_api_call_limit = Header("X-AIO-Api-Call-Limit", str)


_CREATE = Operation(
    "orders_create",
    "POST",
    "/orders/create",
    parameters=(),
    content_type="application/json",
    needs_body=True,
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.WriteReply)},
        "400": {"application/json": one(lambda: models.Failure)},
        "401": {"application/json": one(lambda: models.Failure)},
        "429": {"application/json": one(lambda: models.Failure)},
        "500": {"application/json": one(lambda: models.Failure)},
    },
    idempotent=True,
    costs=(("api-key", 1),),
    security=(("apiKey",),),
    failure_headers=CreateHeaders,
)
_UPDATE = Operation(
    "orders_update",
    "POST",
    "/orders/update",
    parameters=(),
    content_type="application/json",
    needs_body=True,
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.WriteReply)},
        "400": {"application/json": one(lambda: models.Failure)},
        "401": {"application/json": one(lambda: models.Failure)},
        "429": {"application/json": one(lambda: models.Failure)},
        "500": {"application/json": one(lambda: models.Failure)},
    },
    idempotent=True,
    costs=(("api-key", 1),),
    security=(("apiKey",),),
    failure_headers=CreateHeaders,
)
_DELETE = Operation(
    "orders_delete",
    "POST",
    "/orders/delete",
    parameters=(),
    content_type="application/json",
    needs_body=True,
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.WriteReply)},
        "400": {"application/json": one(lambda: models.Failure)},
        "401": {"application/json": one(lambda: models.Failure)},
        "429": {"application/json": one(lambda: models.Failure)},
        "500": {"application/json": one(lambda: models.Failure)},
    },
    idempotent=True,
    costs=(("api-key", 1),),
    security=(("apiKey",),),
    failure_headers=CreateHeaders,
)


class Orders:
    """The store's orders. Refunds are no orders of their own; they stand in the order that they belong to."""

    def __init__(self, caller: SyncCaller) -> None:
        self._caller = caller

    def __repr__(self) -> str:
        return shown(self, self._caller.settings.base_url)

    @property
    def with_raw_response(self) -> "OrdersWithRawResponse":
        """The same methods, returning the status, the headers and the `httpx.Response`."""
        return OrdersWithRawResponse(Orders(self._caller.raw()))

    @property
    def with_streaming_response(self) -> "OrdersWithStreamingResponse":
        """The same methods, as contexts: inside them, the body is read piece by piece or downloaded."""
        return OrdersWithStreamingResponse(Orders(self._caller.streaming()))

    def create(
        self,
        *,
        id: int,
        fulfillment_status: Literal["fulfilled", "unfulfilled"] | NotGiven = NOT_GIVEN,
        financial_status: Literal["paid", "unpaid", "voided", "refunded"] | NotGiven = NOT_GIVEN,
        email: str | NotGiven = NOT_GIVEN,
        created_at: str | NotGiven = NOT_GIVEN,
        updated_at: str | NotGiven = NOT_GIVEN,
        note: str | NotGiven = NOT_GIVEN,
        closed_at: str | None | NotGiven = NOT_GIVEN,
        confirmed: bool | NotGiven = NOT_GIVEN,
        number: int | NotGiven = NOT_GIVEN,
        gateway: str | NotGiven = NOT_GIVEN,
        currency: str | NotGiven = NOT_GIVEN,
        browser_ip: str | NotGiven = NOT_GIVEN,
        cart_token: str | NotGiven = NOT_GIVEN,
        token: str | NotGiven = NOT_GIVEN,
        tags: str | NotGiven = NOT_GIVEN,
        landing_site: str | NotGiven = NOT_GIVEN,
        landing_site_ref: str | NotGiven = NOT_GIVEN,
        location_id: str | NotGiven = NOT_GIVEN,
        payment_gateway_names: Sequence[str] | NotGiven = NOT_GIVEN,
        buyer_accepts_marketing: bool | NotGiven = NOT_GIVEN,
        app_id: str | NotGiven = NOT_GIVEN,
        source_name: str | NotGiven = NOT_GIVEN,
        total_price: float | str | NotGiven = NOT_GIVEN,
        total_price_usd: str | NotGiven = NOT_GIVEN,
        subtotal_price: float | str | NotGiven = NOT_GIVEN,
        total_tax: Mapping[str, Any] | Sequence[Any] | NotGiven = NOT_GIVEN,
        total_discounts: float | str | NotGiven = NOT_GIVEN,
        total_line_items_price: float | str | NotGiven = NOT_GIVEN,
        referring_site: str | NotGiven = NOT_GIVEN,
        order_status_url: str | NotGiven = NOT_GIVEN,
        discount_codes: Sequence[models.DiscountCode | dicts.DiscountCodeDict | Mapping[str, Any]]
        | NotGiven = NOT_GIVEN,
        user_id: int | NotGiven = NOT_GIVEN,
        processing_method: str | NotGiven = NOT_GIVEN,
        processed_at: str | None | NotGiven = NOT_GIVEN,
        phone: str | NotGiven = NOT_GIVEN,
        order_number: int | NotGiven = NOT_GIVEN,
        name: int | NotGiven = NOT_GIVEN,
        cancelled_at: str | NotGiven = NOT_GIVEN,
        cancel_reason: str | NotGiven = NOT_GIVEN,
        contact_email: str | NotGiven = NOT_GIVEN,
        note_attributes: Sequence[models.NoteAttribute | dicts.NoteAttributeDict | Mapping[str, Any]]
        | NotGiven = NOT_GIVEN,
        line_items: Sequence[models.LineItem | dicts.LineItemDict | Mapping[str, Any]] | NotGiven = NOT_GIVEN,
        billing_address: models.OrderAddress
        | dicts.OrderAddressDict
        | Mapping[str, Any]
        | NotGiven = NOT_GIVEN,
        shipping_address: models.OrderAddress
        | dicts.OrderAddressDict
        | Mapping[str, Any]
        | NotGiven = NOT_GIVEN,
        shipping_lines: models.ShippingLine
        | dicts.ShippingLineDict
        | Mapping[str, Any]
        | NotGiven = NOT_GIVEN,
        customer: models.OrderCustomer | dicts.OrderCustomerDict | Mapping[str, Any] | NotGiven = NOT_GIVEN,
        fulfillments: Sequence[Any] | NotGiven = NOT_GIVEN,
        refunds: models.Refund | dicts.RefundDict | Mapping[str, Any] | Sequence[Any] | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.WriteReply:
        """Tell AiTrillion of an order that is new.

        Sent after an order was placed in the store, by a registered customer or a guest.

        Args:
            id: The store's id of the order.
            fulfillment_status: `fulfilled` when the order is completed.
            financial_status: `paid` when the order is being processed, on hold or completed; `voided`
                when it is cancelled.
            email: The e-mail address of the bill.
            created_at: When the order was placed.
            updated_at: When the order was last changed.
            note: The customer's note.
            closed_at: When the order was completed, cancelled or refunded; null until then.
            confirmed: Always sent true.
            number: The id again.
            gateway: The id of the payment method.
            currency: The ISO code of the currency.
            browser_ip: The customer's IP address.
            cart_token: AiTrillion's id of the cart, from the cookie `quoteid`.
            token: Always sent empty.
            tags: Always sent empty.
            landing_site: Always sent empty.
            landing_site_ref: Always sent empty.
            location_id: Always sent empty.
            payment_gateway_names: The id of the payment method, alone in a list.
            buyer_accepts_marketing: Always sent false.
            app_id: Always sent empty.
            source_name: Always sent as `web`.
            total_price: What is to be paid in all.
            total_price_usd: Always sent empty.
            subtotal_price: The items together.
            total_tax: The taxes: a structure, no number.
            total_discounts: The discounts together.
            total_line_items_price: The same as `subtotal_price`.
            referring_site: Always sent empty.
            order_status_url: The page on which the customer sees the order.
            discount_codes: The coupons that were used.
            user_id: The store's id of the customer, 0 for a guest.
            processing_method: Always sent as `direct`.
            processed_at: The same as `closed_at`.
            phone: The telephone number of the bill.
            order_number: The id again.
            name: The id again.
            cancelled_at: When the order was cancelled; empty when it was not.
            cancel_reason: Always sent empty.
            contact_email: The e-mail address of the bill.
            note_attributes: How the customer came to the store.
            line_items: What was ordered.
            billing_address: An address of an order.
            shipping_address: An address of an order.
            shipping_lines: How the order is sent: one object, no list.
            customer: Who placed the order.
            fulfillments: Always sent empty.
            refunds: The first of the refunds as an object, or an empty array when there are none.

        Raises:
            BadRequest: 400. A parameter or the body is not what the operation takes.
            Unauthorized: 401. The key or the password is missing or wrong.
            RateLimited: 429. The key has no call left in this second.
            ServerError: 500. AiTrillion failed.
        """
        result: models.WriteReply = self._caller.call(
            _CREATE,
            {},
            body={
                "id": id,
                "fulfillment_status": fulfillment_status,
                "financial_status": financial_status,
                "email": email,
                "created_at": created_at,
                "updated_at": updated_at,
                "note": note,
                "closed_at": closed_at,
                "confirmed": confirmed,
                "number": number,
                "gateway": gateway,
                "currency": currency,
                "browser_ip": browser_ip,
                "cart_token": cart_token,
                "token": token,
                "tags": tags,
                "landing_site": landing_site,
                "landing_site_ref": landing_site_ref,
                "location_id": location_id,
                "payment_gateway_names": payment_gateway_names,
                "buyer_accepts_marketing": buyer_accepts_marketing,
                "app_id": app_id,
                "source_name": source_name,
                "total_price": total_price,
                "total_price_usd": total_price_usd,
                "subtotal_price": subtotal_price,
                "total_tax": total_tax,
                "total_discounts": total_discounts,
                "total_line_items_price": total_line_items_price,
                "referring_site": referring_site,
                "order_status_url": order_status_url,
                "discount_codes": discount_codes,
                "user_id": user_id,
                "processing_method": processing_method,
                "processed_at": processed_at,
                "phone": phone,
                "order_number": order_number,
                "name": name,
                "cancelled_at": cancelled_at,
                "cancel_reason": cancel_reason,
                "contact_email": contact_email,
                "note_attributes": note_attributes,
                "line_items": line_items,
                "billing_address": billing_address,
                "shipping_address": shipping_address,
                "shipping_lines": shipping_lines,
                "customer": customer,
                "fulfillments": fulfillments,
                "refunds": refunds,
            },
            options=call_options(options),
        )
        return result

    def update(
        self,
        *,
        id: int,
        fulfillment_status: Literal["fulfilled", "unfulfilled"] | NotGiven = NOT_GIVEN,
        financial_status: Literal["paid", "unpaid", "voided", "refunded"] | NotGiven = NOT_GIVEN,
        email: str | NotGiven = NOT_GIVEN,
        created_at: str | NotGiven = NOT_GIVEN,
        updated_at: str | NotGiven = NOT_GIVEN,
        note: str | NotGiven = NOT_GIVEN,
        closed_at: str | None | NotGiven = NOT_GIVEN,
        confirmed: bool | NotGiven = NOT_GIVEN,
        number: int | NotGiven = NOT_GIVEN,
        gateway: str | NotGiven = NOT_GIVEN,
        currency: str | NotGiven = NOT_GIVEN,
        browser_ip: str | NotGiven = NOT_GIVEN,
        cart_token: str | NotGiven = NOT_GIVEN,
        token: str | NotGiven = NOT_GIVEN,
        tags: str | NotGiven = NOT_GIVEN,
        landing_site: str | NotGiven = NOT_GIVEN,
        landing_site_ref: str | NotGiven = NOT_GIVEN,
        location_id: str | NotGiven = NOT_GIVEN,
        payment_gateway_names: Sequence[str] | NotGiven = NOT_GIVEN,
        buyer_accepts_marketing: bool | NotGiven = NOT_GIVEN,
        app_id: str | NotGiven = NOT_GIVEN,
        source_name: str | NotGiven = NOT_GIVEN,
        total_price: float | str | NotGiven = NOT_GIVEN,
        total_price_usd: str | NotGiven = NOT_GIVEN,
        subtotal_price: float | str | NotGiven = NOT_GIVEN,
        total_tax: Mapping[str, Any] | Sequence[Any] | NotGiven = NOT_GIVEN,
        total_discounts: float | str | NotGiven = NOT_GIVEN,
        total_line_items_price: float | str | NotGiven = NOT_GIVEN,
        referring_site: str | NotGiven = NOT_GIVEN,
        order_status_url: str | NotGiven = NOT_GIVEN,
        discount_codes: Sequence[models.DiscountCode | dicts.DiscountCodeDict | Mapping[str, Any]]
        | NotGiven = NOT_GIVEN,
        user_id: int | NotGiven = NOT_GIVEN,
        processing_method: str | NotGiven = NOT_GIVEN,
        processed_at: str | None | NotGiven = NOT_GIVEN,
        phone: str | NotGiven = NOT_GIVEN,
        order_number: int | NotGiven = NOT_GIVEN,
        name: int | NotGiven = NOT_GIVEN,
        cancelled_at: str | NotGiven = NOT_GIVEN,
        cancel_reason: str | NotGiven = NOT_GIVEN,
        contact_email: str | NotGiven = NOT_GIVEN,
        note_attributes: Sequence[models.NoteAttribute | dicts.NoteAttributeDict | Mapping[str, Any]]
        | NotGiven = NOT_GIVEN,
        line_items: Sequence[models.LineItem | dicts.LineItemDict | Mapping[str, Any]] | NotGiven = NOT_GIVEN,
        billing_address: models.OrderAddress
        | dicts.OrderAddressDict
        | Mapping[str, Any]
        | NotGiven = NOT_GIVEN,
        shipping_address: models.OrderAddress
        | dicts.OrderAddressDict
        | Mapping[str, Any]
        | NotGiven = NOT_GIVEN,
        shipping_lines: models.ShippingLine
        | dicts.ShippingLineDict
        | Mapping[str, Any]
        | NotGiven = NOT_GIVEN,
        customer: models.OrderCustomer | dicts.OrderCustomerDict | Mapping[str, Any] | NotGiven = NOT_GIVEN,
        fulfillments: Sequence[Any] | NotGiven = NOT_GIVEN,
        refunds: models.Refund | dicts.RefundDict | Mapping[str, Any] | Sequence[Any] | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.WriteReply:
        """Tell AiTrillion of an order that has changed.

        Sent after an order was saved in the store's administration. The plugin sends the whole order again.

        Args:
            id: The store's id of the order.
            fulfillment_status: `fulfilled` when the order is completed.
            financial_status: `paid` when the order is being processed, on hold or completed; `voided`
                when it is cancelled.
            email: The e-mail address of the bill.
            created_at: When the order was placed.
            updated_at: When the order was last changed.
            note: The customer's note.
            closed_at: When the order was completed, cancelled or refunded; null until then.
            confirmed: Always sent true.
            number: The id again.
            gateway: The id of the payment method.
            currency: The ISO code of the currency.
            browser_ip: The customer's IP address.
            cart_token: AiTrillion's id of the cart, from the cookie `quoteid`.
            token: Always sent empty.
            tags: Always sent empty.
            landing_site: Always sent empty.
            landing_site_ref: Always sent empty.
            location_id: Always sent empty.
            payment_gateway_names: The id of the payment method, alone in a list.
            buyer_accepts_marketing: Always sent false.
            app_id: Always sent empty.
            source_name: Always sent as `web`.
            total_price: What is to be paid in all.
            total_price_usd: Always sent empty.
            subtotal_price: The items together.
            total_tax: The taxes: a structure, no number.
            total_discounts: The discounts together.
            total_line_items_price: The same as `subtotal_price`.
            referring_site: Always sent empty.
            order_status_url: The page on which the customer sees the order.
            discount_codes: The coupons that were used.
            user_id: The store's id of the customer, 0 for a guest.
            processing_method: Always sent as `direct`.
            processed_at: The same as `closed_at`.
            phone: The telephone number of the bill.
            order_number: The id again.
            name: The id again.
            cancelled_at: When the order was cancelled; empty when it was not.
            cancel_reason: Always sent empty.
            contact_email: The e-mail address of the bill.
            note_attributes: How the customer came to the store.
            line_items: What was ordered.
            billing_address: An address of an order.
            shipping_address: An address of an order.
            shipping_lines: How the order is sent: one object, no list.
            customer: Who placed the order.
            fulfillments: Always sent empty.
            refunds: The first of the refunds as an object, or an empty array when there are none.

        Raises:
            BadRequest: 400. A parameter or the body is not what the operation takes.
            Unauthorized: 401. The key or the password is missing or wrong.
            RateLimited: 429. The key has no call left in this second.
            ServerError: 500. AiTrillion failed.
        """
        result: models.WriteReply = self._caller.call(
            _UPDATE,
            {},
            body={
                "id": id,
                "fulfillment_status": fulfillment_status,
                "financial_status": financial_status,
                "email": email,
                "created_at": created_at,
                "updated_at": updated_at,
                "note": note,
                "closed_at": closed_at,
                "confirmed": confirmed,
                "number": number,
                "gateway": gateway,
                "currency": currency,
                "browser_ip": browser_ip,
                "cart_token": cart_token,
                "token": token,
                "tags": tags,
                "landing_site": landing_site,
                "landing_site_ref": landing_site_ref,
                "location_id": location_id,
                "payment_gateway_names": payment_gateway_names,
                "buyer_accepts_marketing": buyer_accepts_marketing,
                "app_id": app_id,
                "source_name": source_name,
                "total_price": total_price,
                "total_price_usd": total_price_usd,
                "subtotal_price": subtotal_price,
                "total_tax": total_tax,
                "total_discounts": total_discounts,
                "total_line_items_price": total_line_items_price,
                "referring_site": referring_site,
                "order_status_url": order_status_url,
                "discount_codes": discount_codes,
                "user_id": user_id,
                "processing_method": processing_method,
                "processed_at": processed_at,
                "phone": phone,
                "order_number": order_number,
                "name": name,
                "cancelled_at": cancelled_at,
                "cancel_reason": cancel_reason,
                "contact_email": contact_email,
                "note_attributes": note_attributes,
                "line_items": line_items,
                "billing_address": billing_address,
                "shipping_address": shipping_address,
                "shipping_lines": shipping_lines,
                "customer": customer,
                "fulfillments": fulfillments,
                "refunds": refunds,
            },
            options=call_options(options),
        )
        return result

    def delete(
        self,
        *,
        id: int,
        **options: Unpack[Options],
    ) -> models.WriteReply:
        """Tell AiTrillion of an order that is gone.

        The body has the id and nothing else.

        Args:
            id: The store's id of the record.

        Raises:
            BadRequest: 400. A parameter or the body is not what the operation takes.
            Unauthorized: 401. The key or the password is missing or wrong.
            RateLimited: 429. The key has no call left in this second.
            ServerError: 500. AiTrillion failed.
        """
        result: models.WriteReply = self._caller.call(
            _DELETE,
            {},
            body={
                "id": id,
            },
            options=call_options(options),
        )
        return result


class OrdersWithRawResponse:
    """The methods of `Orders`, each returning a `RawResponse`; of a list, the first page."""

    def __init__(self, resource: Orders) -> None:
        self._resource = resource
        self.create = declaring(raw(resource.create), CreateHeaders)
        self.update = declaring(raw(resource.update), CreateHeaders)
        self.delete = declaring(raw(resource.delete), CreateHeaders)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_raw_response"


class OrdersWithStreamingResponse:
    """The methods of `Orders` as contexts that give a response to be read piece by piece."""

    def __init__(self, resource: Orders) -> None:
        self._resource = resource
        self.create = streamed(resource.create)
        self.update = streamed(resource.update)
        self.delete = streamed(resource.delete)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_streaming_response"


class AsyncOrders:
    """The store's orders. Refunds are no orders of their own; they stand in the order that they belong to."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    def __repr__(self) -> str:
        return shown(self, self._caller.settings.base_url)

    @property
    def with_raw_response(self) -> "AsyncOrdersWithRawResponse":
        """The same methods, returning the status, the headers and the `httpx.Response`."""
        return AsyncOrdersWithRawResponse(AsyncOrders(self._caller.raw()))

    @property
    def with_streaming_response(self) -> "AsyncOrdersWithStreamingResponse":
        """The same methods, as contexts: inside them, the body is read piece by piece or downloaded."""
        return AsyncOrdersWithStreamingResponse(AsyncOrders(self._caller.streaming()))

    async def create(
        self,
        *,
        id: int,
        fulfillment_status: Literal["fulfilled", "unfulfilled"] | NotGiven = NOT_GIVEN,
        financial_status: Literal["paid", "unpaid", "voided", "refunded"] | NotGiven = NOT_GIVEN,
        email: str | NotGiven = NOT_GIVEN,
        created_at: str | NotGiven = NOT_GIVEN,
        updated_at: str | NotGiven = NOT_GIVEN,
        note: str | NotGiven = NOT_GIVEN,
        closed_at: str | None | NotGiven = NOT_GIVEN,
        confirmed: bool | NotGiven = NOT_GIVEN,
        number: int | NotGiven = NOT_GIVEN,
        gateway: str | NotGiven = NOT_GIVEN,
        currency: str | NotGiven = NOT_GIVEN,
        browser_ip: str | NotGiven = NOT_GIVEN,
        cart_token: str | NotGiven = NOT_GIVEN,
        token: str | NotGiven = NOT_GIVEN,
        tags: str | NotGiven = NOT_GIVEN,
        landing_site: str | NotGiven = NOT_GIVEN,
        landing_site_ref: str | NotGiven = NOT_GIVEN,
        location_id: str | NotGiven = NOT_GIVEN,
        payment_gateway_names: Sequence[str] | NotGiven = NOT_GIVEN,
        buyer_accepts_marketing: bool | NotGiven = NOT_GIVEN,
        app_id: str | NotGiven = NOT_GIVEN,
        source_name: str | NotGiven = NOT_GIVEN,
        total_price: float | str | NotGiven = NOT_GIVEN,
        total_price_usd: str | NotGiven = NOT_GIVEN,
        subtotal_price: float | str | NotGiven = NOT_GIVEN,
        total_tax: Mapping[str, Any] | Sequence[Any] | NotGiven = NOT_GIVEN,
        total_discounts: float | str | NotGiven = NOT_GIVEN,
        total_line_items_price: float | str | NotGiven = NOT_GIVEN,
        referring_site: str | NotGiven = NOT_GIVEN,
        order_status_url: str | NotGiven = NOT_GIVEN,
        discount_codes: Sequence[models.DiscountCode | dicts.DiscountCodeDict | Mapping[str, Any]]
        | NotGiven = NOT_GIVEN,
        user_id: int | NotGiven = NOT_GIVEN,
        processing_method: str | NotGiven = NOT_GIVEN,
        processed_at: str | None | NotGiven = NOT_GIVEN,
        phone: str | NotGiven = NOT_GIVEN,
        order_number: int | NotGiven = NOT_GIVEN,
        name: int | NotGiven = NOT_GIVEN,
        cancelled_at: str | NotGiven = NOT_GIVEN,
        cancel_reason: str | NotGiven = NOT_GIVEN,
        contact_email: str | NotGiven = NOT_GIVEN,
        note_attributes: Sequence[models.NoteAttribute | dicts.NoteAttributeDict | Mapping[str, Any]]
        | NotGiven = NOT_GIVEN,
        line_items: Sequence[models.LineItem | dicts.LineItemDict | Mapping[str, Any]] | NotGiven = NOT_GIVEN,
        billing_address: models.OrderAddress
        | dicts.OrderAddressDict
        | Mapping[str, Any]
        | NotGiven = NOT_GIVEN,
        shipping_address: models.OrderAddress
        | dicts.OrderAddressDict
        | Mapping[str, Any]
        | NotGiven = NOT_GIVEN,
        shipping_lines: models.ShippingLine
        | dicts.ShippingLineDict
        | Mapping[str, Any]
        | NotGiven = NOT_GIVEN,
        customer: models.OrderCustomer | dicts.OrderCustomerDict | Mapping[str, Any] | NotGiven = NOT_GIVEN,
        fulfillments: Sequence[Any] | NotGiven = NOT_GIVEN,
        refunds: models.Refund | dicts.RefundDict | Mapping[str, Any] | Sequence[Any] | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.WriteReply:
        """Tell AiTrillion of an order that is new.

        Sent after an order was placed in the store, by a registered customer or a guest.

        Args:
            id: The store's id of the order.
            fulfillment_status: `fulfilled` when the order is completed.
            financial_status: `paid` when the order is being processed, on hold or completed; `voided`
                when it is cancelled.
            email: The e-mail address of the bill.
            created_at: When the order was placed.
            updated_at: When the order was last changed.
            note: The customer's note.
            closed_at: When the order was completed, cancelled or refunded; null until then.
            confirmed: Always sent true.
            number: The id again.
            gateway: The id of the payment method.
            currency: The ISO code of the currency.
            browser_ip: The customer's IP address.
            cart_token: AiTrillion's id of the cart, from the cookie `quoteid`.
            token: Always sent empty.
            tags: Always sent empty.
            landing_site: Always sent empty.
            landing_site_ref: Always sent empty.
            location_id: Always sent empty.
            payment_gateway_names: The id of the payment method, alone in a list.
            buyer_accepts_marketing: Always sent false.
            app_id: Always sent empty.
            source_name: Always sent as `web`.
            total_price: What is to be paid in all.
            total_price_usd: Always sent empty.
            subtotal_price: The items together.
            total_tax: The taxes: a structure, no number.
            total_discounts: The discounts together.
            total_line_items_price: The same as `subtotal_price`.
            referring_site: Always sent empty.
            order_status_url: The page on which the customer sees the order.
            discount_codes: The coupons that were used.
            user_id: The store's id of the customer, 0 for a guest.
            processing_method: Always sent as `direct`.
            processed_at: The same as `closed_at`.
            phone: The telephone number of the bill.
            order_number: The id again.
            name: The id again.
            cancelled_at: When the order was cancelled; empty when it was not.
            cancel_reason: Always sent empty.
            contact_email: The e-mail address of the bill.
            note_attributes: How the customer came to the store.
            line_items: What was ordered.
            billing_address: An address of an order.
            shipping_address: An address of an order.
            shipping_lines: How the order is sent: one object, no list.
            customer: Who placed the order.
            fulfillments: Always sent empty.
            refunds: The first of the refunds as an object, or an empty array when there are none.

        Raises:
            BadRequest: 400. A parameter or the body is not what the operation takes.
            Unauthorized: 401. The key or the password is missing or wrong.
            RateLimited: 429. The key has no call left in this second.
            ServerError: 500. AiTrillion failed.
        """
        result: models.WriteReply = await self._caller.call(
            _CREATE,
            {},
            body={
                "id": id,
                "fulfillment_status": fulfillment_status,
                "financial_status": financial_status,
                "email": email,
                "created_at": created_at,
                "updated_at": updated_at,
                "note": note,
                "closed_at": closed_at,
                "confirmed": confirmed,
                "number": number,
                "gateway": gateway,
                "currency": currency,
                "browser_ip": browser_ip,
                "cart_token": cart_token,
                "token": token,
                "tags": tags,
                "landing_site": landing_site,
                "landing_site_ref": landing_site_ref,
                "location_id": location_id,
                "payment_gateway_names": payment_gateway_names,
                "buyer_accepts_marketing": buyer_accepts_marketing,
                "app_id": app_id,
                "source_name": source_name,
                "total_price": total_price,
                "total_price_usd": total_price_usd,
                "subtotal_price": subtotal_price,
                "total_tax": total_tax,
                "total_discounts": total_discounts,
                "total_line_items_price": total_line_items_price,
                "referring_site": referring_site,
                "order_status_url": order_status_url,
                "discount_codes": discount_codes,
                "user_id": user_id,
                "processing_method": processing_method,
                "processed_at": processed_at,
                "phone": phone,
                "order_number": order_number,
                "name": name,
                "cancelled_at": cancelled_at,
                "cancel_reason": cancel_reason,
                "contact_email": contact_email,
                "note_attributes": note_attributes,
                "line_items": line_items,
                "billing_address": billing_address,
                "shipping_address": shipping_address,
                "shipping_lines": shipping_lines,
                "customer": customer,
                "fulfillments": fulfillments,
                "refunds": refunds,
            },
            options=call_options(options),
        )
        return result

    async def update(
        self,
        *,
        id: int,
        fulfillment_status: Literal["fulfilled", "unfulfilled"] | NotGiven = NOT_GIVEN,
        financial_status: Literal["paid", "unpaid", "voided", "refunded"] | NotGiven = NOT_GIVEN,
        email: str | NotGiven = NOT_GIVEN,
        created_at: str | NotGiven = NOT_GIVEN,
        updated_at: str | NotGiven = NOT_GIVEN,
        note: str | NotGiven = NOT_GIVEN,
        closed_at: str | None | NotGiven = NOT_GIVEN,
        confirmed: bool | NotGiven = NOT_GIVEN,
        number: int | NotGiven = NOT_GIVEN,
        gateway: str | NotGiven = NOT_GIVEN,
        currency: str | NotGiven = NOT_GIVEN,
        browser_ip: str | NotGiven = NOT_GIVEN,
        cart_token: str | NotGiven = NOT_GIVEN,
        token: str | NotGiven = NOT_GIVEN,
        tags: str | NotGiven = NOT_GIVEN,
        landing_site: str | NotGiven = NOT_GIVEN,
        landing_site_ref: str | NotGiven = NOT_GIVEN,
        location_id: str | NotGiven = NOT_GIVEN,
        payment_gateway_names: Sequence[str] | NotGiven = NOT_GIVEN,
        buyer_accepts_marketing: bool | NotGiven = NOT_GIVEN,
        app_id: str | NotGiven = NOT_GIVEN,
        source_name: str | NotGiven = NOT_GIVEN,
        total_price: float | str | NotGiven = NOT_GIVEN,
        total_price_usd: str | NotGiven = NOT_GIVEN,
        subtotal_price: float | str | NotGiven = NOT_GIVEN,
        total_tax: Mapping[str, Any] | Sequence[Any] | NotGiven = NOT_GIVEN,
        total_discounts: float | str | NotGiven = NOT_GIVEN,
        total_line_items_price: float | str | NotGiven = NOT_GIVEN,
        referring_site: str | NotGiven = NOT_GIVEN,
        order_status_url: str | NotGiven = NOT_GIVEN,
        discount_codes: Sequence[models.DiscountCode | dicts.DiscountCodeDict | Mapping[str, Any]]
        | NotGiven = NOT_GIVEN,
        user_id: int | NotGiven = NOT_GIVEN,
        processing_method: str | NotGiven = NOT_GIVEN,
        processed_at: str | None | NotGiven = NOT_GIVEN,
        phone: str | NotGiven = NOT_GIVEN,
        order_number: int | NotGiven = NOT_GIVEN,
        name: int | NotGiven = NOT_GIVEN,
        cancelled_at: str | NotGiven = NOT_GIVEN,
        cancel_reason: str | NotGiven = NOT_GIVEN,
        contact_email: str | NotGiven = NOT_GIVEN,
        note_attributes: Sequence[models.NoteAttribute | dicts.NoteAttributeDict | Mapping[str, Any]]
        | NotGiven = NOT_GIVEN,
        line_items: Sequence[models.LineItem | dicts.LineItemDict | Mapping[str, Any]] | NotGiven = NOT_GIVEN,
        billing_address: models.OrderAddress
        | dicts.OrderAddressDict
        | Mapping[str, Any]
        | NotGiven = NOT_GIVEN,
        shipping_address: models.OrderAddress
        | dicts.OrderAddressDict
        | Mapping[str, Any]
        | NotGiven = NOT_GIVEN,
        shipping_lines: models.ShippingLine
        | dicts.ShippingLineDict
        | Mapping[str, Any]
        | NotGiven = NOT_GIVEN,
        customer: models.OrderCustomer | dicts.OrderCustomerDict | Mapping[str, Any] | NotGiven = NOT_GIVEN,
        fulfillments: Sequence[Any] | NotGiven = NOT_GIVEN,
        refunds: models.Refund | dicts.RefundDict | Mapping[str, Any] | Sequence[Any] | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.WriteReply:
        """Tell AiTrillion of an order that has changed.

        Sent after an order was saved in the store's administration. The plugin sends the whole order again.

        Args:
            id: The store's id of the order.
            fulfillment_status: `fulfilled` when the order is completed.
            financial_status: `paid` when the order is being processed, on hold or completed; `voided`
                when it is cancelled.
            email: The e-mail address of the bill.
            created_at: When the order was placed.
            updated_at: When the order was last changed.
            note: The customer's note.
            closed_at: When the order was completed, cancelled or refunded; null until then.
            confirmed: Always sent true.
            number: The id again.
            gateway: The id of the payment method.
            currency: The ISO code of the currency.
            browser_ip: The customer's IP address.
            cart_token: AiTrillion's id of the cart, from the cookie `quoteid`.
            token: Always sent empty.
            tags: Always sent empty.
            landing_site: Always sent empty.
            landing_site_ref: Always sent empty.
            location_id: Always sent empty.
            payment_gateway_names: The id of the payment method, alone in a list.
            buyer_accepts_marketing: Always sent false.
            app_id: Always sent empty.
            source_name: Always sent as `web`.
            total_price: What is to be paid in all.
            total_price_usd: Always sent empty.
            subtotal_price: The items together.
            total_tax: The taxes: a structure, no number.
            total_discounts: The discounts together.
            total_line_items_price: The same as `subtotal_price`.
            referring_site: Always sent empty.
            order_status_url: The page on which the customer sees the order.
            discount_codes: The coupons that were used.
            user_id: The store's id of the customer, 0 for a guest.
            processing_method: Always sent as `direct`.
            processed_at: The same as `closed_at`.
            phone: The telephone number of the bill.
            order_number: The id again.
            name: The id again.
            cancelled_at: When the order was cancelled; empty when it was not.
            cancel_reason: Always sent empty.
            contact_email: The e-mail address of the bill.
            note_attributes: How the customer came to the store.
            line_items: What was ordered.
            billing_address: An address of an order.
            shipping_address: An address of an order.
            shipping_lines: How the order is sent: one object, no list.
            customer: Who placed the order.
            fulfillments: Always sent empty.
            refunds: The first of the refunds as an object, or an empty array when there are none.

        Raises:
            BadRequest: 400. A parameter or the body is not what the operation takes.
            Unauthorized: 401. The key or the password is missing or wrong.
            RateLimited: 429. The key has no call left in this second.
            ServerError: 500. AiTrillion failed.
        """
        result: models.WriteReply = await self._caller.call(
            _UPDATE,
            {},
            body={
                "id": id,
                "fulfillment_status": fulfillment_status,
                "financial_status": financial_status,
                "email": email,
                "created_at": created_at,
                "updated_at": updated_at,
                "note": note,
                "closed_at": closed_at,
                "confirmed": confirmed,
                "number": number,
                "gateway": gateway,
                "currency": currency,
                "browser_ip": browser_ip,
                "cart_token": cart_token,
                "token": token,
                "tags": tags,
                "landing_site": landing_site,
                "landing_site_ref": landing_site_ref,
                "location_id": location_id,
                "payment_gateway_names": payment_gateway_names,
                "buyer_accepts_marketing": buyer_accepts_marketing,
                "app_id": app_id,
                "source_name": source_name,
                "total_price": total_price,
                "total_price_usd": total_price_usd,
                "subtotal_price": subtotal_price,
                "total_tax": total_tax,
                "total_discounts": total_discounts,
                "total_line_items_price": total_line_items_price,
                "referring_site": referring_site,
                "order_status_url": order_status_url,
                "discount_codes": discount_codes,
                "user_id": user_id,
                "processing_method": processing_method,
                "processed_at": processed_at,
                "phone": phone,
                "order_number": order_number,
                "name": name,
                "cancelled_at": cancelled_at,
                "cancel_reason": cancel_reason,
                "contact_email": contact_email,
                "note_attributes": note_attributes,
                "line_items": line_items,
                "billing_address": billing_address,
                "shipping_address": shipping_address,
                "shipping_lines": shipping_lines,
                "customer": customer,
                "fulfillments": fulfillments,
                "refunds": refunds,
            },
            options=call_options(options),
        )
        return result

    async def delete(
        self,
        *,
        id: int,
        **options: Unpack[Options],
    ) -> models.WriteReply:
        """Tell AiTrillion of an order that is gone.

        The body has the id and nothing else.

        Args:
            id: The store's id of the record.

        Raises:
            BadRequest: 400. A parameter or the body is not what the operation takes.
            Unauthorized: 401. The key or the password is missing or wrong.
            RateLimited: 429. The key has no call left in this second.
            ServerError: 500. AiTrillion failed.
        """
        result: models.WriteReply = await self._caller.call(
            _DELETE,
            {},
            body={
                "id": id,
            },
            options=call_options(options),
        )
        return result


class AsyncOrdersWithRawResponse:
    """The methods of `AsyncOrders`, each returning a `RawResponse`; of a list, the first page."""

    def __init__(self, resource: AsyncOrders) -> None:
        self._resource = resource
        self.create = declaring_async(raw_async(resource.create), CreateHeaders)
        self.update = declaring_async(raw_async(resource.update), CreateHeaders)
        self.delete = declaring_async(raw_async(resource.delete), CreateHeaders)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_raw_response"


class AsyncOrdersWithStreamingResponse:
    """The methods of `AsyncOrders` as contexts that give a response to be read piece by piece."""

    def __init__(self, resource: AsyncOrders) -> None:
        self._resource = resource
        self.create = streamed_async(resource.create)
        self.update = streamed_async(resource.update)
        self.delete = streamed_async(resource.delete)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_streaming_response"
