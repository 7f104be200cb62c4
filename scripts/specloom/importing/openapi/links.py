"""Let links name operations by their new names, and keep those that lead somewhere."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ...spec import Document, Finding
from ...spec.lint.links import link_expressions, link_targets
from ...spec.lint.survey import Survey
from ...spec.places import GRAMMAR
from ...spec.pointers import lookup, split
from .desk import Desk
from .grammar import walk
from .operations import Operation


def rename_links(desk: Desk, renamed: Mapping[str, str], operations: list[Operation]) -> None:
    """Write the new operationIds, also where a link names its operation by its place."""
    placed = {(operation.path, operation.method): operation.node for operation in operations}
    for kind, node in walk(GRAMMAR, "root", desk.root):
        if kind != "link" or not isinstance(node, dict) or "$ref" in node:
            continue
        if isinstance(node.get("operationId"), str):
            node["operationId"] = renamed.get(node["operationId"], node["operationId"])
        elif isinstance(node.get("operationRef"), str):
            tokens = split(node["operationRef"].rpartition("#")[2])
            target = placed.get((tokens[1], tokens[2])) if len(tokens) == 3 else None
            if target:
                del node["operationRef"]
                node["operationId"] = target["operationId"]
        if "server" in node:
            desk.trace.lose(node, "server", "only servers of the whole API are read here")


def drop_broken_links(desk: Desk, extensions: Mapping[str, Any], vendor: str) -> None:
    """Let go of links to what is not there, and of what they hand over that nothing describes."""
    for _ in range(3):
        survey = Survey(Document(Path(), desk.root), vendor, extensions)
        found = [*link_targets(survey), *link_expressions(survey)]
        for finding in reversed(list(dict.fromkeys(found))):
            _drop(desk, finding)
        if not found:
            return


def _drop(desk: Desk, finding: Finding) -> None:
    outer, _, last = finding.pointer.rpartition("/")
    try:
        holder = lookup(desk.root, outer)
    except KeyError:
        return
    key = split(f"/{last}")[0]
    if isinstance(holder, dict) and key in holder:
        desk.trace.remark(holder[key], finding.message)
        desk.trace.lose(holder, key, finding.message)
        if outer.endswith("/parameters") and not holder:
            del lookup(desk.root, outer.rpartition("/")[0])["parameters"]
        if outer.endswith("/links") and not holder:
            del lookup(desk.root, outer.rpartition("/")[0])["links"]
