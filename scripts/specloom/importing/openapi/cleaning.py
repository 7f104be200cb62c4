"""Take out of a draft what no spec of the house may hold: extensions, unknown keys, unused components."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from jsonschema_rs import ValidationError
from jsonschema_rs import ValidationErrorKind as Kind

from ...spec.lint.structure import structural_errors
from ...spec.lint.wording import sentence
from ...spec.places import GRAMMAR
from .desk import Desk
from .grammar import members, walk

_FOREIGN = "nothing here reads this extension"
_ROUNDS = 8


def drop_extensions(desk: Desk) -> None:
    """Take out every extension of the source's own."""
    for _, node in walk(GRAMMAR, "root", desk.root):
        if isinstance(node, dict):
            for name in [name for name in node if name.startswith("x-")]:
                desk.trace.lose(node, name, _FOREIGN)


def drop_invalid(desk: Desk) -> None:
    """Take out what the published schema of OpenAPI 3.1 does not allow."""
    for _ in range(_ROUNDS):
        wrong = {(tuple(error.instance_path), key): sentence(error) for error, key in _wrong(desk.root)}
        for (path, key), reason in reversed(wrong.items()):
            _drop(desk, (*path, *([] if key is None else [key])), reason)
        if not wrong:
            return


def _wrong(root: dict[str, Any]) -> Iterator[tuple[ValidationError, str | None]]:
    """Yield each error, and the key that should not be there."""
    for error in structural_errors(root):
        if isinstance(error.kind, Kind.UnevaluatedProperties | Kind.AdditionalProperties):
            yield from ((error, str(key)) for key in error.kind.unexpected)
        else:
            yield error, None


def _drop(desk: Desk, path: tuple[str | int, ...], reason: str) -> None:
    node: Any = desk.root
    for key in path[:-1]:
        try:
            node = node[key]
        except (KeyError, IndexError, TypeError):
            return
    is_there = path and (path[-1] in node if isinstance(node, dict) else int(path[-1]) < len(node))
    if is_there:
        desk.trace.lose(node, path[-1], reason)


def drop_unused(desk: Desk) -> None:
    """Take out the components that nothing leads to."""
    reached = _reached(desk.root)
    for section, components in list(desk.root["components"].items()):
        for name in list(components):
            if (section, name) not in reached:
                desk.trace.lose(components, name, "nothing refers to it")
        if not components:
            del desk.root["components"][section]


def _reached(root: dict[str, Any]) -> set[tuple[str, str]]:
    """Return the components that can be reached, by section and name."""
    reached: set[tuple[str, str]] = set()
    waiting: list[tuple[str, Any]] = [("root", {key: root[key] for key in root if key != "components"})]
    while waiting:
        kind, node = waiting.pop()
        for component in set(_named(kind, node)) - reached:
            reached.add(component)
            section, name = component
            found = root["components"].get(section, {}).get(name)
            if isinstance(found, dict):
                waiting.append((GRAMMAR["components"][section].strip("{}"), found))
        waiting.extend((member.kind, member.value) for member in members(GRAMMAR, kind, node))
    return reached


def _named(kind: str, node: Any) -> Iterator[tuple[str, str]]:
    """Yield the components that an object names."""
    if not isinstance(node, dict):
        return
    references = [node.get("$ref")]
    if kind == "discriminator":
        references += (node.get("mapping") or {}).values()
    for reference in references:
        if isinstance(reference, str) and reference.startswith("#/components/"):
            section, name = unquote(reference).split("/")[2:4]
            yield section, name.replace("~1", "/").replace("~0", "~")
    if kind in ("root", "operation"):
        for requirement in node.get("security") or ():
            yield from (("securitySchemes", name) for name in requirement)
