# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
"""Call the operations on collections."""

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
    "collections_create",
    "POST",
    "/collections/create",
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
    "collections_update",
    "POST",
    "/collections/update",
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
    "collections_delete",
    "POST",
    "/collections/delete",
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


class Collections:
    """The store's product categories, which AiTrillion calls collections."""

    def __init__(self, caller: SyncCaller) -> None:
        self._caller = caller

    def __repr__(self) -> str:
        return shown(self, self._caller.settings.base_url)

    @property
    def with_raw_response(self) -> "CollectionsWithRawResponse":
        """The same methods, returning the status, the headers and the `httpx.Response`."""
        return CollectionsWithRawResponse(Collections(self._caller.raw()))

    @property
    def with_streaming_response(self) -> "CollectionsWithStreamingResponse":
        """The same methods, as contexts: inside them, the body is read piece by piece or downloaded."""
        return CollectionsWithStreamingResponse(Collections(self._caller.streaming()))

    def create(
        self,
        *,
        id: int,
        parent_id: int | NotGiven = NOT_GIVEN,
        handle: str | NotGiven = NOT_GIVEN,
        title: str | NotGiven = NOT_GIVEN,
        relative_title: str | NotGiven = NOT_GIVEN,
        products_count: int | NotGiven = NOT_GIVEN,
        updated_at: str | NotGiven = NOT_GIVEN,
        body_html: str | NotGiven = NOT_GIVEN,
        published_at: str | NotGiven = NOT_GIVEN,
        images: models.CollectionImage
        | dicts.CollectionImageDict
        | Mapping[str, Any]
        | Sequence[Any]
        | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.WriteReply:
        """Tell AiTrillion of a collection that is new.

        Sent after a product category was created in the store.

        Args:
            id: The store's id of the category.
            parent_id: The id of the category above, 0 at the top.
            handle: The address of the category's page, whole; no slug.
            title: The name.
            relative_title: The name again.
            products_count: How many products it holds.
            updated_at: Always sent empty.
            body_html: The description.
            published_at: Always sent empty.
            images: The thumbnail as an object, or an empty array when there is none.

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
                "parent_id": parent_id,
                "handle": handle,
                "title": title,
                "relative_title": relative_title,
                "products_count": products_count,
                "updated_at": updated_at,
                "body_html": body_html,
                "published_at": published_at,
                "images": images,
            },
            options=call_options(options),
        )
        return result

    def update(
        self,
        *,
        id: int,
        parent_id: int | NotGiven = NOT_GIVEN,
        handle: str | NotGiven = NOT_GIVEN,
        title: str | NotGiven = NOT_GIVEN,
        relative_title: str | NotGiven = NOT_GIVEN,
        products_count: int | NotGiven = NOT_GIVEN,
        updated_at: str | NotGiven = NOT_GIVEN,
        body_html: str | NotGiven = NOT_GIVEN,
        published_at: str | NotGiven = NOT_GIVEN,
        images: models.CollectionImage
        | dicts.CollectionImageDict
        | Mapping[str, Any]
        | Sequence[Any]
        | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.WriteReply:
        """Tell AiTrillion of a collection that has changed.

        Sent after a product category was changed. The plugin sends the whole category again.

        Args:
            id: The store's id of the category.
            parent_id: The id of the category above, 0 at the top.
            handle: The address of the category's page, whole; no slug.
            title: The name.
            relative_title: The name again.
            products_count: How many products it holds.
            updated_at: Always sent empty.
            body_html: The description.
            published_at: Always sent empty.
            images: The thumbnail as an object, or an empty array when there is none.

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
                "parent_id": parent_id,
                "handle": handle,
                "title": title,
                "relative_title": relative_title,
                "products_count": products_count,
                "updated_at": updated_at,
                "body_html": body_html,
                "published_at": published_at,
                "images": images,
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
        """Tell AiTrillion of a collection that is gone.

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


class CollectionsWithRawResponse:
    """The methods of `Collections`, each returning a `RawResponse`; of a list, the first page."""

    def __init__(self, resource: Collections) -> None:
        self._resource = resource
        self.create = declaring(raw(resource.create), CreateHeaders)
        self.update = declaring(raw(resource.update), CreateHeaders)
        self.delete = declaring(raw(resource.delete), CreateHeaders)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_raw_response"


class CollectionsWithStreamingResponse:
    """The methods of `Collections` as contexts that give a response to be read piece by piece."""

    def __init__(self, resource: Collections) -> None:
        self._resource = resource
        self.create = streamed(resource.create)
        self.update = streamed(resource.update)
        self.delete = streamed(resource.delete)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_streaming_response"


class AsyncCollections:
    """The store's product categories, which AiTrillion calls collections."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    def __repr__(self) -> str:
        return shown(self, self._caller.settings.base_url)

    @property
    def with_raw_response(self) -> "AsyncCollectionsWithRawResponse":
        """The same methods, returning the status, the headers and the `httpx.Response`."""
        return AsyncCollectionsWithRawResponse(AsyncCollections(self._caller.raw()))

    @property
    def with_streaming_response(self) -> "AsyncCollectionsWithStreamingResponse":
        """The same methods, as contexts: inside them, the body is read piece by piece or downloaded."""
        return AsyncCollectionsWithStreamingResponse(AsyncCollections(self._caller.streaming()))

    async def create(
        self,
        *,
        id: int,
        parent_id: int | NotGiven = NOT_GIVEN,
        handle: str | NotGiven = NOT_GIVEN,
        title: str | NotGiven = NOT_GIVEN,
        relative_title: str | NotGiven = NOT_GIVEN,
        products_count: int | NotGiven = NOT_GIVEN,
        updated_at: str | NotGiven = NOT_GIVEN,
        body_html: str | NotGiven = NOT_GIVEN,
        published_at: str | NotGiven = NOT_GIVEN,
        images: models.CollectionImage
        | dicts.CollectionImageDict
        | Mapping[str, Any]
        | Sequence[Any]
        | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.WriteReply:
        """Tell AiTrillion of a collection that is new.

        Sent after a product category was created in the store.

        Args:
            id: The store's id of the category.
            parent_id: The id of the category above, 0 at the top.
            handle: The address of the category's page, whole; no slug.
            title: The name.
            relative_title: The name again.
            products_count: How many products it holds.
            updated_at: Always sent empty.
            body_html: The description.
            published_at: Always sent empty.
            images: The thumbnail as an object, or an empty array when there is none.

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
                "parent_id": parent_id,
                "handle": handle,
                "title": title,
                "relative_title": relative_title,
                "products_count": products_count,
                "updated_at": updated_at,
                "body_html": body_html,
                "published_at": published_at,
                "images": images,
            },
            options=call_options(options),
        )
        return result

    async def update(
        self,
        *,
        id: int,
        parent_id: int | NotGiven = NOT_GIVEN,
        handle: str | NotGiven = NOT_GIVEN,
        title: str | NotGiven = NOT_GIVEN,
        relative_title: str | NotGiven = NOT_GIVEN,
        products_count: int | NotGiven = NOT_GIVEN,
        updated_at: str | NotGiven = NOT_GIVEN,
        body_html: str | NotGiven = NOT_GIVEN,
        published_at: str | NotGiven = NOT_GIVEN,
        images: models.CollectionImage
        | dicts.CollectionImageDict
        | Mapping[str, Any]
        | Sequence[Any]
        | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.WriteReply:
        """Tell AiTrillion of a collection that has changed.

        Sent after a product category was changed. The plugin sends the whole category again.

        Args:
            id: The store's id of the category.
            parent_id: The id of the category above, 0 at the top.
            handle: The address of the category's page, whole; no slug.
            title: The name.
            relative_title: The name again.
            products_count: How many products it holds.
            updated_at: Always sent empty.
            body_html: The description.
            published_at: Always sent empty.
            images: The thumbnail as an object, or an empty array when there is none.

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
                "parent_id": parent_id,
                "handle": handle,
                "title": title,
                "relative_title": relative_title,
                "products_count": products_count,
                "updated_at": updated_at,
                "body_html": body_html,
                "published_at": published_at,
                "images": images,
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
        """Tell AiTrillion of a collection that is gone.

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


class AsyncCollectionsWithRawResponse:
    """The methods of `AsyncCollections`, each returning a `RawResponse`; of a list, the first page."""

    def __init__(self, resource: AsyncCollections) -> None:
        self._resource = resource
        self.create = declaring_async(raw_async(resource.create), CreateHeaders)
        self.update = declaring_async(raw_async(resource.update), CreateHeaders)
        self.delete = declaring_async(raw_async(resource.delete), CreateHeaders)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_raw_response"


class AsyncCollectionsWithStreamingResponse:
    """The methods of `AsyncCollections` as contexts that give a response to be read piece by piece."""

    def __init__(self, resource: AsyncCollections) -> None:
        self._resource = resource
        self.create = streamed_async(resource.create)
        self.update = streamed_async(resource.update)
        self.delete = streamed_async(resource.delete)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_streaming_response"
