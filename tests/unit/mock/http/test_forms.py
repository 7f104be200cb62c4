from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.mock import Simulator
from specloom.mock.http.forms import Upload, read_form, without_content
from specloom.spec import MediaType, parse_document

from ..simulating import ask, simulate

SCHEMA = {
    "properties": {
        "file": {"type": "string", "format": "binary"},
        "count": {"type": "integer"},
        "tags": {"type": "array", "items": {"type": "string"}},
        "options": {"type": "object"},
    }
}
DOCUMENT = parse_document("openapi: 3.1.0", Path("openapi.yaml"))
MULTIPART = "multipart/form-data; boundary=b"
PATHS = """\
/files:
  post:
    operationId: files_upload
    x-resource: {name: file, action: create, key: id}
    requestBody:
      required: true
      content:
        multipart/form-data:
          schema:
            type: object
            required: [file]
            additionalProperties: false
            properties:
              file: {type: string, format: binary}
              name: {type: string}
              secret: {type: string, writeOnly: true}
              id: {type: string, readOnly: true}
    responses:
      "200":
        description: Kept.
        content: {application/json: {schema: {properties: {id: {}}, required: [id]}}}
      "400": {description: Wrong.}
"""
FILES = "file: {type: array, items: {type: string, format: binary}}"


def part(name: str, value: bytes, more: str = "") -> bytes:
    return f'--b\r\nContent-Disposition: form-data; name="{name}"{more}\r\n\r\n'.encode() + value + b"\r\n"


def form(*parts: bytes) -> bytes:
    return b"".join(parts) + b"--b--\r\n"


def read(body: bytes, content_type: str = MULTIPART) -> dict[str, object]:
    return read_form(DOCUMENT, MediaType(content_type, SCHEMA, "", {}), content_type, body)


@pytest.fixture
def simulator() -> Simulator:
    return simulate(PATHS)


@given(st.binary(max_size=3000))
def test_a_file_comes_whole(content: bytes) -> None:
    if b"\r\n--b" not in b"\r\n" + content:
        file = read(form(part("file", content, '; filename="a.csv"')))["file"]

        assert file == Upload("a.csv", "application/octet-stream", content)


def test_fields_take_the_types_of_the_schema() -> None:
    body = form(part("count", b"3"), part("tags", b"a"), part("options", b'{"a": 1}'), part("other", b"3"))

    assert read(body) == {"count": 3, "tags": ["a"], "options": {"a": 1}, "other": "3"}


def test_a_list_is_one_field_for_each_item() -> None:
    assert read(form(part("tags", b"a"), part("tags", b"b"))) == {"tags": ["a", "b"]}


def test_any_other_field_sent_twice_stays_a_list() -> None:
    assert read(form(part("count", b"1"), part("count", b"2"))) == {"count": ["1", "2"]}


def test_an_object_that_is_no_json_stays_a_text() -> None:
    assert read(form(part("options", b"{"))) == {"options": "{"}


def test_an_encoded_form_takes_the_types_too() -> None:
    body = read(b"count=3&tags=a&tags=b&x=%C3%A9", "application/x-www-form-urlencoded")

    assert body == {"count": 3, "tags": ["a", "b"], "x": "é"}


@pytest.mark.parametrize(
    "body",
    [
        b"junk",
        b'--b\r\nContent-Disposition: form-data; name="a\r\n',
        b"--b\r\nX: y\r\n\r\nv\r\n--b--",
        part("a", b"cut--"),
        part("a", b"\xff") + b"--b--",
    ],
)
def test_what_is_no_form_is_an_error(body: bytes) -> None:
    with pytest.raises(ValueError, match=r".+"):
        read(body)


def test_a_file_is_an_empty_text_to_a_schema() -> None:
    upload = Upload("a", "text/csv", b"x")

    assert without_content({"files": [upload, 1], "file": upload}) == {"files": ["", 1], "file": ""}


def test_a_form_is_held_against_its_schema(simulator: Simulator) -> None:
    file = part("file", b"x", '; filename="a"')
    sent = {
        "without": form(part("name", b"n")),
        "unknown": form(file, part("more", b"m")),
        "right": form(file),
    }

    statuses = {
        name: ask(simulator, "POST /v1/files", body, content_type=MULTIPART).status
        for name, body in sent.items()
    }
    assert statuses == {"without": 400, "unknown": 400, "right": 200}


def test_a_reply_tells_neither_files_nor_what_is_write_only_nor_a_given_id(simulator: Simulator) -> None:
    parts = [
        part("file", b"x", '; filename="a"'),
        part("name", b"n"),
        part("secret", b"s"),
        part("id", b"mine"),
    ]
    told = ask(simulator, "POST /v1/files", form(*parts), content_type=MULTIPART).json()

    assert told.keys() == {"id", "name"}
    assert told["id"] != "mine"


def test_a_form_without_boundary_is_an_error() -> None:
    with pytest.raises(ValueError, match="boundary"):
        read(form(part("name", b"n")), "multipart/form-data")


def test_what_follows_the_last_boundary_is_ignored() -> None:
    assert read(form(part("count", b"3")) + b"epilogue") == {"count": 3}


def test_a_large_file_comes_whole_and_leaves_nothing_open() -> None:
    content = b"x" * 3_000_000

    assert read(form(part("file", content, '; filename="a"'))) == {
        "file": Upload("a", "application/octet-stream", content)
    }


def test_a_list_of_files_is_taken_and_not_told() -> None:
    simulator = simulate(PATHS.replace("file: {type: string, format: binary}", FILES))
    sent = form(part("file", b"x", '; filename="a"'), part("file", b"y", '; filename="b"'))

    assert ask(simulator, "POST /v1/files", sent, content_type=MULTIPART).json().keys() == {"id"}
