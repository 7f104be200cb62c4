"""Name components as the house does, and rewrite all that names them."""

import re
from typing import Any

from ...spec.places import GRAMMAR
from ...spec.pointers import fragment, join
from .grammar import walk
from .names import RENAMED, Names, pascal, snake
from .tracing import Trace

_PASCAL = re.compile(r"[A-Z][A-Za-z0-9]{0,199}")
_SNAKE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_ALLOWED = re.compile(r"[A-Za-z0-9._-]{1,200}")


def rename_components(root: dict[str, Any], trace: Trace) -> None:
    """Call schemas in PascalCase and everything else as OpenAPI allows, and rewrite what refers to them."""
    references: dict[str, str] = {}
    schemes: dict[str, str] = {}
    for section, components in root["components"].items():
        if not section.startswith("x-") and isinstance(components, dict):
            names = _new_names(section, components)
            _rename_keys(components, names, trace)
            references |= {_reference(section, old): _reference(section, new) for old, new in names.items()}
            schemes = names if section == "securitySchemes" else schemes
    _rewrite(root, references, schemes, trace)


def _new_names(section: str, components: dict[str, Any]) -> dict[str, str]:
    """Return the new names of those components that cannot keep theirs."""
    fits = {"schemas": _PASCAL, "examples": _SNAKE}.get(section, _ALLOWED)
    wrong = [name for name in components if not fits.fullmatch(name)]
    names = Names(components.keys() - set(wrong))
    usual = section[:1].upper() + section[1:].removesuffix("ies").removesuffix("s")
    if section == "examples":
        return {name: names.free(snake(name) or "example", "_") for name in wrong}
    return {name: names.free(pascal(name, usual)) for name in wrong}


def _reference(section: str, name: str) -> str:
    return fragment(join("", "components", section, name))


def _rewrite(root: dict[str, Any], references: dict[str, str], schemes: dict[str, str], trace: Trace) -> None:
    for kind, node in walk(GRAMMAR, "root", root):
        if not isinstance(node, dict):
            continue
        reference = node.get("$ref")
        if isinstance(reference, str):
            node["$ref"] = references.get(reference, reference)
        if kind == "discriminator" and isinstance(node.get("mapping"), dict):
            node["mapping"] = {key: references.get(to, to) for key, to in node["mapping"].items()}
        if kind in ("root", "operation") and schemes:
            for requirement in node.get("security") or ():
                _rename_keys(requirement, schemes, trace)


def _rename_keys(node: Any, names: dict[str, str], trace: Trace) -> None:
    """Give members other names, all in their places."""
    if isinstance(node, dict) and not names.keys().isdisjoint(node):
        members = [(names.get(key, key), value) for key, value in node.items()]
        for old in names.keys() & node.keys():
            trace.remark(node[old], RENAMED)
        node.clear()
        node.update(members)
