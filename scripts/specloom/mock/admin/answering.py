"""Answer requests to the admin paths, as `openapi.yaml` describes them."""

from pathlib import Path

import attrs

from ...errors import BadInput
from ...spec import Operation, parse_document
from ..backend import Backend
from ..http.bodies import Invalid
from ..messages import JSON, Request, Response, json_response, media_type_of, problem, write_json
from ..routing import NoMethod, NoPath, Route
from ..rules import Declined
from .actions import ACTIONS
from .asking import Ask
from .description import api
from .guard import PREFIX, Guard


@attrs.frozen
class Admin:
    """The admin paths of one simulator."""

    backend: Backend
    guard: Guard

    def answer(self, request: Request) -> Response:
        """Answer a request to an admin path."""
        route = api().router.find(request.method, request.path)
        public = isinstance(route, Route) and not route.operation.security
        if refused := self.guard.refusal(request, public=public):
            return refused
        if request.path == PREFIX[:-1]:
            return Response(308, (("location", PREFIX),))
        if isinstance(route, NoPath):
            paths = ", ".join(api().spec.document.root["paths"])
            return problem(404, "no such admin path", f"there are, under {PREFIX[:-1]}: {paths}")
        if isinstance(route, NoMethod):
            allowed = ", ".join(route.allowed)
            answer = problem(405, "wrong method", f"use {allowed}")
            return attrs.evolve(answer, headers=(*answer.headers, ("allow", allowed)))
        return self._act(route, request)

    def _act(self, route: Route, request: Request) -> Response:
        operation = route.operation
        try:
            found = api().of(operation).checker.check(_as_json(request), route.values)
            if isinstance(found, Invalid):
                return _unusable(operation, "; ".join(map(str, found.violations)) or found.detail)
            ask = Ask(self.backend, found.parameters["path"], found.parameters["query"], found.body)
            answer = ACTIONS[operation.id](ask)
        except Declined as declined:
            return _unusable(operation, declined.detail, *declined.statuses)
        except BadInput as error:
            return _unusable(operation, str(error))
        return answer if isinstance(answer, Response) else json_response(200, answer)


def _as_json(request: Request) -> Request:
    # curl calls any data a form; YAML is told by its media type alone, because a word is YAML too.
    body = request.body
    if "yaml" in media_type_of(request.header("content-type")):
        text = body.decode("utf-8-sig", errors="replace")
        body = write_json(parse_document(text, Path("the body")).root)
    headers = tuple(header for header in request.headers if header[0].lower() != "content-type")
    return attrs.evolve(request, headers=(*headers, ("content-type", JSON)), body=body)


def _unusable(operation: Operation, detail: str, status: int = 400) -> Response:
    """Refuse a request; what could be sent instead is beside the reason, which Python shows alone."""
    content = operation.body.content if operation.body and status == 400 else ()
    examples = [value for media in content for value in media.examples.values()]
    return problem(status, "not usable", detail, **({"examples": examples} if examples else {}))
