# Generated from specs/octolis/openapi.yaml; to change it, edit that and run: specloom generate octolis
"""Call the operations on records."""

from __future__ import annotations

from collections.abc import AsyncIterable, Iterable, Mapping, Sequence
from os import PathLike
from typing import TYPE_CHECKING, Any, Literal, Unpack
from uuid import UUID

from .. import models
from .._runtime import (
    NOT_GIVEN,
    AsyncCaller,
    AsyncPages,
    NotGiven,
    Operation,
    Options,
    Paging,
    Parameter,
    Retry,
    SyncCaller,
    SyncPages,
    call_options,
)
from .._runtime.batching import Batch, Member
from .._runtime.declared import (
    DeclaredHeaders,
    Header,
    declaring,
    declaring_async,
)
from .._runtime.jobs import Job, LoadSettings, Progress
from .._runtime.load_tasks import AsyncLoad
from .._runtime.load_threads import SyncLoad
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

if TYPE_CHECKING:
    from .. import dicts


class UpsertHeaders(DeclaredHeaders):
    """The headers that answers declare."""

    apigw_requestid = Header("apigw-requestid", str)
    traceparent = Header("traceparent", str)


class UpsertErrorHeaders(DeclaredHeaders):
    """The headers that answers declare."""

    apigw_requestid = Header("apigw-requestid", str)
    traceparent = Header("traceparent", str)
    retry_after = Header("Retry-After", int)


_UPSERT = Operation(
    "records_upsert",
    "POST",
    "/data/datasets/{datasetId}/records",
    parameters=(Parameter("datasetId", "path"),),
    content_type="application/json",
    needs_body=True,
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.RecordWritten)},
        "400": {
            "application/json": either(
                one(lambda: models.ValidationError),
                one(lambda: models.MissingColumnsError),
                one(lambda: models.Error),
            )
        },
        "401": {"application/json": one(lambda: models.Error)},
        "403": {"application/json": one(lambda: models.Error)},
        "404": {"application/json": one(lambda: models.Error)},
        "423": {"application/json": one(lambda: models.Error)},
        "429": {"application/json": one(lambda: models.Error)},
    },
    idempotent=False,
    retry=Retry(frozenset({423}), 5),
    costs=(("api-key", 10), ("account", 10)),
    security=(("apiKey",),),
    failure_headers=UpsertErrorHeaders,
)
_LIST = Operation(
    "records_list",
    "GET",
    "/data/datasets/{datasetId}/records",
    parameters=(
        Parameter("datasetId", "path"),
        Parameter("format", "query"),
        Parameter("header", "query"),
        Parameter("filter", "query", explode=False),
        Parameter("selection", "query", explode=False),
        Parameter("page", "query"),
        Parameter("pageSize", "query"),
        Parameter("order", "query"),
    ),
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.RecordPage)},
        "400": {"application/json": one(lambda: models.Error)},
        "401": {"application/json": one(lambda: models.Error)},
        "403": {"application/json": one(lambda: models.Error)},
        "404": {"application/json": one(lambda: models.Error)},
        "429": {"application/json": one(lambda: models.Error)},
    },
    idempotent=True,
    costs=(("api-key", 1), ("account", 1)),
    security=(("apiKey",),),
    failure_headers=UpsertErrorHeaders,
)
_LIST_PAGING = Paging(
    "page", "page", items=("records",), size="pageSize", first=1, default_size=50000, max_size=50000
)
_LIST_CSV = Operation(
    "records_list",
    "GET",
    "/data/datasets/{datasetId}/records",
    parameters=(
        Parameter("datasetId", "path"),
        Parameter("format", "query"),
        Parameter("header", "query"),
        Parameter("filter", "query", explode=False),
        Parameter("selection", "query", explode=False),
        Parameter("page", "query"),
        Parameter("pageSize", "query"),
        Parameter("order", "query"),
    ),
    accepts=("text/csv",),
    responses={
        "200": {"text/csv": None},
        "400": {"application/json": one(lambda: models.Error)},
        "401": {"application/json": one(lambda: models.Error)},
        "403": {"application/json": one(lambda: models.Error)},
        "404": {"application/json": one(lambda: models.Error)},
        "429": {"application/json": one(lambda: models.Error)},
    },
    idempotent=True,
    costs=(("api-key", 1), ("account", 1)),
    security=(("apiKey",),),
    failure_headers=UpsertErrorHeaders,
)
_UPSERT_BATCH = Operation(
    "records_upsert_batch",
    "POST",
    "/data/datasets/{datasetId}/records/batch",
    parameters=(Parameter("datasetId", "path"),),
    content_type="application/json",
    needs_body=True,
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.BatchWritten)},
        "400": {
            "application/json": either(
                one(lambda: models.ValidationError),
                one(lambda: models.MissingColumnsError),
                one(lambda: models.Error),
            )
        },
        "401": {"application/json": one(lambda: models.Error)},
        "403": {"application/json": one(lambda: models.Error)},
        "404": {"application/json": one(lambda: models.Error)},
        "423": {"application/json": one(lambda: models.Error)},
        "429": {"application/json": one(lambda: models.Error)},
    },
    idempotent=False,
    retry=Retry(frozenset({423}), 5),
    costs=(("api-key", 10), ("account", 10)),
    security=(("apiKey",),),
    failure_headers=UpsertErrorHeaders,
)
_UPDATE_BATCH = Operation(
    "records_update_batch",
    "PATCH",
    "/data/datasets/{datasetId}/records/batch",
    parameters=(Parameter("datasetId", "path"),),
    content_type="application/json",
    needs_body=True,
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.BatchWritten)},
        "400": {
            "application/json": either(
                one(lambda: models.ValidationError),
                one(lambda: models.MissingColumnsError),
                one(lambda: models.Error),
            )
        },
        "401": {"application/json": one(lambda: models.Error)},
        "403": {"application/json": one(lambda: models.Error)},
        "404": {"application/json": one(lambda: models.Error)},
        "423": {"application/json": one(lambda: models.Error)},
        "429": {"application/json": one(lambda: models.Error)},
    },
    idempotent=False,
    retry=Retry(frozenset({423}), 5),
    costs=(("api-key", 10), ("account", 10)),
    security=(("apiKey",),),
    failure_headers=UpsertErrorHeaders,
)
_COUNT = Operation(
    "records_count",
    "GET",
    "/data/datasets/{datasetId}/records/count",
    parameters=(
        Parameter("datasetId", "path"),
        Parameter("format", "query"),
        Parameter("header", "query"),
        Parameter("filter", "query", explode=False),
    ),
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.RecordCount)},
        "400": {"application/json": one(lambda: models.Error)},
        "401": {"application/json": one(lambda: models.Error)},
        "403": {"application/json": one(lambda: models.Error)},
        "404": {"application/json": one(lambda: models.Error)},
        "429": {"application/json": one(lambda: models.Error)},
    },
    idempotent=True,
    costs=(("api-key", 1), ("account", 1)),
    security=(("apiKey",),),
    failure_headers=UpsertErrorHeaders,
)
_COUNT_CSV = Operation(
    "records_count",
    "GET",
    "/data/datasets/{datasetId}/records/count",
    parameters=(
        Parameter("datasetId", "path"),
        Parameter("format", "query"),
        Parameter("header", "query"),
        Parameter("filter", "query", explode=False),
    ),
    accepts=("text/csv",),
    responses={
        "200": {"text/csv": None},
        "400": {"application/json": one(lambda: models.Error)},
        "401": {"application/json": one(lambda: models.Error)},
        "403": {"application/json": one(lambda: models.Error)},
        "404": {"application/json": one(lambda: models.Error)},
        "429": {"application/json": one(lambda: models.Error)},
    },
    idempotent=True,
    costs=(("api-key", 1), ("account", 1)),
    security=(("apiKey",),),
    failure_headers=UpsertErrorHeaders,
)
_GET = Operation(
    "records_get",
    "GET",
    "/data/datasets/{datasetId}/records/{recordMasterId}",
    parameters=(Parameter("datasetId", "path"), Parameter("recordMasterId", "path")),
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.RecordRead)},
        "400": {"application/json": one(lambda: models.Error)},
        "401": {"application/json": one(lambda: models.Error)},
        "403": {"application/json": one(lambda: models.Error)},
        "404": {"application/json": one(lambda: models.Error)},
        "429": {"application/json": one(lambda: models.Error)},
    },
    idempotent=True,
    costs=(("api-key", 1), ("account", 1)),
    security=(("apiKey",),),
    failure_headers=UpsertErrorHeaders,
)
_UPDATE = Operation(
    "records_update",
    "PATCH",
    "/data/datasets/{datasetId}/records/{recordMasterId}",
    parameters=(Parameter("datasetId", "path"), Parameter("recordMasterId", "path")),
    content_type="application/json",
    needs_body=True,
    accepts=("application/json",),
    responses={
        "200": {"application/json": one(lambda: models.RecordWritten)},
        "400": {
            "application/json": either(
                one(lambda: models.ValidationError),
                one(lambda: models.MissingColumnsError),
                one(lambda: models.Error),
            )
        },
        "401": {"application/json": one(lambda: models.Error)},
        "403": {"application/json": one(lambda: models.Error)},
        "404": {"application/json": one(lambda: models.Error)},
        "423": {"application/json": one(lambda: models.Error)},
        "429": {"application/json": one(lambda: models.Error)},
    },
    idempotent=False,
    retry=Retry(frozenset({423}), 5),
    costs=(("api-key", 10), ("account", 10)),
    security=(("apiKey",),),
    failure_headers=UpsertErrorHeaders,
)
_UPSERT_MANY = Batch(
    _UPSERT_BATCH,
    (),
    most=500,
    results=("results",),
    decoder=one(lambda: models.BatchResult),
    record=Member(("record",), ("record",)),
    error=Member(("error",), ("error",)),
    sets_state=True,
)
_UPDATE_MANY = Batch(
    _UPDATE_BATCH,
    (),
    most=500,
    results=("results",),
    decoder=one(lambda: models.BatchResult),
    record=Member(("record",), ("record",)),
    error=Member(("error",), ("error",)),
    sets_state=True,
)


class Records:
    """The records of a dataset. Several sources may feed a dataset, among them files, databases, webhooks
    and this API. A dataset that is defined by SQL can be read but not written.
    """

    def __init__(self, caller: SyncCaller) -> None:
        self._caller = caller

    def __repr__(self) -> str:
        return shown(self, self._caller.settings.base_url)

    @property
    def with_raw_response(self) -> "RecordsWithRawResponse":
        """The same methods, returning the status, the headers and the `httpx.Response`."""
        return RecordsWithRawResponse(Records(self._caller.raw()))

    @property
    def with_streaming_response(self) -> "RecordsWithStreamingResponse":
        """The same methods, as contexts: inside them, the body is read piece by piece or downloaded."""
        return RecordsWithStreamingResponse(Records(self._caller.streaming()))

    def upsert(
        self,
        dataset_id: str,
        body: Mapping[str, str | float | bool | None],
        **options: Unpack[Options],
    ) -> models.RecordWritten:
        """Create or update one record by its deduplication key.

        The body names columns exactly as the dataset does and holds at least the deduplication key columns,
        one or several. A column that is left out keeps its value, or takes the dataset's default in a new
        record; `null` is a value too: it erases, and no default takes its place. When the key joins records
        that were apart before, one survives: the master ids of those that are gone stand in its
        `__all_masterids__`, the newest values win, and the columns that collect source keys keep those of
        all.

        Args:
            dataset_id: The id of the dataset, asked of the account manager.
            body: The columns to write, the key columns among them.

        Raises:
            BadRequest: 400. The body is refused: a value has the wrong type, a mandatory column is
                missing, a new key value is already taken, or the body is not what the operation
                takes.
            Unauthorized: 401. The api key is missing or wrong.
            Forbidden: 403. The key may not do this. Also the answer to a write into a SQL dataset, and
                to a webhook call from an address, or without a header, that the webhook is set up
                to demand.
            NotFound: 404. There is no such dataset, record or webhook.
            Locked: 423. The dataset is busy: its structure is being changed, or another source is
                writing to it. The same write may be sent again after a few seconds, usually 5.
            RateLimited: 429. A quota of the key or of the account is used up.
        """
        result: models.RecordWritten = self._caller.call(
            _UPSERT,
            {
                "datasetId": dataset_id,
            },
            body=body,
            options=call_options(options),
        )
        return result

    def list(
        self,
        dataset_id: str,
        *,
        header: bool | NotGiven = NOT_GIVEN,
        filter: Sequence[str] | NotGiven = NOT_GIVEN,
        selection: Sequence[str] | NotGiven = NOT_GIVEN,
        page: int | NotGiven = NOT_GIVEN,
        page_size: int | NotGiven = NOT_GIVEN,
        order: Literal["asc", "desc"] | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> SyncPages[models.SelectedRecord, models.RecordPage]:
        """List or export the prepared records of a dataset.

        Pages through the records in the order in which they last changed in their sources, the newest first
        unless `order` says otherwise. Filters narrow the records, `selection` narrows their columns,
        `format` chooses JSON or CSV.

        Args:
            dataset_id: The id of the dataset, asked of the account manager.
            header: Whether a CSV reply starts with a line of column names. JSON replies ignore it. Left
                out, it is True.
            filter: Equality filters, each `column:value`. Filters on the same column are alternatives;
                filters on different columns must all hold.
            selection: The columns to return, system columns among them if named. All columns when left
                out.
            page: The number of the page, counted from 1. Left out, it is 1.
            page_size: How many records a page holds at most. Left out, it is 50000.
            order: The direction in which records are sorted by `__modified_at__`, their last change in
                the sources. Left out, it is 'desc'.

        Raises:
            BadRequest: 400. A parameter or the body cannot be read.
            Unauthorized: 401. The api key is missing or wrong.
            Forbidden: 403. The key may not do this. Also the answer to a write into a SQL dataset, and
                to a webhook call from an address, or without a header, that the webhook is set up
                to demand.
            NotFound: 404. There is no such dataset, record or webhook.
            RateLimited: 429. A quota of the key or of the account is used up.
        """
        result: SyncPages[models.SelectedRecord, models.RecordPage] = self._caller.pages(
            _LIST,
            {
                "datasetId": dataset_id,
                "header": header,
                "filter": filter,
                "selection": selection,
                "page": page,
                "pageSize": page_size,
                "order": order,
                "format": "json",
            },
            paging=_LIST_PAGING,
            options=call_options(options),
        )
        return result

    def list_csv(
        self,
        dataset_id: str,
        *,
        header: bool | NotGiven = NOT_GIVEN,
        filter: Sequence[str] | NotGiven = NOT_GIVEN,
        selection: Sequence[str] | NotGiven = NOT_GIVEN,
        page: int | NotGiven = NOT_GIVEN,
        page_size: int | NotGiven = NOT_GIVEN,
        order: Literal["asc", "desc"] | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> str:
        """List or export the prepared records of a dataset, as csv.

        Pages through the records in the order in which they last changed in their sources, the newest first
        unless `order` says otherwise. Filters narrow the records, `selection` narrows their columns,
        `format` chooses JSON or CSV.

        Args:
            dataset_id: The id of the dataset, asked of the account manager.
            header: Whether a CSV reply starts with a line of column names. JSON replies ignore it. Left
                out, it is True.
            filter: Equality filters, each `column:value`. Filters on the same column are alternatives;
                filters on different columns must all hold.
            selection: The columns to return, system columns among them if named. All columns when left
                out.
            page: The number of the page, counted from 1. Left out, it is 1.
            page_size: How many records a page holds at most. Left out, it is 50000.
            order: The direction in which records are sorted by `__modified_at__`, their last change in
                the sources. Left out, it is 'desc'.

        Raises:
            BadRequest: 400. A parameter or the body cannot be read.
            Unauthorized: 401. The api key is missing or wrong.
            Forbidden: 403. The key may not do this. Also the answer to a write into a SQL dataset, and
                to a webhook call from an address, or without a header, that the webhook is set up
                to demand.
            NotFound: 404. There is no such dataset, record or webhook.
            RateLimited: 429. A quota of the key or of the account is used up.
        """
        result: str = self._caller.call(
            _LIST_CSV,
            {
                "datasetId": dataset_id,
                "header": header,
                "filter": filter,
                "selection": selection,
                "page": page,
                "pageSize": page_size,
                "order": order,
                "format": "csv",
            },
            options=call_options(options),
        )
        return result

    def upsert_batch(
        self,
        dataset_id: str,
        body: Sequence[Mapping[str, str | float | bool | None]],
        **options: Unpack[Options],
    ) -> models.BatchWritten:
        """Create or update up to 500 records by their deduplication keys.

        Each item follows the rules of the single upsert. Items are deduplicated among each other too, not
        only against the stored records. They succeed and fail one by one: `results` holds one entry per
        item, in the order of the request.

        Args:
            dataset_id: The id of the dataset, asked of the account manager.
            body: The records to write.

        Raises:
            BadRequest: 400. The body is refused: a value has the wrong type, a mandatory column is
                missing, a new key value is already taken, or the body is not what the operation
                takes.
            Unauthorized: 401. The api key is missing or wrong.
            Forbidden: 403. The key may not do this. Also the answer to a write into a SQL dataset, and
                to a webhook call from an address, or without a header, that the webhook is set up
                to demand.
            NotFound: 404. There is no such dataset, record or webhook.
            Locked: 423. The dataset is busy: its structure is being changed, or another source is
                writing to it. The same write may be sent again after a few seconds, usually 5.
            RateLimited: 429. A quota of the key or of the account is used up.
        """
        result: models.BatchWritten = self._caller.call(
            _UPSERT_BATCH,
            {
                "datasetId": dataset_id,
            },
            body=body,
            options=call_options(options),
        )
        return result

    def update_batch(
        self,
        dataset_id: str,
        body: Sequence[models.RecordUpdateItem | dicts.RecordUpdateItemDict | Mapping[str, Any]],
        **options: Unpack[Options],
    ) -> models.BatchWritten:
        """Update up to 500 records by their master ids.

        Each item follows the rules of the single update and names its record in `__masterid__`. Items
        succeed and fail one by one, as in the batch upsert.

        Args:
            dataset_id: The id of the dataset, asked of the account manager.
            body: The changes, each with the master id of its record.

        Raises:
            BadRequest: 400. The body is refused: a value has the wrong type, a mandatory column is
                missing, a new key value is already taken, or the body is not what the operation
                takes.
            Unauthorized: 401. The api key is missing or wrong.
            Forbidden: 403. The key may not do this. Also the answer to a write into a SQL dataset, and
                to a webhook call from an address, or without a header, that the webhook is set up
                to demand.
            NotFound: 404. There is no such dataset, record or webhook.
            Locked: 423. The dataset is busy: its structure is being changed, or another source is
                writing to it. The same write may be sent again after a few seconds, usually 5.
            RateLimited: 429. A quota of the key or of the account is used up.
        """
        result: models.BatchWritten = self._caller.call(
            _UPDATE_BATCH,
            {
                "datasetId": dataset_id,
            },
            body=body,
            options=call_options(options),
        )
        return result

    def count(
        self,
        dataset_id: str,
        *,
        header: bool | NotGiven = NOT_GIVEN,
        filter: Sequence[str] | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.RecordCount:
        """Count the records of a dataset.

        Counts all records, or those that the filters let through.

        Args:
            dataset_id: The id of the dataset, asked of the account manager.
            header: Whether a CSV reply starts with a line of column names. JSON replies ignore it. Left
                out, it is True.
            filter: Equality filters, each `column:value`. Filters on the same column are alternatives;
                filters on different columns must all hold.

        Raises:
            BadRequest: 400. A parameter or the body cannot be read.
            Unauthorized: 401. The api key is missing or wrong.
            Forbidden: 403. The key may not do this. Also the answer to a write into a SQL dataset, and
                to a webhook call from an address, or without a header, that the webhook is set up
                to demand.
            NotFound: 404. There is no such dataset, record or webhook.
            RateLimited: 429. A quota of the key or of the account is used up.
        """
        result: models.RecordCount = self._caller.call(
            _COUNT,
            {
                "datasetId": dataset_id,
                "header": header,
                "filter": filter,
                "format": "json",
            },
            options=call_options(options),
        )
        return result

    def count_csv(
        self,
        dataset_id: str,
        *,
        header: bool | NotGiven = NOT_GIVEN,
        filter: Sequence[str] | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> str:
        """Count the records of a dataset, as csv.

        Counts all records, or those that the filters let through.

        Args:
            dataset_id: The id of the dataset, asked of the account manager.
            header: Whether a CSV reply starts with a line of column names. JSON replies ignore it. Left
                out, it is True.
            filter: Equality filters, each `column:value`. Filters on the same column are alternatives;
                filters on different columns must all hold.

        Raises:
            BadRequest: 400. A parameter or the body cannot be read.
            Unauthorized: 401. The api key is missing or wrong.
            Forbidden: 403. The key may not do this. Also the answer to a write into a SQL dataset, and
                to a webhook call from an address, or without a header, that the webhook is set up
                to demand.
            NotFound: 404. There is no such dataset, record or webhook.
            RateLimited: 429. A quota of the key or of the account is used up.
        """
        result: str = self._caller.call(
            _COUNT_CSV,
            {
                "datasetId": dataset_id,
                "header": header,
                "filter": filter,
                "format": "csv",
            },
            options=call_options(options),
        )
        return result

    def get(
        self,
        dataset_id: str,
        record_master_id: str | UUID,
        **options: Unpack[Options],
    ) -> models.RecordRead:
        """Get one prepared record by its master id.

        The record after preparation, its system columns included. `isMerged` comes along when the record
        was merged from several; the master ids of the others stand in `__all_masterids__`.

        Args:
            dataset_id: The id of the dataset, asked of the account manager.
            record_master_id: The master id of the record, as an upsert returned it.

        Raises:
            BadRequest: 400. A parameter or the body cannot be read.
            Unauthorized: 401. The api key is missing or wrong.
            Forbidden: 403. The key may not do this. Also the answer to a write into a SQL dataset, and
                to a webhook call from an address, or without a header, that the webhook is set up
                to demand.
            NotFound: 404. There is no such dataset, record or webhook.
            RateLimited: 429. A quota of the key or of the account is used up.
        """
        result: models.RecordRead = self._caller.call(
            _GET,
            {
                "datasetId": dataset_id,
                "recordMasterId": record_master_id,
            },
            options=call_options(options),
        )
        return result

    def update(
        self,
        dataset_id: str,
        record_master_id: str | UUID,
        body: Mapping[str, str | float | bool | None],
        **options: Unpack[Options],
    ) -> models.RecordWritten:
        """Update one record by its master id.

        Changes the columns named in the body and leaves the others alone. A new value for a key column is
        refused when another record already holds it; upsert is the way to merge.

        Args:
            dataset_id: The id of the dataset, asked of the account manager.
            record_master_id: The master id of the record, as an upsert returned it.
            body: The columns to change.

        Raises:
            BadRequest: 400. The body is refused: a value has the wrong type, a mandatory column is
                missing, a new key value is already taken, or the body is not what the operation
                takes.
            Unauthorized: 401. The api key is missing or wrong.
            Forbidden: 403. The key may not do this. Also the answer to a write into a SQL dataset, and
                to a webhook call from an address, or without a header, that the webhook is set up
                to demand.
            NotFound: 404. There is no such dataset, record or webhook.
            Locked: 423. The dataset is busy: its structure is being changed, or another source is
                writing to it. The same write may be sent again after a few seconds, usually 5.
            RateLimited: 429. A quota of the key or of the account is used up.
        """
        result: models.RecordWritten = self._caller.call(
            _UPDATE,
            {
                "datasetId": dataset_id,
                "recordMasterId": record_master_id,
            },
            body=body,
            options=call_options(options),
        )
        return result

    def upsert_many(
        self,
        dataset_id: str,
        items: Iterable[Mapping[str, str | float | bool | None]],
        *,
        concurrency: int = 8,
        journal: str | PathLike[str] | None = None,
        resend_in_doubt: bool | None = None,
        progress: bool | Progress = False,
        **options: Unpack[Options],
    ) -> SyncLoad[Mapping[str, str | float | bool | None], models.BatchResult, models.Record]:
        """Create or update up to 500 records by their deduplication keys, in as many calls as the items take.

        Each item follows the rules of the single upsert. Items are deduplicated among each other too, not
        only against the stored records. They succeed and fail one by one: `results` holds one entry per
        item, in the order of the request.

        At most 500 items go into one call, and several calls are under way at once as far as the quotas
        allow. Nothing is sent until the load is iterated over, which yields what came of each item in their
        order, or run().

        Args:
            dataset_id: The id of the dataset, asked of the account manager.
            items: Any iterable, read as the items are needed.
            concurrency: How many calls are under way at once at most; with 1, items are written in
                their order.
            journal: A file that makes the load resumable: made again after a kill, with the same items,
                it goes on.
            resend_in_doubt: Whether what may have been written is sent again; left out, where that is
                safe.
            progress: Show a bar on a terminal, or be called with the items done and their number.
        """
        job = Job(
            _UPSERT_MANY,
            {
                "datasetId": dataset_id,
            },
            {},
            LoadSettings(concurrency, journal, resend_in_doubt, progress),
            call_options(options),
        )
        return SyncLoad(self._caller, job, items)

    def update_many(
        self,
        dataset_id: str,
        items: Iterable[models.RecordUpdateItem | dicts.RecordUpdateItemDict | Mapping[str, Any]],
        *,
        concurrency: int = 8,
        journal: str | PathLike[str] | None = None,
        resend_in_doubt: bool | None = None,
        progress: bool | Progress = False,
        **options: Unpack[Options],
    ) -> SyncLoad[
        models.RecordUpdateItem | dicts.RecordUpdateItemDict | Mapping[str, Any],
        models.BatchResult,
        models.Record,
    ]:
        """Update up to 500 records by their master ids, in as many calls as the items take.

        Each item follows the rules of the single update and names its record in `__masterid__`. Items
        succeed and fail one by one, as in the batch upsert.

        At most 500 items go into one call, and several calls are under way at once as far as the quotas
        allow. Nothing is sent until the load is iterated over, which yields what came of each item in their
        order, or run().

        Args:
            dataset_id: The id of the dataset, asked of the account manager.
            items: Any iterable, read as the items are needed.
            concurrency: How many calls are under way at once at most; with 1, items are written in
                their order.
            journal: A file that makes the load resumable: made again after a kill, with the same items,
                it goes on.
            resend_in_doubt: Whether what may have been written is sent again; left out, where that is
                safe.
            progress: Show a bar on a terminal, or be called with the items done and their number.
        """
        job = Job(
            _UPDATE_MANY,
            {
                "datasetId": dataset_id,
            },
            {},
            LoadSettings(concurrency, journal, resend_in_doubt, progress),
            call_options(options),
        )
        return SyncLoad(self._caller, job, items)


class RecordsWithRawResponse:
    """The methods of `Records`, each returning a `RawResponse`; of a list, the first page."""

    def __init__(self, resource: Records) -> None:
        self._resource = resource
        self.upsert = declaring(raw(resource.upsert), UpsertHeaders)
        self.list = declaring(raw_page(resource.list), UpsertHeaders)
        self.list_csv = declaring(raw(resource.list_csv), UpsertHeaders)
        self.upsert_batch = declaring(raw(resource.upsert_batch), UpsertHeaders)
        self.update_batch = declaring(raw(resource.update_batch), UpsertHeaders)
        self.count = declaring(raw(resource.count), UpsertHeaders)
        self.count_csv = declaring(raw(resource.count_csv), UpsertHeaders)
        self.get = declaring(raw(resource.get), UpsertHeaders)
        self.update = declaring(raw(resource.update), UpsertHeaders)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_raw_response"


class RecordsWithStreamingResponse:
    """The methods of `Records` as contexts that give a response to be read piece by piece."""

    def __init__(self, resource: Records) -> None:
        self._resource = resource
        self.upsert = streamed(resource.upsert)
        self.list = streamed_page(resource.list)
        self.list_csv = streamed(resource.list_csv)
        self.upsert_batch = streamed(resource.upsert_batch)
        self.update_batch = streamed(resource.update_batch)
        self.count = streamed(resource.count)
        self.count_csv = streamed(resource.count_csv)
        self.get = streamed(resource.get)
        self.update = streamed(resource.update)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_streaming_response"


class AsyncRecords:
    """The records of a dataset. Several sources may feed a dataset, among them files, databases, webhooks
    and this API. A dataset that is defined by SQL can be read but not written.
    """

    def __init__(self, caller: AsyncCaller) -> None:
        self._caller = caller

    def __repr__(self) -> str:
        return shown(self, self._caller.settings.base_url)

    @property
    def with_raw_response(self) -> "AsyncRecordsWithRawResponse":
        """The same methods, returning the status, the headers and the `httpx.Response`."""
        return AsyncRecordsWithRawResponse(AsyncRecords(self._caller.raw()))

    @property
    def with_streaming_response(self) -> "AsyncRecordsWithStreamingResponse":
        """The same methods, as contexts: inside them, the body is read piece by piece or downloaded."""
        return AsyncRecordsWithStreamingResponse(AsyncRecords(self._caller.streaming()))

    async def upsert(
        self,
        dataset_id: str,
        body: Mapping[str, str | float | bool | None],
        **options: Unpack[Options],
    ) -> models.RecordWritten:
        """Create or update one record by its deduplication key.

        The body names columns exactly as the dataset does and holds at least the deduplication key columns,
        one or several. A column that is left out keeps its value, or takes the dataset's default in a new
        record; `null` is a value too: it erases, and no default takes its place. When the key joins records
        that were apart before, one survives: the master ids of those that are gone stand in its
        `__all_masterids__`, the newest values win, and the columns that collect source keys keep those of
        all.

        Args:
            dataset_id: The id of the dataset, asked of the account manager.
            body: The columns to write, the key columns among them.

        Raises:
            BadRequest: 400. The body is refused: a value has the wrong type, a mandatory column is
                missing, a new key value is already taken, or the body is not what the operation
                takes.
            Unauthorized: 401. The api key is missing or wrong.
            Forbidden: 403. The key may not do this. Also the answer to a write into a SQL dataset, and
                to a webhook call from an address, or without a header, that the webhook is set up
                to demand.
            NotFound: 404. There is no such dataset, record or webhook.
            Locked: 423. The dataset is busy: its structure is being changed, or another source is
                writing to it. The same write may be sent again after a few seconds, usually 5.
            RateLimited: 429. A quota of the key or of the account is used up.
        """
        result: models.RecordWritten = await self._caller.call(
            _UPSERT,
            {
                "datasetId": dataset_id,
            },
            body=body,
            options=call_options(options),
        )
        return result

    def list(
        self,
        dataset_id: str,
        *,
        header: bool | NotGiven = NOT_GIVEN,
        filter: Sequence[str] | NotGiven = NOT_GIVEN,
        selection: Sequence[str] | NotGiven = NOT_GIVEN,
        page: int | NotGiven = NOT_GIVEN,
        page_size: int | NotGiven = NOT_GIVEN,
        order: Literal["asc", "desc"] | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> AsyncPages[models.SelectedRecord, models.RecordPage]:
        """List or export the prepared records of a dataset.

        Pages through the records in the order in which they last changed in their sources, the newest first
        unless `order` says otherwise. Filters narrow the records, `selection` narrows their columns,
        `format` chooses JSON or CSV.

        Args:
            dataset_id: The id of the dataset, asked of the account manager.
            header: Whether a CSV reply starts with a line of column names. JSON replies ignore it. Left
                out, it is True.
            filter: Equality filters, each `column:value`. Filters on the same column are alternatives;
                filters on different columns must all hold.
            selection: The columns to return, system columns among them if named. All columns when left
                out.
            page: The number of the page, counted from 1. Left out, it is 1.
            page_size: How many records a page holds at most. Left out, it is 50000.
            order: The direction in which records are sorted by `__modified_at__`, their last change in
                the sources. Left out, it is 'desc'.

        Raises:
            BadRequest: 400. A parameter or the body cannot be read.
            Unauthorized: 401. The api key is missing or wrong.
            Forbidden: 403. The key may not do this. Also the answer to a write into a SQL dataset, and
                to a webhook call from an address, or without a header, that the webhook is set up
                to demand.
            NotFound: 404. There is no such dataset, record or webhook.
            RateLimited: 429. A quota of the key or of the account is used up.
        """
        result: AsyncPages[models.SelectedRecord, models.RecordPage] = self._caller.pages(
            _LIST,
            {
                "datasetId": dataset_id,
                "header": header,
                "filter": filter,
                "selection": selection,
                "page": page,
                "pageSize": page_size,
                "order": order,
                "format": "json",
            },
            paging=_LIST_PAGING,
            options=call_options(options),
        )
        return result

    async def list_csv(
        self,
        dataset_id: str,
        *,
        header: bool | NotGiven = NOT_GIVEN,
        filter: Sequence[str] | NotGiven = NOT_GIVEN,
        selection: Sequence[str] | NotGiven = NOT_GIVEN,
        page: int | NotGiven = NOT_GIVEN,
        page_size: int | NotGiven = NOT_GIVEN,
        order: Literal["asc", "desc"] | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> str:
        """List or export the prepared records of a dataset, as csv.

        Pages through the records in the order in which they last changed in their sources, the newest first
        unless `order` says otherwise. Filters narrow the records, `selection` narrows their columns,
        `format` chooses JSON or CSV.

        Args:
            dataset_id: The id of the dataset, asked of the account manager.
            header: Whether a CSV reply starts with a line of column names. JSON replies ignore it. Left
                out, it is True.
            filter: Equality filters, each `column:value`. Filters on the same column are alternatives;
                filters on different columns must all hold.
            selection: The columns to return, system columns among them if named. All columns when left
                out.
            page: The number of the page, counted from 1. Left out, it is 1.
            page_size: How many records a page holds at most. Left out, it is 50000.
            order: The direction in which records are sorted by `__modified_at__`, their last change in
                the sources. Left out, it is 'desc'.

        Raises:
            BadRequest: 400. A parameter or the body cannot be read.
            Unauthorized: 401. The api key is missing or wrong.
            Forbidden: 403. The key may not do this. Also the answer to a write into a SQL dataset, and
                to a webhook call from an address, or without a header, that the webhook is set up
                to demand.
            NotFound: 404. There is no such dataset, record or webhook.
            RateLimited: 429. A quota of the key or of the account is used up.
        """
        result: str = await self._caller.call(
            _LIST_CSV,
            {
                "datasetId": dataset_id,
                "header": header,
                "filter": filter,
                "selection": selection,
                "page": page,
                "pageSize": page_size,
                "order": order,
                "format": "csv",
            },
            options=call_options(options),
        )
        return result

    async def upsert_batch(
        self,
        dataset_id: str,
        body: Sequence[Mapping[str, str | float | bool | None]],
        **options: Unpack[Options],
    ) -> models.BatchWritten:
        """Create or update up to 500 records by their deduplication keys.

        Each item follows the rules of the single upsert. Items are deduplicated among each other too, not
        only against the stored records. They succeed and fail one by one: `results` holds one entry per
        item, in the order of the request.

        Args:
            dataset_id: The id of the dataset, asked of the account manager.
            body: The records to write.

        Raises:
            BadRequest: 400. The body is refused: a value has the wrong type, a mandatory column is
                missing, a new key value is already taken, or the body is not what the operation
                takes.
            Unauthorized: 401. The api key is missing or wrong.
            Forbidden: 403. The key may not do this. Also the answer to a write into a SQL dataset, and
                to a webhook call from an address, or without a header, that the webhook is set up
                to demand.
            NotFound: 404. There is no such dataset, record or webhook.
            Locked: 423. The dataset is busy: its structure is being changed, or another source is
                writing to it. The same write may be sent again after a few seconds, usually 5.
            RateLimited: 429. A quota of the key or of the account is used up.
        """
        result: models.BatchWritten = await self._caller.call(
            _UPSERT_BATCH,
            {
                "datasetId": dataset_id,
            },
            body=body,
            options=call_options(options),
        )
        return result

    async def update_batch(
        self,
        dataset_id: str,
        body: Sequence[models.RecordUpdateItem | dicts.RecordUpdateItemDict | Mapping[str, Any]],
        **options: Unpack[Options],
    ) -> models.BatchWritten:
        """Update up to 500 records by their master ids.

        Each item follows the rules of the single update and names its record in `__masterid__`. Items
        succeed and fail one by one, as in the batch upsert.

        Args:
            dataset_id: The id of the dataset, asked of the account manager.
            body: The changes, each with the master id of its record.

        Raises:
            BadRequest: 400. The body is refused: a value has the wrong type, a mandatory column is
                missing, a new key value is already taken, or the body is not what the operation
                takes.
            Unauthorized: 401. The api key is missing or wrong.
            Forbidden: 403. The key may not do this. Also the answer to a write into a SQL dataset, and
                to a webhook call from an address, or without a header, that the webhook is set up
                to demand.
            NotFound: 404. There is no such dataset, record or webhook.
            Locked: 423. The dataset is busy: its structure is being changed, or another source is
                writing to it. The same write may be sent again after a few seconds, usually 5.
            RateLimited: 429. A quota of the key or of the account is used up.
        """
        result: models.BatchWritten = await self._caller.call(
            _UPDATE_BATCH,
            {
                "datasetId": dataset_id,
            },
            body=body,
            options=call_options(options),
        )
        return result

    async def count(
        self,
        dataset_id: str,
        *,
        header: bool | NotGiven = NOT_GIVEN,
        filter: Sequence[str] | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> models.RecordCount:
        """Count the records of a dataset.

        Counts all records, or those that the filters let through.

        Args:
            dataset_id: The id of the dataset, asked of the account manager.
            header: Whether a CSV reply starts with a line of column names. JSON replies ignore it. Left
                out, it is True.
            filter: Equality filters, each `column:value`. Filters on the same column are alternatives;
                filters on different columns must all hold.

        Raises:
            BadRequest: 400. A parameter or the body cannot be read.
            Unauthorized: 401. The api key is missing or wrong.
            Forbidden: 403. The key may not do this. Also the answer to a write into a SQL dataset, and
                to a webhook call from an address, or without a header, that the webhook is set up
                to demand.
            NotFound: 404. There is no such dataset, record or webhook.
            RateLimited: 429. A quota of the key or of the account is used up.
        """
        result: models.RecordCount = await self._caller.call(
            _COUNT,
            {
                "datasetId": dataset_id,
                "header": header,
                "filter": filter,
                "format": "json",
            },
            options=call_options(options),
        )
        return result

    async def count_csv(
        self,
        dataset_id: str,
        *,
        header: bool | NotGiven = NOT_GIVEN,
        filter: Sequence[str] | NotGiven = NOT_GIVEN,
        **options: Unpack[Options],
    ) -> str:
        """Count the records of a dataset, as csv.

        Counts all records, or those that the filters let through.

        Args:
            dataset_id: The id of the dataset, asked of the account manager.
            header: Whether a CSV reply starts with a line of column names. JSON replies ignore it. Left
                out, it is True.
            filter: Equality filters, each `column:value`. Filters on the same column are alternatives;
                filters on different columns must all hold.

        Raises:
            BadRequest: 400. A parameter or the body cannot be read.
            Unauthorized: 401. The api key is missing or wrong.
            Forbidden: 403. The key may not do this. Also the answer to a write into a SQL dataset, and
                to a webhook call from an address, or without a header, that the webhook is set up
                to demand.
            NotFound: 404. There is no such dataset, record or webhook.
            RateLimited: 429. A quota of the key or of the account is used up.
        """
        result: str = await self._caller.call(
            _COUNT_CSV,
            {
                "datasetId": dataset_id,
                "header": header,
                "filter": filter,
                "format": "csv",
            },
            options=call_options(options),
        )
        return result

    async def get(
        self,
        dataset_id: str,
        record_master_id: str | UUID,
        **options: Unpack[Options],
    ) -> models.RecordRead:
        """Get one prepared record by its master id.

        The record after preparation, its system columns included. `isMerged` comes along when the record
        was merged from several; the master ids of the others stand in `__all_masterids__`.

        Args:
            dataset_id: The id of the dataset, asked of the account manager.
            record_master_id: The master id of the record, as an upsert returned it.

        Raises:
            BadRequest: 400. A parameter or the body cannot be read.
            Unauthorized: 401. The api key is missing or wrong.
            Forbidden: 403. The key may not do this. Also the answer to a write into a SQL dataset, and
                to a webhook call from an address, or without a header, that the webhook is set up
                to demand.
            NotFound: 404. There is no such dataset, record or webhook.
            RateLimited: 429. A quota of the key or of the account is used up.
        """
        result: models.RecordRead = await self._caller.call(
            _GET,
            {
                "datasetId": dataset_id,
                "recordMasterId": record_master_id,
            },
            options=call_options(options),
        )
        return result

    async def update(
        self,
        dataset_id: str,
        record_master_id: str | UUID,
        body: Mapping[str, str | float | bool | None],
        **options: Unpack[Options],
    ) -> models.RecordWritten:
        """Update one record by its master id.

        Changes the columns named in the body and leaves the others alone. A new value for a key column is
        refused when another record already holds it; upsert is the way to merge.

        Args:
            dataset_id: The id of the dataset, asked of the account manager.
            record_master_id: The master id of the record, as an upsert returned it.
            body: The columns to change.

        Raises:
            BadRequest: 400. The body is refused: a value has the wrong type, a mandatory column is
                missing, a new key value is already taken, or the body is not what the operation
                takes.
            Unauthorized: 401. The api key is missing or wrong.
            Forbidden: 403. The key may not do this. Also the answer to a write into a SQL dataset, and
                to a webhook call from an address, or without a header, that the webhook is set up
                to demand.
            NotFound: 404. There is no such dataset, record or webhook.
            Locked: 423. The dataset is busy: its structure is being changed, or another source is
                writing to it. The same write may be sent again after a few seconds, usually 5.
            RateLimited: 429. A quota of the key or of the account is used up.
        """
        result: models.RecordWritten = await self._caller.call(
            _UPDATE,
            {
                "datasetId": dataset_id,
                "recordMasterId": record_master_id,
            },
            body=body,
            options=call_options(options),
        )
        return result

    def upsert_many(
        self,
        dataset_id: str,
        items: AsyncIterable[Mapping[str, str | float | bool | None]]
        | Iterable[Mapping[str, str | float | bool | None]],
        *,
        concurrency: int = 8,
        journal: str | PathLike[str] | None = None,
        resend_in_doubt: bool | None = None,
        progress: bool | Progress = False,
        **options: Unpack[Options],
    ) -> AsyncLoad[Mapping[str, str | float | bool | None], models.BatchResult, models.Record]:
        """Create or update up to 500 records by their deduplication keys, in as many calls as the items take.

        Each item follows the rules of the single upsert. Items are deduplicated among each other too, not
        only against the stored records. They succeed and fail one by one: `results` holds one entry per
        item, in the order of the request.

        At most 500 items go into one call, and several calls are under way at once as far as the quotas
        allow. Nothing is sent until the load is iterated over, which yields what came of each item in their
        order, or run().

        Args:
            dataset_id: The id of the dataset, asked of the account manager.
            items: Any iterable, read as the items are needed.
            concurrency: How many calls are under way at once at most; with 1, items are written in
                their order.
            journal: A file that makes the load resumable: made again after a kill, with the same items,
                it goes on.
            resend_in_doubt: Whether what may have been written is sent again; left out, where that is
                safe.
            progress: Show a bar on a terminal, or be called with the items done and their number.
        """
        job = Job(
            _UPSERT_MANY,
            {
                "datasetId": dataset_id,
            },
            {},
            LoadSettings(concurrency, journal, resend_in_doubt, progress),
            call_options(options),
        )
        return AsyncLoad(self._caller, job, items)

    def update_many(
        self,
        dataset_id: str,
        items: AsyncIterable[models.RecordUpdateItem | dicts.RecordUpdateItemDict | Mapping[str, Any]]
        | Iterable[models.RecordUpdateItem | dicts.RecordUpdateItemDict | Mapping[str, Any]],
        *,
        concurrency: int = 8,
        journal: str | PathLike[str] | None = None,
        resend_in_doubt: bool | None = None,
        progress: bool | Progress = False,
        **options: Unpack[Options],
    ) -> AsyncLoad[
        models.RecordUpdateItem | dicts.RecordUpdateItemDict | Mapping[str, Any],
        models.BatchResult,
        models.Record,
    ]:
        """Update up to 500 records by their master ids, in as many calls as the items take.

        Each item follows the rules of the single update and names its record in `__masterid__`. Items
        succeed and fail one by one, as in the batch upsert.

        At most 500 items go into one call, and several calls are under way at once as far as the quotas
        allow. Nothing is sent until the load is iterated over, which yields what came of each item in their
        order, or run().

        Args:
            dataset_id: The id of the dataset, asked of the account manager.
            items: Any iterable, read as the items are needed.
            concurrency: How many calls are under way at once at most; with 1, items are written in
                their order.
            journal: A file that makes the load resumable: made again after a kill, with the same items,
                it goes on.
            resend_in_doubt: Whether what may have been written is sent again; left out, where that is
                safe.
            progress: Show a bar on a terminal, or be called with the items done and their number.
        """
        job = Job(
            _UPDATE_MANY,
            {
                "datasetId": dataset_id,
            },
            {},
            LoadSettings(concurrency, journal, resend_in_doubt, progress),
            call_options(options),
        )
        return AsyncLoad(self._caller, job, items)


class AsyncRecordsWithRawResponse:
    """The methods of `AsyncRecords`, each returning a `RawResponse`; of a list, the first page."""

    def __init__(self, resource: AsyncRecords) -> None:
        self._resource = resource
        self.upsert = declaring_async(raw_async(resource.upsert), UpsertHeaders)
        self.list = declaring_async(raw_page_async(resource.list), UpsertHeaders)
        self.list_csv = declaring_async(raw_async(resource.list_csv), UpsertHeaders)
        self.upsert_batch = declaring_async(raw_async(resource.upsert_batch), UpsertHeaders)
        self.update_batch = declaring_async(raw_async(resource.update_batch), UpsertHeaders)
        self.count = declaring_async(raw_async(resource.count), UpsertHeaders)
        self.count_csv = declaring_async(raw_async(resource.count_csv), UpsertHeaders)
        self.get = declaring_async(raw_async(resource.get), UpsertHeaders)
        self.update = declaring_async(raw_async(resource.update), UpsertHeaders)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_raw_response"


class AsyncRecordsWithStreamingResponse:
    """The methods of `AsyncRecords` as contexts that give a response to be read piece by piece."""

    def __init__(self, resource: AsyncRecords) -> None:
        self._resource = resource
        self.upsert = streamed_async(resource.upsert)
        self.list = streamed_page_async(resource.list)
        self.list_csv = streamed_async(resource.list_csv)
        self.upsert_batch = streamed_async(resource.upsert_batch)
        self.update_batch = streamed_async(resource.update_batch)
        self.count = streamed_async(resource.count)
        self.count_csv = streamed_async(resource.count_csv)
        self.get = streamed_async(resource.get)
        self.update = streamed_async(resource.update)

    def __repr__(self) -> str:
        return f"{self._resource!r}.with_streaming_response"
