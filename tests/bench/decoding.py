"""Decode 10,000 records from bytes into models, beside pydantic for the same shape."""

import json
from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from typing import Any
from uuid import UUID

import attrs
import httpx
import orjson

from hive_sdk import HiveClient
from octolis_sdk import OctolisClient

from . import pydantic_shapes
from .measuring import Figure, interleaved, seconds
from .samples import example_of


@attrs.frozen
class Shape:
    """One kind of record: a page of it as bytes, and how we and pydantic make models of them."""

    name: str
    page: bytes
    ours: Callable[[], object]
    pydantic: Callable[[bytes], object]


def figures(rounds: int, records: int) -> Iterator[Figure]:
    """Measure each shape, and what of it is reading JSON."""
    for shape in (_hive_orders(records), _octolis_records(records)):
        measures: dict[str, Callable[[], object]] = {
            "pydantic": partial(shape.pydantic, shape.page),
            "ours": shape.ours,
            "json": partial(json.loads, shape.page),
            "orjson": partial(orjson.loads, shape.page),
            **_msgspec(shape),
        }
        timed = {name: partial(_milliseconds, measure) for name, measure in measures.items()}
        found = interleaved(timed, rounds, "ms")
        name = f"{records} {shape.name}"
        yield Figure(
            "decode", f"{name}, through the client", found.pop("ours"), found["pydantic"], "pydantic", 1.0
        )
        for other in sorted(found.keys() - {"pydantic"}):
            yield Figure("decode", f"{name}, {other} alone", found[other], found["pydantic"], "pydantic")


def _milliseconds(action: Callable[[], object]) -> float:
    return seconds(action) * 1000


def _msgspec(shape: Shape) -> dict[str, Callable[[], object]]:
    """Return what msgspec does with a page: into dicts, since it keeps no unknown fields in models."""
    try:
        decoder = import_module("msgspec.json").Decoder()
    except ModuleNotFoundError:
        return {}
    return {"msgspec": partial(decoder.decode, shape.page)}


def _hive_orders(records: int) -> Shape:
    order = example_of("hive", "orders_get")
    pagination = {**example_of("hive", "orders_list")["pagination"], "page_count": 1}
    page = {"data": [{**order, "id": number} for number in range(records)], "pagination": pagination}
    content = json.dumps(page).encode()
    client = HiveClient(api_key="test", transport=_answering(content))
    shape = pydantic_shapes.OrderPage
    return Shape("orders", content, lambda: _count(client.orders.list(), records), shape.model_validate_json)


def _octolis_records(records: int) -> Shape:
    page = example_of("octolis", "records_list")
    record = page["records"][0]
    page["records"] = [{**record, "__masterid__": str(UUID(int=number))} for number in range(records)]
    content = json.dumps(page).encode()
    client = OctolisClient(api_key="test", transport=_answering(content))
    ours = partial(_first_page, client, records)
    return Shape("records", content, ours, pydantic_shapes.RecordPage.model_validate_json)


def _first_page(client: OctolisClient, records: int) -> None:
    page = next(iter(client.records.list("customers", page_size=50_000).pages()))
    assert len(page.records) == records


def _count(items: Any, expected: int) -> None:
    assert sum(1 for _ in items) == expected


def _answering(content: bytes) -> httpx.MockTransport:
    return httpx.MockTransport(
        lambda _: httpx.Response(200, headers={"Content-Type": "application/json"}, content=content)
    )
