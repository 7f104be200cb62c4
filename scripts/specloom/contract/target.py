"""Say what is tested, a simulator in this process or a server at a URL, and open a way to it."""

import time
from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

import attrs
import httpx
import orjson

from ..errors import BadInput
from ..mock import Handles, SimulatorTransport
from ..spec import Spec

LOCAL_ORIGIN = "http://localhost"
RESET_PATH = "/_specloom/reset"
HEALTH_PATH = "/_specloom/health"
FAULT_HEADER = "X-Specloom-Fault"
_WAIT_AT_MOST = 120.0
_ATTEMPTS = 6
_LOOPBACK = {"127.0.0.1", "::1", "localhost"}


@attrs.frozen
class InProcess:
    """A simulator that is called directly, without a port."""

    simulator: Handles = attrs.field(repr=False)
    credential: str = attrs.field(default="test", repr=False)


@attrs.frozen
class Url:
    """A server; `base_url` holds the path of the spec's server too; `sleep` waits out its quotas.

    A specloom simulator that listens on this machine is found out: it is reset, and asked for each error.
    """

    base_url: str
    credential: str = attrs.field(repr=False)
    sleep: Callable[[float], None] = attrs.field(default=time.sleep, repr=False)


@attrs.frozen
class Through:
    """A server behind a transport of httpx, such as an application in this process."""

    transport: httpx.BaseTransport = attrs.field(repr=False)
    base_url: str
    credential: str = attrs.field(default="", repr=False)


Target = InProcess | Url | Through


def credential_variables(spec: Spec) -> tuple[str, ...]:
    """Name the environment variables that hold the credential: a key's, or a user's and a password's."""
    names = ("USERNAME", "PASSWORD") if _is_basic(spec) else ("API_KEY",)
    return tuple(f"{spec.vendor.upper()}_{name}" for name in names)


def _is_basic(spec: Spec) -> bool:
    schemes = spec.security_schemes
    return bool(schemes) and all(scheme.scheme == "basic" for scheme in schemes)


@attrs.frozen
class Connection:
    """An open way to a target."""

    transport: httpx.BaseTransport
    base_url: str
    credential: str = attrs.field(repr=False)
    simulated: bool

    @property
    def origin(self) -> str:
        """Return the scheme, host and port."""
        parts = urlsplit(self.base_url)
        return f"{parts.scheme}://{parts.netloc}"

    def reset(self) -> None:
        """Put a simulator back to what it starts with; a real server keeps its state."""
        if self.simulated:
            self.admin("POST", RESET_PATH)

    def admin(self, method: str, path: str, body: Any = None) -> Any:
        """Ask an admin path of a simulator, and return the JSON value of the answer."""
        request = httpx.Request(method, self.origin + path, json=body)
        return orjson.loads(self.transport.handle_request(request).read() or b"null")


Waiting = Callable[[float], None]
"""Told the seconds of each wait for a quota, before it begins."""


def connect(spec: Spec, target: Target, waiting: Waiting = lambda _seconds: None) -> Connection:
    """Open a way to a target; raise BadInput when it has no usable address or nothing answers there."""
    if isinstance(target, InProcess):
        path = urlsplit(spec.servers[0]).path if spec.servers else ""
        transport = SimulatorTransport(target.simulator)
        credential = f"{target.credential}:{target.credential}" if _is_basic(spec) else target.credential
        return Connection(transport, LOCAL_ORIGIN + path, credential, simulated=True)
    demand_address(target.base_url)
    if isinstance(target, Through):
        return Connection(target.transport, target.base_url.rstrip("/"), target.credential, simulated=False)
    patient = PatientTransport(httpx.HTTPTransport(), target.sleep, waiting)
    open_way = Connection(patient, target.base_url.rstrip("/"), target.credential, simulated=False)
    try:
        return attrs.evolve(open_way, simulated=_is_simulator(open_way))
    except BadInput:
        patient.close()
        raise


def demand_address(base_url: str) -> None:
    """Raise BadInput for what is no base URL of a server."""
    try:
        parts = urlsplit(base_url)
        usable = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    if not usable:
        raise BadInput(f"{base_url} is no address of a server; give one like http://127.0.0.1:8000/v1")


def _is_simulator(connection: Connection) -> bool:
    """Ask what listens there; a server elsewhere is only asked for its base URL."""
    local = urlsplit(connection.base_url).hostname in _LOOPBACK
    url = connection.origin + HEALTH_PATH if local else connection.base_url
    response = connection.transport.handle_request(httpx.Request("GET", url))
    response.read()
    return local and response.is_success


@attrs.frozen
class PatientTransport(httpx.BaseTransport):
    """Repeat a request that met a quota, after the wait that the server names.

    A 429 that was asked for is passed on.
    """

    inner: httpx.BaseTransport
    sleep: Callable[[float], None]
    waiting: Waiting = lambda _seconds: None

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Answer one request, at the sixth 429 with that 429."""
        for _ in range(_ATTEMPTS - 1):
            response = self._send(request)
            wait = _wait(response)
            if wait is None or request.headers.get(FAULT_HEADER) == "429":
                return response
            response.close()
            self.waiting(wait)
            self.sleep(wait)
        return self._send(request)

    def _send(self, request: httpx.Request) -> httpx.Response:
        try:
            return self.inner.handle_request(request)
        except httpx.TransportError as error:
            where = f"{request.url.scheme}://{request.url.netloc.decode()}"
            raise BadInput(
                f"{where} cannot be reached ({error}); check the address and that it runs"
            ) from error

    def close(self) -> None:
        """Close what lies beneath."""
        self.inner.close()


def _wait(response: httpx.Response) -> float | None:
    """Return the seconds that a 429 asks for, None when there is nothing to wait for."""
    if response.status_code != 429:
        return None
    try:
        return min(max(float(response.headers["Retry-After"]), 0.0), _WAIT_AT_MOST)
    except (KeyError, ValueError):
        return None
