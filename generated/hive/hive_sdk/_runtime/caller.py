"""Prepare calls and value their answers, for threads and tasks alike."""

import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from typing import Any, Self, TypeVar
from uuid import uuid4

import attrs
import httpx

from .authentication import choose
from .budget import Budget
from .building import build_request, is_repeatable
from .commands import Flow
from .credentials import Credential
from .decoding import RawResponse, decode
from .defaults import NOT_GIVEN, NotGiven, dice
from .flow import Call, run
from .instruments import Instruments
from .keyring import Keyring, keyring_of
from .logins import Account
from .logs import Log
from .observing import Observer
from .operation import NO_OPTIONS, CallOptions, Operation, Timeout
from .outcomes import request_id_of
from .pages import Parameters
from .settings import Settings
from .streams import Held
from .transports import Proxy
from .turns import OnWait, Turns

_Caller = TypeVar("_Caller", bound="Caller")


def _budget(caller: "Caller") -> Budget:
    return Budget(caller.settings.policies, clock=caller.clock)


def _keyring(caller: "Caller") -> Keyring:
    return keyring_of(caller.settings.credentials, caller.exchange, _instruments(caller))


def _instruments(caller: "Caller") -> Instruments:
    return Instruments(caller.clock, caller.wall_clock, caller.random)


def _observer(caller: "Caller") -> Observer:
    return Observer(Log(caller.settings.name, caller.settings.secret_fields))


def _keyed(operation: Operation, options: CallOptions) -> CallOptions:
    if options.idempotency_key is not None or not operation.needs_idempotency_key:
        return options
    return attrs.evolve(options, idempotency_key=str(uuid4()))


@attrs.frozen(eq=False, kw_only=True)
class Caller(ABC):
    """Hold what synchronous and asynchronous callers have in common.

    The clock counts seconds and never goes back; the wall clock gives seconds since the epoch; `random`
    gives a number from 0 to 1. Clients that share a vendor's quota may share a budget. `budget_for` returns
    that of a client with other credentials, which otherwise draws on this one. `on_wait` is told of a call
    that has to wait for its turn.
    """

    settings: Settings = attrs.field(kw_only=False)
    proxy: Proxy | None = attrs.field(default=None, repr=False)
    clock: Callable[[], float] = attrs.field(default=time.monotonic, repr=False)
    budget: Turns = attrs.field(default=attrs.Factory(_budget, takes_self=True), repr=False)
    budget_for: Callable[[Settings], Turns] | None = attrs.field(default=None, repr=False)
    wall_clock: Callable[[], float] = attrs.field(default=time.time, repr=False)
    random: Callable[[], float] = attrs.field(default=dice, repr=False)
    keyring: Keyring = attrs.field(default=attrs.Factory(_keyring, takes_self=True), repr=False)
    on_wait: OnWait | None = attrs.field(default=None, repr=False)
    observer: Observer = attrs.field(default=attrs.Factory(_observer, takes_self=True), repr=False)
    options: CallOptions = NO_OPTIONS
    returns_raw: bool = False
    streams: bool = False

    def with_options(
        self,
        *,
        timeout: Timeout | NotGiven = NOT_GIVEN,
        retries: int | NotGiven = NOT_GIVEN,
        headers: Mapping[str, str] | None = None,
        max_wait: float | NotGiven | None = NOT_GIVEN,
        max_elapsed: float | NotGiven | None = NOT_GIVEN,
        credentials: Mapping[str, Credential | Account] | None = None,
    ) -> Self:
        """Return a caller with other options, which shares the connections of this one.

        It shares the budget too, but for the quotas that the vendor keeps for other credentials.
        """
        options = CallOptions(timeout, retries, headers, max_wait=max_wait, max_elapsed=max_elapsed)
        caller = attrs.evolve(self, options=options.over(self.options))
        return _signing_with(caller, credentials) if credentials else caller

    def raw(self) -> Self:
        """Return a caller whose calls return a RawResponse, also for a page of a list."""
        return attrs.evolve(self, returns_raw=True)

    def streaming(self) -> Self:
        """Return a caller whose calls return an answer to be read piece by piece, also for a page."""
        return attrs.evolve(self, streams=True)

    def exchange(self, operation: Operation, body: Any, keyring: Keyring) -> Flow:
        """Make a call by which the client gets or ends its tokens."""
        call = self._prepared(operation, {}, body, self.options, keyring)
        return run(attrs.evolve(call, is_confidential=True), self.budget, _instruments(self), keyring)

    def flow(
        self,
        operation: Operation,
        parameters: Parameters,
        body: Any,
        options: CallOptions,
        held: Held | None = None,
    ) -> Flow:
        """Return the steps of a call, which return its answer."""
        call = self._prepared(operation, parameters, body, options.over(self.options), self.keyring)
        if held is not None:
            call = attrs.evolve(call, held=held)
        flow = run(call, self.budget, _instruments(self), self.keyring)
        return self.observer.observed(flow, call)

    def _prepared(
        self, operation: Operation, parameters: Parameters, body: Any, options: CallOptions, keyring: Keyring
    ) -> Call:
        options = _keyed(operation, options)
        if options.idempotency_key is not None:
            operation = attrs.evolve(operation, idempotent=True)
        request = build_request(self.settings, operation, parameters, body, options)
        return Call(
            operation,
            request,
            self.settings.retries_for(options),
            self.settings.backoff_for(options),
            self.settings.request_id_headers,
            choose(operation, keyring, self.settings.advice),
            can_resend=is_repeatable(request),
            hints=self.settings.hints,
            max_wait=None if isinstance(options.max_wait, NotGiven) else options.max_wait,
            on_wait=self.on_wait,
        )

    def _value(self, operation: Operation, response: httpx.Response) -> Any:
        read = self.items if operation.has_items else self.decoded
        if not self.returns_raw:
            return read(operation, response)
        return RawResponse(response, self._request_id(response), lambda answer: read(operation, answer))

    def decoded(self, operation: Operation, response: httpx.Response) -> Any:
        """Return the value of an answer."""
        return decode(operation, response, self._request_id)

    @abstractmethod
    def items(self, operation: Operation, response: httpx.Response) -> Any:
        """Return the items of an answer, which are read as they come, or the value of any other answer."""

    def _request_id(self, response: httpx.Response) -> str | None:
        return request_id_of(response, self.settings.request_id_headers)


def _signing_with(caller: _Caller, credentials: Mapping[str, Credential | Account]) -> _Caller:
    settings = attrs.evolve(caller.settings, credentials={**caller.settings.credentials, **credentials})
    budget = caller.budget if caller.budget_for is None else caller.budget_for(settings)
    signing = attrs.evolve(caller, settings=settings, budget=budget)
    return attrs.evolve(signing, keyring=_keyring(signing))
