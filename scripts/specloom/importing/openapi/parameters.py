"""Make the parameters of every operation those that its path has and that a call can send."""

import re
from typing import Any

from .desk import Desk
from .operations import Operation

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_PLACES = ("query", "path", "header", "cookie")
_STYLES = {
    "path": ("simple", "label", "matrix"),
    "query": ("form", "spaceDelimited", "pipeDelimited", "deepObject"),
    "header": ("simple",),
    "cookie": ("form",),
}
_IGNORED = {"accept", "content-type"}


def complete_parameters(desk: Desk, operation: Operation) -> None:
    """Declare every parameter of the path, each parameter once, and none that cannot be sent."""
    wanted = _placeholders(operation)
    declared: set[str] = set()
    for holder in (operation.node, operation.holder):
        seen: set[tuple[str, str]] = set()
        listed = holder.get("parameters", [])
        for reason, index in reversed([*_wrong(desk, listed, wanted, seen)]):
            desk.trace.lose(listed, index, reason)
        if not listed:
            holder.pop("parameters", None)
        declared |= {name for place, name in seen if place == "path"}
    for name in wanted - declared:
        _declare(desk, operation, name)


def _placeholders(operation: Operation) -> set[str]:
    return set(_PLACEHOLDER.findall(operation.path)) if operation.section == "paths" else set()


def _wrong(
    desk: Desk, listed: list[Any], wanted: set[str], seen: set[tuple[str, str]]
) -> list[tuple[str, int]]:
    """Return which of these parameters cannot stay, and why; gather those that can."""
    wrong = []
    for index, written in enumerate(listed):
        parameter = desk.resolve(written)
        place, name = str(parameter.get("in")), str(parameter.get("name"))
        _restyle(desk, place, parameter)
        reason = _reason(place, name, wanted)
        if not reason and (place, name) in seen:
            reason = f"the {place} parameter {name} is declared twice"
        if reason:
            wrong.append((reason, index))
        else:
            seen.add((place, name))
    return wrong


def _reason(place: str, name: str, wanted: set[str]) -> str:
    if place not in _PLACES:
        return f"OpenAPI 3.1 knows no parameters in {place}"
    if place == "path" and name not in wanted:
        return f"the path does not have {{{name}}}"
    if place == "header" and name.lower() in _IGNORED:
        return f"OpenAPI ignores a parameter called {name}: the media types say it"
    return ""


def _restyle(desk: Desk, place: str, parameter: dict[str, Any]) -> None:
    style = parameter.get("style")
    if style is not None and style not in _STYLES.get(place, (style,)):
        del parameter["style"]
        desk.trace.remark(parameter, f"its style was {style}, which no parameter in {place} has")


def _declare(desk: Desk, operation: Operation, name: str) -> None:
    operation.node.setdefault("parameters", []).append(
        {
            "name": name,
            "in": "path",
            "x-source": desk.inferred(operation.node, "The path has it; nothing else describes it."),
            "required": True,
            "schema": {"type": "string"},
        }
    )
