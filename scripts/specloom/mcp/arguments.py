"""Hold what an agent gives against the schema of a tool, before anything is sent."""

from collections.abc import Iterable, Mapping
from typing import Any

import jsonschema_rs

from ..spec import Document
from .bodies import BODY, sendable
from .client import Body
from .errors import Refused
from .schemas import Definitions
from .tools import Tool, parameters_of, wire_key

_MOST = 5
_LONGEST = 300


def checked(schema: Mapping[str, Any], arguments: Mapping[str, Any]) -> None:
    """Raise Refused, naming each place, unless the arguments fit the schema."""
    errors = jsonschema_rs.Draft202012Validator(dict(schema)).iter_errors(arguments)
    problems = [_problem(error) for error in errors]
    if not problems:
        return
    more = [f"and {len(problems) - _MOST} more"] if len(problems) > _MOST else []
    told = "\n".join(f"- {line}" for line in [*problems[:_MOST], *more])
    known = ", ".join(schema["properties"]) or "no arguments"
    raise Refused(f"Nothing was sent, because the arguments do not fit.\n{told}\nThe tool takes: {known}.")


def _problem(error: jsonschema_rs.ValidationError) -> str:
    message = error.message if len(error.message) <= _LONGEST else f"{error.message[:_LONGEST]}…"
    return f"{_place(error.instance_path)}: {message}"


def _place(path: Iterable[str | int]) -> str:
    """Return a place as one writes it: body.items[0].sku."""
    steps = [f"[{step}]" if isinstance(step, int) else f".{step}" for step in path]
    return "".join(steps).removeprefix(".") or "arguments"


def parameters(tool: Tool, arguments: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values of parameters by the names under which a client takes them."""
    all_parameters = parameters_of(tool.operation)
    return {
        wire_key(parameter, all_parameters): arguments[name]
        for name, parameter in tool.arguments.items()
        if name in arguments
    }


def body(tool: Tool, arguments: Mapping[str, Any], document: Document) -> Body | None:
    """Return the body to send; None where none is given."""
    if tool.media is None or BODY not in arguments:
        return None
    content = sendable(tool.media, Definitions(document, "request"), arguments[BODY])
    return Body(content, None if "*" in tool.media.media_type else tool.media.media_type)
