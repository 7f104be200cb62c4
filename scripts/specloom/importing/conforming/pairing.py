"""Find which operation of a spec is which of a draft, by what is sent."""

import re
from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

import attrs

from ...spec import Operation, Spec

_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_UNKNOWN_HOST = ".invalid"  # RFC 6761, section 6.4: what a draft writes for an address that nobody told

Key = tuple[str, ...]
"""A method and the segments of a path, in which parameters have no names."""


@attrs.frozen
class Pairs:
    """Operations of spec and draft that are the same call, and those that only one of them has."""

    both: tuple[tuple[Operation, Operation], ...]
    spec: tuple[Operation, ...]
    draft: tuple[Operation, ...]


def paired(spec: Spec, draft: Spec) -> Pairs:
    """Pair operations whose method and path agree, whatever the names of their parameters.

    A path of the draft that shows a value where the spec has a parameter is that path as well. The paths of
    the servers count, unless the source does not say where its server is.
    """
    told = _has_address(draft)
    mine = {_key(operation, _base(spec) if told else ""): operation for operation in spec.operations}
    theirs = {_key(operation, _base(draft) if told else ""): operation for operation in draft.operations}
    matches = {key: key for key in mine if key in theirs}
    matches |= _shown([key for key in mine if key not in matches], [key for key in theirs if key not in mine])
    taken = set(matches.values())
    return Pairs(
        tuple((mine[key], theirs[other]) for key, other in sorted(matches.items())),
        tuple(operation for key, operation in mine.items() if key not in matches),
        tuple(operation for key, operation in theirs.items() if key not in taken),
    )


def name_of(operation: Operation) -> str:
    """Name an operation by what is sent."""
    return f"{operation.method.upper()} {operation.path}"


def _shown(mine: Iterable[Key], theirs: Iterable[Key]) -> Mapping[Key, Key]:
    """Match paths with those that have values where they have parameters."""
    alike: dict[tuple[str, int], list[Key]] = {}
    for key in theirs:
        alike.setdefault((key[0], len(key)), []).append(key)
    found: dict[Key, Key] = {}
    for key in mine:
        others = alike.get((key[0], len(key)), [])
        match = next((other for other in others if _shows(key, other)), None)
        if match is not None:
            found[key] = match
            others.remove(match)
    return found


def _shows(key: Key, other: Key) -> bool:
    return all(
        re.fullmatch("[^/]+".join(map(re.escape, segment.split("{}"))), shown)
        for segment, shown in zip(key, other, strict=True)
    )


def _key(operation: Operation, base: str) -> Key:
    path = _PLACEHOLDER.sub("{}", base + operation.path).strip("/")
    return (operation.method.upper(), *path.split("/"))


def _base(spec: Spec) -> str:
    return urlsplit(spec.servers[0]).path.rstrip("/") if spec.servers else ""


def _has_address(spec: Spec) -> bool:
    return any(not (urlsplit(server).hostname or "").endswith(_UNKNOWN_HOST) for server in spec.servers)
