# Generated from specs/aicser/openapi.yaml; to change it, edit that and run: specloom generate aicser
"""Call the operations on data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Unpack

from .. import models
from .._runtime import (
    NOT_GIVEN,
    AsyncCaller,
    AsyncPages,
    Encoding,
    FileInput,
    NotGiven,
    Operation,
    Options,
    Paging,
    Parameter,
    SyncCaller,
    SyncPages,
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
    raw_page,
    raw_page_async,
    streamed,
    streamed_async,
    streamed_page,
    streamed_page_async,
)
from .._runtime.shapes import (
    either,
    one,
)
from .._runtime.showing import shown


class UploadHeaders(DeclaredHeaders):
    """The headers that answers declare."""

    x_rate_limit_limit = Header("X-RateLimit-Limit", int)
    x_rate_limit_remaining = Header("X-RateLimit-Remaining", int)
    x_rate_limit_reset = Header("X-RateLimit-Reset", int)


class UploadErrorHeaders(DeclaredHeaders):
    """The headers that answers declare."""

    x_rate_limit_limit = Header("X-RateLimit-Limit", int)
    x_rate_limit_remaining = Header("X-RateLimit-Remaining", int)
    x_rate_limit_reset = Header("X-RateLimit-Reset", int)
    retry_after = Header("Retry-After", int)


_UPLOAD = Operation(
    "data_upload",
    "POST",
    "/data/upload",
    parameters=(),
    content_type="multipart/form-data",
    encodings={
        "multipart/form-data": {
            "file": Encoding(
                "text/csv, application/vnd.ms-excel, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            ),
            "tags": Encoding(style="form", explode=True),
        }
    },
    needs_body=True,
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.UploadedDataSourceReply)},
        "401": {"application/json": one(lambda: models.AuthenticationFailed)},
        "403": {"application/json": one(lambda: models.PermissionDenied)},
        "422": {"application/json": one(lambda: models.ValidationFailed)},
        "429": {"application/json": one(lambda: models.RateLimitExceeded)},
        "500": {"application/json": either(one(lambda: models.InternalError), one(lambda: models.Failure))},
    },
    idempotent=False,
    costs=(("data-management", 1),),
    security=(("apiKey",),),
    failure_headers=UploadErrorHeaders,
)
_LIST_SOURCES = Operation(
    "data_list_sources",
    "GET",
    "/data/sources",
    parameters=(
        Parameter("page", "query"),
        Parameter("limit", "query"),
        Parameter("tags", "query"),
        Parameter("created_after", "query"),
        Parameter("file_type", "query"),
    ),
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.DataSourcePageReply)},
        "401": {"application/json": one(lambda: models.AuthenticationFailed)},
        "403": {"application/json": one(lambda: models.PermissionDenied)},
        "422": {"application/json": one(lambda: models.ValidationFailed)},
        "429": {"application/json": one(lambda: models.RateLimitExceeded)},
        "500": {"application/json": either(one(lambda: models.InternalError), one(lambda: models.Failure))},
    },
    idempotent=True,
    costs=(("data-management", 1),),
    security=(("apiKey",),),
    failure_headers=UploadErrorHeaders,
)
_LIST_SOURCES_PAGING = Paging(
    "page",
    "page",
    items=("data", "data_sources"),
    size="limit",
    first=1,
    pages=("data", "pagination", "pages"),
    total=("data", "pagination", "total"),
)
_GET_SOURCE_SCHEMA = Operation(
    "data_get_source_schema",
    "GET",
    "/data/sources/{data_source_id}/schema",
    parameters=(Parameter("data_source_id", "path"),),
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.DataSourceSchemaReply)},
        "401": {"application/json": one(lambda: models.AuthenticationFailed)},
        "403": {"application/json": one(lambda: models.PermissionDenied)},
        "404": {"application/json": one(lambda: models.ResourceNotFound)},
        "422": {"application/json": one(lambda: models.ValidationFailed)},
        "429": {"application/json": one(lambda: models.RateLimitExceeded)},
        "500": {"application/json": either(one(lambda: models.InternalError), one(lambda: models.Failure))},
    },
    idempotent=True,
    costs=(("data-management", 1),),
    security=(("apiKey",),),
    failure_headers=UploadErrorHeaders,
)
_DELETE_SOURCE = Operation(
    "data_delete_source",
    "DELETE",
    "/data/sources/{data_source_id}",
    parameters=(Parameter("data_source_id", "path"),),
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.Reply)},
        "401": {"application/json": one(lambda: models.AuthenticationFailed)},
        "403": {"application/json": one(lambda: models.PermissionDenied)},
        "404": {"application/json": one(lambda: models.ResourceNotFound)},
        "422": {"application/json": one(lambda: models.ValidationFailed)},
        "429": {"application/json": one(lambda: models.RateLimitExceeded)},
        "500": {"application/json": either(one(lambda: models.InternalError), one(lambda: models.Failure))},
    },
    idempotent=True,
    costs=(("data-management", 1),),
    security=(("apiKey",),),
    failure_headers=UploadErrorHeaders,
)


class Data:
    """Data sources, made from uploaded files."""

    def __init__(self, caller: SyncCaller) -> None:
        self._caller = caller

    def __repr__(self) -> str:
        return shown(self, self._caller.settings.base_url)

    @property
    def with_raw_response(self) -> "DataWithRawResponse":
        """The same methods, returning the status, the headers and the `httpx.Response`."""
        return DataWithRawResponse(Data(self._caller.raw()))

    @property
    def with_streaming_response(self) -> "DataWithStreamingResponse":
        """The same methods, as contexts: inside them, the body is read piece by piece or downloaded."""
        return DataWithStreamingResponse(Data(self._caller.streaming()))

    def upload(
        self,
        *,
        file: FileInput,
        data_source_name: str | NotGiven = NOT_GIVEN,
        description: str | NotGiven = NOT_GIVEN,
        tags: Sequence[str] | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.UploadedDataSourceReply:
        """Upload a file as a data source.

        A CSV or Excel file becomes a data source with a schema that is read from it.

        Args:
            file: A CSV or Excel file.
            data_source_name: What the data source is to be called.
            description: What the data are.
            tags: Words to find the data source by.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.UploadedDataSourceReply = self._caller.call(
            _UPLOAD,
            {},
            body={
                "file": file,
                "data_source_name": data_source_name,
                "description": description,
                "tags": tags,
            },
            options=call_options(options),
        )
        return result

    def list_sources(
        self,
        *,
        page: int | NotGiven = NOT_GIVEN,
        limit: int | NotGiven = NOT_GIVEN,
        tags: Sequence[str] | NotGiven = NOT_GIVEN,
        created_after: str | NotGiven = NOT_GIVEN,
        file_type: str | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> SyncPages[models.DataSource, models.DataSourcePageReply]:
        """List data sources.

        Pages through the data sources; filters narrow them.

        Args:
            page: The number of the page.
            limit: How many items a page holds at most.
            tags: Only data sources with these tags.
            created_after: Only data sources that were uploaded after this date.
            file_type: Only data sources made from files of this type.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: SyncPages[models.DataSource, models.DataSourcePageReply] = self._caller.pages(
            _LIST_SOURCES,
            {
                "page": page,
                "limit": limit,
                "tags": tags,
                "created_after": created_after,
                "file_type": file_type,
            },
            paging=_LIST_SOURCES_PAGING,
            options=call_options(options),
        )
        return result

    def get_source_schema(
        self,
        data_source_id: str,
        **options: Unpack[Options],
    ) -> models.DataSourceSchemaReply:
        """Get the columns of a data source.

        The type of each column and a sample of its values, and how complete the data are.

        Args:
            data_source_id: The id of the data source.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            NotFound: 404. There is no such thing.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.DataSourceSchemaReply = self._caller.call(
            _GET_SOURCE_SCHEMA,
            {
                "data_source_id": data_source_id,
            },
            options=call_options(options),
        )
        return result

    def delete_source(
        self,
        data_source_id: str,
        **options: Unpack[Options],
    ) -> models.Reply:
        """Delete a data source.

        What becomes of charts that were made from it is not stated.

        Args:
            data_source_id: The id of the data source.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            NotFound: 404. There is no such thing.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.Reply = self._caller.call(
            _DELETE_SOURCE,
            {
                "data_source_id": data_source_id,
            },
            options=call_options(options),
        )
        return result


class DataWithRawResponse:
    """The methods of `Data`, each returning a `RawResponse`; of a list, the first page."""

    def __init__(self, resource: Data) -> None:
        self._resource = resource
        self.upload = declaring(raw(resource.upload), UploadHeaders)
        self.list_sources = declaring(raw_page(resource.list_sources), UploadHeaders)
        self.get_source_schema = declaring(raw(resource.get_source_schema), UploadHeaders)
        self.delete_source = declaring(raw(resource.delete_source), UploadHeaders)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_raw_response"


class DataWithStreamingResponse:
    """The methods of `Data` as contexts that give a response to be read piece by piece."""

    def __init__(self, resource: Data) -> None:
        self._resource = resource
        self.upload = streamed(resource.upload)
        self.list_sources = streamed_page(resource.list_sources)
        self.get_source_schema = streamed(resource.get_source_schema)
        self.delete_source = streamed(resource.delete_source)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_streaming_response"


class AsyncData:
    """Data sources, made from uploaded files."""

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    def __repr__(self) -> str:
        return shown(self, self._caller.settings.base_url)

    @property
    def with_raw_response(self) -> "AsyncDataWithRawResponse":
        """The same methods, returning the status, the headers and the `httpx.Response`."""
        return AsyncDataWithRawResponse(AsyncData(self._caller.raw()))

    @property
    def with_streaming_response(self) -> "AsyncDataWithStreamingResponse":
        """The same methods, as contexts: inside them, the body is read piece by piece or downloaded."""
        return AsyncDataWithStreamingResponse(AsyncData(self._caller.streaming()))

    async def upload(
        self,
        *,
        file: FileInput,
        data_source_name: str | NotGiven = NOT_GIVEN,
        description: str | NotGiven = NOT_GIVEN,
        tags: Sequence[str] | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.UploadedDataSourceReply:
        """Upload a file as a data source.

        A CSV or Excel file becomes a data source with a schema that is read from it.

        Args:
            file: A CSV or Excel file.
            data_source_name: What the data source is to be called.
            description: What the data are.
            tags: Words to find the data source by.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.UploadedDataSourceReply = await self._caller.call(
            _UPLOAD,
            {},
            body={
                "file": file,
                "data_source_name": data_source_name,
                "description": description,
                "tags": tags,
            },
            options=call_options(options),
        )
        return result

    def list_sources(
        self,
        *,
        page: int | NotGiven = NOT_GIVEN,
        limit: int | NotGiven = NOT_GIVEN,
        tags: Sequence[str] | NotGiven = NOT_GIVEN,
        created_after: str | NotGiven = NOT_GIVEN,
        file_type: str | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> AsyncPages[models.DataSource, models.DataSourcePageReply]:
        """List data sources.

        Pages through the data sources; filters narrow them.

        Args:
            page: The number of the page.
            limit: How many items a page holds at most.
            tags: Only data sources with these tags.
            created_after: Only data sources that were uploaded after this date.
            file_type: Only data sources made from files of this type.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: AsyncPages[models.DataSource, models.DataSourcePageReply] = self._caller.pages(
            _LIST_SOURCES,
            {
                "page": page,
                "limit": limit,
                "tags": tags,
                "created_after": created_after,
                "file_type": file_type,
            },
            paging=_LIST_SOURCES_PAGING,
            options=call_options(options),
        )
        return result

    async def get_source_schema(
        self,
        data_source_id: str,
        **options: Unpack[Options],
    ) -> models.DataSourceSchemaReply:
        """Get the columns of a data source.

        The type of each column and a sample of its values, and how complete the data are.

        Args:
            data_source_id: The id of the data source.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            NotFound: 404. There is no such thing.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.DataSourceSchemaReply = await self._caller.call(
            _GET_SOURCE_SCHEMA,
            {
                "data_source_id": data_source_id,
            },
            options=call_options(options),
        )
        return result

    async def delete_source(
        self,
        data_source_id: str,
        **options: Unpack[Options],
    ) -> models.Reply:
        """Delete a data source.

        What becomes of charts that were made from it is not stated.

        Args:
            data_source_id: The id of the data source.

        Raises:
            Unauthorized: 401. The token is missing, wrong or expired; for a login, the email or the
                password is wrong.
            Forbidden: 403. The caller may not do this.
            NotFound: 404. There is no such thing.
            UnprocessableContent: 422. The request is not valid.
            RateLimited: 429. The calls of the category are used up.
            ServerError: 500. The server failed.
        """
        result: models.Reply = await self._caller.call(
            _DELETE_SOURCE,
            {
                "data_source_id": data_source_id,
            },
            options=call_options(options),
        )
        return result


class AsyncDataWithRawResponse:
    """The methods of `AsyncData`, each returning a `RawResponse`; of a list, the first page."""

    def __init__(self, resource: AsyncData) -> None:
        self._resource = resource
        self.upload = declaring_async(raw_async(resource.upload), UploadHeaders)
        self.list_sources = declaring_async(raw_page_async(resource.list_sources), UploadHeaders)
        self.get_source_schema = declaring_async(raw_async(resource.get_source_schema), UploadHeaders)
        self.delete_source = declaring_async(raw_async(resource.delete_source), UploadHeaders)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_raw_response"


class AsyncDataWithStreamingResponse:
    """The methods of `AsyncData` as contexts that give a response to be read piece by piece."""

    def __init__(self, resource: AsyncData) -> None:
        self._resource = resource
        self.upload = streamed_async(resource.upload)
        self.list_sources = streamed_page_async(resource.list_sources)
        self.get_source_schema = streamed_async(resource.get_source_schema)
        self.delete_source = streamed_async(resource.delete_source)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_streaming_response"
