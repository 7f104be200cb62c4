import json
from pathlib import Path
from typing import Any

import pytest

from specloom.publish.trying import try_data

from .library import read

HEAD = """\
openapi: 3.1.0
info: {title: Library, version: "3"}
servers: [{url: https://library.example/v2/}]
"""


def tried(folder: Path, paths: str, rest: str = "", operation_id: str = "books_add") -> dict[str, Any]:
    """Describe the request of one operation."""
    spec = read(folder, HEAD + rest + paths)
    return try_data(spec, spec.operation(operation_id))


def operation(inner: str) -> str:
    return f"paths:\n  /books:\n    post:\n      operationId: books_add\n      tags: [books]\n{inner}"


def body(media_type: str, content: str) -> str:
    return operation(f"      requestBody: {{content: {{{media_type}: {content}}}}}\n")


def parameter(inner: str) -> str:
    return operation(f"      parameters: [{{{inner}}}]\n")


def only(values: list[Any]) -> Any:
    (value,) = values
    return value


def test_a_request_goes_to_the_path_of_the_server(tmp_path: Path) -> None:
    data = tried(tmp_path, operation("      responses: {}\n"))

    assert data == {"vendor": "library", "method": "POST", "path": "/books", "base": "/v2"}


def test_what_every_request_carries_is_told_without_its_source(tmp_path: Path) -> None:
    headers = "x-request-headers: {Accept: '*/*', x-source: {from: manual}}\n"

    assert tried(tmp_path, operation("      responses: {}\n"), headers)["headers"] == {"Accept": "*/*"}


def test_a_parameter_is_told_with_its_example_and_how_it_is_written(tmp_path: Path) -> None:
    written = "name: kinds, in: query, explode: false, schema: {type: array}, example: [novel, verse]"

    assert only(tried(tmp_path, parameter(written))["parameters"]) == {
        "name": "kinds",
        "in": "query",
        "style": "form",
        "example": ["novel", "verse"],
    }


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ("{type: string, enum: [novel, verse]}", "novel"),
        ("{type: integer, minimum: 3}", 3),
        ("{type: integer}", 1),
        ("{type: string, format: date}", "2024-01-01"),
    ],
)
def test_without_an_example_a_value_is_made_of_the_schema(
    tmp_path: Path, schema: str, expected: object
) -> None:
    data = tried(tmp_path, parameter(f"name: kind, in: query, schema: {schema}"))

    assert type(only(data["parameters"])["example"]) is type(expected)
    if not isinstance(expected, str) or "date" not in schema:
        assert only(data["parameters"])["example"] == expected


def test_the_text_of_a_body_is_the_example_as_it_was_written(tmp_path: Path) -> None:
    data = tried(tmp_path, body("application/json", '{example: {price: 1.0, title: "Émilie"}}'))

    assert only(data["body"]["types"]) == {
        "mediaType": "application/json",
        "text": '{\n  "price": 1.0,\n  "title": "Émilie"\n}',
    }


def test_a_text_body_is_not_quoted(tmp_path: Path) -> None:
    data = tried(tmp_path, body("text/plain", '{example: "two\\nlines"}'))

    assert only(data["body"]["types"])["text"] == "two\nlines"


def test_a_body_without_example_is_made_of_its_schema_without_what_is_read_only(tmp_path: Path) -> None:
    schema = "{type: object, properties: {id: {type: integer, readOnly: true}, title: {type: string}}}"
    data = tried(tmp_path, body("application/json", f"{{schema: {schema}}}"))

    assert list(json.loads(only(data["body"]["types"])["text"])) == ["title"]


def test_a_form_is_told_field_by_field(tmp_path: Path) -> None:
    schema = (
        "{type: object, required: [cover], properties: "
        "{cover: {type: string, format: binary}, pages: {type: integer}, "
        "scans: {type: array, items: {contentMediaType: image/png}}}}"
    )
    content = f"{{schema: {schema}, encoding: {{cover: {{contentType: 'image/png, image/jpeg'}}}}"
    data = tried(tmp_path, body("multipart/form-data", f"{content}, example: {{cover: PNG}}}}"))
    cover, pages, scans = only(data["body"]["types"])["fields"]

    assert cover == {
        "name": "cover",
        "required": True,
        "given": True,
        "file": True,
        "type": "image/png",
        "example": "PNG",
        "explode": True,
    }
    assert pages == {"name": "pages", "example": 1, "explode": True}
    assert scans["file"]


def test_a_form_that_holds_no_fields_is_a_text(tmp_path: Path) -> None:
    data = tried(tmp_path, body("application/x-www-form-urlencoded", "{example: a=1}"))

    assert only(data["body"]["types"])["text"] == "a=1"


@pytest.mark.parametrize(
    ("scheme", "expected"),
    [
        ("{type: apiKey, in: cookie, name: sid}", {"in": "cookie", "name": "sid"}),
        ("{type: http, scheme: Basic}", {"scheme": "basic"}),
        ("{type: http, scheme: bearer}", {"scheme": "bearer"}),
        ("{type: openIdConnect, openIdConnectUrl: 'https://library.example/id'}", {"scheme": "bearer"}),
    ],
)
def test_a_credential_is_told_with_its_place(tmp_path: Path, scheme: str, expected: dict[str, str]) -> None:
    rest = f"components: {{securitySchemes: {{key: {scheme}}}}}\nsecurity: [{{key: []}}]\n"

    assert tried(tmp_path, operation("      responses: {}\n"), rest)["auth"] == [[{"id": "key", **expected}]]


def test_every_way_to_prove_who_calls_is_told(tmp_path: Path) -> None:
    schemes = "{key: {type: apiKey, in: query, name: k}, pair: {type: http, scheme: basic}}"
    rest = f"components: {{securitySchemes: {schemes}}}\nsecurity: [{{}}, {{key: [], pair: []}}]\n"
    ways = tried(tmp_path, operation("      responses: {}\n"), rest)["auth"]

    assert [[scheme["id"] for scheme in way] for way in ways] == [[], ["key", "pair"]]


def test_a_schema_without_end_gives_no_example(tmp_path: Path) -> None:
    rows = ", ".join(f"p{number}: {{$ref: '#/components/schemas/Wide'}}" for number in range(9))
    deep = f"{{required: [p0, p1, p2], type: object, properties: {{{rows}}}}}"
    rest = f"components: {{schemas: {{Wide: {deep}}}}}\n"
    data = tried(tmp_path, body("application/json", "{schema: {$ref: '#/components/schemas/Wide'}}"), rest)

    assert isinstance(only(data["body"]["types"])["text"], str)
