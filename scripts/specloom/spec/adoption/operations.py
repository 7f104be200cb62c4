"""Give every operation a name, a tag and the parameters that its path needs."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from ..document import Document
from ..errors import Finding
from ..pointers import join, split
from ..reading import operation_nodes
from ..references import Node, resolve

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_WORD = re.compile(r"[A-Za-z0-9]+")
_VERSION = re.compile(r"api|rest|v[0-9][0-9.]*", re.IGNORECASE)


def mend_operations(document: Document) -> Iterator[Finding]:
    """Mend what a client needs of every operation, in place."""
    nodes = list(operation_nodes(document))
    seen: Counter[str] = Counter()
    for node in nodes:
        _tag(node)
        yield from _name(document, node, seen)
        yield from _declare_path(document, node)
        yield from _drop_unknown_security(document, node)
    yield from _drop_unknown_security(document, Node("", document.root))


def _tag(node: Node) -> None:
    """Leave an operation its first tag; without one, take the first word of its path."""
    tags = [tag for tag in node.value.get("tags") or () if isinstance(tag, str) and _WORD.search(tag)]
    node.value["tags"] = tags[:1] or [_first_word(split(node.pointer)[1])]


def _first_word(path: str) -> str:
    words = (part for part in path.split("/") if _WORD.fullmatch(part) and not _VERSION.fullmatch(part))
    return next(words, "default")


def _name(document: Document, node: Node, seen: Counter[str]) -> Iterator[Finding]:
    """Name an operation after its method and path where it has no name; number a name that is taken."""
    given = node.value.get("operationId")
    name = given if isinstance(given, str) and _WORD.search(given) else _described(node)
    seen[name] += 1
    if seen[name] > 1:
        taken, name = name, f"{name}_{seen[name]}"
        if given:
            yield document.finding(
                "operation-id", f"{taken} is taken; this one is called {name}", node.pointer
            )
    node.value["operationId"] = name


def _described(node: Node) -> str:
    path, method = split(node.pointer)[1], split(node.pointer)[-1]
    parts = (f"by {part}" if part.startswith("{") else part for part in path.split("/"))
    return "_".join([method.lower(), *_WORD.findall(" ".join(parts))])


def _declare_path(document: Document, node: Node) -> Iterator[Finding]:
    """Make the parameters of a path those that stand in it, every one required."""
    holders = (document.root["paths"][split(node.pointer)[1]], node.value)
    path = split(node.pointer)[1]
    wanted = list(dict.fromkeys(_PLACEHOLDER.findall(path)))
    declared = set()
    for holder in holders:
        for parameter in list(holder.get("parameters", ())):
            body = resolve(document, parameter, node.pointer).value
            if body.get("in") != "path":
                continue
            declared.add(body.get("name"))
            body["required"] = True
            if body.get("name") not in wanted:
                holder["parameters"].remove(parameter)
                message = f"{body.get('name')} is not in the path, and is left out"
                yield document.finding("path-parameter", message, node.pointer)
    for name in wanted:
        if name not in declared:
            parameter = {"name": name, "in": "path", "required": True, "schema": {"type": "string"}}
            node.value.setdefault("parameters", []).append(parameter)
            yield document.finding(
                "path-parameter", f"{{{name}}} is not described; it is taken for a text", node.pointer
            )


def _drop_unknown_security(document: Document, node: Node) -> Iterator[Finding]:
    requirements: Any = node.value.get("security")
    if requirements is None:
        return
    known = document.root.get("components", {}).get("securitySchemes", {})
    listed = requirements if isinstance(requirements, list) else []
    kept = [each for each in listed if isinstance(each, dict) and each.keys() <= known.keys()]
    node.value["security"] = kept
    if len(kept) < len(listed) or not isinstance(requirements, list):
        message = "a security scheme is named here that is not described; it cannot be served"
        yield document.finding("security", message, join(node.pointer, "security"))
