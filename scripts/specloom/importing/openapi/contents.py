"""Leave every operation one body that it takes, and answers that can be told apart by their statuses."""

import re
from http import HTTPStatus
from typing import Any

from .desk import Desk
from .operations import Operation

_STATUS = re.compile(r"[1-5]([0-9]{2}|XX)|default")
_ONE_BODY = "an operation takes one media type here; JSON goes first, else what is named first"


def complete_contents(desk: Desk, operation: Operation) -> None:
    """Settle what an operation takes and answers."""
    _take_one_body(desk, operation)
    responses = operation.node.get("responses")
    if not isinstance(responses, dict):
        responses = operation.node["responses"] = {}
    for status in list(responses):
        _settle_status(desk, responses, status)
    if all(status[0] in "45" for status in responses):
        source = desk.inferred(
            operation.node, "The document names no status of success; 200 is the usual one."
        )
        responses["200"] = {"description": "Done.", "x-source": source}
    for response in responses.values():
        _put_json_first(desk.resolve(response))


def _put_json_first(response: dict[str, Any]) -> None:
    content = response.get("content", {})
    entries = sorted(content.items(), key=lambda entry: not is_json(entry[0]))
    content.clear()
    content.update(entries)


def _settle_status(desk: Desk, responses: dict[str, Any], status: str) -> None:
    known = status.upper() if status != "default" else status
    if status.startswith("x-"):
        return
    if not _STATUS.fullmatch(known) or (known != status and known in responses):
        desk.trace.lose(responses, status, f"{status} is no status of HTTP")
        return
    response = responses.pop(status)
    responses[known] = response
    describe(desk.resolve(response), known)


def describe(response: dict[str, Any], status: str) -> None:
    """Say what a response is where it does not say so itself."""
    if "$ref" not in response and not isinstance(response.get("description"), str):
        response["description"] = _phrase(status)


def _phrase(status: str) -> str:
    try:
        return f"{HTTPStatus(int(status)).phrase}."
    except ValueError:
        return "An answer."


def _take_one_body(desk: Desk, operation: Operation) -> None:
    written = operation.node.get("requestBody")
    if not isinstance(written, dict):
        return
    body = desk.resolve(written)
    content = body.get("content")
    if not content:
        desk.trace.lose(operation.node, "requestBody", "it says nothing of what is sent")
        return
    kept = next((name for name in content if is_json(name)), next(iter(content)))
    for name in [name for name in content if name != kept]:
        desk.trace.lose(content, name, _ONE_BODY)


def is_json(media_type: str) -> bool:
    """Tell whether bodies of a media type are JSON."""
    name = media_type.partition(";")[0].strip().lower()
    return name in ("application/json", "text/json") or name.endswith("+json")
