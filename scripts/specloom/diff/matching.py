"""Find what in the new document is what it was in the old one."""

import re
from collections.abc import Hashable, Iterable, Iterator
from typing import TypeVar

from ..spec import Operation, Spec

_Thing = TypeVar("_Thing")
_Pairs = Iterator[tuple[_Thing | None, _Thing | None]]
_VARIABLE = re.compile(r"\{[^{}]*\}")


def shape(path: str) -> str:
    """Return a path without the names of its parameters, which no caller sends."""
    return _VARIABLE.sub("{}", path)


def paired_operations(old: Spec, new: Spec) -> _Pairs[Operation]:
    """Pair operations by method and shape of the path, then those left over by operationId."""
    by_request = {(o.method, shape(o.path)): o for o in new.operations}
    pairs = [(o, by_request.pop((o.method, shape(o.path)), None)) for o in old.operations]
    by_id = {operation.id: operation for operation in by_request.values()}
    found = [(o, n or by_id.pop(o.id, None)) for o, n in pairs]
    taken = {id(n) for _, n in found if n}
    return iter([*found, *((None, n) for n in new.operations if id(n) not in taken)])


def paired(old: Iterable[tuple[Hashable, _Thing]], new: Iterable[tuple[Hashable, _Thing]]) -> _Pairs[_Thing]:
    """Pair things by their keys, in the order of the old document, then what only the new one has."""
    before, after = dict(old), dict(new)
    yield from ((thing, after.get(key)) for key, thing in before.items())
    yield from ((None, thing) for key, thing in after.items() if key not in before)
