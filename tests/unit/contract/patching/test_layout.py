import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from specloom.contract.patching import CannotEdit, Drop, Edit, Put, Rename, edited, rewritten
from specloom.spec import parse_document
from specloom.spec.pointers import walk

TEXT = """\
# A spec.
a: &none 1
schemas:
  # The book.
  Book:
    type: object   # always
    required: [id, title]
    properties:
      id: {type: integer}
      title: {description: The title., type: string}

  Shelf:
    description: |-
      Where books
      stand.
    type: 'object'
    enum:
      - wood
      - metal  # rare

    "200": yes
flow: {a: 1, b: [x, y],
       c: "z"}
"""


def after(*edits: Edit, text: str = TEXT) -> str:
    for edit in edits:
        text = rewritten(text, edit)
    return text


def changed(*edits: Edit, text: str = TEXT) -> list[str]:
    """Return the lines that are other or new."""
    old = text.split("\n")
    return [line for line in after(*edits, text=text).split("\n") if line not in old]


def test_a_plain_value_gives_way_to_another_and_its_comment_stays() -> None:
    assert changed(Put("/schemas/Book/type", ["object", "null"])) == ['    type: [object, "null"]   # always']


def test_a_text_in_quotes_stays_in_such_quotes() -> None:
    assert changed(Put("/schemas/Shelf/type", "array")) == ["    type: 'array'"]
    assert changed(Put("/flow/c", "w")) == ['       c: "w"}']


def test_an_item_is_added_as_the_others_are_written() -> None:
    assert changed(Put("/schemas/Book/required/-", "1")) == ['    required: [id, title, "1"]']
    assert changed(Put("/schemas/Shelf/enum/-", "glass")) == ["      - glass"]


def test_a_member_is_added_as_the_one_before_is_written() -> None:
    pages = {"type": "integer", "x-source": {"from": "a"}}
    assert changed(Put("/schemas/Book/properties/pages", pages)) == [
        "      pages: {type: integer, x-source: {from: a}}"
    ]
    assert changed(Put("/schemas/Book/pages", pages)) == [
        "    pages:",
        "      type: integer",
        "      x-source: {from: a}",
    ]


def test_a_member_is_added_after_the_one_that_is_named() -> None:
    text = after(Put("/schemas/Shelf/size", 1, after="type"))
    assert "    type: 'object'\n    size: 1\n    enum:" in text


def test_a_flow_mapping_over_lines_stays_one() -> None:
    assert changed(Put("/flow/d", True)) == ['       c: "z",', "       d: true}"]
    text = '{\n  "a": 1,\n  "b": {}\n}\n'
    assert after(Put("/c", "x"), text=text) == '{\n  "a": 1,\n  "b": {},\n  "c": "x"\n}\n'
    assert after(Put("/b/é", None), text=text) == '{\n  "a": 1,\n  "b": {"é": null}\n}\n'


def test_what_is_dropped_takes_its_line_or_its_comma_along() -> None:
    assert changed(Drop("/schemas/Book/required/0")) == ["    required: [title]"]
    assert changed(Drop("/schemas/Book/required/1")) == ["    required: [id]"]
    assert after(Drop("/schemas/Shelf/enum/1")) == TEXT.replace("      - metal  # rare\n", "")
    assert after(Drop("/schemas/Book/type")) == TEXT.replace("    type: object   # always\n", "")
    assert after(Drop("/schemas/Shelf/description")) == TEXT.replace(
        "    description: |-\n      Where books\n      stand.\n", ""
    )


def test_a_first_member_beside_a_dash_gives_its_place_to_the_next() -> None:
    assert after(Drop("/0/a"), text="- a: 1\n  b: 2\n") == "- b: 2\n"


def test_a_key_is_renamed_in_its_quotes() -> None:
    assert changed(Rename("/schemas/Shelf/200", "201")) == ['    "201": yes']
    assert changed(Rename("/schemas/Book", "201")) == ['  "201":']


def test_a_list_takes_the_place_of_a_block() -> None:
    assert changed(Put("/schemas/Shelf/enum", [])) == ["    enum: []  # rare"]


def test_line_ends_stay_what_they_are() -> None:
    text = "a:\r\n  b: 1 # one\r\n"
    assert after(Put("/a/c", 2), text=text) == "a:\r\n  b: 1 # one\r\n  c: 2\r\n"
    assert after(Put("/a/c", 2), text="a:\n  b: 1") == "a:\n  b: 1\n  c: 2"


@pytest.mark.parametrize(
    "edit", [Drop("/schemas/Book/no"), Put("/a/b", 1), Rename("/flow/b/0", "x"), Drop("/flow/b/9")]
)
def test_an_edit_that_leads_nowhere_is_refused(edit: Edit) -> None:
    with pytest.raises(CannotEdit):
        after(edit)


def test_the_only_entry_is_not_taken_away() -> None:
    with pytest.raises(CannotEdit):
        after(Drop("/a"), text="a: 1\n")


names = st.text("abé 1:-#'\"{}, ", min_size=1, max_size=6)
scalars = (
    st.none() | st.booleans() | st.integers() | names | st.sampled_from(["null", "1.5", "yes", "on", ""])
)
values = st.recursive(
    scalars,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=3),
    max_leaves=8,
)
roots = st.dictionaries(names, values, min_size=1, max_size=4)


@st.composite
def edits(draw: st.DrawFn, root: Any) -> Edit:
    pointers = [pointer for pointer, _ in walk(root)][1:]
    pointer = draw(st.sampled_from(pointers))
    at = draw(st.sampled_from(["put", "drop", "rename", "append", "add"]))
    match at:
        case "drop":
            return Drop(pointer)
        case "rename":
            return Rename(pointer, draw(names))
        case "append":
            return Put(f"{pointer}/-", draw(values))
        case "add":
            return Put(f"{pointer}/new", draw(values))
        case _:
            return Put(pointer, draw(values))


def as_json(root: Any) -> str:
    return json.dumps(root, indent=2)


def as_yaml(root: Any) -> str:
    return str(yaml.safe_dump(root))


def as_blocks(root: Any) -> str:
    return str(yaml.safe_dump(root, default_flow_style=False, allow_unicode=True, width=20))


@settings(max_examples=150, deadline=None)
@given(st.data(), roots, st.sampled_from([as_json, as_yaml, as_blocks]))
def test_a_text_after_an_edit_says_what_the_document_says_after_it(
    data: st.DataObject, root: dict[str, Any], written: Callable[[Any], str]
) -> None:
    text = written(root)
    edit = data.draw(edits(parse_document(text, Path("a.yaml")).root))
    try:
        new = rewritten(text, edit)
        wanted = edited(root, (edit,))
    except (CannotEdit, KeyError):
        return
    assert parse_document(new, Path("a.yaml")).root == wanted
