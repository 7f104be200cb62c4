import json
import textwrap
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from tests.unit.spec.sample import EXTENSIONS

from specloom.spec import Spec, SpecError
from specloom.spec.adoption import open_any
from specloom.spec.references import resolve

HEAD = "openapi: 3.0.3\ninfo: {title: Shop, version: '1'}\n"
HEAD_3_1 = HEAD.replace("3.0.3", "3.1.0")
OK = "responses: {'200': {description: Fine.}}"


def opened(folder: Path, text: str, head: str = HEAD) -> Spec:
    path = folder / "openapi.yaml"
    path.write_text(head + textwrap.dedent(text), encoding="utf-8")
    return open_any(path, "shop", EXTENSIONS)


def mended(folder: Path, schema: str) -> Any:
    """Return what becomes of one component schema of OpenAPI 3.0."""
    spec = opened(folder, f"paths: {{}}\ncomponents: {{schemas: {{It: {schema}, Other: {{}}}}}}")
    return spec.document.root["components"]["schemas"]["It"]


@pytest.mark.parametrize(
    ("schema", "becomes"),
    [
        ("{type: string, nullable: true}", {"type": ["string", "null"]}),
        ("{enum: [a], nullable: true}", {"enum": ["a", None]}),
        ("{type: integer, minimum: 0, exclusiveMinimum: true}", {"type": "integer", "exclusiveMinimum": 0}),
        ("{type: integer, minimum: 0, exclusiveMinimum: false}", {"type": "integer", "minimum": 0}),
        (
            "{$ref: '#/components/schemas/Other', nullable: true}",
            {"anyOf": [{"$ref": "#/components/schemas/Other"}, {"type": "null"}]},
        ),
        ("{properties: {a: true}}", {"type": "object", "properties": {"a": {}}}),
        ("{type: file}", {"type": "string", "format": "binary"}),
        ("{type: Int}", {"type": "integer"}),
        ("{format: date}", {"type": "string", "format": "date"}),
        ("{type: object, required: true}", {"type": "object"}),
        ("{type: object, required: [a, a]}", {"type": "object", "required": ["a"]}),
        ("{type: array, items: [{type: string}]}", {"type": "array", "prefixItems": [{"type": "string"}]}),
    ],
)
def test_a_schema_is_brought_into_the_form_of_3_1(tmp_path: Path, schema: str, becomes: object) -> None:
    assert mended(tmp_path, schema) == becomes


@pytest.mark.parametrize(
    ("limit", "left"),
    [
        ("pattern: '^{id}$'", {}),
        ("pattern: '(?>a)'", {}),
        ("pattern: 5", {}),
        ("minLength: -1", {}),
        ("multipleOf: [2]", {}),
        ("patternProperties: {'[': {}, '^x-': {}}", {"patternProperties": {"^x-": {}}}),
    ],
)
def test_a_limit_that_cannot_be_checked_is_left_out_and_noted(
    tmp_path: Path, limit: str, left: dict[str, Any]
) -> None:
    head = "paths: {}\ncomponents: {schemas: {It: "
    spec = opened(tmp_path, f"{head}{{type: string, maxLength: 9, {limit}}}}}}}")

    assert spec.document.root["components"]["schemas"]["It"] == {"type": "string", "maxLength": 9} | left
    pointer = "/components/schemas/It/" + limit.partition(":")[0]
    assert [note.pointer for note in spec.notes if note.rule == "limit"] == [pointer]


def test_a_reference_into_a_body_that_was_given_a_name_leads_on(tmp_path: Path) -> None:
    body = "#/paths/~1things/get/responses/200/content/application~1json/schema"
    content = f"""{{application/json: {{schema: {{properties: {{
      up: {{$ref: '{body}'}}, twin: {{$ref: '{body}/properties/x'}}, x: {{type: integer}}
    }}}}}}}}"""
    spec = opened(tmp_path, f"paths: {{/things: {{get: {{responses: {{'200': {{content: {content}}}}}}}}}}}")

    named = spec.document.root["components"]["schemas"]["GetThingsResponse"]["properties"]
    assert named["twin"] == {"$ref": "#/components/schemas/GetThingsResponse/properties/x"}
    assert resolve(spec.document, named["up"], "").pointer == "/components/schemas/GetThingsResponse"


def test_a_server_whose_address_cannot_be_read_is_left_out_and_noted(tmp_path: Path) -> None:
    spec = opened(tmp_path, "servers: [{url: 'https://[acme/'}, {url: /v1}]\npaths: {}")

    assert spec.servers == ("/v1",)
    assert [(note.rule, note.pointer) for note in spec.notes] == [("shape", "/servers/0")]


def test_a_type_that_does_not_exist_is_noted(tmp_path: Path) -> None:
    spec = opened(tmp_path, "paths: {}\ncomponents: {schemas: {It: {type: widget}}}")

    assert [(n.rule, n.pointer) for n in spec.notes if n.rule == "type"] == [
        ("type", "/components/schemas/It")
    ]


def test_an_operation_without_a_name_is_called_after_its_method_and_path(tmp_path: Path) -> None:
    spec = opened(tmp_path, f"paths: {{'/api/v1/users/{{id}}': {{get: {{{OK}}}}}}}")

    (operation,) = spec.operations
    assert (operation.id, operation.tag) == ("get_api_v1_users_by_id", "users")
    assert [(p.name, p.required) for p in operation.parameters] == [("id", True)]
    assert [note.rule for note in spec.notes] == ["path-parameter"]


@pytest.mark.parametrize(
    ("name", "tag", "method"),
    [
        ("repos/list-commits", "repos", "list-commits"),
        ("codeScanningGetAlert", "code-scanning", "GetAlert"),
        ("orders_list", "orders", "list"),
        ("userspace_list", "user", "userspace_list"),
        ("orders", "orders", "orders"),
    ],
)
def test_a_method_is_what_is_left_after_the_tag(tmp_path: Path, name: str, tag: str, method: str) -> None:
    spec = opened(tmp_path, f"paths: {{/a: {{get: {{operationId: {name}, tags: [{tag}, more], {OK}}}}}}}")

    assert spec.operations[0].name == method


def test_names_that_are_given_twice_are_numbered_and_noted(tmp_path: Path) -> None:
    spec = opened(
        tmp_path, f"paths: {{/a: {{get: {{operationId: a, {OK}}}, put: {{operationId: a, {OK}}}}}}}"
    )

    assert [operation.id for operation in spec.operations] == ["a", "a_2"]
    assert [note.rule for note in spec.notes] == ["operation-id"]


def test_an_object_inside_a_reply_becomes_a_component(tmp_path: Path) -> None:
    reply = "{type: array, items: {type: object, properties: {id: {type: string}}}}"
    spec = opened(
        tmp_path,
        f"""
        paths:
          /a:
            get:
              operationId: things/list
              responses: {{'200': {{description: Fine., content: {{application/json: {{schema: {reply}}}}}}}}}
        """,
    )

    schema = spec.operations[0].responses[0].content[0].schema
    assert schema == {"type": "array", "items": {"$ref": "#/components/schemas/ThingsListResponseItem"}}


def test_an_object_inside_a_webhook_becomes_a_component(tmp_path: Path) -> None:
    body = "requestBody: {content: {application/json: {schema: {properties: {id: {type: integer}}}}}}"
    spec = opened(tmp_path, f"paths: {{}}\nwebhooks: {{orderLost: {{post: {{{body}, {OK}}}}}}}", HEAD_3_1)

    assert spec.document.root["components"]["schemas"]["OrderLostRequest"]["type"] == "object"


def test_a_path_may_be_described_elsewhere(tmp_path: Path) -> None:
    spec = opened(
        tmp_path,
        f"paths: {{/a: {{$ref: '#/x-paths/a'}}}}\nx-paths: {{a: {{get: {{operationId: get, {OK}}}}}}}",
    )

    assert spec.operation("get").path == "/a"


@pytest.mark.parametrize("method", ["query", "additionalOperations: {COPY"])
def test_the_methods_of_3_2_are_operations(tmp_path: Path, method: str) -> None:
    closing = "}" if "{" in method else ""
    spec = opened(
        tmp_path,
        f"paths: {{/a: {{{method}: {{operationId: do, {OK}}}{closing}}}}}",
        HEAD.replace("3.0.3", "3.2.0"),
    )

    assert spec.operation("do").method == ("COPY" if closing else "QUERY")


@pytest.mark.parametrize(
    ("media", "message"),
    [
        ("multipart/mixed: {itemSchema: {}}", "the items of multipart/mixed are not told apart"),
        ("multipart/mixed: {prefixEncoding: []}", "prefixEncoding is not followed"),
        ("multipart/form-data: {itemEncoding: {}}", "itemEncoding is not followed"),
    ],
)
def test_what_is_said_of_a_body_and_not_followed_is_noted(tmp_path: Path, media: str, message: str) -> None:
    body = f"requestBody: {{content: {{{media}}}}}"
    spec = opened(tmp_path, f"paths: {{/a: {{post: {{{body}, {OK}}}}}}}", HEAD.replace("3.0.3", "3.2.0"))

    assert [n.message.startswith(message) for n in spec.notes if n.rule == "unserved"] == [True]


@pytest.mark.parametrize(
    ("text", "head", "message"),
    [
        ("paths: {}", "swagger: '2.0'\n", "this is Swagger 2.0"),
        ("paths: {}", "openapi: 4.0.0\n", "openapi is '4.0.0'"),
        ("paths: {/a: {$ref: 'a.yaml'}}", HEAD, "a.yaml leads out of this file"),
        ("paths: {}\nx-rate-limits: 5", HEAD, "x-rate-limits"),
    ],
)
def test_what_cannot_be_read_rightly_is_refused(tmp_path: Path, text: str, head: str, message: str) -> None:
    with pytest.raises(SpecError, match=message):
        opened(tmp_path, text, head)


def test_an_extension_of_the_same_name_in_another_place_is_somebody_elses(tmp_path: Path) -> None:
    assert not opened(tmp_path, "paths: {}\ncomponents: {schemas: {It: {x-format: any}}}").notes


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("paths: {}\nx-ratelimits: {}", "x-ratelimits is not read; if x-rate-limits is meant, write that"),
        (
            "paths: {/a: {x-idempotent: true, get: {" + OK + "}}}",
            "x-idempotent does not belong on a path; move it to: operation; it is not read here",
        ),
        (
            "paths: {/a: {get: {x-pagnation: 1, " + OK + "}}, /b: {get: {x-pagnation: 1, " + OK + "}}}",
            "x-pagnation is not read; if x-pagination is meant, write that",
        ),
    ],
)
def test_an_extension_that_is_not_read_though_it_seems_meant_is_noted_once(
    tmp_path: Path, text: str, message: str
) -> None:
    (note,) = [note for note in opened(tmp_path, text).notes if note.rule == "unread"]

    assert (note.message, bool(note.line)) == (message, True)


def test_an_alias_stands_for_a_copy_and_a_merged_mapping_keeps_its_own(tmp_path: Path) -> None:
    text = """
        paths: {}
        components:
          schemas:
            One: &one {type: object, required: &names [id], properties: {id: &id {type: string}}}
            Two: {type: object, required: *names, properties: {id: *id}}
            Three: {<<: *one, required: [other]}
    """
    one, two, three = opened(tmp_path, text).document.root["components"]["schemas"].values()

    assert one == two
    assert one["properties"]["id"] is not two["properties"]["id"]
    assert three == {**one, "required": ["other"]}


@pytest.mark.parametrize(
    "text",
    [
        "a: *nothing",
        "a: &a [*a]",
        "a: &a [1,1,1,1,1,1,1,1,1]\n"
        + "".join(f"{n}: &{n} [{','.join([f'*{b}'] * 9)}]\n" for b, n in pairwise("abcdefghi")),
    ],
)
def test_an_alias_that_stands_for_nothing_or_too_much_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(SpecError, match="an alias"):
        opened(tmp_path, f"paths: {{}}\n{text}")


def test_a_reference_to_the_address_of_the_document_is_a_local_one(tmp_path: Path) -> None:
    text = """
        $self: https://shop.example/openapi.yaml
        paths: {}
        components:
          schemas: {It: {$ref: "https://shop.example/openapi.yaml#/components/schemas/Other"}, Other: {}}
    """
    spec = opened(tmp_path, text, HEAD.replace("3.0.3", "3.2.0"))

    assert spec.document.root["components"]["schemas"]["It"] == {"$ref": "#/components/schemas/Other"}


def test_a_lost_reference_allows_anything_and_what_is_misshapen_is_left_out(tmp_path: Path) -> None:
    spec = opened(
        tmp_path,
        "paths: {}\ncomponents: {schemas: {It: {properties: {a: {$ref: '#/nowhere'}}}, Odd: 7}}",
    )

    assert spec.document.root["components"]["schemas"] == {"It": {"type": "object", "properties": {"a": {}}}}
    assert {"lost-ref", "shape"} <= {note.rule for note in spec.notes}


def test_json_has_lines_too(tmp_path: Path) -> None:
    path = tmp_path / "openapi.json"
    root = {"openapi": "3.0.0", "info": {"title": "\ud83d\ude00", "version": "1"}, "paths": {}, "tags": [7]}
    path.write_text(json.dumps(root, indent=1), encoding="utf-8")

    notes = open_any(path, "shop", EXTENSIONS).notes

    assert {note.line for note in notes if note.rule == "shape"} == {9}


def test_a_version_of_somebody_elses_making_is_noted_and_not_read(tmp_path: Path) -> None:
    head = HEAD.replace("}", ", x-version: r7}")
    spec = opened(tmp_path, "paths: {}\n", head)

    assert [note.pointer for note in spec.notes if note.rule == "unread"] == ["/info/x-version"]
    assert spec.release is None
