"""Take a request through the order of work.

Route, let happen what is due, authenticate, count against the limits, faults, validate the request, act,
validate the response, queue webhooks. What a step refuses is undone and reported in the vendor's words; a
response that breaks the spec is held back and answered 500.
"""

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Never

import attrs

from .acting import Actor
from .auth.credentials import Credential, Denied, owners_of
from .backend import Backend
from .exchange import Aside, BrokenResponse, BrokenWebhook, Exchange
from .faults.pending import HEADER
from .http.bodies import Invalid
from .http.negotiation import acceptable
from .http.validation import Input
from .messages import Request, Response, gateway_page, json_response, problem, refusal
from .plan import Answers, Plans
from .rate_headers import written_wait
from .reads import Reads
from .resources.examples import error_body
from .resources.fitting import Samples
from .routing import NoMethod, NoPath, Route
from .rules import Call, Declined, Failure, Refused, Reply

if TYPE_CHECKING:
    from .faults.fault import Fault
    from .faults.strikes import Strike

BODY_LIMIT = 16 * 2**20
"""Bytes that a request body may have."""
_BROUGHT = HEADER.lower()


@attrs.frozen(eq=False, repr=False)
class Pipeline:
    """The steps, and what they share."""

    backend: Backend
    plans: Plans
    actor: Actor = attrs.field(init=False)
    reads: Reads = attrs.field(init=False)

    @actor.default
    def _(self) -> Actor:
        return Actor(self.backend, self.plans.resources, Samples(self.plans.schemas, self.plans.strict))

    @reads.default
    def _(self) -> Reads:
        return Reads(self.backend.store)

    def answer(self, request: Request) -> Response:
        """Answer one request."""
        route = self.plans.router.find(request.method, request.path)
        if isinstance(route, NoPath):
            return self._outside(Failure(404, route.detail), {})
        if isinstance(route, NoMethod):
            allowed = ", ".join(route.allowed)
            return self._outside(Failure(405, f"this path takes {allowed}"), {"allow": allowed})
        try:
            return self._attempt(route, request)
        except BrokenResponse as broken:
            return problem(500, "response breaks the spec", str(broken), errors=list(broken.reasons))
        except BrokenWebhook as broken:
            return problem(500, "webhook breaks the spec", str(broken), errors=list(broken.reasons))
        except Aside as aside:
            return aside.response

    def _outside(self, failure: Failure, headers: Mapping[str, str]) -> Response:
        failure = attrs.evolve(failure, now=self.backend.clock.now(), headers=headers)
        make = self.backend.rules.headers
        told = {**(make(self.backend.random) if make else {}), **headers}
        return json_response(failure.status, self._error(failure), headers=told)

    def _attempt(self, route: Route, request: Request) -> Response:
        self.backend.journal.operation = route.operation.id
        if self.backend.rules.elapse:
            self.backend.elapse()
        plan = self.plans.of(route.operation)
        exchange = Exchange(plan, request, route.values, self.backend.clock.now())
        try:
            with self.backend.store.transaction():
                return self._finish(exchange, self._reply(exchange))
        except Refused as refused:
            return self._finish(exchange, refused.reply)

    def _reply(self, exchange: Exchange) -> Reply:
        self._authenticate(exchange)
        self._limit(exchange)
        strike = self._strike(exchange)
        return self._suffer(exchange, strike) if strike else self._perform(exchange)

    def _perform(self, exchange: Exchange) -> Reply:
        request = exchange.request
        alike = request.method == "GET" and not request.body and exchange.plan.reads_address
        if not alike or self.backend.rules.read or exchange.preference:
            return self._act(exchange)
        known = self.reads.find(request)
        if known is None:
            known = self._act(exchange)
            self.reads.keep(request, known)
        return known

    def _act(self, exchange: Exchange) -> Reply:
        found = self._validate(exchange)
        offered = exchange.plan.offered
        if offered and acceptable(offered, exchange.request.header("accept")) is None:
            raise self._refused(exchange, Invalid((406,), "nothing that is accepted is offered"))
        call = Call(
            spec=self.backend.spec,
            operation=exchange.plan.operation,
            request=exchange.request,
            parameters=found.parameters,
            body=found.body,
            credential=exchange.caller,
            store=self.backend.store,
            now=exchange.now,
            random=self.backend.random,
            acts=self.actor.store,
        )
        try:
            if exchange.preference:
                return self.actor.show(call, exchange.preference)
            return self.actor.reply(call)
        except Declined as declined:
            raise self._refused(exchange, Invalid(declined.statuses, declined.detail)) from declined

    def _authenticate(self, exchange: Exchange) -> None:
        found = self.backend.keyring.check(exchange.plan.operation, exchange.request)
        caller = found if isinstance(found, Credential) else None
        exchange.caller, exchange.owners = caller, owners_of(exchange.request.client, caller)
        if isinstance(found, Credential):
            self.backend.journal.account = found.account
            if found.until <= exchange.now:
                found = Denied("the token has expired")
        if isinstance(found, Denied):
            raise self._refused(exchange, Invalid((401, 403), found.reason))

    def _limit(self, exchange: Exchange) -> None:
        operation = exchange.plan.operation
        if not self.backend.limits or not operation.policies:
            return
        wait = self.backend.limiter.admit(operation.policies, exchange.owners, operation.method, exchange.now)
        if wait:
            seconds = written_wait(wait, exchange.plan.answers(429).writer.kinds("retry-after"))
            detail = f"too many requests; the budget has room again in {seconds} s"
            raise self._refused(exchange, Invalid((429,), detail), {"retry-after": seconds})

    def _strike(self, exchange: Exchange) -> "Strike | None":
        if exchange.request.brings_either(_BROUGHT, "prefer"):
            from .http.preferences import read_preference

            exchange.preference = read_preference(exchange.request.headers)
            words = exchange.request.header(HEADER)
            if words is not None:
                return self._brought(exchange, words)
        faults = self.backend.faults
        return faults.strike(exchange.plan.operation, exchange.now) if faults.pending else None

    def _brought(self, exchange: Exchange, words: str) -> "Strike | None":
        """Return what a request brings upon itself."""
        from .faults.words import NoSuchFault, read_brought

        try:
            brought = read_brought(words, exchange.plan.operation)
        except NoSuchFault as error:
            raise Aside(problem(400, "no such fault", str(error))) from error
        return self.backend.faults.once(brought, exchange.now)

    def _suffer(self, exchange: Exchange, strike: "Strike") -> Reply:
        """Answer a request that faults befall."""
        disturbance = strike.disturbance
        self.backend.journal.fault = ", ".join(disturbance.faults)
        try:
            if strike.unseen:
                raise Aside(problem(503, "dropped", "the connection was to be lost before this was done"))
            if strike.answer:
                self._fail(exchange, strike.answer, strike.left)
            if strike.stale is not None:
                self.backend.store.rewind(strike.stale)
                raise Refused(self._perform(exchange))
            reply = self._perform(exchange)
        except Refused as refused:
            raise Refused(attrs.evolve(refused.reply, disturbance=disturbance)) from refused
        except Aside as aside:
            raise Aside(attrs.evolve(aside.response, disturbance=disturbance)) from aside
        return attrs.evolve(reply, disturbance=disturbance)

    def _fail(self, exchange: Exchange, fault: "Fault", left: float) -> Never:
        if fault.kind == "html":
            raise Aside(gateway_page(fault.value))
        told = self._spent(exchange, left) if fault.value == 429 else {}
        detail, headers = f"this {fault.value} was asked for", exchange.plan.retry_after(fault.value, left)
        raise self._refused(exchange, Invalid((fault.value,), detail), {**told, **headers})

    def _spent(self, exchange: Exchange, left: float) -> dict[str, str]:
        """Tell in the rate headers that nothing is left, for as long as a fault lasts."""
        policies, tellers = exchange.plan.operation.policies, exchange.plan.answers(429).tellers
        standing = self.backend.limiter.standing(policies, exchange.owners, exchange.now)
        if standing is None:
            return {}
        ends = exchange.now + left if math.isfinite(left) else standing.ends
        spent = standing._replace(used=standing.limit, ends=ends)
        return {name: tell(spent, exchange.now) for name, tell in tellers}

    def _validate(self, exchange: Exchange) -> Input:
        if len(exchange.request.body) > BODY_LIMIT:
            detail = f"the body has more than {BODY_LIMIT} bytes"
            raise self._refused(exchange, Invalid((413, 400, 422), detail))
        read = self.backend.rules.read
        request = read(exchange.request) if read else exchange.request
        found = exchange.plan.checker.check(request, exchange.values)
        if isinstance(found, Invalid):
            raise self._refused(exchange, found)
        return found

    def _finish(self, exchange: Exchange, reply: Reply) -> Response:
        answers = exchange.plan.answers(reply.status)
        told = self._headers(exchange, answers, reply)
        response = answers.writer.write(reply, told)
        reasons = answers.writer.breaches(reply, response, told)
        if reasons:
            raise BrokenResponse(exchange.plan.operation, response.status, reasons)
        if (reply.deliveries or exchange.plan.announcements) and not exchange.preference:
            self._announce(exchange, reply)
        return attrs.evolve(response, disturbance=reply.disturbance) if reply.disturbance else response

    def _announce(self, exchange: Exchange, reply: Reply) -> None:
        from .webhooks.announcing import Moment, announced

        moment = Moment(self.backend.store, exchange.now, self.backend.random)
        due = announced(exchange.plan.announcements, reply, moment)
        self.backend.webhooks.announce((*reply.deliveries, *due))

    def _headers(self, exchange: Exchange, answers: Answers, reply: Reply) -> Mapping[str, str]:
        """Return what is told in headers: what is always shown, the vendor's own, the budget, the reply's."""
        told, backend = dict(answers.shown), self.backend
        if backend.rules.headers:
            told.update(backend.rules.headers(backend.random))
        if answers.tellers:
            policies, now = exchange.plan.operation.policies, exchange.now
            standing = backend.limiter.standing(policies, exchange.owners, now)
            if standing:
                for name, tell in answers.tellers:
                    told[name] = tell(standing, now)
        if reply.headers:
            told.update(reply.headers)
        return told

    def _refused(
        self, exchange: Exchange, invalid: Invalid, headers: Mapping[str, str] | None = None
    ) -> Refused | Aside:
        """Return what refuses as the spec declares, or as a problem where it has no form for that."""
        status = exchange.plan.choose(invalid.statuses)
        answers = exchange.plan.answers(status)
        failure = Failure(
            status,
            invalid.detail,
            exchange.plan.operation,
            invalid.violations,
            invalid.value,
            exchange.now,
            {**answers.made_up, **(headers or {})},
        )
        self.backend.journal.refusal = failure.detail, failure.violations
        if answers.writer.declared is None:
            return Aside(refusal(status, failure.detail, map(str, failure.violations), failure.headers))
        body = self._error(failure) if answers.writer.takes_body else None
        return Refused(Reply(status, body, headers=failure.headers))

    def _error(self, failure: Failure) -> Any:
        make = self.backend.rules.error
        return make(failure) if make else error_body(self.plans.schemas, failure)
