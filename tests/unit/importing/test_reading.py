import json
import time
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.errors import BadInput
from specloom.importing.reading import open_source

COLLECTION = {
    "info": {
        "name": "Café",
        "schema": "https://schema.getpostman.com/json/collection/v2.1.0/collection.json",
    },
    "item": [],
}


def refused(path: Path, content: bytes | str) -> str:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    with pytest.raises(BadInput) as told:
        open_source(path)
    return str(told.value).replace(str(path.parent), "")


def kind(path: Path, root: object) -> str:
    path.write_text(json.dumps(root))
    return open_source(path).kind


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"],
)
def test_a_source_may_be_in_any_encoding_of_unicode(tmp_path: Path, encoding: str) -> None:
    source = tmp_path / "source.json"
    source.write_bytes(json.dumps(COLLECTION, ensure_ascii=False).encode(encoding))

    opened = open_source(source)

    assert (opened.kind, opened.root["info"]["name"]) == ("collection", "Café")


@pytest.mark.parametrize(
    ("root", "expected"),
    [
        (COLLECTION, "collection"),
        ({"collection": COLLECTION}, "collection"),
        ({"collection": {"info": {"_postman_id": "1"}}, "user": {}}, "collection"),
        ({"item": []}, "collection"),
        ({"log": {"entries": []}}, "traffic"),
        ({"openapi": "3.1.0", "info": {}, "paths": {}}, "openapi"),
        ({"swagger": "2.0", "info": {}, "paths": {}}, "openapi"),
        ({"name": "live", "values": []}, "environment"),
        ({"values": [], "_postman_variable_scope": "globals"}, "environment"),
    ],
)
def test_a_source_is_known_by_what_it_holds(tmp_path: Path, root: object, expected: str) -> None:
    assert kind(tmp_path / "source", root) == expected


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("", "/source is empty; export it again"),
        ("\ufeff \n", "/source is empty; export it again"),
        ("[]", "/source holds a list at its top level, not an object; hand in "),
        ('{"a":\n 1,,}', "/source: line 2, column 4: not valid JSON: "),
        ('{"item": [],\n"x": NaN}', "/source: line 2: JSON has no NaN; write null or a number there"),
        ("<html></html>", "/source is HTML or XML, not JSON or YAML; hand in "),
        ("hello: world", "/source is neither JSON nor the YAML of an OpenAPI document; hand in "),
        ('{"a": 1}', "/source is nothing that can be imported; hand in "),
        (
            '{"requests": [], "id": "1"}',
            "/source is a Postman collection in format 1; export it from Postman",
        ),
        ('{"paths": {}}', "/source looks like OpenAPI but names no version; begin it with"),
        (b"PK\x03\x04\x00\x00\x00\x00\xff\xfe", "/source is no text; name a JSON or YAML file"),
        (b'{"a": "\xff"}', "/source is not UTF-8 text: byte 7 cannot be read; save it as UTF-8"),
        ('{"item": ' + "[" * 100_000, "/source nests deeper than 1,000 levels, as no API does"),
        ('{"item": [' + "1" * 5000 + "]}", "/source: it holds a number of thousands of digits; shorten it"),
    ],
)
def test_what_cannot_be_taken_is_told_in_one_sentence(
    tmp_path: Path, content: bytes | str, told: str
) -> None:
    message = refused(tmp_path / "source", content)

    assert message.startswith(told)
    assert "\n" not in message


def test_folders_and_missing_files_are_told(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="is a folder; name the file in it"):
        open_source(tmp_path)
    with pytest.raises(BadInput, match="cannot be read: No such file or directory"):
        open_source(tmp_path / "none.json")


def test_big_numbers_and_halves_of_characters_are_no_obstacle(tmp_path: Path) -> None:
    source = tmp_path / "source.json"
    source.write_text('{"item": [], "number": 123456789012345678901234567890, "half\\ud800": "\\udc00!"}')

    root = open_source(source).root

    assert root == {"item": [], "number": 123456789012345678901234567890, "half\ufffd": "\ufffd!"}


def test_keys_that_are_given_twice_in_a_collection_are_told_with_their_lines(tmp_path: Path) -> None:
    source = tmp_path / "source.json"
    source.write_text('{"item": [{"name": "a",\n"name": "b", "x": {"name": 1}}],\n\n"item": []}')

    assert open_source(source).repeated == (("name", 2), ("item", 4))


def test_openapi_keeps_its_lines_and_refuses_repeated_keys(tmp_path: Path) -> None:
    source = tmp_path / "openapi.yaml"
    source.write_bytes("openapi: 3.1.0\ninfo:\n  title: é\n".encode("utf-16"))

    opened = open_source(source)

    assert opened.root["info"] == {"title": "é"}
    assert opened.document is not None
    assert "twice" in refused(tmp_path / "twice.json", '{"openapi": "3.1.0", "info": {}, "info": {}}')


def test_an_alias_bomb_is_refused_at_once(tmp_path: Path) -> None:
    levels = "".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]\n" for n in range(1, 30))
    started = time.monotonic()

    refused(tmp_path / "bomb.yaml", f"openapi: 3.1.0\nl0: &l0 x\n{levels}")

    assert time.monotonic() - started < 10


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    source = tmp_path_factory.getbasetemp() / "any"
    source.write_bytes(content)

    with suppress(BadInput):
        assert open_source(source).kind
