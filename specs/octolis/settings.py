"""Say what an Octolis account has set up: its datasets and its webhooks."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from typing import Any

import attrs

from .errors import Values


def is_datetime(value: Any) -> bool:
    """Say whether a value is text that tells a date and time."""
    try:
        return isinstance(value, str) and datetime.fromisoformat(value) is not None
    except ValueError:
        return False


KINDS: Mapping[str, tuple[Callable[[Any], bool], str, str]] = {
    "text": (lambda value: isinstance(value, str), "type", "must be string"),
    "boolean": (lambda value: isinstance(value, bool), "type", "must be boolean"),
    "number": (
        lambda value: isinstance(value, int | float) and not isinstance(value, bool),
        "type",
        "must be number",
    ),
    "datetime": (is_datetime, "format", 'must match format "date-time"'),
}


def as_names(names: Iterable[str]) -> tuple[str, ...]:
    """Freeze a list of names; raise ValueError for anything else, a lone text above all."""
    if not isinstance(names, list | tuple) or not all(isinstance(name, str) for name in names):
        raise ValueError(f"{names!r} is not a list of names")
    return tuple(names)


def as_keys(keys: Iterable[Iterable[str]]) -> tuple[tuple[str, ...], ...]:
    """Freeze a list of keys, each a list of columns; raise ValueError for anything else."""
    if not isinstance(keys, list | tuple):
        raise ValueError(f"{keys!r} is not a list of keys, each a list of columns")
    frozen = tuple(as_names(key) for key in keys)
    if () in frozen:
        raise ValueError("a key without columns would make all records one")
    return frozen


def as_columns(columns: Mapping[str, str]) -> Mapping[str, str]:
    """Return the columns with their kinds; raise ValueError for anything else."""
    if unknown := [kind for kind in as_mapping(columns).values() if kind not in KINDS]:
        raise ValueError(f"{unknown[0]!r} is no kind of column; there are {', '.join(KINDS)}")
    return columns


def as_mapping(values: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return a mapping; raise ValueError for anything else."""
    if not isinstance(values, Mapping):
        raise ValueError(f"{values!r} is not a mapping of names to values")
    return values


@attrs.frozen
class Dataset:
    """What a dataset is set up to hold; `keys` are sets of columns, any of which makes records equal."""

    name: str
    keys: tuple[tuple[str, ...], ...] = attrs.field(converter=as_keys)
    columns: Mapping[str, str] = attrs.field(factory=dict, converter=as_columns)
    defaults: Mapping[str, Any] = attrs.field(factory=dict, converter=as_mapping)
    mandatory: tuple[str, ...] = attrs.field(default=(), converter=as_names)
    protected: tuple[str, ...] = attrs.field(default=(), converter=as_names)
    read_only: bool = False

    @property
    def records(self) -> str:
        """Return the name of the collection that holds the records."""
        return f"record/{self.name}"

    @property
    def required(self) -> tuple[str, ...]:
        """Return the columns that an upsert must name, each once."""
        return tuple(dict.fromkeys((*(column for key in self.keys for column in key), *self.mandatory)))


@attrs.frozen
class Webhook:
    """What requests a webhook is set up to take; without `addresses` they may come from anywhere."""

    methods: tuple[str, ...] = attrs.field(default=("POST", "PUT"), converter=as_names)
    addresses: tuple[str, ...] | None = attrs.field(
        default=None, converter=attrs.converters.optional(as_names)
    )
    headers: Mapping[str, str] = attrs.field(factory=dict, converter=as_mapping)


def wrong_types(dataset: Dataset, values: Values) -> Iterator[str]:
    """Yield a sentence for each value that does not fit its column."""
    for column, kind in dataset.columns.items():
        value = values.get(column)
        fits, keyword, words = KINDS[kind]
        if value is None or fits(value):
            continue
        yield f"{column} (#/properties/{column}/{keyword}) - {words}"
