import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.spec import SpecError, load_document, parse_document
from specloom.spec.pointers import walk

PATH = Path("openapi.yaml")
TEXT = st.text(st.characters(exclude_categories=("C", "Zl", "Zp")))
JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=20,
)


def problem(text: str) -> str:
    with pytest.raises(SpecError) as caught:
        parse_document(text, PATH)
    (finding,) = caught.value.findings
    assert finding.rule == "syntax"
    return finding.message


@given(st.dictionaries(TEXT, JSON_VALUES, max_size=4))
def test_json_is_read_as_it_is(root: dict[str, Any]) -> None:
    assert parse_document(json.dumps(root, ensure_ascii=False), PATH).root == root


@given(st.dictionaries(TEXT, JSON_VALUES, min_size=1, max_size=4))
def test_everything_in_a_document_has_a_line(root: dict[str, Any]) -> None:
    text = json.dumps(root, indent=1, ensure_ascii=False)
    document = parse_document(text, PATH)

    lines = [document.line(pointer) for pointer, _ in walk(document.root) if pointer]

    assert all(line is not None and 1 <= line <= text.count("\n") + 1 for line in lines)


def test_a_list_in_yaml_has_lines_of_its_own() -> None:
    document = parse_document("a:\n  - b\n  - c: d\n", PATH)

    assert [document.line(pointer) for pointer in ("/a", "/a/0", "/a/1/c", "/a/9", "/z", "")] == [
        1,
        2,
        3,
        1,
        None,
        None,
    ]


def test_quotes_and_block_scalars_make_text() -> None:
    assert parse_document("a: '7'\nb: |\n  7\nc: !!str 7\nd: 7\n", PATH).root == {
        "a": "7",
        "b": "7\n",
        "c": "7",
        "d": 7,
    }


def test_keys_stay_text_and_unquoted_ones_are_remembered() -> None:
    document = parse_document('200: a\n"404": b\ntrue: c\nyes: d\n', PATH)

    assert document.root == {"200": "a", "404": "b", "true": "c", "yes": "d"}
    assert document.unquoted_keys == (("200", 1), ("true", 3))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: [1, 2", "not valid YAML"),
        ("a: b: c", "mapping values are not allowed"),
        ("\ta: b", "cannot start any token"),
        ("a: 1\nb: 2\na: 3", "line 3, column 1: the key 'a' is given twice; keep one"),
        ("a: &x 1\nb: *x", "an alias (*) is not allowed; write a $ref to a component"),
        ("a: !secret x", "the tag !secret is not allowed; write the plain value"),
        ("a: 1\n---\nb: 2", "a second document begins (---)"),
        ("? [a]\n: b", "a key must be a plain word"),
        ("- a", "must be a mapping"),
        ("7", "must be a mapping"),
        ("", "must be a mapping"),
        ("a: \x00", "not valid YAML"),
        ('{"a": "whole \\ud83d\\ude00",\n "b": "half \\ud83d"}', "line 2: half of a character"),
    ],
)
def test_what_is_no_document_is_worded(text: str, message: str) -> None:
    assert message in problem(text)


def test_a_tag_on_a_list_does_nothing() -> None:
    assert parse_document("a: !!python/object/apply:os.system [ls]", PATH).root == {"a": ["ls"]}


@pytest.mark.parametrize("opening", ["[", "{a: "])
def test_a_hundred_thousand_levels_are_refused_at_once(opening: str) -> None:
    assert "nests deeper than 200 levels" in problem("a: " + opening * 100_000)


def test_aliases_that_multiply_are_refused_at_the_first() -> None:
    bomb = "a0: &a0 [x, x]\n" + "".join(f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]\n" for n in range(1, 60))

    assert problem(bomb).startswith("line 2, ")


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "openapi.yaml"
    path.write_bytes(b"\xef\xbb\xbfa: \xc3\xa9\n")

    assert load_document(path).root == {"a": "é"}


def test_a_utf_16_file_is_told_to_become_utf_8(tmp_path: Path) -> None:
    path = tmp_path / "openapi.yaml"
    path.write_text("openapi: 3.1.0", encoding="utf-16")

    with pytest.raises(SpecError, match=r"not UTF-8 text \(byte 0\); save it as UTF-8"):
        load_document(path)


def test_a_missing_file_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(SpecError, match="cannot be read: No such file"):
        load_document(tmp_path / "openapi.yaml")


def test_a_folder_is_not_a_document(tmp_path: Path) -> None:
    with pytest.raises(SpecError, match="cannot be read"):
        load_document(tmp_path)


def test_an_unreadable_file_is_told_so(tmp_path: Path) -> None:
    path = tmp_path / "openapi.yaml"
    path.symlink_to(path)

    with pytest.raises(SpecError, match=r"cannot be read: .*; check that it exists and its permissions"):
        load_document(path)


def test_a_control_character_is_named_with_its_line() -> None:
    with pytest.raises(SpecError, match=r"line 2: not valid YAML: .*; remove that character"):
        parse_document("a: 1\nb: \x07\n", Path("x.yaml"))
