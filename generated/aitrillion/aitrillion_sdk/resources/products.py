# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
"""Call the operations on products."""

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
    "products_create",
    "POST",
    "/products/create",
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
    "products_update",
    "POST",
    "/products/update",
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
    "products_delete",
    "POST",
    "/products/delete",
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


class Products:
    """The store's published products with their variants and images."""

    def __init__(self, caller: SyncCaller) -> None:
        self._caller = caller

    def __repr__(self) -> str:
        return shown(self, self._caller.settings.base_url)

    @property
    def with_raw_response(self) -> "ProductsWithRawResponse":
        """The same methods, returning the status, the headers and the `httpx.Response`."""
        return ProductsWithRawResponse(Products(self._caller.raw()))

    @property
    def with_streaming_response(self) -> "ProductsWithStreamingResponse":
        """The same methods, as contexts: inside them, the body is read piece by piece or downloaded."""
        return ProductsWithStreamingResponse(Products(self._caller.streaming()))

    def create(
        self,
        *,
        id: int,
        title: str | NotGiven = NOT_GIVEN,
        vendor: str | NotGiven = NOT_GIVEN,
        product_type: str | NotGiven = NOT_GIVEN,
        created_at: str | None | NotGiven = NOT_GIVEN,
        handle: str | NotGiven = NOT_GIVEN,
        updated_at: str | None | NotGiven = NOT_GIVEN,
        published_at: str | None | NotGiven = NOT_GIVEN,
        tags: str | None | NotGiven = NOT_GIVEN,
        variants: Sequence[models.Variant | dicts.VariantDict | Mapping[str, Any]] | NotGiven = NOT_GIVEN,
        images: Sequence[models.Image | dicts.ImageDict | Mapping[str, Any]] | NotGiven = NOT_GIVEN,
        options_: Sequence[Any] | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.WriteReply:
        """Tell AiTrillion of a product that is new.

        Sent after a product was published in the store.

        Args:
            id: The store's id of the product.
            title: The name.
            vendor: Always sent empty.
            product_type: The type in WooCommerce.
            created_at: When the product was created.
            handle: The address of the product's page, whole; no slug.
            updated_at: When the product was last changed.
            published_at: The same as `created_at`.
            tags: The tags, joined by commas; null when there are none.
            variants: The variants. A product without any sends itself as the one variant.
            images: The images, the main one first.
            options_: Always sent empty.

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
                "title": title,
                "vendor": vendor,
                "product_type": product_type,
                "created_at": created_at,
                "handle": handle,
                "updated_at": updated_at,
                "published_at": published_at,
                "tags": tags,
                "variants": variants,
                "images": images,
                "options": options_,
            },
            options=call_options(options),
        )
        return result

    def update(
        self,
        *,
        id: int,
        title: str | NotGiven = NOT_GIVEN,
        vendor: str | NotGiven = NOT_GIVEN,
        product_type: str | NotGiven = NOT_GIVEN,
        created_at: str | None | NotGiven = NOT_GIVEN,
        handle: str | NotGiven = NOT_GIVEN,
        updated_at: str | None | NotGiven = NOT_GIVEN,
        published_at: str | None | NotGiven = NOT_GIVEN,
        tags: str | None | NotGiven = NOT_GIVEN,
        variants: Sequence[models.Variant | dicts.VariantDict | Mapping[str, Any]] | NotGiven = NOT_GIVEN,
        images: Sequence[models.Image | dicts.ImageDict | Mapping[str, Any]] | NotGiven = NOT_GIVEN,
        options_: Sequence[Any] | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.WriteReply:
        """Tell AiTrillion of a product that has changed.

        Sent after a published product was changed. The plugin sends the whole product again.

        Args:
            id: The store's id of the product.
            title: The name.
            vendor: Always sent empty.
            product_type: The type in WooCommerce.
            created_at: When the product was created.
            handle: The address of the product's page, whole; no slug.
            updated_at: When the product was last changed.
            published_at: The same as `created_at`.
            tags: The tags, joined by commas; null when there are none.
            variants: The variants. A product without any sends itself as the one variant.
            images: The images, the main one first.
            options_: Always sent empty.

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
                "title": title,
                "vendor": vendor,
                "product_type": product_type,
                "created_at": created_at,
                "handle": handle,
                "updated_at": updated_at,
                "published_at": published_at,
                "tags": tags,
                "variants": variants,
                "images": images,
                "options": options_,
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
        """Tell AiTrillion of a product that is gone.

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


class ProductsWithRawResponse:
    """The methods of `Products`, each returning a `RawResponse`; of a list, the first page."""

    def __init__(self, resource: Products) -> None:
        self._resource = resource
        self.create = declaring(raw(resource.create), CreateHeaders)
        self.update = declaring(raw(resource.update), CreateHeaders)
        self.delete = declaring(raw(resource.delete), CreateHeaders)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_raw_response"


class ProductsWithStreamingResponse:
    """The methods of `Products` as contexts that give a response to be read piece by piece."""

    def __init__(self, resource: Products) -> None:
        self._resource = resource
        self.create = streamed(resource.create)
        self.update = streamed(resource.update)
        self.delete = streamed(resource.delete)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_streaming_response"


class AsyncProducts:
    """The store's published products with their variants and images."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    def __repr__(self) -> str:
        return shown(self, self._caller.settings.base_url)

    @property
    def with_raw_response(self) -> "AsyncProductsWithRawResponse":
        """The same methods, returning the status, the headers and the `httpx.Response`."""
        return AsyncProductsWithRawResponse(AsyncProducts(self._caller.raw()))

    @property
    def with_streaming_response(self) -> "AsyncProductsWithStreamingResponse":
        """The same methods, as contexts: inside them, the body is read piece by piece or downloaded."""
        return AsyncProductsWithStreamingResponse(AsyncProducts(self._caller.streaming()))

    async def create(
        self,
        *,
        id: int,
        title: str | NotGiven = NOT_GIVEN,
        vendor: str | NotGiven = NOT_GIVEN,
        product_type: str | NotGiven = NOT_GIVEN,
        created_at: str | None | NotGiven = NOT_GIVEN,
        handle: str | NotGiven = NOT_GIVEN,
        updated_at: str | None | NotGiven = NOT_GIVEN,
        published_at: str | None | NotGiven = NOT_GIVEN,
        tags: str | None | NotGiven = NOT_GIVEN,
        variants: Sequence[models.Variant | dicts.VariantDict | Mapping[str, Any]] | NotGiven = NOT_GIVEN,
        images: Sequence[models.Image | dicts.ImageDict | Mapping[str, Any]] | NotGiven = NOT_GIVEN,
        options_: Sequence[Any] | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.WriteReply:
        """Tell AiTrillion of a product that is new.

        Sent after a product was published in the store.

        Args:
            id: The store's id of the product.
            title: The name.
            vendor: Always sent empty.
            product_type: The type in WooCommerce.
            created_at: When the product was created.
            handle: The address of the product's page, whole; no slug.
            updated_at: When the product was last changed.
            published_at: The same as `created_at`.
            tags: The tags, joined by commas; null when there are none.
            variants: The variants. A product without any sends itself as the one variant.
            images: The images, the main one first.
            options_: Always sent empty.

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
                "title": title,
                "vendor": vendor,
                "product_type": product_type,
                "created_at": created_at,
                "handle": handle,
                "updated_at": updated_at,
                "published_at": published_at,
                "tags": tags,
                "variants": variants,
                "images": images,
                "options": options_,
            },
            options=call_options(options),
        )
        return result

    async def update(
        self,
        *,
        id: int,
        title: str | NotGiven = NOT_GIVEN,
        vendor: str | NotGiven = NOT_GIVEN,
        product_type: str | NotGiven = NOT_GIVEN,
        created_at: str | None | NotGiven = NOT_GIVEN,
        handle: str | NotGiven = NOT_GIVEN,
        updated_at: str | None | NotGiven = NOT_GIVEN,
        published_at: str | None | NotGiven = NOT_GIVEN,
        tags: str | None | NotGiven = NOT_GIVEN,
        variants: Sequence[models.Variant | dicts.VariantDict | Mapping[str, Any]] | NotGiven = NOT_GIVEN,
        images: Sequence[models.Image | dicts.ImageDict | Mapping[str, Any]] | NotGiven = NOT_GIVEN,
        options_: Sequence[Any] | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.WriteReply:
        """Tell AiTrillion of a product that has changed.

        Sent after a published product was changed. The plugin sends the whole product again.

        Args:
            id: The store's id of the product.
            title: The name.
            vendor: Always sent empty.
            product_type: The type in WooCommerce.
            created_at: When the product was created.
            handle: The address of the product's page, whole; no slug.
            updated_at: When the product was last changed.
            published_at: The same as `created_at`.
            tags: The tags, joined by commas; null when there are none.
            variants: The variants. A product without any sends itself as the one variant.
            images: The images, the main one first.
            options_: Always sent empty.

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
                "title": title,
                "vendor": vendor,
                "product_type": product_type,
                "created_at": created_at,
                "handle": handle,
                "updated_at": updated_at,
                "published_at": published_at,
                "tags": tags,
                "variants": variants,
                "images": images,
                "options": options_,
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
        """Tell AiTrillion of a product that is gone.

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


class AsyncProductsWithRawResponse:
    """The methods of `AsyncProducts`, each returning a `RawResponse`; of a list, the first page."""

    def __init__(self, resource: AsyncProducts) -> None:
        self._resource = resource
        self.create = declaring_async(raw_async(resource.create), CreateHeaders)
        self.update = declaring_async(raw_async(resource.update), CreateHeaders)
        self.delete = declaring_async(raw_async(resource.delete), CreateHeaders)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_raw_response"


class AsyncProductsWithStreamingResponse:
    """The methods of `AsyncProducts` as contexts that give a response to be read piece by piece."""

    def __init__(self, resource: AsyncProducts) -> None:
        self._resource = resource
        self.create = streamed_async(resource.create)
        self.update = streamed_async(resource.update)
        self.delete = streamed_async(resource.delete)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_streaming_response"
