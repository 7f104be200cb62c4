"""Keep the records of Octolis datasets: what may be written, and which records are one and the same."""

import json
import re
from collections.abc import Iterator
from typing import Any

from specloom.mock import Call, Refused, Reply, Store

from .errors import Values, invalid, refuse
from .filters import find_holders, value_texts
from .settings import Dataset, wrong_types

Record = dict[str, Any]

SYSTEM_COLUMN = re.compile(r"__.+__", re.DOTALL)


def find_dataset(call: Call) -> Dataset:
    """Return the dataset that a call names; refuse a name that there is not."""
    found = call.store.get("datasets", call.path["datasetId"])
    if found is None:
        raise refuse(404, "There is no such dataset")
    return Dataset(**found)


def find_writable(call: Call) -> Dataset:
    """Return the dataset that a call writes to; refuse one that is defined by SQL."""
    dataset = find_dataset(call)
    if dataset.read_only:
        raise refuse(403, "A SQL dataset cannot be written")
    return dataset


def find_record(call: Call, dataset: Dataset, master_id: str) -> Record:
    """Return a record by its own master id or by one that was merged into it."""
    wanted = master_id.lower()
    survivor = next(iter(find_holders(call.store, dataset, "__all_masterids__", wanted)), wanted)
    record = call.store.get(dataset.records, survivor)
    if record is None:
        raise refuse(404, "There is no record with this master id in the dataset")
    return record


def writable(dataset: Dataset, values: Values, *, upsert: bool) -> tuple[Record, Record]:
    """Split what was sent into the columns to write and the reply's warnings; refuse wrong types."""
    ignored = [column for column in values if column in dataset.protected or SYSTEM_COLUMN.fullmatch(column)]
    kept = {column: value for column, value in values.items() if column not in ignored}
    wrong = list(wrong_types(dataset, kept))
    if wrong:
        raise Refused(Reply(400, invalid(values, wrong, upsert=upsert)))
    return kept, {"warnings": {"protected_columns": ignored}} if ignored else {}


def upsert_record(call: Call, dataset: Dataset, values: Values) -> Record:
    """Write a record; it joins all stored records with which it shares a key."""
    missing = [column for column in dataset.required if column not in values]
    if missing:
        detail = f"Missing the following mandatory columns: {', '.join(missing)}"
        raise refuse(400, detail, "Missing mandatory columns from the upsertion data", missing=missing)
    kept, warnings = writable(dataset, values, upsert=True)
    found = [call.store.get(dataset.records, master_id) for master_id in matches(call.store, dataset, kept)]
    duplicates = sorted(filter(None, found), key=lambda record: record["__created_at__"])
    record = merge(call.store, dataset, duplicates) if duplicates else create(call, dataset)
    return {"record": save(call, dataset, record | kept), **warnings}


def create(call: Call, dataset: Dataset) -> Record:
    """Make a record that has only its default values."""
    master_id = call.uuid()
    times = {
        "__modified_at__": call.timestamp,
        "__created_at__": call.timestamp,
        "__updated_at__": call.timestamp,
    }
    return {
        **dict.fromkeys(dataset.columns),
        **dataset.defaults,
        "__masterid__": master_id,
        "__all_masterids__": [master_id],
        **times,
    }


def merge(store: Store, dataset: Dataset, duplicates: list[Record]) -> Record:
    """Join records, the oldest first, into that one: in each column the newest value but null wins.

    The columns that list source keys gather those of all.
    """
    oldest, *others = duplicates
    survivor = oldest["__masterid__"]
    newest_last = sorted(duplicates, key=lambda record: record["__modified_at__"])
    merged = dict(oldest)
    for record in newest_last:
        merged |= {c: v for c, v in record.items() if v is not None and not SYSTEM_COLUMN.fullmatch(c)}
    merged |= source_keys(duplicates)
    for record in others:
        store.delete(dataset.records, record["__masterid__"])
    if others:
        ids = (x for record in duplicates for x in (record["__masterid__"], *record["__all_masterids__"]))
        merged["__all_masterids__"] = [x for x in dict.fromkeys(ids) if x != survivor]
    return merged


def source_keys(duplicates: list[Record]) -> Record:
    """Gather each column that lists source keys over all duplicates, every key once."""
    gathered: dict[str, dict[str, None]] = {}
    for record in duplicates:
        for column, value in record.items():
            if isinstance(value, list) and column != "__all_masterids__":
                gathered.setdefault(column, {}).update(dict.fromkeys(value))
    return {column: list(keys) for column, keys in gathered.items()}


def update_record(call: Call, dataset: Dataset, record: Record, values: Values) -> Record:
    """Change a record; refuse a key that another record holds."""
    kept, warnings = writable(dataset, values, upsert=False)
    changed = record | kept
    if any(other != record["__masterid__"] for other in matches(call.store, dataset, changed)):
        raise refuse(400, "Another record holds these values of the key columns; upsert to merge both")
    return {"record": save(call, dataset, changed), **warnings}


def matches(store: Store, dataset: Dataset, values: Values) -> list[str]:
    """Return the master ids of the stored records that share a key with some values."""
    found = (store.find(dataset.records, name, text) for name, text in key_texts(dataset, values))
    return list(dict.fromkeys(master_id for ids in found for master_id in ids))


def key_texts(dataset: Dataset, values: Values) -> Iterator[tuple[str, str]]:
    """Yield each key without a null in it, as the name and text under which the store finds it."""
    for key in dataset.keys:
        parts = [values.get(column) for column in key]
        if None not in parts:
            yield json.dumps(key), json.dumps(parts)


def save(call: Call, dataset: Dataset, record: Record) -> Record:
    """Store a record as changed now."""
    record |= {"__modified_at__": call.timestamp, "__updated_at__": call.timestamp}
    store_record(call.store, dataset, record)
    return record


def store_record(store: Store, dataset: Dataset, record: Record) -> None:
    """Store a record as the latest, so that its keys, its values and the ids merged into it lead to it."""
    master_id = record["__masterid__"]
    store.delete(dataset.records, master_id)
    store.put(dataset.records, master_id, record)
    keys = (*key_texts(dataset, record), *value_texts(dataset, record))
    store.remember_all(dataset.records, keys, master_id)
