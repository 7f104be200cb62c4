"""Answer requests to the admin paths, as `openapi.yaml` describes them."""

from functools import cache
from pathlib import Path
from typing import Any

import attrs
import orjson

from ...errors import BadInput
from ...spec import Operation, load_document, parse_document, read_spec
from ..backend import Backend
from ..bodies import Invalid
from ..messages import JSON, Request, Response, json_response, media_type_of, problem
from ..plan import Plans, plan_spec
from ..routing import NoMethod, NoPath, Route
from ..rules import Declined
from .actions import ACTIONS
from .asking import Ask
from .guard import refusal

PREFIX = "/_specloom/"


@cache
def api() -> Plans:
    """Read the description of the admin paths, once for all simulators."""
    return plan_spec(read_spec(load_document(Path(__file__).with_name("openapi.yaml")), "specloom"))


def administer(backend: Backend, request: Request) -> Response:
    """Answer a request to an admin path."""
    if reason := refusal(request):
        return problem(403, "not from here", reason)
    route = api().router.find(request.method, request.path)
    if isinstance(route, NoPath):
        paths = ", ".join(api().spec.document.root["paths"])
        return problem(404, "no such admin path", f"there are, under {PREFIX[:-1]}: {paths}")
    if isinstance(route, NoMethod):
        allowed = ", ".join(route.allowed)
        answer = problem(405, "wrong method", f"use {allowed}")
        return attrs.evolve(answer, headers=(*answer.headers, ("allow", allowed)))
    try:
        return _act(backend, route, request)
    except (Declined, BadInput) as error:
        return _unusable(route.operation, str(error))


def _act(backend: Backend, route: Route, request: Request) -> Response:
    found = api().of(route.operation).checker.check(_as_json(request), route.values)
    if isinstance(found, Invalid):
        return _unusable(route.operation, "; ".join(map(str, found.violations)) or found.detail)
    ask = Ask(backend, found.parameters["path"], found.parameters["query"], found.body)
    answer = ACTIONS[route.operation.id](ask)
    return answer if isinstance(answer, Response) else json_response(200, answer)


def _as_json(request: Request) -> Request:
    # curl calls any data a form; YAML is told by its media type alone, because a word is YAML too.
    body = request.body
    if "yaml" in media_type_of(request.header("content-type")):
        text = body.decode("utf-8-sig", errors="replace")
        body = orjson.dumps(parse_document(text, Path("the body")).root)
    headers = tuple(header for header in request.headers if header[0].lower() != "content-type")
    return attrs.evolve(request, headers=(*headers, ("content-type", JSON)), body=body)


def _unusable(operation: Operation, detail: str) -> Response:
    return problem(400, "not usable", detail + _hint(operation))


def _hint(operation: Operation) -> str:
    content = operation.body.content if operation.body else ()
    examples: list[Any] = [value for media in content for value in media.examples.values()]
    return f"; send for example {' or '.join(orjson.dumps(e).decode() for e in examples)}" if examples else ""
