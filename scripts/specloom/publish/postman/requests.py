"""Write an operation as a request with its saved responses."""

import re
from collections.abc import Iterator
from itertools import chain
from typing import Any
from urllib.parse import quote

from ...sealing import BASE_URL
from ...spec import Operation, Parameter, Spec
from .auth import auth_of, by_hand
from .bodies import body_of, content_type_of, examples_of
from .replies import replies_of
from .values import pairs, shown_value, text

Security = tuple[tuple[str, ...], ...]
Json = dict[str, Any]
_NAMED = re.compile(r"\{([^{}]+)\}")
_IGNORED = frozenset({"accept", "content-type", "authorization"})


def item_of(spec: Spec, operation: Operation, usual: Security) -> Json:
    """Return the item of an operation."""
    requests = [_request(spec, operation, usual, example) for example in examples_of(operation)]
    return {
        "name": operation.summary or operation.id,
        "request": requests[0],
        "response": list(replies_of(spec, operation, requests)),
    }


def _request(spec: Spec, operation: Operation, usual: Security, example: Any) -> Json:
    request: Json = {"method": operation.method.upper(), "header": list(_headers(spec, operation))}
    if operation.security != usual:
        request["auth"] = auth_of(spec, operation.security) or {"type": "noauth"}
    if body := body_of(spec, operation, example):
        request["body"] = body
    request["url"] = _url(spec, operation)
    if operation.description:
        request["description"] = operation.description
    return request


def _url(spec: Spec, operation: Operation) -> Json:
    base = _base(operation)
    segments = [_segment(segment) for segment in operation.path.strip("/").split("/") if segment]
    query = list(_query(spec, operation))
    sent = "&".join(f"{each['key']}={_escaped(each['value'])}" for each in query if _is_sent(each))
    path = "/".join(segments) + ("/" if operation.path.endswith("/") and segments else "")
    url: Json = {"raw": f"{base}/{path}{'?' if sent else ''}{sent}", "host": [base], "path": path.split("/")}
    if query:
        url["query"] = query
    if variables := list(_variables(spec, operation)):
        url["variable"] = variables
    return url


def _escaped(text: str) -> str:
    return quote(text, safe="{}", errors="replace")


def _is_sent(entry: Json) -> bool:
    return entry.get("disabled") is not True


def _base(operation: Operation) -> str:
    """Return where an operation is: it may be served elsewhere than the others."""
    if not operation.servers:
        return f"{{{{{BASE_URL}}}}}"
    server = operation.servers[0]
    defaults = {name: body.get("default", "") for name, body in (server.get("variables") or {}).items()}
    filled = _NAMED.sub(lambda found: str(defaults.get(found[1], found[0])), str(server.get("url", "")))
    return filled.rstrip("/")


def _segment(segment: str) -> str:
    """Return a segment of a path: Postman has variables for a whole one."""
    whole = _NAMED.fullmatch(segment)
    return f":{whole[1]}" if whole else _NAMED.sub(r"{{\1}}", segment)


def within_segments(operation: Operation) -> tuple[Parameter, ...]:
    """Return the parameters that are only a part of a segment of the path."""
    segments = operation.path.split("/")
    return tuple(p for p in operation.in_location("path") if f"{{{p.name}}}" not in segments)


def _variables(spec: Spec, operation: Operation) -> Iterator[Json]:
    partial = within_segments(operation)
    for parameter in (each for each in operation.in_location("path") if each not in partial):
        value = shown_value(spec, parameter)
        yield {"key": parameter.name, "value": next(pairs(parameter, value))[1], **_said(parameter)}


def _query(spec: Spec, operation: Operation) -> Iterator[Json]:
    for parameter in operation.in_location("query"):
        yield from _entries(spec, parameter)
    for place, name, value in by_hand(spec, operation.security):
        if place == "query":
            yield {"key": name, "value": value}


def _headers(spec: Spec, operation: Operation) -> Iterator[Json]:
    if media_type := content_type_of(operation):
        yield {"key": "Content-Type", "value": media_type}
    given = [p for p in operation.in_location("header") if p.name.lower() not in _IGNORED]
    yield from chain.from_iterable(_entries(spec, parameter) for parameter in given)
    for name, value in spec.request_headers.items():
        if isinstance(value, str) and name.lower() != "content-type":
            yield {"key": name, "value": value}
    cookies = [(p, shown_value(spec, p)) for p in operation.in_location("cookie")]
    if sent := "; ".join(f"{p.name}={text(value)}" for p, value in cookies):
        yield {"key": "Cookie", "value": sent}
    for place, name, value in by_hand(spec, operation.security):
        if place == "header":
            yield {"key": name, "value": value}


def _entries(spec: Spec, parameter: Parameter) -> Iterator[Json]:
    """Yield a parameter as it is sent, switched off where it may be left out."""
    disabled = {} if parameter.required else {"disabled": True}
    for key, value in pairs(parameter, shown_value(spec, parameter)):
        yield {"key": key, "value": value, **_said(parameter), **disabled}


def _said(parameter: Parameter) -> Json:
    return {"description": parameter.description} if parameter.description else {}
