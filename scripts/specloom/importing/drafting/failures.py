"""Describe how operations fail: each status once, shared by all that may answer it."""

from collections.abc import Mapping, Sequence
from typing import Any

import attrs

from ..captured import Reply
from .context import Context
from .grouping import Group
from .replies import phrase, response_of
from .samples import are_alike, json_value
from .words import pascal, words_of

_NAMES = {"500": "ServerError", "422": "UnprocessableEntity"}
_WAITING = "The source does not show how long to wait; this is the usual header."


@attrs.define(eq=False)
class Failures:
    """The shared responses of failures, by their statuses; `error` is the schema that all bodies have."""

    responses: dict[str, dict[str, Any]] = attrs.field(factory=dict)
    error: dict[str, Any] | None = None
    refusal: str = "400"


def failures_of(context: Context, groups: Sequence[Group]) -> Failures:
    """Describe the failures that the source shows."""
    shown: dict[str, list[Reply]] = {}
    for group in groups:
        for reply in group.replies_of("45"):
            shown.setdefault(reply.status, []).append(reply)
    found = Failures(refusal="422" if "422" in shown and "400" not in shown else "400")
    found.error = _common_schema(context, [reply for replies in shown.values() for reply in replies])
    for status in sorted(shown):
        source = context.evidence.replied(shown[status][0].at)
        name = f"{name_of(status)}Error".replace("ErrorError", "Error")
        found.responses[status] = response_of(context, status, shown[status], name, source)
    if "429" in found.responses:
        _add_waiting(context, found.responses["429"])
    return found


def failure_references(
    context: Context, failures: Failures, group: Group, *, may_refuse: bool
) -> dict[str, Any]:
    """Return the failures of an operation: those that are shown, and those that any may answer."""
    shown = {reply.status for reply in group.replies_of("45")}
    wanted = {*shown, "401", "429"}
    wanted |= {"404"} if group.node.variables else set()
    if may_refuse and not shown & {"400", "422"}:
        wanted.add(failures.refusal)
    for status in sorted(wanted - failures.responses.keys()):
        failures.responses[status] = _inferred(context, failures, status, group.first.at)
    return {status: {"$ref": f"#/components/responses/{name_of(status)}"} for status in sorted(wanted)}


def name_of(status: str) -> str:
    """Return what the shared response of a status is called."""
    return _NAMES.get(status) or pascal(words_of(phrase(status)))


def components_of(failures: Failures) -> Mapping[str, dict[str, Any]]:
    """Return the shared responses by their names, in the order of their statuses."""
    return {name_of(status): failures.responses[status] for status in sorted(failures.responses)}


def _common_schema(context: Context, replies: Sequence[Reply]) -> dict[str, Any] | None:
    """Return one schema for all bodies of failures where all are alike, else None."""
    shown = [reply for reply in replies if isinstance(json_value(reply.body), dict)]
    values = [json_value(reply.body) for reply in shown]
    if not values or not all(are_alike(values[0], value) for value in values):
        return None
    schema = context.schema(values, "Error", context.evidence.replied(shown[0].at))
    for reply in shown:
        context.shared[id(reply.body)] = schema
    return schema


def _inferred(context: Context, failures: Failures, status: str, at: str) -> dict[str, Any]:
    note = "The source does not show it; every API with keys, limits and ids may answer so."
    response = {"description": f"{phrase(status)}.", "x-source": context.evidence.inferred(at, note)}
    if failures.error is None:
        return response
    return response | {"content": {"application/json": {"schema": dict(failures.error)}}}


def _add_waiting(context: Context, response: dict[str, Any]) -> None:
    headers = response.get("headers", {})
    if any(name.lower() == "retry-after" or "reset" in name.lower() for name in headers):
        return
    source = context.evidence.inferred(response["x-source"]["at"], _WAITING)
    header = {"description": "Seconds to wait.", "x-source": source, "schema": {"type": "integer"}}
    content = {"content": response.pop("content")} if "content" in response else {}
    response |= {"headers": {**headers, "Retry-After": header}, **content}
