from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.spec.pointers import escape, fragment, join, lookup, split, walk

TOKENS = st.lists(st.text(), max_size=5)
TREES = st.recursive(
    st.none() | st.integers() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=12,
)


@given(TOKENS)
def test_split_undoes_join(tokens: list[str]) -> None:
    assert split(join("", *tokens)) == tuple(tokens)


@given(TREES)
def test_walk_finds_each_value_where_lookup_does(tree: Any) -> None:
    found = list(walk(tree))

    assert all(lookup(tree, pointer) is value for pointer, value in found)
    assert len({pointer for pointer, _ in found}) == len(found)
    assert found[0] == ("", tree)


@given(TOKENS)
def test_a_fragment_is_plain_ascii(tokens: list[str]) -> None:
    text = fragment(join("", *tokens))

    assert text.startswith("#")
    assert text.isascii()
    assert not set(text[1:]) & set(' "#<>?[]^`{|}\\')


@pytest.mark.parametrize(("token", "escaped"), [("a/b", "a~1b"), ("~", "~0"), ("~1", "~01"), ("", "")])
def test_tokens_are_escaped(token: str, escaped: str) -> None:
    assert escape(token) == escaped


@pytest.mark.parametrize("pointer", ["/b", "/a/2", "/a/x", "/a/0/c", "/a/-"])
def test_a_pointer_to_nothing_is_a_key_error(pointer: str) -> None:
    with pytest.raises(KeyError):
        lookup({"a": [1, 2]}, pointer)
