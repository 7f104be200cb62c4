"""Read a vendor's fact list: what its documents say, written by someone who did not write the spec.

`inferred` on an entry means that no document says it whole: the spec has it, and may call it inferred.
An example that a document cuts short is `abridged`: the spec has one that contains it. The members of a whole
record stand under `records`, by the place of the record. A failure without a status is one of any status.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml
from tests.specs.comparison.statements import Statement

Facts = Mapping[str, Any]

CONSTRAINTS = {
    "type": "type",
    "format": "format",
    "default": "default",
    "minimum": "minimum",
    "maximum": "maximum",
    "min_items": "minItems",
    "max_items": "maxItems",
    "read_only": "readOnly",
}
"""What a list says of a value, and the keyword of a schema that says the same."""

VENDOR = "vendor"
"""The scope of what belongs to no operation and no webhook."""


def load_facts(path: Path) -> Facts:
    """Read a fact list; unlike a spec it may use anchors, which is why it has YAML's own loader."""
    facts: Facts = yaml.safe_load(path.read_text(encoding="utf-8"))
    return facts


def listed(facts: Facts) -> Mapping[str, tuple[Statement, ...]]:
    """Return the statements of a list by what they are about: an operation, a webhook, or the vendor."""
    scopes = {VENDOR: tuple(_vendor(facts))}
    for operation in facts.get("operations", ()):
        scopes[operation["call"]] = tuple(_operation(operation, facts))
    for webhook in facts.get("webhooks", ()):
        scopes[f"webhook {webhook['name']}"] = tuple(_webhook(webhook))
    return scopes


def shown_bodies(facts: Facts) -> frozenset[str]:
    """Return the bodies whose members a list states, each as `GET /orders reply`."""
    return frozenset(
        statement.subject.rpartition(" ")[0]
        for statements in listed(facts).values()
        for statement in statements
        if statement.topic == "member"
    )


def _vendor(facts: Facts) -> Iterator[Statement]:
    yield from (Statement("source", name, "sources") for name in facts["sources"])
    yield from (Statement("server", url, "servers") for url in facts.get("servers", ()))
    if "credentials" in facts:
        yield Statement("credential", credential(facts["credentials"]), "credentials")
    for header in facts.get("headers", ()):
        yield from _header(header)
    for limit in facts.get("rate_limits", ()):
        yield Statement("rate limit", quota(limit), _at(limit), limit.get("partition"), _sure(limit))
    for failure in facts.get("failures", ()):
        yield from _failure(failure)
    for reply in facts.get("replies", ()):
        yield from _examples("any reply", reply, _at(reply))


def _header(header: Facts) -> Iterator[Statement]:
    subject, at = f"{header['on']} {header['name']}", _at(header)
    yield Statement("header", subject, at, None, _sure(header))
    for key in ("type", "example"):
        if key in header:
            yield Statement(f"header {key}", subject, at, header[key], _sure(header))


def _failure(failure: Facts) -> Iterator[Statement]:
    status, at = failure.get("status", "any"), _at(failure)
    if "status" in failure:
        yield Statement("failure", status, at, None, _sure(failure))
    if "code" in failure:
        yield Statement("code", f"{status} {failure['code']}", at, None, _sure(failure))
    yield from _body(f"{status} failure", failure, at)


def _operation(operation: Facts, facts: Facts) -> Iterator[Statement]:
    call, at = operation["call"], _at(operation)
    yield Statement("operation", call, at, None, _sure(operation))
    yield from _access(call, operation)
    if any("rate_limit" in other for other in facts["operations"]):
        limits = [quota(operation["rate_limit"])] if "rate_limit" in operation else []
        yield Statement("applied limits", call, at, limits)
    yield from _call(call, operation, at)
    for status in (*operation.get("statuses", ()), *_general_failures(operation, facts)):
        yield Statement("status", f"{call} {status}", at)
    for other in facts.get("calls", ()):
        if other["call"] == call:
            yield Statement("client call", f"{call} {other['client']}", _at(other))
            for name in other.get("arguments", ()):
                yield Statement("argument", f"{call} {name}", _at(other))


def _general_failures(operation: Facts, facts: Facts) -> Iterator[str]:
    """Yield the failures of any operation that this one can meet: 404 needs an id, 422 a body."""
    for failure in facts.get("failures", ()):
        status = failure.get("status")
        met = {"404": "{" in operation["call"], "422": "request" in operation, None: False}
        if met.get(status, True):
            yield status


def _webhook(webhook: Facts) -> Iterator[Statement]:
    name, at = f"webhook {webhook['name']}", _at(webhook)
    yield Statement("webhook", name, at, webhook.get("method"), _sure(webhook))
    yield from _access(name, webhook)
    yield from _call(name, webhook, at)
    yield from _body(f"{name} request", webhook, at)
    if "signature" in webhook:
        signature = webhook["signature"]
        yield Statement("signature", name, at, signature)
        yield Statement("parameter", f"{name} header {signature['header']}", at)


def _access(call: str, entry: Facts) -> Iterator[Statement]:
    if entry.get("public"):
        topic = "open webhook" if call.startswith("webhook ") else "public"
        yield Statement(topic, call, _at(entry))
    if "credentials" in entry:
        subject = f"{call} {credential(entry['credentials'])}"
        yield Statement("access", subject, _at(entry), entry["credentials"].get("token"))


def _call(call: str, entry: Facts, at: str) -> Iterator[Statement]:
    """Yield what is stated of parameters and bodies; those of the path are stated by the path."""
    for name in re.findall(r"\{(.+?)\}", call):
        yield Statement("parameter", f"{call} path {name}", at, None, certain=False)
    for parameter in entry.get("parameters", ()):
        yield from _parameter(call, parameter, at)
    presumed = {"inferred": True} if entry.get("inferred") else {}
    if "request" in entry:
        yield from _body(f"{call} request", entry["request"] | presumed, at)
    for reply in entry.get("replies", ()):
        if "status" in reply:
            yield Statement("status", f"{call} {reply['status']}", at, None, _sure(reply))
        yield from _body(f"{call} reply", reply | presumed, at)


def _parameter(call: str, parameter: Facts, at: str) -> Iterator[Statement]:
    subject = f"{call} {parameter['in']} {parameter['name']}"
    yield Statement("parameter", subject, at, None, _sure(parameter))
    if parameter.get("required"):
        yield Statement("required", subject, at)
    yield from _constraints(subject, parameter, at, certain=_sure(parameter))
    if "items" in parameter:
        yield from _constraints(f"{subject}[]", parameter["items"], at, certain=_sure(parameter))


def _body(side: str, body: Facts, at: str) -> Iterator[Statement]:
    if "media_type" in body and not side.startswith("any "):
        yield Statement("media type", f"{side} {body['media_type']}", at)
    for path, stated in _members(body):
        subject = f"{side} {path}"
        topic = "items" if path.endswith(("[]", ".*")) else "member"
        certain = _sure(body) and _sure(stated)
        yield Statement(topic, subject, at, None, certain)
        if stated.get("required"):
            yield Statement("required", subject, at)
        yield from _constraints(subject, stated, at, certain=certain)
    yield from _examples(side, body, at)


def _members(body: Facts) -> Iterator[tuple[str, Facts]]:
    """Yield a body's members, and those of the whole records that stand in it."""
    yield from body.get("members", {}).items()
    for place, members in body.get("records", {}).items():
        yield from ((f"{place}.{path}", stated) for path, stated in members.items())


def _examples(side: str, body: Facts, at: str) -> Iterator[Statement]:
    for example in body.get("examples", ()):
        topic = "abridged example" if example.get("abridged") else "example"
        yield Statement(topic, side, example.get("at", at), example["value"], _sure(body))


def _constraints(subject: str, stated: Facts, at: str, *, certain: bool) -> Iterator[Statement]:
    for key in CONSTRAINTS:
        if key in stated:
            yield Statement(key, subject, at, stated[key], certain)
    if values := [stated["const"]] if "const" in stated else stated.get("enum"):
        yield Statement("values", subject, at, values, certain)
    for value in stated.get("examples", ()):
        yield Statement("sample", subject, at, value)


def credential(stated: Facts) -> str:
    """Name a way to prove who calls."""
    return " ".join(stated[key] for key in ("type", "scheme", "in", "name") if key in stated)


def quota(limit: Facts) -> str:
    """Name a quota by its size."""
    return f"{limit['quota']} in {limit['window']} s"


def _at(entry: Facts) -> str:
    return str(entry.get("at", entry.get("call", entry.get("name", ""))))


def _sure(entry: Facts) -> bool:
    return not entry.get("inferred")
