"""Find what is misspelt in a fact list: a key that nobody reads is a fact that nobody checks."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from .fact_list import CONSTRAINTS, Facts

_VALUE = {*CONSTRAINTS, "enum", "const", "examples", "required", "inferred"}
_BODY = {"at", "media_type", "members", "records", "examples", "inferred"}
_CALL = {"at", "public", "credentials", "parameters", "request", "replies", "inferred"}
_PARTS = {"sources", "servers", "credentials", "headers", "rate_limits", "failures", "replies"}
_PARTS |= {"operations", "webhooks", "calls"}
_KEYS = {
    "list": _PARTS,
    "operations": _CALL | {"call", "rate_limit", "statuses"},
    "webhooks": _CALL | {"name", "method", "members", "examples", "signature"},
    "parameters": _VALUE | {"in", "name", "items"},
    "request": _BODY,
    "replies": _BODY | {"status"},
    "failures": _BODY | {"status", "code"},
    "members": _VALUE,
    "examples": {"at", "value", "abridged"},
    "headers": {"at", "name", "on", "type", "example", "inferred"},
    "rate_limits": {"at", "quota", "window", "partition", "inferred"},
    "rate_limit": {"quota", "window"},
    "credentials": {"type", "scheme", "in", "name", "token"},
    "signature": {"header", "algorithm", "encoding", "key"},
    "calls": {"at", "call", "client", "arguments"},
}


def stray_keys(facts: Facts) -> Iterator[str]:
    """Yield each key that means nothing where it stands, and each call or webhook that is listed twice."""
    yield from _stray("list", facts, "")
    names = [entry["call"] for entry in facts.get("operations", ())]
    names += [entry["name"] for entry in facts.get("webhooks", ())]
    yield from (f"{name} is listed twice" for name, count in Counter(names).items() if count > 1)


def _stray(kind: str, entry: Mapping[str, Any], place: str) -> Iterator[str]:
    for key, value in entry.items():
        where = f"{place} > {key}"
        if key not in _KEYS[kind]:
            yield where
        elif key == "members":
            yield from _strays("members", value.items(), where)
        elif key == "records":
            for name, members in value.items():
                yield from _strays("members", members.items(), f"{where} > {name}")
        elif key in _KEYS and kind not in {"members", "parameters"}:
            yield from _strays(key, _entries(value), where)


def _entries(value: Any) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for index, entry in enumerate(value if isinstance(value, list) else [value]):
        yield str(entry.get("call", entry.get("name", index))), entry


def _strays(kind: str, entries: Any, place: str) -> Iterator[str]:
    for name, entry in entries:
        yield from _stray(kind, entry, f"{place} > {name}")
