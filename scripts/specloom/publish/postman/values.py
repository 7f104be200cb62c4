"""Write the values of parameters as they stand in a URL, a header or a form."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from ...spec import Parameter, Spec
from ...spec.sampling import Exhausted, Room, Sampler

_ROOM = 300
_DEPTH = 3
"""How much is made up where nothing is shown."""
_BETWEEN = {"spaceDelimited": " ", "pipeDelimited": "|"}


def shown_value(spec: Spec, parameter: Parameter) -> Any:
    """Return the first example of a parameter; one that is needed and has none is made up."""
    if parameter.examples:
        return next(iter(parameter.examples.values()))
    return sampled(spec, parameter.schema) if parameter.required else None


def sampled(spec: Spec, schema: Any) -> Any:
    """Return a value that a schema allows; None where it would be too large."""
    try:
        return Sampler(spec.document, room=Room(_ROOM), apart="readOnly", depth=_DEPTH).sample(schema)
    except (Exhausted, RecursionError):
        return None


def pairs(parameter: Parameter, value: Any) -> Iterator[tuple[str, str]]:
    """Yield names and values as they are sent (OpenAPI, style values)."""
    name = parameter.name
    if parameter.content_type and not isinstance(value, str):
        yield name, json.dumps(value, ensure_ascii=False)
    elif isinstance(value, Mapping):
        yield from _members(parameter, value)
    elif isinstance(value, list) and parameter.explode and parameter.location in {"query", "cookie"}:
        yield from ((name, text(each)) for each in value)
    elif isinstance(value, list):
        yield name, _BETWEEN.get(parameter.style, ",").join(map(text, value))
    else:
        yield name, text(value)


def _members(parameter: Parameter, value: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    if parameter.style == "deepObject":
        yield from ((f"{parameter.name}[{key}]", text(each)) for key, each in value.items())
    elif parameter.explode and parameter.location == "query":
        yield from ((key, text(each)) for key, each in value.items())
    else:
        yield parameter.name, ",".join(f"{key},{text(each)}" for key, each in value.items())


def text(value: Any) -> str:
    """Return one value as it is sent."""
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
