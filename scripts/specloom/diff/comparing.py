"""Compare two specs."""

from collections.abc import Iterator

from ..spec import Operation, Spec
from .changes import Change, Place
from .matching import paired_operations


def compare(old: Spec, new: Spec) -> tuple[Change, ...]:
    """Return what changed, the worst first; nothing where both say the same."""
    return tuple(_operations(old, new))


def _operations(old: Spec, new: Spec) -> Iterator[Change]:
    for before, after in paired_operations(old, new):
        if before and not after:
            message = f"`{_call(before)}` is gone"
            place = _place(old, before.pointer)
            yield Change("breaking", "operation-removed", _call(before), message, place)
        elif after and not before:
            message = f"`{_call(after)}` is new"
            place = _place(new, after.pointer)
            yield Change("compatible", "operation-added", _call(after), message, None, place)


def _call(operation: Operation) -> str:
    return f"{operation.tag}.{operation.name}"


def _place(spec: Spec, pointer: str) -> Place:
    return Place(str(spec.document.path), spec.document.line(pointer) or 1, pointer)
