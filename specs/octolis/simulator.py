"""Do what Octolis does and no extension says; the rules of its records are in records.py."""

import base64
import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from random import Random
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

import attrs

from specloom.mock import Call, Delivery, Handler, Refused, Reply, Store, seed_records
from specloom.mock.storage.comparing import comparable

from .errors import Values, refuse, report
from .filters import selected
from .records import (
    Record,
    find_dataset,
    find_record,
    find_writable,
    store_record,
    update_record,
    upsert_record,
)
from .settings import Dataset, Webhook, is_datetime, wrong_types

SYSTEM_COLUMNS = ("__masterid__", "__all_masterids__", "__modified_at__", "__created_at__", "__updated_at__")
TIMES = ("__modified_at__", "__created_at__", "__updated_at__")
LAST_OFFSET = 2**62
"""The largest number of records to pass over that SQLite counts to."""


def headers(random: Random) -> dict[str, str]:
    """Make the two headers that this vendor's support asks for."""
    request = base64.b64encode(random.randbytes(11)).decode()
    return {
        "apigw-requestid": request,
        "traceparent": f"00-{random.randbytes(16).hex()}-{random.randbytes(8).hex()}-01",
    }


def upsert(call: Call) -> Reply:
    """Write one record by its key."""
    return Reply(200, upsert_record(call, find_writable(call), call.body))


def update(call: Call) -> Reply:
    """Change one record by its master id."""
    dataset = find_writable(call)
    record = find_record(call, dataset, call.path["recordMasterId"])
    return Reply(200, update_record(call, dataset, record, call.body))


def upsert_batch(call: Call) -> Reply:
    """Write records by their keys, one after another."""
    dataset = find_writable(call)
    return each(call.body, lambda values: upsert_record(call, dataset, values))


def update_batch(call: Call) -> Reply:
    """Change records by their master ids, one after another."""
    dataset = find_writable(call)
    return each(call.body, lambda values: update_item(call, dataset, values))


def update_item(call: Call, dataset: Dataset, values: Values) -> Record:
    """Change the record that an item of a batch names."""
    columns = {column: value for column, value in values.items() if column != "__masterid__"}
    return update_record(call, dataset, find_record(call, dataset, values["__masterid__"]), columns)


def each(items: Iterable[Values], write: Callable[[Values], Record]) -> Reply:
    """Write every item of a batch, and report on each in its place."""
    return Reply(200, {"results": [result(values, write) for values in items]})


def result(values: Values, write: Callable[[Values], Record]) -> Record:
    """Write one item of a batch and report on it."""
    try:
        return {"written": True, **write(values)}
    except Refused as refused:
        return {"written": False, "error": refused.reply.body}


def get(call: Call) -> Reply:
    """Return one record."""
    record = find_record(call, find_dataset(call), call.path["recordMasterId"])
    merged = any(master_id != record["__masterid__"] for master_id in record["__all_masterids__"])
    return Reply(200, {"record": record, **({"isMerged": True} if merged else {})})


def list_records(call: Call) -> Reply:
    """Return one page of the records that the filters let through, as JSON or CSV."""
    dataset, query = find_dataset(call), call.query
    size = query.get("pageSize", 50000)
    offset = min((query.get("page", 1) - 1) * size, LAST_OFFSET)
    descending = query.get("order", "desc") == "desc"
    found = selected(dataset, query.get("filter", ()), descending=descending)
    page = [json.loads(body) for body in call.store.page(found, offset, size)]
    columns = query.get("selection")
    if query.get("format") == "csv":
        return csv_reply(columns or columns_of(dataset, page), page, query.get("header", True))
    return Reply(200, {"records": [select(record, columns) for record in page]})


def count(call: Call) -> Reply:
    """Count the records that the filters let through."""
    dataset, query = find_dataset(call), call.query
    number = call.store.total(selected(dataset, query.get("filter", ())))
    if query.get("format") == "csv":
        return csv_reply(["count"], [{"count": number}], query.get("header", True))
    return Reply(200, {"count": number})


def select(record: Record, columns: list[str] | None) -> Record:
    """Cut a record down to the selected columns."""
    return record if columns is None else {column: record.get(column) for column in columns}


def columns_of(dataset: Dataset, page: list[Record]) -> list[str]:
    """Return the columns of an export without a selection: the dataset's, the free ones, the system's."""
    own = (column for record in page for column in record if column not in SYSTEM_COLUMNS)
    return [*dict.fromkeys((*dataset.columns, *own)), *SYSTEM_COLUMNS]


def csv_reply(columns: list[str], page: list[Record], header: bool) -> Reply:
    """Write records as CSV, with the names of the columns in the first line if asked."""
    text = io.StringIO()
    lines = csv.writer(text, lineterminator="\n")
    if header:
        lines.writerow(columns)
    lines.writerows([cell(record.get(column)) for column in columns] for record in page)
    return Reply(200, text.getvalue(), "text/csv")


def cell(value: Any) -> str:
    """Write a value into CSV: null is empty, text stays as it is, the rest is as in JSON."""
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def send(call: Call) -> Reply:
    """Take an event, unless the webhook is not set up for such a request."""
    name = call.path["webhookId"]
    found = call.store.get("webhooks", name)
    if found is None:
        raise refuse(404, "There is no such webhook")
    webhook = Webhook(**found)
    if call.request.method not in webhook.methods:
        raise refuse(403, "The webhook does not take this method")
    if webhook.addresses is not None and call.request.client not in webhook.addresses:
        raise refuse(403, "The webhook does not take requests from this address")
    if any(call.request.header(key) != value for key, value in webhook.headers.items()):
        raise refuse(403, "The request lacks a header that the webhook demands")
    return Reply(200, deliveries=(Delivery("inbound", name, call.request.method, call.body),))


error = report
handlers: Mapping[str, Handler] = {
    "records_upsert": upsert,
    "records_upsert_batch": upsert_batch,
    "records_update": update,
    "records_update_batch": update_batch,
    "records_get": get,
    "records_list": list_records,
    "records_count": count,
    "webhooks_send": send,
    "webhooks_send_by_put": send,
}


def seed(store: Store, document: Mapping[str, Any]) -> None:
    """Set up the datasets, with their records, and the webhooks of a seed document."""
    if unknown := sorted(document.keys() - {"datasets", "webhooks"}):
        raise ValueError(f"{unknown[0]!r} is neither datasets nor webhooks")
    for name, settings in parts(document, "datasets", Dataset, "records"):
        dataset = Dataset(name, **{key: value for key, value in settings.items() if key != "records"})
        check_values(dataset, dataset.defaults, name)
        store.put("datasets", name, attrs.asdict(dataset))
        records = enumerate(seed_records(f"datasets.{name}.records", settings.get("records", ())))
        whole = [complete(dataset, record, f"{name}/{index}") for index, record in records]
        for record in sorted(whole, key=lambda record: comparable(record["__modified_at__"])):
            store_record(store, dataset, record)
    for name, settings in parts(document, "webhooks", Webhook):
        store.put("webhooks", name, attrs.asdict(Webhook(**settings)))


def parts(
    document: Mapping[str, Any], of: str, kind: type[Dataset | Webhook], *others: str
) -> Iterator[tuple[str, Any]]:
    """Yield what a seed document sets up under a name; raise ValueError for what is no such thing."""
    fields = [field for field in attrs.fields(kind) if field.name != "name"]
    known = (*(field.name for field in fields), *others)
    needed = {field.name for field in fields if field.default is attrs.NOTHING}
    named = document.get(of, {})
    if not isinstance(named, dict):
        raise ValueError(f"{of} takes an object: a name, and under it {', '.join(known)}")
    for name, settings in named.items():
        if not isinstance(settings, dict) or settings.keys() - known or needed - settings.keys():
            least = f", at least {', '.join(needed)}" if needed else ""
            raise ValueError(f"{of}.{name} takes an object of {', '.join(known)}{least}")
        yield name, settings


def complete(dataset: Dataset, record: Record, place: str) -> Record:
    """Give a seeded record the system columns that it lacks; its place decides an id, so that it stays.

    Raises ValueError when a value does not fit its column.
    """
    own = str(UUID(record.get("__masterid__", str(uuid5(NAMESPACE_URL, place)))))
    joined = [str(UUID(other)) for other in record.get("__all_masterids__", (own,))]
    times = {time: record.get(time, "1970-01-01T00:00:00.000Z") for time in TIMES}
    if wrong := [time for time, value in times.items() if not is_datetime(value)]:
        raise ValueError(f"{place}: {wrong[0]} is no date and time")
    check_values(dataset, record, place)
    return {**record, "__masterid__": own, "__all_masterids__": joined, **times}


def check_values(dataset: Dataset, values: Values, place: str) -> None:
    """Raise ValueError when a seeded value does not fit its column."""
    if wrong := next(wrong_types(dataset, values), None):
        raise ValueError(f"{place}: {wrong}")


def empty(document: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a seed document without its records: the datasets and webhooks stay set up."""
    datasets = document.get("datasets", {}).items()
    return {**document, "datasets": {name: {**settings, "records": []} for name, settings in datasets}}
