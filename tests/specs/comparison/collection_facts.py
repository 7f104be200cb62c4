"""Read the statements of a vendor's `collection.json` (its shape: specs/README.md)."""

import re
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

from tests.specs.comparison.statements import Statement, call, canonical

from specloom.spec import SAFE_METHODS

Facts = Mapping[str, Any]
_VARIABLE = re.compile(r"\{\{.*\}\}")
_CONSTRAINTS = ("type", "enum", "default", "minimum", "maximum")


def collection_statements(facts: Facts) -> Iterator[Statement]:
    """Yield everything that the collection says, its examples apart."""
    constants = facts.get("facts", {})
    return chain(
        _connection(facts),
        _calls(facts),
        _failures(facts, constants),
        _headers(constants),
        _limits(facts, constants),
        _values(constants),
    )


def requested(facts: Facts) -> frozenset[str]:
    """Return the operations that the collection has a request for."""
    return frozenset(_name(request) for request in facts.get("requests", ()))


def _connection(facts: Facts) -> Iterator[Statement]:
    if "base_url" in facts:
        yield Statement("server", facts["base_url"], "base_url")
    if "auth" in facts:
        auth = facts["auth"]
        yield Statement("credential", f"{auth['in']} {auth['name']}", auth["at"])


def _calls(facts: Facts) -> Iterator[Statement]:
    for request in facts.get("requests", ()):
        yield Statement("operation", _name(request), request["at"], request["at"])
        yield from _arguments(request, facts.get("auth", {}).get("name"))
    for prose in facts.get("described", ()):
        for method in prose["methods"]:
            yield Statement("operation", call(method, prose["path"]), prose["at"], prose["at"])


def _arguments(request: Facts, key: str | None) -> Iterator[Statement]:
    name, at = _name(request), request["at"]
    for entry in request["query"]:
        if entry["key"] == key:
            yield Statement("secured", name, at)
        else:
            yield Statement("query", f"{name} {entry['key']}", at)
            if not _VARIABLE.search(entry["value"]):
                yield Statement("query value", f"{entry['key']}={entry['value']}", at)
    for entry in request["headers"]:
        yield Statement("header", f"{name} {entry['key'].lower()}", at)
    if request["body"] is not None:
        yield Statement("body", f"{name} {canonical(request['body'])}", at)


def _failures(facts: Facts, constants: Facts) -> Iterator[Statement]:
    statuses, retry = constants.get("statuses", {}), constants.get("retry")
    for request in facts.get("requests", ()):
        groups = ("all",) if request["method"] in SAFE_METHODS else ("all", "writes")
        for group in groups:
            for status in statuses.get(group, {}).get("value", ()):
                yield Statement("status", f"{_name(request)} {status}", statuses[group]["at"])
        if retry and "writes" in groups:
            yield Statement("retry", f"{_name(request)} {retry['status']}", retry["at"], retry["after"])


def _headers(constants: Facts) -> Iterator[Statement]:
    sent = constants.get("request_headers", {})
    for name, value in sent.get("value", {}).items():
        yield Statement("request header", name.lower(), sent["at"], value)
    for header in constants.get("response_headers", ()):
        subject = f"{header['status'] or 'any'} {header['name'].lower()}"
        yield Statement("response header", subject, header["at"], header["required"])


def _limits(facts: Facts, constants: Facts) -> Iterator[Statement]:
    for limit in constants.get("rate_limits", ()):
        value = {key: limit[key] for key in ("quotas", "cost")}
        yield Statement("rate limit", limit["partition"], limit["at"], value)
    bursts = dict(constants.get("bursts", {}))
    at = bursts.pop("at", "")
    for name, value in bursts.items():
        yield Statement("burst", name, at, value)
    for batch in constants.get("batch_max", ()):
        for request in facts.get("requests", ()):
            if batch["at"].startswith(f"{request['at']}."):
                yield Statement("batch", _name(request), batch["at"], batch["value"])


def _values(constants: Facts) -> Iterator[Statement]:
    for parameter in constants.get("parameters", ()):
        for key in _CONSTRAINTS:
            if key in parameter:
                yield Statement("parameter", f"{parameter['name']} {key}", parameter["at"], parameter[key])
    numbers = dict(constants.get("numbers", {}))
    at = numbers.pop("at", "")
    for name, value in numbers.items():
        yield Statement("number", f"{name} {value}", at)
    if "datetime" in constants:
        yield Statement("datetime", constants["datetime"]["example"], constants["datetime"]["at"])


def _name(request: Facts) -> str:
    return call(request["method"], request["path"])
