"""Make a document that says given texts in every place that takes a text of the vendor's own."""

from collections.abc import Callable, Iterable
from typing import Any

from hypothesis import strategies as st

from specloom.spec.pointers import fragment, join

Say = Callable[[], str]
CALL = "__import__('pathlib').Path('pwned').touch()"
PYTHON = [
    *(f'"""; {CALL}\n"""', "'''", f"'+{CALL}+'", "\\", 'a\\"', "\\N{x}", "\\x41", f"\n{CALL}", f"\r{CALL}"),
    *(f"\x85{CALL}", f"\u2028{CALL}", f"\x0c{CALL}", "a\0b", f"\u202e{CALL}", "\ufeff", "\u200b"),
    *(
        "class",
        "None",
        "True",
        "self",
        "def",
        "__init__",
        "__class__",
        "__import__",
        "_",
        "__",
        "str",
        "models",
    ),
    *("ﬁ", "😀", "0", "-1", "1e9", "from_dict", "Headers", "Declared", "Any", "Literal['x']", "builtins"),
    *("#", "# type: ignore", "# fmt: off", "'Stream[x]'", CALL, f"lambda: {CALL}", f"{{{CALL}}}", "%s"),
]
ELSEWHERE = [
    *(
        "{{ 7*7 }}",
        "{% raw %}",
        "{# x",
        "{a",
        "..",
        "../../pwned",
        "/etc/passwd",
        "..\\x",
        "x" * 3000,
        "数" * 99,
    ),
    *("]]\n[tool.x]\ny=1", '"\n[tool.y]\n', "'", "$(id)", "a/b~c%41", "https://[", "", " ", "\t"),
    *("<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "-->", "[a](javascript:alert(1))"),
    *("javascript:alert(1)", "</script><script>alert(1)//", "`", f"```\n{CALL}\n```", "|", "# x"),
]
TEXTS = st.one_of(
    st.sampled_from(PYTHON + ELSEWHERE), st.text(alphabet="\"'\\{}\n\r #a()[]:_|`<\0\u2028é", max_size=12)
)
"""Texts that mean something to Python, Jinja, TOML, Markdown, HTML, a shell or a file system."""


def hostile_document(say: Say) -> dict[str, Any]:
    """Return an OpenAPI document whose every text, name, value and address is what `say` says next."""
    prose = {"summary": say(), "description": say()}
    named = _names(say, 4)
    scheme, oauth, basic = _names(say, 3)
    thing, other, kind = _names(say, 3)
    tag, second = _names(say, 2)
    ids = _names(say, 5)
    listed = {
        "operationId": ids[0],
        "tags": [tag],
        **prose,
        "parameters": [*_parameters(say, named), _query("page", {"type": "integer"})],
        "responses": {"200": _reply(say, _page(thing)), "404": _reply(say, _ref(other)), "4XX": _reply(say)},
        "security": [{scheme: []}, {oauth: [say()]}, {basic: []}],
        "x-pagination": {"style": "page", "request": "page", "items": "items"},
        "x-retry": {"statuses": [423]},
    }
    created = {
        "operationId": ids[1],
        "tags": [tag],
        "summary": say(),
        "externalDocs": {"url": say(), "description": say()},
        "requestBody": _body(say, _ref(thing), {named[0]: say()}),
        "responses": {"201": _reply(say, _ref(thing)), "default": _reply(say)},
        "servers": [_server(say, "/own/")],
    }
    uploaded = {
        "operationId": ids[2],
        "tags": [second],
        "requestBody": {"description": say(), "content": {"multipart/form-data": {"schema": _form(say)}}},
        "responses": {"200": {"description": say(), "content": {"text/csv": {}, "application/json": {}}}},
        "x-format": {
            "parameter": (chosen := _token(say())),
            "media": {say(): "text/csv", say() + "2": "application/json"},
        },
        "parameters": [_query(chosen, {"type": "string"})],
    }
    batched = {
        "operationId": ids[3],
        "tags": [second],
        "requestBody": _body(say, {"type": "array", "items": _ref(thing)}, [{named[0]: say()}]),
        "responses": {"200": _reply(say, {"type": "array", "items": _ref(other)})},
        "x-batch": {"items": "/", "max": 5},
    }
    told = {"operationId": ids[4], "tags": [second], **prose, "requestBody": _body(say, _ref(thing))}
    place = f"/{_segment(say())}"
    return {
        "openapi": "3.1.0",
        "info": {"title": say(), "version": say(), "description": say()},
        "servers": [_server(say, "/v1"), {"url": say()}],
        "tags": [{"name": tag, "description": say()}, {"name": second, "description": say()}],
        "paths": {
            place: {"get": listed, "post": created},
            f"/files/{{{_segment(named[1])}}}": {"put": uploaded},
            "/batches": {"post": batched},
        },
        "webhooks": {say(): {"post": told}},
        "components": {
            "securitySchemes": {
                scheme: {"type": "apiKey", "in": "header", "name": say(), "description": say()},
                oauth: {"type": "http", "scheme": "bearer", "description": say()},
                basic: {"type": "http", "scheme": "basic", "description": say()},
                "flows": {"type": "oauth2", "flows": {"clientCredentials": _flow(say)}},
            },
            "schemas": {
                thing: _object(say, other, kind),
                other: {"type": "object", "description": say(), "properties": {say(): {"type": "string"}}},
                kind: {"type": "string", "description": say(), "enum": _names(say, 3)},
            },
        },
        "x-client": {"field_prefix": "vendor_", "request_id": [_token(say())]},
        "x-request-headers": {_token(say()): say()},
        "x-rate-limits": {"per-key": {"partition": "api-key", "quotas": [{"quota": 9, "window": 1}]}},
        "x-rate-limit-headers": {_token(say()): "remaining"},
        "x-webhook-event": {"header": _token(say())},
        "x-webhook-signature": {
            "header": _token(say()),
            "algorithm": "hmac-sha256",
            "encoding": "hex",
            "key": "secret",
            "prefix": say() + "=",
            "signed": say() + "{body}",
        },
    }


def _names(say: Say, count: int) -> list[str]:
    """Return names that differ from each other."""
    found: dict[str, None] = {}
    while len(found) < count:
        name = said = say()
        while name in found:
            name += said or "again"
        found[name] = None
    return list(found)


def _flow(say: Say) -> dict[str, Any]:
    return {"tokenUrl": f"https://acme.example/{say()}", "scopes": {say(): say()}}


def _token(text: str) -> str:
    """Return what of a text a header's name may hold."""
    return "".join(c for c in text if c.isascii() and (c.isalnum() or c in "!#$%&'*+.^_`|~-")) or "x"


def _segment(text: str) -> str:
    return text.replace("/", "").replace("{", "").replace("}", "")


def _ref(name: str) -> dict[str, str]:
    return {"$ref": fragment(join("/components/schemas", name))}


def _query(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"name": name, "in": "query", "schema": schema}


def _parameters(say: Say, names: Iterable[str]) -> list[dict[str, Any]]:
    schemas = (
        {"type": "string", "default": say(), "example": say()},
        {"type": "string", "const": say()},
        {"type": "array", "items": {"type": "string", "enum": _names(say, 2)}},
        {"type": "string", "format": say(), "pattern": say()},
    )
    places = ("query", "header", "query", "cookie")
    return [
        {"name": name, "in": place, "schema": schema, "description": say(), "example": say()}
        for name, place, schema in zip(names, places, schemas, strict=True)
    ]


def _page(thing: str) -> dict[str, Any]:
    return {"type": "object", "properties": {"items": {"type": "array", "items": _ref(thing)}}}


def _body(say: Say, schema: dict[str, Any], value: Any = None) -> dict[str, Any]:
    example = {} if value is None else {"examples": {say(): {"summary": say(), "value": value}}}
    return {
        "description": say(),
        "required": True,
        "content": {"application/json": {"schema": schema, **example}},
    }


def _reply(say: Say, schema: dict[str, Any] | None = None) -> dict[str, Any]:
    header = {"description": say(), "schema": {"type": "string", "enum": _names(say, 2)}}
    media = {"schema": schema or {"type": "string", "description": say()}, "example": say()}
    return {"description": say(), "headers": {say(): header}, "content": {"application/json": media}}


def _form(say: Say) -> dict[str, Any]:
    file, text = _names(say, 2)
    return {
        "type": "object",
        "required": [file],
        "properties": {
            file: {"type": "string", "format": "binary"},
            text: {"type": "string", "default": say()},
        },
    }


def _object(say: Say, other: str, kind: str) -> dict[str, Any]:
    names = _names(say, 7)
    schemas = (
        {"type": "string", "description": say(), "default": say()},
        {"type": "string", "enum": _names(say, 2)},
        {"const": say()},
        {"oneOf": [_ref(other), {"type": "string", "const": say()}]},
        _ref(kind),
        {"type": "object", "title": say(), "properties": {say(): {"type": "string", "description": say()}}},
        {"type": "object", "additionalProperties": {"type": "string"}, "patternProperties": {say(): {}}},
    )
    return {
        "type": "object",
        "title": say(),
        "description": say(),
        "required": names[:2],
        "properties": dict(zip(names, schemas, strict=True)),
        "example": {names[0]: say()},
    }


def _server(say: Say, path: str) -> dict[str, Any]:
    variable = {"default": say(), "enum": _names(say, 2), "description": say()}
    name = _segment(say()) or "name"
    return {"url": f"https://{{{name}}}.example{path}", "description": say(), "variables": {name: variable}}
