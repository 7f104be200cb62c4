"""Decode 10,000 records from bytes into models, beside pydantic for the same shape."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from uuid import UUID

import attrs
import httpx
import orjson
from tests.unit.generate.shop import imported, spec_of

from hive_sdk import HiveClient
from octolis_sdk import OctolisClient
from specloom.generate import generate_client

from . import pydantic_shapes
from .measuring import Figure, interleaved, seconds
from .samples import example_of

FLAT = """
    components:
      schemas:
        Item:
          type: object
          required: [id, name, price, in_stock, created_at]
          properties:
            id: {type: integer}
            name: {type: string}
            price: {type: number}
            in_stock: {type: boolean}
            created_at: {type: string, format: date-time}
            sku: {type: string}
            quantity: {type: integer}
            note: {type: [string, "null"]}
    paths:
      /items:
        get:
          operationId: items_list
          tags: [items]
          responses:
            "200":
              content:
                application/json:
                  schema:
                    type: object
                    required: [items]
                    properties: {items: {type: array, items: {$ref: "#/components/schemas/Item"}}}
"""


@attrs.frozen
class Shape:
    """One kind of record: a page of it as bytes, and how we and pydantic make models of them."""

    name: str
    page: bytes
    ours: Callable[[], object]
    pydantic: Callable[[bytes], object]


def figures(rounds: int, records: int) -> Iterator[Figure]:
    """Measure each shape, and what of it is reading JSON."""
    with _flat_items(records) as items:
        yield from _beside(items, rounds, records)
    for shape in (_hive_orders(records), _octolis_records(records)):
        yield from _beside(shape, rounds, records)


def _beside(shape: Shape, rounds: int, records: int) -> Iterator[Figure]:
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


@contextmanager
def _flat_items(records: int) -> Iterator[Shape]:
    """Make a client of a vendor whose records have eight plain fields."""
    item = {"name": "Coffee", "price": 4.5, "in_stock": True, "created_at": "2024-05-01T10:00:00Z"}
    item |= {"sku": "C-1", "quantity": 3, "note": None}
    content = json.dumps({"items": [{**item, "id": number} for number in range(records)]}).encode()
    with TemporaryDirectory() as aside:
        generate_client(spec_of(FLAT, Path(aside), "flat"), Path(aside) / "flat")
        with imported(Path(aside) / "flat", "flat_sdk") as package:
            client = package.FlatClient(transport=_answering(content))
            shape = pydantic_shapes.ItemPage
            yield Shape("flat items", content, client.items.list, shape.model_validate_json)


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
