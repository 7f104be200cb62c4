"""What a method is given becomes a body of the media type that fits, through a whole client."""

import asyncio
import io
import json
from collections.abc import Iterator
from email import message_from_bytes
from email.message import Message
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import parse_qsl

import attrs
import httpx
import pytest

from .shop import client_of_paths

SPEC = """
    components:
      schemas:
        Line: {type: object, properties: {id: {type: string, readOnly: true}, sku: {type: string}}}
        Order:
          type: object
          required: [name]
          properties:
            id: {type: string, readOnly: true}
            name: {type: string}
            lines: {type: array, items: {$ref: "#/components/schemas/Line"}}
            headers: {type: string}
            options: {type: integer}
        Upload:
          type: object
          required: [file]
          properties:
            file: {type: string, format: binary}
            photos: {type: array, items: {type: string, contentMediaType: image/png}}
            meta: {type: object, properties: {a: {type: integer}}}
            tags: {type: array, items: {type: string}}
            note: {type: string}
    paths:
      /orders:
        post:
          operationId: orders_add
          tags: [orders]
          requestBody:
            required: true
            content:
              application/xml: {schema: {type: string}}
              application/json: {schema: {$ref: "#/components/schemas/Order"}}
              application/x-www-form-urlencoded: {schema: {$ref: "#/components/schemas/Order"}}
              text/csv: {}
              application/octet-stream: {}
          responses: {"200": {}}
        put:
          operationId: orders_replace
          tags: [orders]
          requestBody:
            content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}
          responses: {"200": {}}
        patch:
          operationId: orders_change
          tags: [orders]
          requestBody:
            required: true
            content:
              application/merge-patch+json: {schema: {type: object}}
              application/json-patch+json: {schema: {type: array, items: {type: object}}}
          responses: {"200": {}}
      /files:
        post:
          operationId: orders_attach
          tags: [orders]
          requestBody:
            required: true
            content:
              multipart/form-data:
                schema: {$ref: "#/components/schemas/Upload"}
                encoding:
                  file: {contentType: "image/png, image/jpeg", headers: {X-Kind: {schema: {const: main}}}}
                  tags: {style: form, explode: false}
                  note: {contentType: text/markdown}
          responses: {"200": {}}
        put:
          operationId: orders_send
          tags: [orders]
          requestBody: {required: true, content: {application/octet-stream: {}}}
          responses: {"200": {}}
      /pictures:
        post:
          operationId: orders_draw
          tags: [orders]
          requestBody: {required: true, content: {image/*: {}}}
          responses: {"200": {}}
      /forms:
        post:
          operationId: orders_fill
          tags: [orders]
          requestBody:
            required: true
            content:
              application/x-www-form-urlencoded:
                schema:
                  type: object
                  properties:
                    filter: {type: object}
                    ids: {type: array, items: {type: integer}}
                    json: {type: object}
                encoding:
                  filter: {style: deepObject, explode: true}
                  ids: {style: pipeDelimited, explode: false}
          responses: {"200": {}}
"""


@attrs.define
class Shop:
    """Keep the last request, and answer as it is told."""

    statuses: list[int] = attrs.field(factory=list)
    requests: list[httpx.Request] = attrs.field(factory=list)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        request.read()
        self.requests.append(request)
        return httpx.Response(self.statuses.pop(0) if self.statuses else 200, json="done")

    @property
    def kind(self) -> str:
        return str(self.requests[-1].headers["Content-Type"])

    @property
    def body(self) -> bytes:
        return self.requests[-1].content

    @property
    def parts(self) -> dict[str, list[Message]]:
        head = f"Content-Type: {self.kind}\r\n\r\n".encode()
        found: dict[str, list[Message]] = {}
        for part in message_from_bytes(head + self.body).get_payload():
            assert isinstance(part, Message)
            found.setdefault(str(part.get_param("name", header="content-disposition")), []).append(part)
        return found


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with client_of_paths(SPEC, tmp_path_factory.mktemp("bodies")) as package:
        yield package


@pytest.fixture
def shop() -> Shop:
    return Shop()


@pytest.fixture
def orders(sdk: ModuleType, shop: Shop) -> Any:
    return sdk.ShopClient(transport=httpx.MockTransport(shop), sleep=lambda seconds: None).orders


def test_fields_are_sent_as_json_where_json_is_offered(orders: Any, shop: Shop) -> None:
    orders.add(name="a")

    assert (shop.kind, shop.body) == ("application/json", b'{"name":"a"}')


def test_fields_are_sent_as_the_form_that_the_caller_chooses(orders: Any, shop: Shop) -> None:
    orders.add(name="a b", content_type="application/x-www-form-urlencoded")

    assert (shop.kind, shop.body) == ("application/x-www-form-urlencoded", b"name=a+b")


@pytest.mark.parametrize(
    ("body", "chosen", "kind"),
    [
        ("<a/>", None, "application/xml"),
        ("a,b", "text/csv", "text/csv"),
        (b"\x00", None, "application/octet-stream"),
        (io.BytesIO(b"file"), None, "application/octet-stream"),
    ],
)
def test_a_whole_body_is_sent_as_what_it_is(
    orders: Any, shop: Shop, body: Any, chosen: Any, kind: str
) -> None:
    orders.add(body, content_type=chosen)

    assert shop.kind == kind
    assert shop.body in {b"<a/>", b"a,b", b"\x00", b"file"}


def test_two_kinds_of_json_are_told_apart_by_the_caller(orders: Any, shop: Shop) -> None:
    orders.change({"a": 1})
    first = shop.kind
    orders.change([{"op": "remove"}], content_type="application/json-patch+json")

    assert [first, shop.kind] == ["application/merge-patch+json", "application/json-patch+json"]


def test_a_media_type_that_the_operation_does_not_take_is_refused(sdk: ModuleType, orders: Any) -> None:
    with pytest.raises(sdk.errors.InvalidArgument, match="does not take text/html, but application/json or"):
        orders.add("x", content_type="text/html")


def test_a_body_whose_fields_are_all_left_out_is_left_out_where_it_may(orders: Any, shop: Shop) -> None:
    orders.replace()

    assert shop.body == b""
    assert "Content-Type" not in shop.requests[0].headers

    orders.replace(name="a")

    assert shop.body == b'{"name":"a"}'


def test_fields_that_are_called_like_options_take_other_names(orders: Any, shop: Shop) -> None:
    orders.add(name="a", headers_="h", options_=None, headers={"X-Own": "1"})

    assert json.loads(shop.body) == {"name": "a", "headers": "h", "options": None}
    assert shop.requests[0].headers["X-Own"] == "1"


def test_what_may_only_be_read_is_never_sent(sdk: ModuleType, orders: Any, shop: Shop) -> None:
    line = sdk.models.Line(id="l-1", sku="a")
    orders.add(name="a", lines=[line, {"id": "l-2", "sku": "b"}])

    assert json.loads(shop.body)["lines"] == [{"sku": "a"}, {"sku": "b"}]
    with pytest.raises(TypeError, match="'id'"):
        orders.add(name="a", id="o-1")


def test_a_file_is_sent_with_its_name_and_type(orders: Any, shop: Shop, tmp_path: Path) -> None:
    path = tmp_path / 'a "1".jpg'
    path.write_bytes(b"\xff\xd8")
    orders.attach(file=path, photos=[b"one", ("b.png", io.BytesIO(b"two"), "image/x-png")], meta={"a": 1})
    file, photos, meta = (shop.parts[name] for name in ("file", "photos", "meta"))

    assert (file[0].get_content_type(), file[0]["X-Kind"]) == ("image/jpeg", "main")
    assert 'filename="a %221%22.jpg"' in file[0]["Content-Disposition"]
    assert [part.get_payload(decode=True) for part in (*file, *photos)] == [b"\xff\xd8", b"one", b"two"]
    assert [part.get_content_type() for part in photos] == ["image/png", "image/x-png"]
    assert (meta[0].get_content_type(), meta[0].get_filename()) == ("application/json", None)


def test_a_form_of_parts_follows_its_encodings(orders: Any, shop: Shop) -> None:
    orders.attach(file=b"x", tags=["a", "b"], note="# n")

    assert shop.parts["tags"][0].get_payload() == "a,b"
    assert shop.parts["note"][0].get_content_type() == "text/markdown"
    assert shop.parts["file"][0].get_content_type() == "image/png"


def test_no_payload_can_end_a_form_early(orders: Any, shop: Shop) -> None:
    orders.attach(file=b"\r\n--+++--\r\n")
    first = shop.kind
    orders.attach(file=b"")

    assert shop.parts["file"][0].get_payload(decode=True) == b""
    assert first != shop.kind


def test_a_form_follows_its_encodings(orders: Any, shop: Shop) -> None:
    orders.fill(filter={"a": {"b": 1}}, ids=[1, 2], json={"c": 3})

    assert parse_qsl(shop.body.decode()) == [("filter[a][b]", "1"), ("ids", "1|2"), ("json", '{"c":3}')]


def test_a_range_of_media_types_is_narrowed_by_name_or_by_the_caller(
    sdk: ModuleType, orders: Any, shop: Shop, tmp_path: Path
) -> None:
    (tmp_path / "a.png").write_bytes(b"x")
    orders.draw(tmp_path / "a.png")
    guessed = shop.kind
    orders.draw(b"x", content_type="image/webp")

    assert [guessed, shop.kind] == ["image/png", "image/webp"]
    with pytest.raises(sdk.errors.InvalidArgument, match="say which one with content_type="):
        orders.draw(b"x")


def test_an_upload_is_streamed_with_its_length(orders: Any, shop: Shop, tmp_path: Path) -> None:
    path = tmp_path / "big"
    path.write_bytes(b"x" * 200_000)
    orders.send(path)

    assert shop.requests[0].headers["Content-Length"] == "200000"
    assert len(shop.body) == 200_000


def test_an_upload_of_unknown_length_is_sent_in_chunks(orders: Any, shop: Shop) -> None:
    orders.send(Pipe(b"abc"))

    assert shop.requests[0].headers["Transfer-Encoding"] == "chunked"
    assert shop.body == b"abc"


@attrs.define
class Pipe:
    """A source that can be read once and not be rewound."""

    content: bytes

    def read(self, size: int = -1) -> bytes:
        chunk, self.content = self.content, b""
        return chunk


def test_a_repeated_upload_is_read_again_from_where_it_stood(orders: Any, shop: Shop) -> None:
    shop.statuses = [503]
    file = io.BytesIO(b"head-body")
    file.seek(5)
    orders.send(file)

    assert [request.content for request in shop.requests] == [b"body", b"body"]


def test_an_upload_that_cannot_be_read_again_is_not_repeated(
    sdk: ModuleType, orders: Any, shop: Shop
) -> None:
    shop.statuses = [503]
    with pytest.raises(sdk.errors.ServerError):
        orders.send(Pipe(b"abc"))

    assert len(shop.requests) == 1


def test_a_path_that_leads_nowhere_is_refused(sdk: ModuleType, orders: Any, tmp_path: Path) -> None:
    with pytest.raises(sdk.errors.InvalidArgument, match="cannot be read: No such file"):
        orders.send(tmp_path / "none")


def test_the_asynchronous_client_streams_too(sdk: ModuleType, shop: Shop, tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(b"png")

    async def attach() -> None:
        async with sdk.AsyncShopClient(transport=httpx.MockTransport(_reading(shop))) as client:
            await client.orders.attach(file=path)

    asyncio.run(attach())

    assert shop.parts["file"][0].get_payload(decode=True) == b"png"


def _reading(shop: Shop) -> Any:
    async def answer(request: httpx.Request) -> httpx.Response:
        await request.aread()
        return shop(request)

    return answer


def test_the_forms_of_a_body_are_typed_apart(sdk: ModuleType) -> None:
    source = Path(str(sdk.__path__[0]), "resources", "orders.py").read_text()

    assert source.count("    @overload\n    def add(") == 3
    assert 'content_type: Literal["application/json-patch+json"],' in source
