# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
"""Call the operations on shops."""

from __future__ import annotations

from typing import Literal, Unpack

from .. import models
from .._runtime import (
    NOT_GIVEN,
    AsyncCaller,
    NotGiven,
    Operation,
    Options,
    Parameter,
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


class ValidateHeaders(DeclaredHeaders):
    """The headers that answers declare."""

    x_aio_api_call_limit = Header("X-AIO-Api-Call-Limit", str)


_VALIDATE = Operation(
    "shops_validate",
    "GET",
    "/validate",
    parameters=(Parameter("shop_name", "query"),),
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.Validation)},
        "400": {"application/json": one(lambda: models.Failure)},
        "401": {"application/json": one(lambda: models.Failure)},
        "429": {"application/json": one(lambda: models.Failure)},
        "500": {"application/json": one(lambda: models.Failure)},
    },
    idempotent=True,
    costs=(("api-key", 1),),
    security=(("apiKey",),),
    failure_headers=ValidateHeaders,
)
_UPDATE = Operation(
    "shops_update",
    "POST",
    "/shops/update",
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
    failure_headers=ValidateHeaders,
)


class Shops:
    """The connection of a shop to AiTrillion, and its details."""

    def __init__(self, caller: SyncCaller) -> None:
        self._caller = caller

    def __repr__(self) -> str:
        return shown(self, self._caller.settings.base_url)

    @property
    def with_raw_response(self) -> "ShopsWithRawResponse":
        """The same methods, returning the status, the headers and the `httpx.Response`."""
        return ShopsWithRawResponse(Shops(self._caller.raw()))

    @property
    def with_streaming_response(self) -> "ShopsWithStreamingResponse":
        """The same methods, as contexts: inside them, the body is read piece by piece or downloaded."""
        return ShopsWithStreamingResponse(Shops(self._caller.streaming()))

    def validate(
        self,
        *,
        shop_name: str,
        **options: Unpack[Options],
    ) -> models.Validation:
        """Check the key and password of a shop.

        The plugins ask this on their settings page, and whenever AiTrillion calls the store. The pair is
        right when `status` is `sucess`, spelt so. Anything else means that it is not.

        Args:
            shop_name: The address of the store without `https://`; a path in it is kept.

        Raises:
            BadRequest: 400. A parameter or the body is not what the operation takes.
            Unauthorized: 401. The key or the password is missing or wrong.
            RateLimited: 429. The key has no call left in this second.
            ServerError: 500. AiTrillion failed.
        """
        result: models.Validation = self._caller.call(
            _VALIDATE,
            {
                "shop_name": shop_name,
            },
            options=call_options(options),
        )
        return result

    def update(
        self,
        *,
        shop_name: str | NotGiven = NOT_GIVEN,
        shop_type: Literal["woocommerce", "wordpress-nonecommerce"] | NotGiven = NOT_GIVEN,
        shop_owner: str | NotGiven = NOT_GIVEN,
        status: int | NotGiven = NOT_GIVEN,
        address1: str | NotGiven = NOT_GIVEN,
        address2: str | NotGiven = NOT_GIVEN,
        country: str | NotGiven = NOT_GIVEN,
        city: str | NotGiven = NOT_GIVEN,
        zip: str | NotGiven = NOT_GIVEN,
        phone: str | NotGiven = NOT_GIVEN,
        store_name: str | NotGiven = NOT_GIVEN,
        email: str | NotGiven = NOT_GIVEN,
        shop_currency: str | NotGiven = NOT_GIVEN,
        money_format: str | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.WriteReply:
        """Send the details of the shop.

        The plugin sends this after the address, the country or the currency of the shop was changed.

        Args:
            shop_name: The address of the store without `https://`.
            shop_type: What the store runs on.
            shop_owner: Always sent empty.
            status: Always sent as 1.
            address1: The first line of the street address.
            address2: The second line.
            country: The country, as a code.
            city: The town.
            zip: The postcode.
            phone: Always sent empty.
            store_name: The name of the site.
            email: The e-mail address of the administrator.
            shop_currency: The ISO code of the currency.
            money_format: The symbol of the currency, followed by `{{amount}}`.

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
                "shop_name": shop_name,
                "shop_type": shop_type,
                "shop_owner": shop_owner,
                "status": status,
                "address1": address1,
                "address2": address2,
                "country": country,
                "city": city,
                "zip": zip,
                "phone": phone,
                "store_name": store_name,
                "email": email,
                "shop_currency": shop_currency,
                "money_format": money_format,
            },
            options=call_options(options),
        )
        return result


class ShopsWithRawResponse:
    """The methods of `Shops`, each returning a `RawResponse`; of a list, the first page."""

    def __init__(self, resource: Shops) -> None:
        self._resource = resource
        self.validate = declaring(raw(resource.validate), ValidateHeaders)
        self.update = declaring(raw(resource.update), ValidateHeaders)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_raw_response"


class ShopsWithStreamingResponse:
    """The methods of `Shops` as contexts that give a response to be read piece by piece."""

    def __init__(self, resource: Shops) -> None:
        self._resource = resource
        self.validate = streamed(resource.validate)
        self.update = streamed(resource.update)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_streaming_response"


class AsyncShops:
    """The connection of a shop to AiTrillion, and its details."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    def __repr__(self) -> str:
        return shown(self, self._caller.settings.base_url)

    @property
    def with_raw_response(self) -> "AsyncShopsWithRawResponse":
        """The same methods, returning the status, the headers and the `httpx.Response`."""
        return AsyncShopsWithRawResponse(AsyncShops(self._caller.raw()))

    @property
    def with_streaming_response(self) -> "AsyncShopsWithStreamingResponse":
        """The same methods, as contexts: inside them, the body is read piece by piece or downloaded."""
        return AsyncShopsWithStreamingResponse(AsyncShops(self._caller.streaming()))

    async def validate(
        self,
        *,
        shop_name: str,
        **options: Unpack[Options],
    ) -> models.Validation:
        """Check the key and password of a shop.

        The plugins ask this on their settings page, and whenever AiTrillion calls the store. The pair is
        right when `status` is `sucess`, spelt so. Anything else means that it is not.

        Args:
            shop_name: The address of the store without `https://`; a path in it is kept.

        Raises:
            BadRequest: 400. A parameter or the body is not what the operation takes.
            Unauthorized: 401. The key or the password is missing or wrong.
            RateLimited: 429. The key has no call left in this second.
            ServerError: 500. AiTrillion failed.
        """
        result: models.Validation = await self._caller.call(
            _VALIDATE,
            {
                "shop_name": shop_name,
            },
            options=call_options(options),
        )
        return result

    async def update(
        self,
        *,
        shop_name: str | NotGiven = NOT_GIVEN,
        shop_type: Literal["woocommerce", "wordpress-nonecommerce"] | NotGiven = NOT_GIVEN,
        shop_owner: str | NotGiven = NOT_GIVEN,
        status: int | NotGiven = NOT_GIVEN,
        address1: str | NotGiven = NOT_GIVEN,
        address2: str | NotGiven = NOT_GIVEN,
        country: str | NotGiven = NOT_GIVEN,
        city: str | NotGiven = NOT_GIVEN,
        zip: str | NotGiven = NOT_GIVEN,
        phone: str | NotGiven = NOT_GIVEN,
        store_name: str | NotGiven = NOT_GIVEN,
        email: str | NotGiven = NOT_GIVEN,
        shop_currency: str | NotGiven = NOT_GIVEN,
        money_format: str | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.WriteReply:
        """Send the details of the shop.

        The plugin sends this after the address, the country or the currency of the shop was changed.

        Args:
            shop_name: The address of the store without `https://`.
            shop_type: What the store runs on.
            shop_owner: Always sent empty.
            status: Always sent as 1.
            address1: The first line of the street address.
            address2: The second line.
            country: The country, as a code.
            city: The town.
            zip: The postcode.
            phone: Always sent empty.
            store_name: The name of the site.
            email: The e-mail address of the administrator.
            shop_currency: The ISO code of the currency.
            money_format: The symbol of the currency, followed by `{{amount}}`.

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
                "shop_name": shop_name,
                "shop_type": shop_type,
                "shop_owner": shop_owner,
                "status": status,
                "address1": address1,
                "address2": address2,
                "country": country,
                "city": city,
                "zip": zip,
                "phone": phone,
                "store_name": store_name,
                "email": email,
                "shop_currency": shop_currency,
                "money_format": money_format,
            },
            options=call_options(options),
        )
        return result


class AsyncShopsWithRawResponse:
    """The methods of `AsyncShops`, each returning a `RawResponse`; of a list, the first page."""

    def __init__(self, resource: AsyncShops) -> None:
        self._resource = resource
        self.validate = declaring_async(raw_async(resource.validate), ValidateHeaders)
        self.update = declaring_async(raw_async(resource.update), ValidateHeaders)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_raw_response"


class AsyncShopsWithStreamingResponse:
    """The methods of `AsyncShops` as contexts that give a response to be read piece by piece."""

    def __init__(self, resource: AsyncShops) -> None:
        self._resource = resource
        self.validate = streamed_async(resource.validate)
        self.update = streamed_async(resource.update)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_streaming_response"
