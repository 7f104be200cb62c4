"""Bodies are encoded by their media type."""

import io
from types import MappingProxyType
from typing import Any

import attrs
import httpx
import pytest

from specloom.runtime import NOT_GIVEN, InvalidArgument, NotGiven
from specloom.runtime.bodies import encode_body
from specloom.runtime.models import Model

FORM = "application/x-www-form-urlencoded"


@attrs.define
class Named(Model):
    name: str
    id: int | NotGiven = NOT_GIVEN
    additional_properties: dict[str, Any] = attrs.field(factory=dict)

    json_names = MappingProxyType({"name": "name", "id": "id"})
    read_only_names = frozenset({"id"})


def sent(content_type: str, body: Any) -> httpx.Request:
    content = encode_body(content_type, body)
    data = content.data if isinstance(content.data, bytes) else b"".join(content.data)
    return httpx.Request(
        "POST", "https://vendor.test", content=data, headers={"Content-Type": content.media_type}
    )


@pytest.mark.parametrize(
    "content_type", ["application/json", "Application/JSON; charset=utf-8", "application/vnd.api+json"]
)
def test_json_and_its_relatives_are_sent_as_json(content_type: str) -> None:
    assert sent(content_type, Named("Théo")).content == '{"name":"Théo"}'.encode()


def test_a_list_of_models_and_mappings_is_sent_as_json() -> None:
    assert sent("application/json", [Named("a"), {"name": "b"}]).content == b'[{"name":"a"},{"name":"b"}]'


def test_nothing_is_sent_as_json_null() -> None:
    assert sent("application/json", None).content == b"null"


def test_a_form_repeats_the_name_for_each_item() -> None:
    assert sent(FORM, {"a": [1, True], "b": "x y"}).content == b"a=1&a=true&b=x+y"


@pytest.mark.parametrize(
    "body", ["text", b"bytes", io.StringIO("file"), io.BytesIO(b"file"), bytearray(b"x")]
)
def test_other_types_are_sent_as_they_are(body: Any) -> None:
    assert sent("text/csv", body).content in {b"text", b"bytes", b"file", b"x"}


def test_multipart_holds_files_texts_and_repeated_fields() -> None:
    request = sent(
        "multipart/form-data",
        {"file": ("a.txt", b"one", "text/plain"), "raw": io.BytesIO(b"two"), "tags": ["x", "y"], "n": 5},
    )
    content = request.content.decode()

    assert 'name="file"; filename="a.txt"' in content
    assert content.count('name="tags"') == 2
    assert all(part in content for part in ("one", "two", "\r\n\r\nx\r\n", "\r\n\r\n5\r\n"))


def test_a_multipart_boundary_cannot_be_foreseen() -> None:
    first, second = (sent("multipart/form-data", {"a": b"1"}).headers["Content-Type"] for _ in range(2))

    assert first.startswith("multipart/form-data; boundary=")
    assert first != second


@pytest.mark.parametrize("content_type", [FORM, "multipart/form-data"])
def test_a_form_needs_named_fields(content_type: str) -> None:
    with pytest.raises(InvalidArgument, match="needs named fields"):
        encode_body(content_type, ["a"])


def test_a_body_of_another_type_cannot_be_a_mapping() -> None:
    with pytest.raises(InvalidArgument, match="must be bytes, a text, an open file or a path"):
        encode_body("application/pdf", {"a": 1})


def test_a_field_that_was_left_out_is_no_part_of_a_form() -> None:
    parts = sent("multipart/form-data", {"file": b"x", "note": NOT_GIVEN})
    form = sent("application/x-www-form-urlencoded", {"a": 1, "note": NOT_GIVEN})

    assert parts.content.count(b"form-data") == 1
    assert form.content == b"a=1"
