"""Watch a flow go by, and tell hooks, the log and the trace what it does."""

import time
from collections.abc import Callable, Iterable
from contextlib import closing
from functools import partial
from typing import Any

import attrs
import httpx

from .commands import Ask, Flow, Send, Sleep, Steps
from .flow import Call
from .hooks import (
    OnRequest,
    OnResponse,
    RequestEvent,
    ResponseEvent,
    response_event,
    shown_headers,
    shown_url,
)
from .logs import Log
from .retrying import Outcome
from .settings import Settings
from .tracing import end_span, is_on, propagate, start_span

RequestHooks = OnRequest | Iterable[OnRequest]
ResponseHooks = OnResponse | Iterable[OnResponse]


def _request_hooks(given: RequestHooks) -> tuple[OnRequest, ...]:
    return (given,) if callable(given) else tuple(given)


def _response_hooks(given: ResponseHooks) -> tuple[OnResponse, ...]:
    return (given,) if callable(given) else tuple(given)


@attrs.frozen
class Observer:
    """Hold who wants to know what the calls of a client do."""

    log: Log
    on_request: tuple[OnRequest, ...] = attrs.field(default=(), converter=_request_hooks)
    on_response: tuple[OnResponse, ...] = attrs.field(default=(), converter=_response_hooks)
    propagates_traces: bool = False

    def observed(self, flow: Flow, call: Call) -> Flow:
        """Return the flow of the call, watched if anybody wants to know."""
        if self.on_request or self.on_response or self.log.is_on() or is_on():
            return _Watch(self, call).over(flow)
        return flow


def observer_of(
    settings: Settings, on_request: RequestHooks, on_response: ResponseHooks, propagates_traces: bool
) -> Observer:
    """Return the observer of a client's calls."""
    return Observer(Log(settings.name, settings.secret_fields), on_request, on_response, propagates_traces)


@attrs.define
class _Watch:
    """Follow one call."""

    observer: Observer
    call: Call
    clock: Callable[[], float] = time.perf_counter
    attempts: int = 0
    waited: float = 0.0
    last: ResponseEvent | None = None

    def over(self, flow: Flow) -> Flow:
        """Pass on the commands of the flow, and what comes of them."""
        started = self.clock()
        result: Any = None
        try:
            with closing(flow):
                while True:
                    try:
                        command = flow.send(result)
                    except StopIteration as done:
                        response: httpx.Response = done.value
                        return response
                    result = yield from self._obeyed(command)
        finally:
            self.observer.log.call(self.last, self.clock() - started, self.waited)

    def _obeyed(self, command: Any) -> Steps[Any]:
        if isinstance(command, Send):
            return (yield from self._sent(command))
        if isinstance(command, Sleep):
            self.observer.log.wait(command.seconds)
            self.waited += command.seconds
        return (yield command)

    def _sent(self, command: Send) -> Steps[Outcome]:
        request, observer = command.request, self.observer
        event = self._begin(command)
        for hook in observer.on_request:
            yield Ask(partial(hook, event))
        span = start_span(observer.log.name, event, request.url)
        if observer.propagates_traces:
            propagate(span, request.headers)
        observer.log.request(event, request, command.secrets.values())
        answer, started = None, self.clock()
        try:
            outcome: Outcome = yield command
            answer = self.last = response_event(event, outcome, self.clock() - started)
        finally:
            end_span(span, answer)
        observer.log.response(answer, outcome, command.secrets.values())
        for told in observer.on_response:
            yield Ask(partial(told, answer))
        return outcome

    def _begin(self, command: Send) -> RequestEvent:
        request, operation = command.request, self.call.operation
        is_own = request is self.call.request
        self.attempts += is_own
        return RequestEvent(
            operation.id if is_own else None,
            request.method,
            shown_url(request.url),
            shown_headers(request.headers),
            self.attempts if is_own else 1,
            self.waited,
            operation.path if is_own else None,
        )
