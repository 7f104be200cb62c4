"""Make variants of a JSON value, each one step away from it."""

from collections.abc import Iterable, Iterator
from typing import Any

Path = tuple[str | int, ...]


def leaves(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Yield everything inside a value with its path, containers before what they hold."""
    if path:
        yield path, value
    items: Iterable[tuple[str | int, Any]] = ()
    if isinstance(value, dict):
        items = value.items()
    elif isinstance(value, list):
        items = enumerate(value)
    for key, item in items:
        yield from leaves(item, (*path, key))


def put(value: Any, path: Path, new: Any) -> Any:
    """Return a copy with another value at a path, adding what is not there yet."""
    if not path:
        return new
    key, *rest = path
    if isinstance(value, list):
        return [put(item, tuple(rest), new) if index == key else item for index, item in enumerate(value)]
    return {**value, key: put(value.get(key), tuple(rest), new)}


def replacements(value: Any, others: Iterable[Any], only: type = object) -> Iterator[Any]:
    """Yield copies in which one inner value of a type is replaced."""
    choices = tuple(others)
    for path, old in leaves(value):
        if isinstance(old, only):
            yield from (put(value, path, new) for new in choices if new != old or type(new) is not type(old))


def omissions(value: Any) -> Iterator[Any]:
    """Yield copies in which one member of an object is left out."""
    yield from (without(value, path) for path, _ in leaves(value) if isinstance(at(value, path[:-1]), dict))


def without(value: Any, path: Path) -> Any:
    """Return a copy that lacks the member of an object at a path."""
    parent = at(value, path[:-1])
    return put(value, path[:-1], {key: item for key, item in parent.items() if key != path[-1]})


def insertions(value: Any, name: str, new: Any) -> Iterator[Any]:
    """Yield copies in which one object has one more member."""
    for path, old in (((), value), *leaves(value)):
        if isinstance(old, dict):
            yield put(value, path, {**old, name: new})


def strings(value: Any) -> tuple[str, ...]:
    """Return all strings inside a value."""
    return tuple(item for _, item in (((), value), *leaves(value)) if isinstance(item, str))


def member_names(value: Any) -> Iterator[str]:
    """Yield the name of each member of each object inside a value."""
    for _, inner in (((), value), *leaves(value)):
        if isinstance(inner, dict):
            yield from inner


def at(value: Any, path: Path) -> Any:
    """Return what lies at a path; raise KeyError, IndexError or TypeError when nothing does."""
    for key in path:
        value = value[key]
    return value


def member(value: Any, path: str) -> Any:
    """Return what a dotted path of member names leads to, None when nothing lies there; `/` is the value."""
    for name in _names(path):
        value = value.get(name) if isinstance(value, dict) else None
    return value


def with_member(value: Any, path: str, new: Any) -> Any:
    """Return a copy with another value at a dotted path of member names."""
    return put(value, _names(path), new)


def _names(path: str) -> Path:
    return tuple(name for name in path.split(".") if name not in {"", "/"})
