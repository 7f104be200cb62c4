"""Take out the parameters that describe a whole query, for which OpenAPI 3.1 has no words."""

from typing import Any

from ...spec.places import GRAMMAR
from .desk import Desk
from .grammar import walk

_REASON = "it is the whole query as one value (in: querystring), which OpenAPI 3.1 cannot say"
_QUESTION = "declare the query parameters one by one: the source describes the whole query as one value"


def drop_querystrings(desk: Desk) -> None:
    """Take out parameters in `querystring`, and ask for those that they stand for."""
    for kind, node in walk(GRAMMAR, "root", desk.root):
        if kind in ("path", "operation") and isinstance(node, dict):
            _drop_listed(desk, node)
    named = desk.root["components"].get("parameters")
    if isinstance(named, dict):
        for name in [name for name, parameter in named.items() if _is_querystring(parameter)]:
            desk.trace.lose(named, name, _REASON)


def _drop_listed(desk: Desk, node: dict[str, Any]) -> None:
    listed = node.get("parameters")
    if not isinstance(listed, list):
        return
    for index in reversed(range(len(listed))):
        if _is_querystring(desk.resolve(listed[index])):
            desk.trace.lose(listed, index, _REASON)
            desk.ask(_QUESTION, node)


def _is_querystring(parameter: Any) -> bool:
    return isinstance(parameter, dict) and parameter.get("in") == "querystring"
