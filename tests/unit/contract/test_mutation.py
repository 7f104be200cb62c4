from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from specloom.contract.mutation import at, insertions, leaves, omissions, put, replacements, strings

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=12,
)


@given(VALUES)
def test_every_leaf_stands_where_its_path_says(value: Any) -> None:
    assert all(at(value, path) == leaf for path, leaf in leaves(value))


@given(VALUES)
def test_what_is_put_is_there_and_the_rest_is_as_it_was(value: Any) -> None:
    for path, old in leaves(value):
        changed = put(value, path, "new")

        assert at(changed, path) == "new"
        assert put(changed, path, old) == value


@given(VALUES)
def test_an_omission_takes_one_member(value: Any) -> None:
    members = sum(isinstance(path[-1], str) for path, _ in leaves(value))

    assert len(list(omissions(value))) == members


def test_members_are_replaced_one_at_a_time() -> None:
    assert list(replacements({"a": 1, "b": ["x"]}, ["z"], only=str)) == [{"a": 1, "b": ["z"]}]


def test_a_replacement_of_another_type_is_made_although_it_compares_equal() -> None:
    assert list(replacements({"a": 1}, [True])) == [{"a": True}]


def test_a_member_is_added_to_each_object() -> None:
    assert list(insertions([{"a": 1}, {}], "n", 0)) == [[{"a": 1, "n": 0}, {}], [{"a": 1}, {"n": 0}]]


def test_strings_are_found_at_any_depth() -> None:
    assert strings({"a": ["x", {"b": "y"}], "c": 1}) == ("x", "y")
