"""Get wrong where an operation is, and who may call it."""

from collections.abc import Callable, Iterator
from typing import Any

from ....spec import SecurityScheme
from ....spec.pointers import join, split
from ...calls import required_schemes
from ..mutant import AUTHENTICATION, STATUS, Defect, Kind, Subject
from .choosing import fact, node, wrong
from .edits import drop, put, together

_METHODS = {"post": "put", "put": "post", "patch": "put", "get": "post", "delete": "post"}
_NAME = "wrongScheme"
_KEY = "X-Wrong-Key"

Scheme = dict[str, Any]


def _path_wrong(subject: Subject) -> Iterator[Defect]:
    """Put the operation alone on a path of which one word is spelled otherwise."""
    path, *rest = split(subject.operation.pointer)[1:]
    segments = path.split("/")
    for index in reversed(range(len(segments))):
        word = segments[index]
        if word and "{" not in word:
            other = word[:-1] if word.endswith("s") else f"{word}s"
            new = "/".join([*segments[:index], other, *segments[index + 1 :]])
            if new not in subject.spec.document.root["paths"]:
                yield _moved(subject, path, new, rest)
            return


def _moved(subject: Subject, old: str, new: str, rest: list[str]) -> Defect:
    item = subject.spec.document.root["paths"][old]
    shared = {name: value for name, value in item.items() if name in {"parameters", "servers", "x-source"}}
    moved = put(join("", "paths", new), {**shared, rest[-1]: node(subject)})
    says = f"{subject.operation.id} is at {new}, not {old}"
    return wrong(says, together(drop(subject.operation.pointer), moved))


def _method_wrong(subject: Subject) -> Iterator[Defect]:
    tokens = split(subject.operation.pointer)
    item = subject.spec.document.root["paths"][tokens[1]]
    other = _METHODS.get(tokens[-1])
    if len(tokens) == 3 and other and other not in item and "$ref" not in item:
        moved = put(join("", "paths", tokens[1], other), node(subject))
        says = f"{subject.operation.id} is a {other.upper()}, not a {subject.operation.method}"
        yield wrong(says, together(drop(subject.operation.pointer), moved))


def _open_wrongly(subject: Subject) -> Iterator[Defect]:
    if _protected(subject):
        says = f"{subject.operation.id} needs no credential"
        yield wrong(says, put(join(subject.operation.pointer, "security"), []))


def _protected(subject: Subject) -> bool:
    return bool(subject.operation.security) and () not in subject.operation.security


def _closed_wrongly(subject: Subject) -> Iterator[Defect]:
    for scheme in subject.spec.security_schemes[:1] if not subject.operation.security else ():
        says = f"{subject.operation.id} needs {scheme.id}"
        yield wrong(says, put(join(subject.operation.pointer, "security"), [{scheme.id: []}]))


def _other_scheme(other: Callable[[SecurityScheme], Scheme | None]) -> Callable[[Subject], Iterator[Defect]]:
    """Return what has one operation take another credential than all others."""

    def makes(subject: Subject) -> Iterator[Defect]:
        schemes = required_schemes(subject.spec, subject.operation) if _protected(subject) else ()
        for scheme in schemes:
            new = other(scheme)
            if new is not None and len(schemes) == 1:
                declared = put(f"/components/securitySchemes/{_NAME}", new)
                used = put(join(subject.operation.pointer, "security"), [{_NAME: []}])
                yield wrong(f"{subject.operation.id} takes {new}", together(declared, used))

    return makes


def _under_another_name(scheme: SecurityScheme) -> Scheme | None:
    return {"type": "apiKey", "in": scheme.location, "name": _KEY} if scheme.kind == "apiKey" else None


def _in_another_place(scheme: SecurityScheme) -> Scheme | None:
    places = {"query": "header", "header": "query", "cookie": "header"}
    place = places.get(scheme.location or "")
    return {"type": "apiKey", "in": place, "name": scheme.name} if scheme.kind == "apiKey" and place else None


def _of_another_kind(scheme: SecurityScheme) -> Scheme | None:
    if scheme.kind == "apiKey":
        return {"type": "http", "scheme": "bearer"}
    return {"type": "apiKey", "in": "header", "name": _KEY} if scheme.kind in {"http", "oauth2"} else None


def _credential(name: str, says: str, other: Callable[[SecurityScheme], Scheme | None]) -> Kind:
    return fact(name, AUTHENTICATION, says, _other_scheme(other))


KINDS: tuple[Kind, ...] = (
    fact("path wrong", STATUS, "the operation is under another path", _path_wrong),
    fact("method wrong", STATUS, "the operation has another method", _method_wrong),
    fact("credential forgotten", AUTHENTICATION, "the server wants a credential", _open_wrongly),
    fact("credential imagined", AUTHENTICATION, "the server wants no credential", _closed_wrongly),
    fact(
        "credential renamed", AUTHENTICATION, "the key has another name", _other_scheme(_under_another_name)
    ),
    _credential("credential elsewhere", "the key is in another place", _in_another_place),
    _credential("scheme wrong", "the server wants another scheme", _of_another_kind),
)
