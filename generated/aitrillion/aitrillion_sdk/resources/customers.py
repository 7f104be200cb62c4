# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
"""Call the operations on customers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Unpack

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
    "customers_create",
    "POST",
    "/customers/create",
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
    "customers_update",
    "POST",
    "/customers/update",
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
    "customers_delete",
    "POST",
    "/customers/delete",
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


class Customers:
    """The store's registered customers."""

    def __init__(self, caller: SyncCaller) -> None:
        self._caller = caller

    def __repr__(self) -> str:
        return shown(self, self._caller.settings.base_url)

    @property
    def with_raw_response(self) -> "CustomersWithRawResponse":
        """The same methods, returning the status, the headers and the `httpx.Response`."""
        return CustomersWithRawResponse(Customers(self._caller.raw()))

    @property
    def with_streaming_response(self) -> "CustomersWithStreamingResponse":
        """The same methods, as contexts: inside them, the body is read piece by piece or downloaded."""
        return CustomersWithStreamingResponse(Customers(self._caller.streaming()))

    def create(
        self,
        *,
        id: int,
        first_name: str | NotGiven = NOT_GIVEN,
        last_name: str | NotGiven = NOT_GIVEN,
        email: str | NotGiven = NOT_GIVEN,
        verified_email: bool | NotGiven = NOT_GIVEN,
        phone: str | NotGiven = NOT_GIVEN,
        created_at: str | NotGiven = NOT_GIVEN,
        accepts_marketing: bool | NotGiven = NOT_GIVEN,
        updated_at: str | NotGiven = NOT_GIVEN,
        orders_count: int | NotGiven = NOT_GIVEN,
        total_spent: float | str | NotGiven = NOT_GIVEN,
        last_order_name: int | None | NotGiven = NOT_GIVEN,
        last_order_id: int | None | NotGiven = NOT_GIVEN,
        default_address: models.Address | dicts.AddressDict | Mapping[str, Any] | NotGiven = NOT_GIVEN,
        addresses: Sequence[models.Address | dicts.AddressDict | Mapping[str, Any]] | NotGiven = NOT_GIVEN,
        type: Any | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.WriteReply:
        """Tell AiTrillion of a customer that is new.

        Sent after a user registered in the store.

        Args:
            id: The store's id of the customer.
            first_name: The first name.
            last_name: The last name.
            email: The e-mail address.
            verified_email: Always sent true.
            phone: The telephone number, that of the billing address.
            created_at: When the customer registered.
            accepts_marketing: Whether marketing is welcome. Sent true from WooCommerce, false from
                plain WordPress.
            updated_at: When the customer was last changed, or else registered.
            orders_count: How many orders the customer has placed.
            total_spent: What the customer has spent.
            last_order_name: The id of the last order.
            last_order_id: The id of the last order.
            default_address: An address of a customer.
            addresses: The shipping address; empty from plain WordPress.
            type: Always sent null.

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
                "first_name": first_name,
                "last_name": last_name,
                "email": email,
                "verified_email": verified_email,
                "phone": phone,
                "created_at": created_at,
                "accepts_marketing": accepts_marketing,
                "updated_at": updated_at,
                "orders_count": orders_count,
                "total_spent": total_spent,
                "last_order_name": last_order_name,
                "last_order_id": last_order_id,
                "default_address": default_address,
                "addresses": addresses,
                "type": type,
            },
            options=call_options(options),
        )
        return result

    def update(
        self,
        *,
        id: int,
        first_name: str | NotGiven = NOT_GIVEN,
        last_name: str | NotGiven = NOT_GIVEN,
        email: str | NotGiven = NOT_GIVEN,
        verified_email: bool | NotGiven = NOT_GIVEN,
        phone: str | NotGiven = NOT_GIVEN,
        created_at: str | NotGiven = NOT_GIVEN,
        accepts_marketing: bool | NotGiven = NOT_GIVEN,
        updated_at: str | NotGiven = NOT_GIVEN,
        orders_count: int | NotGiven = NOT_GIVEN,
        total_spent: float | str | NotGiven = NOT_GIVEN,
        last_order_name: int | None | NotGiven = NOT_GIVEN,
        last_order_id: int | None | NotGiven = NOT_GIVEN,
        default_address: models.Address | dicts.AddressDict | Mapping[str, Any] | NotGiven = NOT_GIVEN,
        addresses: Sequence[models.Address | dicts.AddressDict | Mapping[str, Any]] | NotGiven = NOT_GIVEN,
        type: Any | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.WriteReply:
        """Tell AiTrillion of a customer that has changed.

        Sent after a customer's profile was changed. The plugins send the whole customer again.

        Args:
            id: The store's id of the customer.
            first_name: The first name.
            last_name: The last name.
            email: The e-mail address.
            verified_email: Always sent true.
            phone: The telephone number, that of the billing address.
            created_at: When the customer registered.
            accepts_marketing: Whether marketing is welcome. Sent true from WooCommerce, false from
                plain WordPress.
            updated_at: When the customer was last changed, or else registered.
            orders_count: How many orders the customer has placed.
            total_spent: What the customer has spent.
            last_order_name: The id of the last order.
            last_order_id: The id of the last order.
            default_address: An address of a customer.
            addresses: The shipping address; empty from plain WordPress.
            type: Always sent null.

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
                "first_name": first_name,
                "last_name": last_name,
                "email": email,
                "verified_email": verified_email,
                "phone": phone,
                "created_at": created_at,
                "accepts_marketing": accepts_marketing,
                "updated_at": updated_at,
                "orders_count": orders_count,
                "total_spent": total_spent,
                "last_order_name": last_order_name,
                "last_order_id": last_order_id,
                "default_address": default_address,
                "addresses": addresses,
                "type": type,
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
        """Tell AiTrillion of a customer that is gone.

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


class CustomersWithRawResponse:
    """The methods of `Customers`, each returning a `RawResponse`; of a list, the first page."""

    def __init__(self, resource: Customers) -> None:
        self._resource = resource
        self.create = declaring(raw(resource.create), CreateHeaders)
        self.update = declaring(raw(resource.update), CreateHeaders)
        self.delete = declaring(raw(resource.delete), CreateHeaders)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_raw_response"


class CustomersWithStreamingResponse:
    """The methods of `Customers` as contexts that give a response to be read piece by piece."""

    def __init__(self, resource: Customers) -> None:
        self._resource = resource
        self.create = streamed(resource.create)
        self.update = streamed(resource.update)
        self.delete = streamed(resource.delete)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_streaming_response"


class AsyncCustomers:
    """The store's registered customers."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    def __repr__(self) -> str:
        return shown(self, self._caller.settings.base_url)

    @property
    def with_raw_response(self) -> "AsyncCustomersWithRawResponse":
        """The same methods, returning the status, the headers and the `httpx.Response`."""
        return AsyncCustomersWithRawResponse(AsyncCustomers(self._caller.raw()))

    @property
    def with_streaming_response(self) -> "AsyncCustomersWithStreamingResponse":
        """The same methods, as contexts: inside them, the body is read piece by piece or downloaded."""
        return AsyncCustomersWithStreamingResponse(AsyncCustomers(self._caller.streaming()))

    async def create(
        self,
        *,
        id: int,
        first_name: str | NotGiven = NOT_GIVEN,
        last_name: str | NotGiven = NOT_GIVEN,
        email: str | NotGiven = NOT_GIVEN,
        verified_email: bool | NotGiven = NOT_GIVEN,
        phone: str | NotGiven = NOT_GIVEN,
        created_at: str | NotGiven = NOT_GIVEN,
        accepts_marketing: bool | NotGiven = NOT_GIVEN,
        updated_at: str | NotGiven = NOT_GIVEN,
        orders_count: int | NotGiven = NOT_GIVEN,
        total_spent: float | str | NotGiven = NOT_GIVEN,
        last_order_name: int | None | NotGiven = NOT_GIVEN,
        last_order_id: int | None | NotGiven = NOT_GIVEN,
        default_address: models.Address | dicts.AddressDict | Mapping[str, Any] | NotGiven = NOT_GIVEN,
        addresses: Sequence[models.Address | dicts.AddressDict | Mapping[str, Any]] | NotGiven = NOT_GIVEN,
        type: Any | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.WriteReply:
        """Tell AiTrillion of a customer that is new.

        Sent after a user registered in the store.

        Args:
            id: The store's id of the customer.
            first_name: The first name.
            last_name: The last name.
            email: The e-mail address.
            verified_email: Always sent true.
            phone: The telephone number, that of the billing address.
            created_at: When the customer registered.
            accepts_marketing: Whether marketing is welcome. Sent true from WooCommerce, false from
                plain WordPress.
            updated_at: When the customer was last changed, or else registered.
            orders_count: How many orders the customer has placed.
            total_spent: What the customer has spent.
            last_order_name: The id of the last order.
            last_order_id: The id of the last order.
            default_address: An address of a customer.
            addresses: The shipping address; empty from plain WordPress.
            type: Always sent null.

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
                "first_name": first_name,
                "last_name": last_name,
                "email": email,
                "verified_email": verified_email,
                "phone": phone,
                "created_at": created_at,
                "accepts_marketing": accepts_marketing,
                "updated_at": updated_at,
                "orders_count": orders_count,
                "total_spent": total_spent,
                "last_order_name": last_order_name,
                "last_order_id": last_order_id,
                "default_address": default_address,
                "addresses": addresses,
                "type": type,
            },
            options=call_options(options),
        )
        return result

    async def update(
        self,
        *,
        id: int,
        first_name: str | NotGiven = NOT_GIVEN,
        last_name: str | NotGiven = NOT_GIVEN,
        email: str | NotGiven = NOT_GIVEN,
        verified_email: bool | NotGiven = NOT_GIVEN,
        phone: str | NotGiven = NOT_GIVEN,
        created_at: str | NotGiven = NOT_GIVEN,
        accepts_marketing: bool | NotGiven = NOT_GIVEN,
        updated_at: str | NotGiven = NOT_GIVEN,
        orders_count: int | NotGiven = NOT_GIVEN,
        total_spent: float | str | NotGiven = NOT_GIVEN,
        last_order_name: int | None | NotGiven = NOT_GIVEN,
        last_order_id: int | None | NotGiven = NOT_GIVEN,
        default_address: models.Address | dicts.AddressDict | Mapping[str, Any] | NotGiven = NOT_GIVEN,
        addresses: Sequence[models.Address | dicts.AddressDict | Mapping[str, Any]] | NotGiven = NOT_GIVEN,
        type: Any | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.WriteReply:
        """Tell AiTrillion of a customer that has changed.

        Sent after a customer's profile was changed. The plugins send the whole customer again.

        Args:
            id: The store's id of the customer.
            first_name: The first name.
            last_name: The last name.
            email: The e-mail address.
            verified_email: Always sent true.
            phone: The telephone number, that of the billing address.
            created_at: When the customer registered.
            accepts_marketing: Whether marketing is welcome. Sent true from WooCommerce, false from
                plain WordPress.
            updated_at: When the customer was last changed, or else registered.
            orders_count: How many orders the customer has placed.
            total_spent: What the customer has spent.
            last_order_name: The id of the last order.
            last_order_id: The id of the last order.
            default_address: An address of a customer.
            addresses: The shipping address; empty from plain WordPress.
            type: Always sent null.

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
                "first_name": first_name,
                "last_name": last_name,
                "email": email,
                "verified_email": verified_email,
                "phone": phone,
                "created_at": created_at,
                "accepts_marketing": accepts_marketing,
                "updated_at": updated_at,
                "orders_count": orders_count,
                "total_spent": total_spent,
                "last_order_name": last_order_name,
                "last_order_id": last_order_id,
                "default_address": default_address,
                "addresses": addresses,
                "type": type,
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
        """Tell AiTrillion of a customer that is gone.

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


class AsyncCustomersWithRawResponse:
    """The methods of `AsyncCustomers`, each returning a `RawResponse`; of a list, the first page."""

    def __init__(self, resource: AsyncCustomers) -> None:
        self._resource = resource
        self.create = declaring_async(raw_async(resource.create), CreateHeaders)
        self.update = declaring_async(raw_async(resource.update), CreateHeaders)
        self.delete = declaring_async(raw_async(resource.delete), CreateHeaders)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_raw_response"


class AsyncCustomersWithStreamingResponse:
    """The methods of `AsyncCustomers` as contexts that give a response to be read piece by piece."""

    def __init__(self, resource: AsyncCustomers) -> None:
        self._resource = resource
        self.create = streamed_async(resource.create)
        self.update = streamed_async(resource.update)
        self.delete = streamed_async(resource.delete)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_streaming_response"
