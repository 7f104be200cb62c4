import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from specloom.generate.literals import (
    code_span,
    construct,
    docstring,
    in_docstring,
    literal,
    mapping_of,
    one_line,
    sentence,
    tuple_of,
    wrapped,
)

HOSTILE = st.text(alphabet=st.sampled_from(list("\"'\\{}\n\r\t #a é\x00\u2028\u202e\ud800N")), max_size=40)


@given(HOSTILE, st.sampled_from([0, 4, 8]))
def test_any_text_is_a_docstring_and_nothing_else(text: str, indent: int) -> None:
    source = f"class C:\n{' ' * indent} {docstring(text, indent)}\n" if indent else docstring(text, 0)

    tree = ast.parse(source)

    statement = tree.body[0].body[0] if isinstance(tree.body[0], ast.ClassDef) else tree.body[0]
    assert isinstance(statement, ast.Expr)
    assert isinstance(statement.value, ast.Constant)
    assert str(statement.value.value).split() == one_line(text).split()


@given(HOSTILE)
def test_any_text_is_a_literal_of_itself(text: str) -> None:
    assert ast.literal_eval(literal(text)) == text


@given(HOSTILE)
def test_any_text_within_a_docstring_ends_it_not(text: str) -> None:
    (statement,) = ast.parse(f'"""Args: {in_docstring(text)} and more."""').body

    assert isinstance(statement, ast.Expr)
    assert isinstance(statement.value, ast.Constant)
    assert str(statement.value.value).split() == ["Args:", *one_line(text).split(), "and", "more."]


@given(st.text(alphabet="`a b", max_size=12))
def test_backticks_do_not_end_code_in_markdown(text: str) -> None:
    (paragraph,) = MarkdownIt().parseInline(code_span(text))

    assert [(each.type, each.content) for each in paragraph.children or ()] == [
        ("code_inline", one_line(text) or " ")
    ]


@given(st.text())
def test_wrapping_keeps_every_word(text: str) -> None:
    assert wrapped(text).split() == one_line(text).split()


@pytest.mark.parametrize("value", [None, True, 3, 2.5, -1])
def test_a_plain_value_is_a_literal_of_itself(value: float | None) -> None:
    assert ast.literal_eval(literal(value)) == value


def test_a_tuple_of_one_keeps_its_comma() -> None:
    assert [tuple_of([]), tuple_of(["1"]), tuple_of(["1", "2"])] == ["()", "(1,)", "(1, 2)"]


def test_a_mapping_quotes_its_keys() -> None:
    assert mapping_of([("it's", "1")]) == '{"it\'s": 1}'


def test_a_call_leaves_out_keywords_that_are_none() -> None:
    assert construct("Retry", "1", after=None, most="2") == "Retry(1, most=2)"


def test_lines_of_a_paragraph_are_filled_and_lists_are_kept() -> None:
    assert wrapped("one\ntwo\n\n- three\n- four\n1. five") == "one two\n\n- three\n- four\n1. five"


def test_code_in_a_paragraph_begins_no_line_of_its_own() -> None:
    assert wrapped("unless\n`order` says so\n```\n") == "unless `order` says so\n```"


def test_further_lines_are_indented() -> None:
    first, second = wrapped("word " * 30, "    ").split("\n")

    assert not first.startswith(" ")
    assert second.startswith("    word")


@pytest.mark.parametrize(("text", "ended"), [("Go", "Go."), ("Go.", "Go."), ("Go\n on?", "Go on?"), ("", "")])
def test_a_sentence_ends_as_one(text: str, ended: str) -> None:
    assert sentence(text) == ended
