"""Compare the components that no call led to, and tell which classes of a client are gone."""

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote

from ..spec import Document
from ..spec.pointers import join, lookup, walk
from ..spec.references import Node
from .flattening import Peeled
from .values import canonical
from .walking import Pair, Walk
from .wording import coded

_KINDS = {
    "schemas": "schema",
    "responses": "response",
    "parameters": "parameter",
    "requestBodies": "request-body",
    "headers": "header",
    "mediaTypes": "media-type",
    "links": "link",
}
_PRINTED = {"examples": ("example-changed", "evidence", "example")}
_ELSEWHERE = frozenset({"securitySchemes"})


def compare_components(walk: Walk) -> None:
    """Compare what is left when all calls are compared."""
    come_to = {node.pointer for scope in walk.scopes.values() for node in (*scope.pair.old, *scope.pair.new)}
    used = _used(walk.old), _used(walk.new)
    for pointer, pair in _pairs(walk):
        section = pointer.split("/")[2]
        if section in _ELSEWHERE or pointer in come_to:
            continue
        if pair.after is None:
            _note_gone(walk, pair, section, pointer in used[0])
        elif pair.before is None:
            if pointer not in used[1]:
                text = "the component {}, which no call uses, is new"
                walk.note(pair, "component-changed", "compatible", "whole", text, coded(pair.path[0]))
        elif section == "schemas" and pointer in used[0] and pointer in used[1]:
            walk.compare("remarks", pair)  # its values were compared where it is one of an allOf
        else:
            _compare_kept(walk, pair, section)


def _pairs(walk: Walk) -> Iterator[tuple[str, Pair]]:
    old, new = (_components(document) for document in (walk.old, walk.new))
    for pointer, name in {**old, **new}.items():
        nodes = (Node(pointer, _at(document, pointer)) for document in (walk.old, walk.new))
        before, after = nodes
        yield pointer, Pair((before,), (after,), path=(name,))


def _components(document: Document) -> dict[str, str]:
    found = document.root.get("components", {})
    return {
        join("", "components", section, name): name
        for section, components in found.items()
        if isinstance(components, Mapping)
        for name in components
    }


def _at(document: Document, pointer: str) -> Any:
    try:
        return lookup(document.root, pointer)
    except KeyError:
        return None


def _used(document: Document) -> set[str]:
    """Return what anything outside the components refers to, and what that refers to, and so on."""
    found: set[str] = set()
    waiting: list[Any] = [value for key, value in document.root.items() if key != "components"]
    while waiting:
        for _, value in walk(waiting.pop()):
            reference = value.get("$ref") if isinstance(value, Mapping) else None
            if isinstance(reference, str) and (pointer := unquote(reference[1:])) not in found:
                found.add(pointer)
                waiting.append(_at(document, pointer))
    return found


def _note_gone(walk: Walk, pair: Pair, section: str, used: bool) -> None:
    if section == "schemas" and Peeled(pair.old).makes_class:
        walk.note(pair, "model-removed", "breaking", "whole", "the model {} is gone", coded(pair.path[0]))
    elif not used:
        text = "the component {}, which no call used, is gone"
        walk.note(pair, "component-changed", "compatible", "whole", text, coded(pair.path[0]))


def _compare_kept(walk: Walk, pair: Pair, section: str) -> None:
    if kind := _KINDS.get(section):
        walk.compare(kind, pair)
    elif canonical(pair.before) != canonical(pair.after):
        rule, level, what = _PRINTED.get(section, ("component-changed", "compatible", "component"))
        walk.note(pair, rule, level, "whole", f"the {what} {{}} is another one now", coded(pair.path[0]))
