"""Take a request through the order of work.

Route, let happen what is due, authenticate, count against the limits, faults, validate the request, act,
validate the response, note webhooks. What a step refuses is undone and reported in the vendor's words; a
response that breaks the spec is held back and answered 500.
"""

import math
from collections.abc import Mapping
from functools import partial

import attrs

from ..spec import Operation
from .backend import Backend
from .bodies import Invalid
from .credentials import Credential, Denied
from .examples import error_body, example_reply
from .faults import HEADER, refusal
from .logins import login_reply
from .messages import Request, Response, problem
from .rate_headers import rate_headers, written_wait
from .resources import resource_reply
from .responses import breaches, render
from .routing import NoMethod, NoPath, Route, Router
from .rules import Call, Declined, Failure, Refused, Reply
from .validation import Input, RequestChecker

BODY_LIMIT = 16 * 2**20
"""Bytes that a request body may have."""


class BrokenResponse(Exception):
    """A response that the spec does not allow."""

    def __init__(self, operation: Operation, status: int, reasons: tuple[str, ...]) -> None:
        super().__init__(f"{operation.id} would have answered {status}")
        self.reasons = reasons


class _Aside(Exception):
    """An answer of the simulator's own, to which the spec does not apply."""

    def __init__(self, response: Response) -> None:
        super().__init__(response.status)
        self.response = response


@attrs.frozen
class Pipeline:
    """The steps, and what they share."""

    backend: Backend
    router: Router
    checker: RequestChecker

    def answer(self, request: Request) -> Response:
        """Answer one request."""
        route = self.router.find(request.method, request.path)
        if isinstance(route, NoPath):
            return self._outside(Failure(404, route.detail), {})
        if isinstance(route, NoMethod):
            allowed = ", ".join(route.allowed)
            return self._outside(Failure(405, f"this path takes {allowed}"), {"allow": allowed})
        try:
            return self._attempt(route, request)
        except BrokenResponse as broken:
            return problem(500, "response breaks the spec", str(broken), errors=list(broken.reasons))
        except _Aside as aside:
            return aside.response

    def _outside(self, failure: Failure, headers: Mapping[str, str]) -> Response:
        return render(None, self._failed(failure, headers))

    def _attempt(self, route: Route, request: Request) -> Response:
        self.backend.elapse()
        try:
            with self.backend.store.transaction():
                return self._finish(route.operation, request, self._reply(route, request))
        except Refused as refused:
            return self._finish(route.operation, request, refused.reply)

    def _reply(self, route: Route, request: Request) -> Reply:
        operation = route.operation
        credential = self._authenticate(operation, request)
        self._limit(operation, request, credential)
        self._fault(operation, request)
        found = self._validate(route, request)
        call = Call(
            spec=self.backend.spec,
            operation=operation,
            request=request,
            parameters=found.parameters,
            body=found.body,
            credential=credential,
            store=self.backend.store,
            now=self.backend.clock.now(),
            random=self.backend.random,
        )
        try:
            return self._act(call)
        except Declined as declined:
            raise self._refused(operation, Invalid(declined.statuses, declined.detail)) from declined

    def _authenticate(self, operation: Operation, request: Request) -> Credential | None:
        credential = self.backend.keyring.check(operation, request)
        if isinstance(credential, Credential) and credential.until <= self.backend.clock.now():
            credential = Denied("the token has expired")
        if isinstance(credential, Denied):
            raise self._refused(operation, Invalid((401, 403), credential.reason))
        return credential

    def _limit(self, operation: Operation, request: Request, credential: Credential | None) -> None:
        if not self.backend.limits or not operation.policies:
            return
        now = self.backend.clock.now()
        wait = self.backend.limiter.admit(
            operation.policies, _owners(request, credential), operation.method, now
        )
        if wait:
            seconds = written_wait(wait, self._kinds(operation, 429, "retry-after"))
            detail = f"too many requests; the budget has room again in {seconds} s"
            raise self._refused(operation, Invalid((429,), detail), {"retry-after": seconds})

    def _kinds(self, operation: Operation, status: int, name: str) -> frozenset[str]:
        """Return the types that the spec gives a header of a response."""
        declared = operation.response(status)
        found = (h for h in declared.headers if h.name.lower() == name) if declared else iter(())
        return next((self.checker.schemas.kinds(h.schema_pointer, h.schema) for h in found), frozenset())

    def _fault(self, operation: Operation, request: Request) -> None:
        asked = request.header(HEADER)
        if asked is not None:
            status = int(asked) if asked.isascii() and asked.isdigit() and len(asked) == 3 else 0
            if reason := refusal(status, operation):
                raise _Aside(problem(400, "no such fault", reason))
        else:
            status = self.backend.faults.take(operation) or 0
        if status:
            headers = _fault_headers(operation, status)
            raise self._refused(operation, Invalid((status,), f"this {status} was asked for"), headers)

    def _validate(self, route: Route, request: Request) -> Input:
        if len(request.body) > BODY_LIMIT:
            detail = f"the body has more than {BODY_LIMIT} bytes"
            raise self._refused(route.operation, Invalid((413, 400, 422), detail))
        found = self.checker.check(route.operation, request, route.values)
        if isinstance(found, Invalid):
            raise self._refused(route.operation, found)
        return found

    def _act(self, call: Call) -> Reply:
        handler, resource = self.backend.rules.handlers.get(call.operation.id), call.operation.resource
        if handler:
            return handler(call)
        reply = (
            resource_reply(call, resource)
            if resource
            else login_reply(call, self.backend.keyring, self.backend.rules)
        )
        reply = reply or example_reply(call)
        if reply is None:
            detail = f"{call.operation.id} has no handler, no x-resource and no example of a 2xx response"
            raise _Aside(problem(500, "nothing to answer with", f"{detail}; add one of them"))
        return reply

    def _finish(self, operation: Operation, request: Request, reply: Reply) -> Response:
        told = {**self._vendor_headers(), **self._rate_headers(operation, request, reply.status)}
        reply = attrs.evolve(reply, headers={**told, **reply.headers})
        response = render(operation, reply)
        reasons = breaches(self.checker.schemas, operation, reply, response)
        if reasons:
            raise BrokenResponse(operation, response.status, reasons)
        if reply.deliveries:
            self.backend.announce(reply.deliveries)
        return response

    def _rate_headers(self, operation: Operation, request: Request, status: int) -> Mapping[str, str]:
        meanings = self.backend.spec.rate_headers
        if not meanings:
            return {}
        caller, now = self.backend.keyring.check(operation, request), self.backend.clock.now()
        known = caller if isinstance(caller, Credential) else None
        standing = self.backend.limiter.standing(operation.policies, _owners(request, known), now)
        if standing is None:
            return {}
        return rate_headers(meanings, operation.response(status), standing, now)

    def _vendor_headers(self) -> Mapping[str, str]:
        make = self.backend.rules.headers
        return make(self.backend.random) if make else {}

    def _refused(
        self, operation: Operation, invalid: Invalid, headers: Mapping[str, str] | None = None
    ) -> Refused:
        declared = (status for status in invalid.statuses if operation.response(status))
        status = next(declared, invalid.statuses[0])
        failure = Failure(status, invalid.detail, operation, invalid.violations, invalid.value)
        return Refused(self._failed(failure, headers or {}))

    def _failed(self, failure: Failure, headers: Mapping[str, str]) -> Reply:
        failure = attrs.evolve(failure, now=self.backend.clock.now(), headers=headers)
        make = self.backend.rules.error or partial(error_body, self.backend.spec.document)
        declared = failure.operation.response(failure.status) if failure.operation else None
        body = None if declared and not declared.content else make(failure)
        return Reply(failure.status, body, headers={**self._vendor_headers(), **headers})


def _owners(request: Request, credential: Credential | None) -> Mapping[str, str]:
    """Name whose budget each partition draws on: the caller's address where there is no credential."""
    key = credential.value if credential else request.client
    account = credential.account if credential else request.client
    return {"api-key": key, "account": account, "ip": request.client}


def _fault_headers(operation: Operation, status: int) -> dict[str, str]:
    declared = operation.response(status)
    names = {header.name.lower() for header in declared.headers} if declared else set()
    after = operation.retry.after if operation.retry and status in operation.retry.statuses else None
    return {"retry-after": str(math.ceil(after or 1))} if "retry-after" in names else {}
