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

TICKETS = """
    components:
      schemas:
        Money:
          type: object
          required: [amount, currency]
          properties: {amount: {type: number}, currency: {type: string, enum: [EUR, USD, GBP]}}
        Person:
          type: object
          required: [id, name]
          properties:
            id: {type: string, format: uuid}
            name: {type: string}
            email: {type: [string, "null"]}
            roles: {type: array, items: {type: string, enum: [admin, agent, guest]}}
        Comment:
          type: object
          required: [kind, text, written_at]
          properties:
            kind: {type: string, const: comment}
            text: {type: string}
            author: {$ref: "#/components/schemas/Person"}
            written_at: {type: string, format: date-time}
        Payment:
          type: object
          required: [kind, paid]
          properties:
            kind: {type: string, const: payment}
            paid: {$ref: "#/components/schemas/Money"}
            refunded: {oneOf: [{$ref: "#/components/schemas/Money"}, {type: "null"}]}
        Ticket:
          type: object
          required: [id, state, opened_at, events]
          properties:
            id: {type: integer}
            state: {type: string, enum: [open, closed, waiting]}
            opened_at: {type: string, format: date-time}
            closed_at: {type: [string, "null"], format: date-time}
            due: {type: string, format: date}
            requester: {$ref: "#/components/schemas/Person"}
            reference: {oneOf: [{type: string}, {type: integer}]}
            labels: {type: object, additionalProperties: {type: string}}
            events:
              type: array
              items:
                oneOf: [{$ref: "#/components/schemas/Comment"}, {$ref: "#/components/schemas/Payment"}]
                discriminator:
                  propertyName: kind
                  mapping:
                    comment: "#/components/schemas/Comment"
                    payment: "#/components/schemas/Payment"
    paths:
      /tickets:
        get:
          operationId: tickets_list
          tags: [tickets]
          responses:
            "200":
              content:
                application/json:
                  schema:
                    type: object
                    required: [tickets]
                    properties: {tickets: {type: array, items: {$ref: "#/components/schemas/Ticket"}}}
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
    with _nested_tickets(records) as tickets:
        yield from _beside(tickets, rounds, records)
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
    with _client_of(FLAT, "items", {"items": [{**item, "id": number} for number in range(records)]}) as made:
        yield Shape("flat items", *made, pydantic_shapes.ItemPage.model_validate_json)


@contextmanager
def _nested_tickets(records: int) -> Iterator[Shape]:
    """Make a client of a vendor whose records hold objects, lists, enumerations, times and unions."""
    person = {"id": str(UUID(int=7)), "name": "Ada", "email": None, "roles": ["admin", "new"]}
    time, money = "2024-05-01T10:00:00Z", {"amount": 4.5, "currency": "EUR"}
    comment = {"kind": "comment", "text": "Hello", "author": person, "written_at": time}
    ticket: dict[str, Any] = {
        "state": "open",
        "opened_at": time,
        "closed_at": None,
        "due": "2024-06-01",
        "requester": person,
    }
    ticket |= {"reference": 12, "labels": {"team": "north", "tier": "gold"}}
    ticket |= {"events": [comment, {"kind": "payment", "paid": money, "refunded": None}]}
    page = {"tickets": [{**ticket, "id": number} for number in range(records)]}
    with _client_of(TICKETS, "tickets", page) as made:
        yield Shape("nested tickets", *made, pydantic_shapes.TicketPage.model_validate_json)


@contextmanager
def _client_of(text: str, name: str, page: object) -> Iterator[tuple[bytes, Callable[[], object]]]:
    """Make a client of a document with one list; yield a page of it, and what fetches and decodes that."""
    content = json.dumps(page).encode()
    with TemporaryDirectory() as aside:
        generate_client(spec_of(text, Path(aside), name), Path(aside) / name)
        with imported(Path(aside) / name, f"{name}_sdk") as package:
            client = getattr(package, f"{name.capitalize()}Client")(transport=_answering(content))
            yield content, getattr(client, name).list


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
