"""Mend an example that nearly fits its schema."""

import copy
import json
from collections.abc import Sequence
from typing import Any

import attrs
from jsonschema_rs import ValidationError

from ...spec.lint.examples import Sample

_MOST = 50
"""Members that may be wrong in an example that is still worth keeping."""


@attrs.frozen
class Mended:
    """A value that may fit, and what was done to it."""

    value: Any
    note: str


def mend(sample: Sample, errors: Sequence[ValidationError]) -> Mended | None:
    """Return what an example may have meant: JSON that was written as text, or all but the wrong members."""
    paths = [list(error.instance_path)[1:] for error in errors]
    if [] in paths:
        return _read(sample.value)
    if len(paths) > _MOST or not all(isinstance(path[-1], str) for path in paths):
        return None
    value = copy.deepcopy(sample.value)
    for path in paths:
        _remove(value, path)
    names = ", ".join(dict.fromkeys(str(path[-1]) for path in paths))
    return Mended(value, f"members that do not fit the schema are left out of the example: {names}")


def _read(value: Any) -> Mended | None:
    if isinstance(value, str):
        try:
            return Mended(json.loads(value), "the example was written as a text")
        except (ValueError, RecursionError):
            return None
    if isinstance(value, bool | int | float):
        return Mended(json.dumps(value), "the example was no text")
    return None


def _remove(value: Any, path: Sequence[Any]) -> None:
    for key in path[:-1]:
        try:
            value = value[key]
        except (KeyError, IndexError, TypeError):
            return
    if isinstance(value, dict):
        value.pop(path[-1], None)
