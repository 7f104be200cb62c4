"""Say what makes two findings the same, whatever the seed, the port, the values and the lines of the file."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ...spec import Document
from ...spec.pointers import join, lookup, split
from ..report import Deviation, Finding, Known

_WORD = re.compile(r"[A-Za-z][\w .:/-]{0,39}")
Identity = tuple[str, str, str, str, str, str]


def known_as(document: Document, vendor: str, finding: Finding) -> Known:
    """Return the entry of a baseline that a finding is."""
    about = finding.deviation or Deviation("")
    return Known(
        vendor=vendor,
        operation=finding.operation,
        check=finding.check,
        place=stable_place(document.root, about.place),
        keyword=about.keyword,
        name=_name(document.root, finding, about),
        phase=finding.phase,
        found_by=finding.found_by,
        status=finding.status,
        message=next(iter(finding.message.splitlines()), ""),
    )


def identity(known: Known) -> Identity:
    """Return what is compared; entries are in its order."""
    return known.vendor, known.operation, known.check, known.place, known.keyword, known.name


def stable_place(root: Any, pointer: str) -> str:
    """Return a pointer in which parameters are named, so that it holds when others come before them."""
    return join("", *_stable_tokens(root, pointer))


def _stable_tokens(value: Any, pointer: str) -> Iterator[str]:
    for token in split(pointer):
        value = _inner(value, token)
        name = _parameter_name(value) if token.isdigit() else None
        yield name or token


def _inner(value: Any, token: str) -> Any:
    if isinstance(value, list):
        return value[int(token)] if token.isdigit() and int(token) < len(value) else None
    return value.get(token) if isinstance(value, Mapping) else None


def _parameter_name(value: Any) -> str | None:
    if not isinstance(value, Mapping):
        return None
    if isinstance(value.get("$ref"), str):
        return str(value["$ref"].rpartition("/")[2])
    return f"{value['in']}:{value['name']}" if {"in", "name"} <= value.keys() else None


def _name(root: Any, finding: Finding, about: Deviation) -> str:
    """Name the member or value that a finding is about, where one keyword can be broken by several."""
    got = about.got
    match about.keyword:
        case "undocumented" if about.path:
            name = str(about.path[-1])
        case "status":
            name = str(got)
        case "media-type":
            name = str(got or "").partition(";")[0].strip().lower()
        case "required":
            name = _names(name for name in _listed(root, about.place) if name not in _members(got))
        case "additionalProperties" | "unevaluatedProperties":
            siblings = _members(_at(root, about.place.rpartition("/")[0] + "/properties"))
            name = _names(name for name in _members(got) if name not in siblings)
        case "enum" | "const":
            name = _vendors_own(got, finding)
        case _:
            name = ""
    return name


def _vendors_own(got: Any, finding: Finding) -> str:
    """Return a word that the server chose; what was sent comes back other with another seed."""
    plain = isinstance(got, str) and _WORD.fullmatch(got)
    return got if plain and got not in "\n".join((*finding.steps, finding.curl)) else ""


def _at(root: Any, pointer: str) -> Any:
    try:
        return lookup(root, pointer)
    except KeyError:
        return None


def _listed(root: Any, pointer: str) -> list[Any]:
    found = _at(root, pointer)
    return found if isinstance(found, list) else []


def _members(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _names(names: Iterator[Any]) -> str:
    return ", ".join(sorted(map(str, names)))
