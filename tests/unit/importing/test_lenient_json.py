import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.importing.json_pieces import UnreadableJson, Variable
from specloom.importing.lenient_json import read_lenient

values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**9), 10**9)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@pytest.mark.parametrize(
    ("text", "value", "note"),
    [
        ('{"a": 1} // why', {"a": 1}, "comments were removed"),
        ('/* , */ {"a": "http://x/*y*/"}', {"a": "http://x/*y*/"}, "comments were removed"),
        ('{"a": [1, 2,],}', {"a": [1, 2]}, "commas too many were removed"),
        ("[1,,2]", [1, 2], "commas too many were removed"),
        ('{"a": 1 "b": 2}', {"a": 1, "b": 2}, "missing commas were added"),
        ('[{"a": 1}{"b": 2}]', [{"a": 1}, {"b": 2}], "missing commas were added"),
        ("{'it': 'don\\'t'}", {"it": "don't"}, "quotes were made double"),
        ("{a: 1, $b-c: 2}", {"a": 1, "$b-c": 2}, "names were put in quotes"),
        (
            '{"a": True, "b": None, "c": NaN}',
            {"a": True, "b": None, "c": None},
            "words of other languages were read as JSON",
        ),
        ('{"a": soon}', {"a": "soon"}, "texts were put in quotes"),
        ('{"a": 1, ...}', {"a": 1}, "an ellipsis was removed"),
        ('{"a": }', {"a": None}, "a member without a value was given null"),
        ('{"a": {"b": [1', {"a": {"b": [1]}}, "brackets were closed at the end"),
        ('{"a": 1}\n{"b": 2}', {"a": 1}, "what follows the first value was left out"),
        ('{"a": "\\q"}', {"a": "\\q"}, "backslashes were taken as they are"),
        ('{"a": 1e400}', {"a": None}, "numbers too large to be read were replaced by null"),
        ("{a: 1e400}", {"a": None}, "numbers too large to be read were replaced by null"),
        ('{"a": "\\ud800x"}', {"a": "\ufffdx"}, "halves of characters were replaced"),
        ('{"a": 1, "a" : 2}', {"a": 2}, "of keys that are given twice in one object the last counts"),
        ("{a: 1, a: 2}", {"a": 2}, "of keys that are given twice in one object the last counts"),
        ('{"a": 123456789012345678901234567890}', {"a": 123456789012345678901234567890}, ""),
        ('{"a": -123456789012345678901234567890, }', {"a": -123456789012345678901234567890}, ""),
        ('{"a": 007, "b": +.5}', {"a": 7, "b": 0.5}, ""),
        ('{"a": "two\nlines"}', {"a": "two\nlines"}, ""),
    ],
)
def test_what_people_write_for_json_is_read(text: str, value: Any, note: str) -> None:
    mended = read_lenient(text)

    assert mended.value == value
    assert note in (*mended.notes, "")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('{"a": {{count}}, "b": [{{ x }}]}', {"a": Variable("count"), "b": [Variable("x")]}),
        ("{{{name}}: 1}", {"{{name}}": 1}),
        ('{"a": {{x}}-{{y}}}', {"a": "{{x}}-{{y}}"}),
        ('{"a": 1, {{more}}}', {"a": 1}),
        ('{"a": "{{x}}"}', {"a": "{{x}}"}),
    ],
)
def test_variables_may_stand_without_quotes(text: str, value: Any) -> None:
    assert read_lenient(text).value == value


@pytest.mark.parametrize(
    "text",
    [
        "",
        "plain words",
        "<a/>",
        '{"a": "open',
        "{]",
        '{"a" 1}',
        '{"a": b c d}',
        ": 1",
        "[" * 101,
        "[" * 100_000,
    ],
)
def test_what_is_no_json_is_told(text: str) -> None:
    with pytest.raises(UnreadableJson):
        read_lenient(text)


@given(values.filter(lambda value: isinstance(value, dict | list)))
def test_strict_json_is_read_as_it_is(value: Any) -> None:
    mended = read_lenient(json.dumps(value))

    assert (mended.value, mended.notes) == (value, ())


@given(values.filter(lambda value: isinstance(value, dict | list)))
def test_comments_and_commas_change_nothing(value: Any) -> None:
    text = json.dumps(value, indent=1).replace("\n]", ",\n]").replace("\n}", ", // last\n}")

    assert read_lenient(text).value == value


@given(st.text("{}[],:\"'/*\\ \n{{a}}1.tf", max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    try:
        value = read_lenient(text).value
    except UnreadableJson:
        return
    assert not isinstance(value, Variable)


@given(values)
def test_strict_json_needs_no_note(value: Any) -> None:
    assert read_lenient(json.dumps({"a": value})).notes == ()
