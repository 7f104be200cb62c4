"""Compare what a path says for all its operations, and where each of them is called."""

import attrs

from ..spec import Document
from ..spec.pointers import join, split
from ..spec.references import Node, resolve
from .bodies import compare_rest
from .documents import compare_servers
from .extensions import compare_extensions
from .walking import Pair, Walk, under

_METHODS = frozenset({"get", "put", "post", "delete", "options", "head", "patch", "trace", "query"})
_KNOWN = _METHODS | {"$ref", "parameters", "servers", "additionalOperations"}


def path_item(document: Document, operation: Node) -> Node:
    """Return the path, or the webhook, that an operation stands in."""
    holder = join("", *split(operation.pointer)[:2])
    found = under(Node("", document.root), *split(holder)).value
    return resolve(document, found, holder)


def compare_path(walk: Walk, pair: Pair) -> None:
    """Take up the path of two operations; what it says is told once, with all its calls."""
    old, new = path_item(walk.old, pair.old[0]), path_item(walk.new, pair.new[0])
    walk.go("path", Pair((old,), (new,)), split(new.pointer)[-1])


def compare_path_items(walk: Walk, pair: Pair) -> None:
    """Compare what two paths say besides their operations."""
    compare_extensions(walk, pair)
    extensions = frozenset(key for key in {**pair.before, **pair.after} if key.startswith("x-"))
    compare_rest(walk, pair, _KNOWN | extensions)


def compare_addresses(walk: Walk, pair: Pair) -> None:
    """Compare the servers of two operations: their own, else those of the path, else those of the API."""
    old, new = _holder(walk.old, pair.old[0]), _holder(walk.new, pair.new[0])
    if old.pointer or new.pointer:  # those of the API are compared once, for all
        compare_servers(walk, attrs.evolve(pair, old=(old,), new=(new,)))


def _holder(document: Document, operation: Node) -> Node:
    """Return what names the servers of an operation."""
    for node in (operation, path_item(document, operation)):
        if under(node, "servers").value:
            return node
    return Node("", document.root)
