"""Say what is tested, a simulator in this process or a server at a URL, and open a way to it."""

import time
from collections.abc import Callable, Mapping
from functools import partial
from typing import Any
from urllib.parse import urlsplit

import attrs
import httpx
import orjson

from ..mock import Handles, SimulatorTransport
from ..mock.routing import Router, build_router
from ..spec import Spec
from .addresses import demand_address, is_loopback
from .credentials import Credential, login_scheme, one_for_all, secret_of
from .gate import OPEN, Gate, Terms, path_of
from .login import LoggedIn, log_in
from .pacing import Pace, operation_of, pace_for
from .patience import PatientTransport, Waiting, unminded

LOCAL_ORIGIN = "http://localhost"
RESET_PATH = "/_specloom/reset"
CLOCK_PATH = "/_specloom/clock"
HEALTH_PATH = "/_specloom/health"


@attrs.frozen
class InProcess:
    """A simulator that is called directly, without a port."""

    simulator: Handles = attrs.field(repr=False)
    credential: str = attrs.field(default="test", repr=False)


@attrs.frozen
class Url:
    """A server; `base_url` holds the path of the spec's server too.

    `account` logs in, by the arguments of `x-login`, where there is no credential. A specloom simulator that
    listens on this machine is found out: it is reset, and asked for each error. `sleep` waits out quotas, as
    `clock` counts; `transport` carries requests there in place of HTTP.
    """

    base_url: str
    credential: Credential = attrs.field(default="", repr=False)
    account: Mapping[str, str] = attrs.field(factory=dict, repr=False)
    sleep: Callable[[float], None] = attrs.field(default=time.sleep, repr=False)
    clock: Callable[[], float] = attrs.field(default=time.monotonic, repr=False)
    transport: httpx.BaseTransport | None = attrs.field(default=None, repr=False)


Target = InProcess | Url


@attrs.frozen
class Connection:
    """An open way to a target: `transport` is for the vendor's paths, `control` for a simulator's own.

    `secrets` are masked wherever something is shown; a login adds to them.
    """

    transport: httpx.BaseTransport
    base_url: str
    credentials: Mapping[str, str] = attrs.field(repr=False)
    simulated: bool
    gate: Gate
    control: httpx.BaseTransport
    secrets: list[str] = attrs.field(repr=False)
    pace: Pace | None = None

    @property
    def credential(self) -> str:
        """Return the secret of the first scheme that has one."""
        return next(iter(self.credentials.values()), "")

    @property
    def origin(self) -> str:
        """Return the scheme, host and port."""
        parts = urlsplit(self.base_url)
        return f"{parts.scheme}://{parts.netloc}"

    def reset(self) -> None:
        """Put a simulator back to what it starts with; a real server keeps its state."""
        if self.simulated:
            self.admin("POST", RESET_PATH)
            if self.pace:
                self.pace.renew()

    def let_pass(self, seconds: float) -> None:
        """Move the time of a simulator on; that of a real server is its own."""
        if self.simulated:
            self.admin("POST", CLOCK_PATH, {"advance": seconds})

    def admin(self, method: str, path: str, body: Any = None) -> Any:
        """Ask an admin path of a simulator, and return the JSON value of the answer."""
        request = httpx.Request(method, self.origin + path, json=body)
        return orjson.loads(self.control.handle_request(request).read() or b"null")


def connect(spec: Spec, target: Target, waiting: Waiting = unminded, terms: Terms = OPEN) -> Connection:
    """Open a way to a target; raise BadInput when it has no usable address or lets nobody log in."""
    if isinstance(target, InProcess):
        return _in_process(spec, target, terms)
    demand_address(target.base_url)
    base_url = target.base_url.rstrip("/")
    carrier = target.transport or httpx.HTTPTransport()
    router = build_router(attrs.evolve(spec, servers=(base_url,)))
    gate = Gate(carrier, urlsplit(base_url).netloc.lower(), terms, route=partial(_route, router))
    try:
        return _at_url(spec, attrs.evolve(target, base_url=base_url), gate, router, waiting)
    except BaseException:
        gate.close()
        raise


def _in_process(spec: Spec, target: InProcess, terms: Terms) -> Connection:
    path = urlsplit(spec.servers[0]).path if spec.servers else ""
    simulator = SimulatorTransport(target.simulator)
    gate = Gate(simulator, urlsplit(LOCAL_ORIGIN).netloc, terms)
    credentials = one_for_all(spec, target.credential)
    secrets = [*credentials.values()]
    return Connection(gate, LOCAL_ORIGIN + path, credentials, True, gate, simulator, secrets)


def _at_url(spec: Spec, target: Url, gate: Gate, router: Router, waiting: Waiting) -> Connection:
    health = _health(target.base_url, gate.inner) if is_loopback(target.base_url) else None
    pace = _pace(spec, target, router, waiting, health)
    if pace:
        gate.turn = pace.turn
    patient = PatientTransport(gate, target.sleep, waiting)
    credentials = _by_scheme(spec, target.credential)
    secrets = [*credentials.values(), *target.account.values()]
    way: httpx.BaseTransport = patient
    scheme = login_scheme(spec)
    if scheme and scheme.login and target.account:
        let_out = PatientTransport(_Door(gate), target.sleep, waiting).handle_request
        enter = partial(log_in, spec, scheme.login, target.account, target.base_url, let_out)
        way = renewing = LoggedIn(patient, enter, secrets.append)
        credentials = {scheme.id: renewing.begin(), **credentials}
    simulated = health is not None
    return Connection(way, target.base_url, credentials, simulated, gate, gate.inner, secrets, pace)


def _by_scheme(spec: Spec, credential: Credential) -> dict[str, str]:
    found = ((scheme.id, secret_of(credential, scheme.id)) for scheme in spec.security_schemes)
    return {scheme: secret for scheme, secret in found if secret}


def _route(router: Router, request: httpx.Request) -> str:
    operation = operation_of(router, request)
    return f"{operation.method} {operation.path}" if operation else path_of(request)


@attrs.frozen
class _Door(httpx.BaseTransport):
    """The way through the gate of what logs in, which it must whatever else may leave."""

    gate: Gate

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        return self.gate.let_out(request)


def _pace(spec: Spec, target: Url, router: Router, waiting: Waiting, health: Any) -> Pace | None:
    """Return the pace for a simulator that enforces quotas and for a server elsewhere, else None."""
    enforced = health["limits"] if health else not is_loopback(target.base_url)
    if not enforced or not spec.policies:
        return None
    return pace_for(spec, router, target.sleep, waiting, target.clock)


def _health(base_url: str, carrier: httpx.BaseTransport) -> Any:
    """Return what a simulator on this machine says of itself, None when there is another server."""
    parts = urlsplit(base_url)
    request = httpx.Request("GET", f"{parts.scheme}://{parts.netloc}{HEALTH_PATH}")
    try:
        response = carrier.handle_request(request)
        told = orjson.loads(response.read())
    except (httpx.TransportError, ValueError):
        return None
    return told if response.is_success and isinstance(told, dict) and "limits" in told else None
