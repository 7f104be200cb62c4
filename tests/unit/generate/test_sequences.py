"""A body that is a sequence is read item by item, as it comes."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from types import ModuleType
from typing import Any

import httpx
import pytest
from tests.unit.spec.sample import EXTENSIONS

from specloom.generate import generate_client
from specloom.spec.adoption import open_any

from .shop import imported

SPEC = """\
openapi: 3.2.0
info: {title: Shop, version: "1"}
servers: [{url: "https://shop.example"}]
paths:
  /lines:
    get:
      operationId: orders_export
      tags: [orders]
      responses: {"200": {content: {application/jsonl: {itemSchema: {$ref: "#/components/schemas/Order"}}}}}
    post:
      operationId: orders_import
      tags: [orders]
      requestBody: {content: {application/jsonl: {itemSchema: {$ref: "#/components/schemas/Order"}}}}
      responses: {"204": {}}
    put:
      operationId: orders_replace
      tags: [orders]
      requestBody: {content: {application/json-seq: {itemSchema: {type: integer}}}}
      responses: {"204": {}}
  /records:
    get:
      operationId: orders_records
      tags: [orders]
      responses:
        "200": {content: {application/json-seq: {itemSchema: {$ref: "#/components/schemas/Order"}}}}
  /array:
    get:
      operationId: orders_array
      tags: [orders]
      responses:
        "200": {content: {application/x-ndjson: {schema: {type: array, items: {type: integer}}}}}
  /events:
    get:
      operationId: orders_watch
      tags: [orders]
      responses:
        "200":
          content:
            text/event-stream:
              itemSchema:
                type: object
                required: [data]
                properties: {event: {type: string}, data: {type: string}, id: {type: string}}
                oneOf:
                  - properties: {event: {const: note}}
                  - properties:
                      event: {enum: [placed, paid]}
                      data:
                        contentMediaType: application/json
                        contentSchema: {type: object, required: [id], properties: {id: {type: integer}}}
  /chat:
    post:
      operationId: orders_chat
      tags: [orders]
      responses:
        "200":
          content:
            application/json: {schema: {$ref: "#/components/schemas/Order"}}
            text/event-stream: {itemSchema: {$ref: "#/components/schemas/Order"}}
        default: {content: {application/json: {schema: {type: object}}}}
components:
  schemas:
    Order: {type: object, required: [id], properties: {id: {type: integer}}}
"""
LINES, EVENTS = "application/jsonl", "text/event-stream"


class Body(httpx.SyncByteStream, httpx.AsyncByteStream):
    """Send chunks, and remember being closed."""

    def __init__(self, *chunks: bytes) -> None:
        self.chunks = chunks
        self.sent = 0
        self.is_closed = False

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self.chunks:
            self.sent += 1
            yield chunk

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self:
            yield chunk

    def close(self) -> None:
        self.is_closed = True

    async def aclose(self) -> None:
        self.is_closed = True


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    folder = tmp_path_factory.mktemp("sequences")
    (folder / "openapi.yaml").write_text(SPEC, encoding="utf-8")
    generate_client(open_any(folder / "openapi.yaml", "shop", EXTENSIONS), folder / "shop")
    with imported(folder / "shop", "shop_sdk") as package:
        yield package


class Opened(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """Give an answer with its body unread."""

    def __init__(self, media_type: str, body: Body, status: int = 200) -> None:
        self.answer = httpx.Response(status, headers={"Content-Type": media_type}, stream=body)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return self.answer

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        return self.answer


def orders(sdk: ModuleType, media_type: str, body: Body, status: int = 200) -> Any:
    return sdk.ShopClient(transport=Opened(media_type, body, status)).orders


def test_lines_become_items_wherever_the_chunks_end(sdk: ModuleType) -> None:
    body = Body(b'{"id"', b': 1}\n\n{"id": 2}\r\n{"i', b'd": 3}')

    assert [order.id for order in orders(sdk, LINES, body).export()] == [1, 2, 3]
    assert body.is_closed


def test_an_item_is_given_before_the_next_one_came(sdk: ModuleType) -> None:
    body = Body(b'{"id": 1}\n', b'{"id": 2}\n')

    assert (next(orders(sdk, LINES, body).export()).id, body.sent) == (1, 1)


def test_records_begin_with_a_separator(sdk: ModuleType) -> None:
    body = Body(b'\x1e{"id": 1}\n', b'\x1e{"id":\n', b' 2}\n\x1e{"id": 3}')

    assert [order.id for order in orders(sdk, "application/json-seq", body).records()] == [1, 2, 3]


def test_a_whole_sequence_may_be_described_as_an_array(sdk: ModuleType) -> None:
    assert list(orders(sdk, "application/x-ndjson", Body(b"1\n2\n")).array()) == [1, 2]


def test_events_have_data_by_their_names(sdk: ModuleType) -> None:
    body = Body(
        b"\xef\xbb\xbf: hello\nevent: placed\r",
        b'\ndata: {"id":\rdata: 7}\nid: a\nretry: 50\n\n',
        b"event: note\ndata\n\nevent: lost\n\ndata: unfinished",
    )
    placed, note = orders(sdk, EVENTS, body).watch()

    assert (placed.event, placed.data.id, placed.id, placed.retry) == ("placed", 7, "a", 50)
    assert (note.event, note.data, note.id) == ("note", "", "a")


def test_a_schema_that_speaks_of_no_event_is_that_of_the_data(sdk: ModuleType) -> None:
    (event,) = orders(sdk, EVENTS, Body(b'data: {"id": 7}\n\n')).chat(accept=EVENTS)

    assert event.data == sdk.models.Order(id=7)


def test_an_answer_that_is_no_sequence_is_a_value(sdk: ModuleType) -> None:
    body = Body(b'{"id": 7}')

    assert orders(sdk, "application/json", body).chat() == sdk.models.Order(id=7)
    assert body.is_closed


def test_an_item_that_does_not_fit_is_named_by_its_number(sdk: ModuleType) -> None:
    body = Body(b'{"id": 1}\n{"id": "x"}\n')

    with pytest.raises(sdk.errors.DecodeError, match=r"item 2 of the body .* id is a string") as caught:
        list(orders(sdk, LINES, body).export())
    assert caught.value.body == '{"id": "x"}'
    assert body.is_closed


def test_a_failure_is_raised_as_ever(sdk: ModuleType) -> None:
    with pytest.raises(sdk.errors.BadRequest) as caught:
        orders(sdk, "application/json", Body(b'{"message": "No."}'), 400).chat()
    assert caught.value.body == {"message": "No."}


def test_a_stream_that_is_left_or_forgotten_gives_its_connection_back(sdk: ModuleType) -> None:
    left, forgotten = Body(b'{"id": 1}\n'), Body(b'{"id": 1}\n')
    with orders(sdk, LINES, left).export():
        pass
    for _ in orders(sdk, LINES, forgotten).export():
        break

    assert left.is_closed
    assert forgotten.is_closed


def test_a_raw_answer_and_a_streamed_one_give_the_items(sdk: ModuleType) -> None:
    raw = orders(sdk, LINES, Body(b'{"id": 1}\n')).with_raw_response.export()
    with orders(sdk, LINES, Body(b'{"id": 2}\n')).with_streaming_response.export() as streamed:
        items = list(streamed.parse())

    assert [order.id for order in (*raw.parse(), *items)] == [1, 2]


def test_tasks_read_items_as_well(sdk: ModuleType) -> None:
    read, left = Body(b'{"id": 1}\n{"id": 2}\n'), Body(b'{"id": 1}\n')

    async def run() -> list[int]:
        client = sdk.AsyncShopClient(transport=Opened(LINES, left))
        async with await client.orders.export() as stream:
            await anext(stream)
        client = sdk.AsyncShopClient(transport=Opened(LINES, read))
        return [order.id async for order in await client.orders.export()]

    assert asyncio.run(run()) == [1, 2]
    assert read.is_closed
    assert left.is_closed


def sent(sdk: ModuleType, method: str, body: Any) -> httpx.Request:
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        request.read()
        seen.append(request)
        return httpx.Response(204)

    getattr(sdk.ShopClient(transport=httpx.MockTransport(answer)).orders, method)(body)
    return seen[0]


def test_items_are_sent_as_lines_each_when_it_is_made(sdk: ModuleType) -> None:
    items = [sdk.models.Order(id=1), {"id": 2}]

    request = sent(sdk, "import_", (item for item in items))
    assert (request.content, request.headers["Transfer-Encoding"]) == (b'{"id":1}\n{"id":2}\n', "chunked")
    assert sent(sdk, "import_", items).headers["Content-Length"] == "18"


def test_items_are_sent_as_records(sdk: ModuleType) -> None:
    assert sent(sdk, "replace", [1, 2]).content == b"\x1e1\n\x1e2\n"


def test_one_object_is_no_sequence(sdk: ModuleType) -> None:
    with pytest.raises(sdk.errors.InvalidArgument, match="put one in a list"):
        sent(sdk, "import_", {"id": 1})
