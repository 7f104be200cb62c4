"""Put sections and keys in the order of the house, and say of everything where it was read."""

from collections.abc import Sequence
from typing import Any

from ...spec.lint.order import OPERATION_KEYS, SECTIONS
from ...spec.places import GRAMMAR
from .desk import Desk
from .grammar import members

_SOURCED = {"info", "server", "tag", "operation", "security-scheme"}
_WORDS = ("name", "in", "title", "summary", "description", "x-source")
_ORDERS: dict[str, Sequence[str]] = {
    "root": SECTIONS,
    "operation": OPERATION_KEYS,
    "info": ("title", "version"),
    "parameter": ("name", "in", "description", "x-source", "required", "schema"),
    "server": ("url",),
    "tag": ("name", "description", "x-source"),
    "response": ("description", "x-source", "headers", "content", "links"),
    "request-body": ("description", "x-source", "required", "content"),
    "schema": ("title", "description", "x-source", "$ref", "type", "format", "required"),
    "example": ("summary", "description", "x-source", "value"),
    "security-scheme": ("type", "description"),
}
_ORDERS["property"] = _ORDERS["condition"] = _ORDERS["schema"]
_ORDERS["header"] = _ORDERS["parameter"]


def settle_order(desk: Desk) -> None:
    """Give every component and operation its source, and put the keys of everything in order."""
    waiting: list[tuple[str, str, Any]] = [("", "root", desk.root)]
    while waiting:
        holder, kind, node = waiting.pop()
        if not isinstance(node, dict):
            continue
        if _needs_source(holder, kind, node):
            node["x-source"] = desk.documented(node)
        waiting.extend((kind, member.kind, member.value) for member in members(GRAMMAR, kind, node))
        if kind in _ORDERS:
            _order(node, _ORDERS[kind])


def _needs_source(holder: str, kind: str, node: dict[str, Any]) -> bool:
    if "x-source" in node or "$ref" in node:
        return False
    is_shared = holder == "components" and kind not in ("link", "callback", "path")
    return is_shared or kind in _SOURCED or (holder == "path" and kind == "parameter")


def _order(node: dict[str, Any], order: Sequence[str]) -> None:
    others = order.index("x-…") if "x-…" in order else len(order)
    ranks = {key: rank for rank, key in enumerate(order)}
    entries = sorted(node.items(), key=lambda entry: _rank(entry[0], ranks, others))
    node.clear()
    node.update(entries)


def _rank(key: str, ranks: dict[str, int], others: int) -> int:
    return ranks.get(key, others if key.startswith("x-") else len(ranks))
