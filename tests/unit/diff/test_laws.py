"""What holds of every comparison: the same is no change, and no change is passed over."""

from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from specloom.diff import compare
from specloom.diff.rules import RULES
from specloom.spec import Spec, load_document, read_spec
from specloom.spec.pointers import join

SPECS = sorted((Path(__file__).parents[3] / "specs").glob("*/openapi.yaml"))
DOCUMENTS = {path.parent.name: load_document(path) for path in SPECS}
ROOTS = {name: document.root for name, document in DOCUMENTS.items()}
OLD = {name: read_spec(document, name) for name, document in DOCUMENTS.items()}
_NAMES = frozenset(
    {"operationId", "tags", "$ref", "x-version", "name", "in", "url", "type", "quotas", "partition"}
)


def leaves(value: Any, pointer: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield where a document has a text, a number or a boolean."""
    if isinstance(value, dict | list):
        for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from leaves(inner, (*pointer, key))
    elif value is not None:
        yield pointer


LEAVES = {
    name: [p for p in leaves(root) if _NAMES.isdisjoint(map(str, p[-2:]))] for name, root in ROOTS.items()
}
places = st.sampled_from(sorted(ROOTS)).flatmap(
    lambda name: st.tuples(st.just(name), st.sampled_from(LEAVES[name]))
)


def edited(root: dict[str, Any], place: tuple[Any, ...], remove: bool) -> dict[str, Any]:
    """Return a document with another value at a place, or without what stands there."""
    found = deepcopy(root)
    target: Any = found
    for token in place[:-1]:
        target = target[token]
    before = target[place[-1]]
    if remove and isinstance(target, dict):
        del target[place[-1]]
    elif isinstance(before, bool):
        target[place[-1]] = not before
    else:
        target[place[-1]] = before + 1 if isinstance(before, int | float) else f"{before}é"
    return found


def spec_with(name: str, root: Any) -> Spec:
    """Return the spec of a vendor with another content, without writing and reading it."""
    return read_spec(attrs.evolve(DOCUMENTS[name], root=root), name)


def shuffled(value: Any, random: Any) -> Any:
    """Return a value whose mappings have their keys in another order."""
    if isinstance(value, list):
        return [shuffled(inner, random) for inner in value]
    if not isinstance(value, dict):
        return value
    keys = list(value)
    random.shuffle(keys)
    return {key: shuffled(value[key], random) for key in keys}


@pytest.mark.parametrize("name", ROOTS)
def test_a_spec_is_no_different_from_itself(name: str) -> None:
    assert compare(OLD[name], spec_with(name, deepcopy(ROOTS[name]))) == ()


@pytest.mark.parametrize("name", ROOTS)
@given(random=st.randoms(use_true_random=False))
@settings(max_examples=2)
def test_the_order_of_keys_says_nothing(name: str, random: Any) -> None:
    found = compare(OLD[name], spec_with(name, shuffled(ROOTS[name], random)))

    assert {change.rule for change in found} <= {"server-order-changed"}


@given(place=places)
@settings(max_examples=40)
def test_no_changed_value_is_passed_over(place: tuple[str, tuple[Any, ...]]) -> None:
    name, pointer = place
    found = compare(OLD[name], spec_with(name, edited(ROOTS[name], pointer, remove=False)))

    assert found, join("", *pointer)
    assert {change.rule for change in found} <= set(RULES)


@given(name=st.sampled_from(sorted(ROOTS)), data=st.data())
@settings(max_examples=10)
def test_what_is_added_forwards_is_removed_backwards(name: str, data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(sorted(ROOTS[name]["paths"])))
    less = deepcopy(ROOTS[name])
    del less["paths"][path]
    fewer = spec_with(name, less)
    forwards, backwards = compare(fewer, OLD[name]), compare(OLD[name], fewer)

    added = {change.subject for change in forwards if change.rule == "operation-added"}
    assert added
    assert added == {change.subject for change in backwards if change.rule == "operation-removed"}
    assert not [change for change in forwards if change.rule == "operation-removed"]
