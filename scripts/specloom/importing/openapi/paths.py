"""Write paths as OpenAPI wants them, and make one of those that are the same."""

import re
from typing import Any

from ...spec.operations import METHODS
from .desk import Desk

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


def settle_paths(desk: Desk) -> None:
    """Let every path begin with a slash, and differ from others by more than the names of its parameters."""
    paths: dict[str, Any] = desk.root["paths"]
    known: dict[str, str] = {}
    for written, item in list(paths.items()):
        del paths[written]
        path = written if written.startswith(("/", "x-")) else f"/{written}"
        if path != written:
            desk.trace.remark(item, f"written as {written} in the source")
        same = known.setdefault(_PLACEHOLDER.sub("{}", path), path)
        if same in paths and not _methods(paths[same]) & _methods(item):
            _merge(desk, same, path, item)
        else:
            paths[path] = item


def _methods(item: dict[str, Any]) -> set[str]:
    return {method for method in METHODS if isinstance(item.get(method), dict)}


def _merge(desk: Desk, kept: str, path: str, item: dict[str, Any]) -> None:
    """Move the operations of a path to the one that is the same, under its names of the parameters."""
    target = desk.root["paths"][kept]
    names = dict(zip(_PLACEHOLDER.findall(path), _PLACEHOLDER.findall(kept), strict=True))
    for method in sorted(_methods(item)):
        operation = target[method] = item[method]
        own = operation.setdefault("parameters", [])
        own += (desk.trace.clone(parameter) for parameter in item.get("parameters", []))
        operation["parameters"] = [_renamed(desk, parameter, names) for parameter in own]
        desk.trace.remark(operation, f"its path is {path} in the source")
    desk.trace.leave(desk.trace.place(item), f"it is the same path as {kept}")


def _renamed(desk: Desk, parameter: dict[str, Any], names: dict[str, str]) -> dict[str, Any]:
    target = desk.resolve(parameter)
    if target.get("in") != "path" or names.get(target.get("name", ""), "") in ("", target["name"]):
        return parameter
    own: dict[str, Any] = desk.trace.clone(target) if target is not parameter else parameter
    own["name"] = names[target["name"]]
    desk.trace.carry(desk.trace.place(parameter), own)
    return own
