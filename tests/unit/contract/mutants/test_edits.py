from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from specloom.contract.mutants.wrong_facts.edits import at, drop, put, rename, together
from specloom.spec.pointers import join, lookup

NAMES = st.text("ab/~", min_size=1, max_size=3)
TREES: st.SearchStrategy[Any] = st.recursive(
    st.integers(), lambda inner: st.dictionaries(NAMES, inner, max_size=3), max_leaves=8
)


def test_a_member_is_put_where_nothing_was() -> None:
    assert put("/a/b", 1)({"c": 2}) == {"c": 2, "a": {"b": 1}}


def test_an_item_of_a_list_is_changed_taken_out_or_appended() -> None:
    root = {"a": [1, 2]}

    assert at("/a/1", lambda old: old + 1)(root) == {"a": [1, 3]}
    assert drop("/a/0")(root) == {"a": [2]}
    assert put("/a/-", 3)(root) == {"a": [1, 2, 3]}


def test_a_renamed_member_keeps_its_place() -> None:
    assert list(rename("/b", "x")({"a": 1, "b": 2, "c": 3}).items()) == [("a", 1), ("x", 2), ("c", 3)]


def test_edits_are_made_one_after_the_other() -> None:
    assert together(put("/a", 1), rename("/a", "b"))({}) == {"b": 1}


def test_what_is_not_on_the_way_is_shared() -> None:
    root = {"a": {"b": 1}, "c": {"d": 2}}

    assert put("/a/b", 3)(root)["c"] is root["c"]


@given(TREES, st.lists(NAMES, min_size=1, max_size=3), st.integers())
def test_what_was_put_lies_there_and_the_original_is_as_it_was(
    tree: Any, tokens: list[str], value: int
) -> None:
    root = {"root": tree}
    before = repr(root)
    pointer = join("", *tokens)

    assert lookup(put(pointer, value)(root), pointer) == value
    assert repr(root) == before
