import json
from pathlib import Path
from typing import Any

import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from specloom.importing.writing import to_yaml
from specloom.spec.yaml_text import parse_yaml

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
TRICKY = st.sampled_from([
    *("", " ", "~", "null", "on", "No", "y", "=", "<<", "-", "--- a", "...", "1e5", "0o17", "0x1f", "1_000"),
    *("2022-01-01", "2022-01-01T10:00:00Z", "12:30", "1.", ".5", "+1", ".inf", ".nan", "4XX", "a: b", "a:"),
    *("a #b", "#a", "a\n", "a\n\n", "\na", " a\nb", "a\n b\n", "a\n\tb", "\ta", "a ", "a\r\nb", "\x85"),
    *("\x7f", "\u2028", "\ufeff", "{a}", "[a]", "a, b", "&a", "*a", "!a", "%a", "@a", "`a", "'a'", '"a"'),
    *(">", "? a", "|", "a\n \n", "a\n\n \nb", "\ud7ff", "\U0001f600", "word " * 40, "word  " * 40),
    *("a " * 80 + "\n", "x" * 2000, "x y" * 800, "\n", "\n\n"),
])  # fmt: skip
TEXTS = TRICKY | ANY_TEXT | st.lists(TRICKY | ANY_TEXT, max_size=3).map("\n".join)
SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXTS
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)
DOCUMENTS = st.dictionaries(TEXTS | st.sampled_from(["paths", "components", "x-a"]), VALUES, max_size=4)


def read(text: str) -> Any:
    return parse_yaml(text, Path("draft.yaml")).root


@settings(max_examples=300, deadline=None)
@given(DOCUMENTS)
@example({"a": {"<<": {"b": 1}}})
@example({"a": -0.0, "b": 1e22, "c": 1.0, "d": 1, "e": 2**70, "f": 5e-324})
def test_what_is_written_reads_as_the_same_values(document: dict[str, Any]) -> None:
    again = read(to_yaml(document))

    assert json.dumps(again) == json.dumps(document)


def test_other_readers_of_yaml_take_words_for_words() -> None:
    words = ["on", "No", "12:30", "2022-01-01", "1_000", "0o17", "1e5", "=", "<<", "~", ".inf"]

    assert yaml.safe_load(to_yaml({"words": words, "number": 1e22})) == {"words": words, "number": 1e22}


def test_a_draft_reads_as_if_a_person_had_written_it() -> None:
    text = """\
openapi: 3.1.0

info:
  title: Shop API
  version: "1.0"

security:
  - apiKey: []

paths:
  /orders:
    get:
      tags: [orders]
      description: |-
        First line.

        Second line.
      x-source: {from: collection, at: "item[0]", kind: documented}
      x-resource: {name: order, action: list, sort: {default: id}}
      parameters:
        - $ref: "#/components/parameters/Page"
        - {name: size, in: query}
      responses:
        "200":
          description: >-
            Each order that the shop has taken since it was opened, and all those that a customer sent back
            again.
          content: {}

    post:
      tags: [orders]
      security: []
      responses:
        "4XX": {description: Refused}

  /orders/{orderId}:
    $ref: "#/components/pathItems/Order"
"""
    assert to_yaml(read(text)) == text


def test_no_member_of_an_object_is_written_as_an_alias() -> None:
    shared = {"type": "string"}

    assert to_yaml({"a": {"b": {"c": shared, "d": shared}}}) == (
        "a:\n  b:\n    c: {type: string}\n    d: {type: string}\n"
    )


def test_a_document_may_nest_as_deeply_as_one_may_be_read() -> None:
    deep: Any = 1
    for _ in range(199):
        deep = {"a": deep}

    assert read(to_yaml(deep)) == deep


def test_an_empty_document_is_an_empty_object() -> None:
    assert read(to_yaml({})) == {}
