import re

from hypothesis import given
from hypothesis import strategies as st

from specloom.mcp.names import argument_names, tool_names

names = st.lists(st.text(min_size=1), unique=True, max_size=30)


def test_an_argument_is_called_as_on_the_wire_where_a_model_takes_that() -> None:
    assert argument_names(["__masterid__", "page.size", "X-Token"]) == (
        "__masterid__",
        "page.size",
        "X-Token",
    )


def test_brackets_become_underscores() -> None:
    assert argument_names(["created_at[lt]", "ids[]", "created_at_lt"]) == (
        "created_at_lt",
        "ids",
        "created_at_lt_2",
    )


def test_a_long_name_is_shortened_and_stays_its_own() -> None:
    one, two = tool_names(["orders_" + "x" * 100 + "a", "orders_" + "x" * 100 + "b"])

    assert one != two
    assert len(one) == len(two) == 64


@given(names)
def test_every_tool_has_a_name_of_its_own_that_every_model_takes(wanted: list[str]) -> None:
    found = tool_names(wanted)

    assert len(set(found)) == len(wanted)
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{1,64}", name) for name in found)


@given(names)
def test_every_argument_has_a_name_of_its_own_that_every_model_takes(wanted: list[str]) -> None:
    found = argument_names(wanted)

    assert len(set(found)) == len(wanted)
    assert all(re.fullmatch(r"[A-Za-z0-9_.-]{1,64}", name) for name in found)
