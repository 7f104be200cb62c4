"""Find the records of an Octolis dataset that have certain values in certain columns."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

import orjson

from specloom.mock import Condition, Selection, Store

from .errors import Values
from .settings import Dataset

NUMBER = re.compile(r"-?\d+(\.\d+)?([eE][-+]?\d+)?", re.ASCII)
WORDS = ("null", "true", "false")


def selected(dataset: Dataset, filters: Iterable[str], *, descending: bool = False) -> Selection:
    """Select the records that the filters let through, in the order in which they last changed."""
    conditions = tuple(
        Condition(
            (key_name(column),), "eq", tuple(dict.fromkeys(key for text in texts for key in meanings(text)))
        )
        for column, texts in read_filters(filters).items()
    )
    return Selection(dataset.records, conditions, order="__modified_at__", descending=descending)


def read_filters(filters: Iterable[str]) -> dict[str, list[str]]:
    """Group `column:value` filters by column.

    Columns are told apart without regard to case: the vendor's example writes one in two ways.
    """
    grouped: dict[str, list[str]] = {}
    for text in filters:
        column, _, value = text.partition(":")
        grouped.setdefault(column.lower(), []).append(value)
    return grouped


def meanings(text: str) -> Iterator[str]:
    """Yield what the text of a filter may mean, each as `value_texts` writes it."""
    yield value_text(text)
    if text in WORDS:
        yield text
    elif NUMBER.fullmatch(text):
        yield repr(float(text))


def value_texts(dataset: Dataset, record: Values) -> Iterator[tuple[str, str]]:
    """Yield the value of each column, each item of a list by itself, as the name and text to find it by.

    A column of the dataset that a record lacks is null.
    """
    for column, value in {**dict.fromkeys(dataset.columns), **record}.items():
        for item in value if isinstance(value, list) else (value,):
            if isinstance(item, str) or not isinstance(value, list | dict):
                yield key_name(column), value_text(item)


def find_holders(store: Store, dataset: Dataset, column: str, value: Any) -> tuple[str, ...]:
    """Return the master ids of the records that have a value in a column, or in its list."""
    return store.find(dataset.records, key_name(column), value_text(value))


def value_text(value: Any) -> str:
    """Write a value so that equal values, and no others, have equal texts."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return repr(float(value))
    return orjson.dumps(value).decode()


def key_name(column: str) -> str:
    """Return the name under which the store finds the values of a column."""
    return f"={column.lower()}"
