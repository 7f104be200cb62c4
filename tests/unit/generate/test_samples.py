import ast
import json
import random
import textwrap
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from tests.unit.spec.sample import EXTENSIONS

from specloom.generate import Program, python_samples
from specloom.generate.sample_values import extension_of, value_source
from specloom.spec.adoption import open_any

from .hostile import TEXTS, Say, hostile_document
from .shop import spec_of
from .syntax import called


def samples_of(text: str) -> dict[str, tuple[Program, ...]]:
    return python_samples(spec_of(text))


def only(text: str) -> Program:
    """Return the one program of a spec with one operation, whose reply is JSON unless it says otherwise."""
    [[program]] = samples_of(text).values()
    return program


def operation(
    text: str, reply: str = "{application/json: {}}", path: str = "/orders", method: str = "get"
) -> str:
    body = textwrap.indent(textwrap.dedent(text).strip(), "      ")
    responses = f"      responses: {{'200': {{description: Fine., content: {reply}}}}}"
    head = f"paths:\n  {path}:\n    {method}:\n      operationId: orders_do\n      tags: [orders]\n"
    return f"{head}{body}\n{responses}\n"


def call_of(source: str) -> str:
    """Return the call of the client's method, written on one line."""
    calls = (node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call))
    return next(found for call in calls if (found := ast.unparse(call)).startswith("client."))


def test_a_program_is_whole() -> None:
    program = only(operation("summary: Do it"))

    assert program.sync == (
        "from shop_sdk import ShopClient\n\n"
        "client = ShopClient()\n"
        "result = client.orders.do()\n"
        "print(result)\n"
    )
    assert program.asynchronous == (
        "import asyncio\n\nfrom shop_sdk import AsyncShopClient\n\n\n"
        "async def main() -> None:\n"
        "    async with AsyncShopClient() as client:\n"
        "        result = await client.orders.do()\n"
        "        print(result)\n\n\n"
        "asyncio.run(main())\n"
    )


def test_required_parameters_have_their_examples_and_the_others_are_left_out() -> None:
    program = only(
        operation(
            """
            parameters:
              - {name: id, in: path, required: true, schema: {type: integer}, example: 17}
              - {name: q, in: query, required: true, schema: {type: string}, example: "it's"}
              - {name: page, in: query, schema: {type: integer}, example: 2}
            """,
            path='"/orders/{id}"',
        )
    )

    assert call_of(program.sync) == 'client.orders.do(17, q="it\'s")'


def test_a_required_parameter_without_an_example_has_a_value_of_its_schema() -> None:
    program = only(
        operation(
            """
            parameters:
              - {name: day, in: query, required: true, schema: {type: string, format: date}}
              - {name: kind, in: query, required: true, schema: {type: string, enum: [small, large]}}
              - {name: most, in: query, required: true, schema: {type: integer, minimum: 5}}
            """
        )
    )

    assert call_of(program.sync) == "client.orders.do(day='1970-01-01', kind='small', most=5)"


def test_an_object_body_is_given_in_full_and_without_what_the_vendor_writes() -> None:
    program = only(
        operation(
            """
            requestBody:
              required: true
              content:
                application/json:
                  schema:
                    type: object
                    additionalProperties: false
                    required: [class]
                    properties:
                      class: {type: string}
                      note: {type: [string, "null"]}
                      more: {type: string}
                      id: {type: integer, readOnly: true}
                  example: {class: A, note: null, id: 4}
            """,
            method="post",
        )
    )

    assert call_of(program.sync) == "client.orders.do(class_='A', note=None)"


def test_a_whole_body_is_the_first_argument_after_the_path() -> None:
    body = "requestBody: {required: true, content: {application/json: {schema: {}, example: [1, {a: true}]}}}"

    assert call_of(only(operation(body, method="post")).sync) == "client.orders.do([1, {'a': True}])"


@pytest.mark.parametrize(
    ("media_type", "expected"),
    [("text/csv", "'a,b\\n'"), ("application/pdf", "b'a,b\\n'"), ("application/x-ndjson", "'a,b\\n'")],
)
def test_a_body_that_is_no_json_is_a_text_or_bytes(media_type: str, expected: str) -> None:
    body = f'requestBody: {{required: true, content: {{{media_type}: {{example: "a,b\\n"}}}}}}'

    assert call_of(only(operation(body, method="post")).sync) == f"client.orders.do({expected})"


def test_a_file_has_a_name_and_the_media_type_that_its_part_is_to_have() -> None:
    program = only(
        operation(
            """
            requestBody:
              required: true
              content:
                multipart/form-data:
                  schema:
                    type: object
                    required: [file, pictures]
                    properties:
                      file: {type: string, format: binary}
                      pictures: {type: array, items: {type: string, format: binary}}
                  encoding: {file: {contentType: "text/csv, text/plain"}}
                  example: {file: "a,b", pictures: [x, y]}
            """,
            method="post",
        )
    )

    assert call_of(program.sync) == (
        "client.orders.do(file=('file.csv', b'a,b', 'text/csv'), "
        "pictures=[('pictures.bin', b'x'), ('pictures.bin', b'y')])"
    )


def test_a_list_is_iterated_and_its_items_are_called_what_they_are() -> None:
    listed = """
        parameters: [{name: page, in: query, schema: {type: integer}}]
        x-pagination: {style: page, request: page, items: /}
        x-resource: {name: %s, action: list}
    """
    reply = "{application/json: {schema: {type: array, items: {type: object}}}}"

    assert (
        "for order in client.orders.do():\n    print(order)\n"
        in only(operation(listed % "order", reply)).sync
    )
    assert "for item in client.orders.do():\n" in only(operation(listed % "client", reply)).sync
    assert (
        "        async for order in client.orders.do():\n"
        in only(operation(listed % "order", reply)).asynchronous
    )


def test_a_picture_becomes_a_file() -> None:
    program = only(operation("summary: Draw", "{image/png: {}}"))

    assert (
        "with client.orders.with_streaming_response.do() as response:\n"
        '    print(response.download("do.png"))\n'
    ) in program.sync
    assert 'print(await response.download("do.png"))' in program.asynchronous


def test_a_stream_is_read_item_by_item() -> None:
    program = only(operation("summary: Tell", "{application/x-ndjson: {itemSchema: {type: object}}}"))

    assert "with client.orders.do() as stream:\n    for item in stream:\n" in program.sync
    assert (
        "async with await client.orders.do() as stream:\n            async for item" in program.asynchronous
    )


def test_nothing_is_printed_where_nothing_comes_back() -> None:
    text = operation("summary: Forget").replace(
        "'200': {description: Fine., content: {application/json: {}}}", "'204': {description: Fine.}"
    )

    assert only(text).sync.endswith("client = ShopClient()\nclient.orders.do()\n")


def test_every_format_of_a_reply_has_a_program_and_so_has_a_load() -> None:
    formats = """
        parameters: [{name: format, in: query, schema: {type: string}}]
        x-format: {parameter: format, media: {json: application/json, csv: text/csv}}
    """
    batch = """
        requestBody:
          required: true
          content: {application/json: {schema: {type: array, items: {type: object}}, example: [{a: 1}]}}
        x-batch: {items: /, max: 5}
    """
    reply = "{application/json: {}, text/csv: {}}"

    assert [p.name for p in samples_of(operation(formats, reply))["orders_do"]] == ["", "csv"]
    plain, many = samples_of(operation(batch, method="post"))["orders_do"]
    assert (plain.name, many.name) == ("", "many items")
    assert 'for outcome in client.orders.do_many([{"a": 1}]):\n' in many.sync
    assert "async for outcome in client.orders.do_many(" in many.asynchronous


def test_what_the_environment_has_to_hold_is_said() -> None:
    schemes = "{key: {type: http, scheme: bearer}, other: {type: http, scheme: basic}}"
    text = operation("security: [{key: []}, {}]") + f"components: {{securitySchemes: {schemes}}}\n"
    head = "openapi: 3.1.0\ninfo: {title: Shop, version: '1'}\n"

    assert "client = ShopClient()  # SHOP_API_KEY from the environment\n" in only(text).sync
    assert "    # SHOP_API_KEY from the environment\n    async with" in only(text).asynchronous
    assert "ShopClient()  # SHOP_API_KEY and SHOP_BASE_URL from the environment" in only(head + text).sync


EVENT = """
webhooks:
  sold:
    post:
      operationId: on_sold
      tags: [orders]
      %s
      requestBody: {required: true, content: {%s}}
      responses: {"200": {description: Taken.}}
components: {schemas: {Sale: {type: object, properties: {id: {type: integer}}}}}
"""
SALE = 'application/json: {schema: {$ref: "#/components/schemas/Sale"}, example: {id: 5}}'
SIGNED = "x-webhook-signature: {header: X-Signed, algorithm: hmac-sha256, encoding: hex, key: secret}\n"


def test_an_event_that_is_signed_is_verified() -> None:
    program = only(EVENT % ("summary: Sold", SALE) + SIGNED)

    assert "webhooks = ShopWebhooks()  # SHOP_WEBHOOK_SECRET from the environment\n" in program.sync
    assert (
        "    event = webhooks.verify(body, headers)\n    if isinstance(event, models.Sale):\n" in program.sync
    )
    assert program.sync.endswith(
        'body = json.dumps({"id": 5}).encode()\nreceive(body, webhooks.sign(body))\n'
    )
    assert "webhooks.endpoint(receive), methods=" in program.asynchronous


def test_an_event_that_is_not_signed_is_only_read() -> None:
    header = "parameters: [{name: X-Event, in: header, required: true, schema: {type: string, const: sold}}]"
    program = only(EVENT % (header, SALE))

    assert "    event = webhooks.parse(body, headers)\n" in program.sync
    assert program.sync.endswith('receive(body, {"X-Event": "sold"})\n')
    assert "webhooks.endpoint(receive, verified=False)" in program.asynchronous


def test_an_event_that_is_a_text_is_sent_as_one() -> None:
    program = only(EVENT % ("summary: Sold", "text/plain: {example: sold 5}"))

    assert 'body = "sold 5".encode()\n' in program.sync
    assert "import json" not in program.sync


def test_an_operation_that_cannot_be_called_has_no_program() -> None:
    assert samples_of("paths: {}") == {}


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text() | TEXTS,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
        max_leaves=8,
    )
)
def test_a_value_is_what_its_source_says(value: object) -> None:
    names = {"float": float}

    assert eval(value_source(value), {"__builtins__": {}}, names) == value  # noqa: S307 - it is the law itself


def test_a_number_that_json_has_not_is_python_all_the_same() -> None:
    assert value_source([float("nan"), float("-inf")]) == "[float('nan'), float('-inf')]"


@pytest.mark.parametrize(
    ("media_type", "expected"),
    [("image/png", ".png"), ("text/csv; charset=utf-8", ".csv"), ("text/odd", ".txt"), ("odd/odd", ".bin")],
)
def test_a_file_ends_as_files_of_its_type_do(media_type: str, expected: str) -> None:
    assert extension_of(media_type) == expected


def hostile(say: Say) -> list[ast.Module]:
    with TemporaryDirectory() as folder:
        source = Path(folder, "openapi.json")
        source.write_text(json.dumps(hostile_document(say)), encoding="utf-8")
        found = python_samples(open_any(source, "acme", EXTENSIONS))
    programs = [program for programs in found.values() for program in programs]
    return [ast.parse(source) for p in programs for source in (p.sync, p.asynchronous)]


@given(st.lists(TEXTS, min_size=1, max_size=8), st.randoms())
@settings(max_examples=40, phases=set(Phase) - {Phase.shrink})
def test_no_text_of_a_document_becomes_code(texts: list[str], chance: random.Random) -> None:
    calls = called(hostile(lambda: chance.choice(texts)))

    assert calls <= {
        *("AcmeClient", "AsyncAcmeClient", "AcmeWebhooks", "Starlette", "Route", "isinstance", "print"),
        *("main", "receive", "float"),
    }
