from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import attrs
import httpx
import pytest

from specloom.contract import InProcess, Url, credential_variables
from specloom.contract.patience import FAULT_HEADER, PatientTransport
from specloom.contract.target import connect
from specloom.errors import BadInput
from specloom.spec import SecurityScheme

from .shelf import SPEC, shelf

BASIC, KEY = SecurityScheme("b", "http", scheme="basic"), SecurityScheme("k", "apiKey", "header", "X-Key")


def transport(*replies: httpx.Response) -> tuple[PatientTransport, list[float]]:
    waits: list[float] = []
    following = iter(replies)
    return PatientTransport(httpx.MockTransport(lambda _request: next(following)), waits.append), waits


def refused(wait: str | None) -> httpx.Response:
    return httpx.Response(429, headers={"Retry-After": wait} if wait is not None else {})


def test_a_429_is_waited_out() -> None:
    patient, waits = transport(refused("3"), refused("0.5"), httpx.Response(200))

    assert patient.handle_request(httpx.Request("GET", "http://localhost")).status_code == 200
    assert waits == [3.0, 0.5]


@pytest.mark.parametrize("wait", [None, "soon"])
def test_a_429_without_a_wait_is_passed_on(wait: str | None) -> None:
    patient, waits = transport(refused(wait))

    assert patient.handle_request(httpx.Request("GET", "http://localhost")).status_code == 429
    assert waits == []


def test_a_429_that_was_asked_for_is_passed_on() -> None:
    patient, waits = transport(refused("3"))

    request = httpx.Request("GET", "http://localhost", headers={FAULT_HEADER: "429"})

    assert (patient.handle_request(request).status_code, waits) == (429, [])


def test_a_429_in_place_of_another_error_is_waited_out() -> None:
    patient, waits = transport(refused("3"), httpx.Response(403))

    request = httpx.Request("GET", "http://localhost", headers={FAULT_HEADER: "403"})

    assert (patient.handle_request(request).status_code, waits) == (403, [3.0])


def test_patience_ends_with_the_sixth_429() -> None:
    patient, waits = transport(*[refused("1")] * 6)

    assert patient.handle_request(httpx.Request("GET", "http://localhost")).status_code == 429
    assert len(waits) == 5


def test_a_simulator_in_process_has_the_path_of_the_specs_server() -> None:
    connection = connect(SPEC, InProcess(shelf()))

    assert (connection.base_url, connection.simulated) == ("http://localhost/v1", True)


def test_a_spec_without_server_has_no_path() -> None:
    assert connect(attrs.evolve(SPEC, servers=()), InProcess(shelf())).base_url == "http://localhost"


@pytest.mark.parametrize(
    ("schemes", "variables", "sent"),
    [
        ((), (), ""),
        ((BASIC,), ("SHELF_USERNAME", "SHELF_PASSWORD"), "test:test"),
        ((KEY, BASIC), ("SHELF_API_KEY",), "test"),
    ],
)
def test_a_user_has_a_name_and_a_password_and_any_other_caller_a_key(
    schemes: tuple[SecurityScheme, ...], variables: tuple[str, ...], sent: str
) -> None:
    ways = ((schemes[0].id,),) if schemes else ()
    asking = tuple(attrs.evolve(operation, security=ways) for operation in SPEC.operations)
    spec = attrs.evolve(SPEC, vendor="shelf", security_schemes=schemes, operations=asking)

    assert credential_variables(spec) == variables
    assert connect(spec, InProcess(shelf())).credential == sent


def test_a_real_server_is_not_reset(served: Callable[..., str]) -> None:
    connection = connect(SPEC, Url(served(404), "k3y"))
    connection.reset()
    connection.transport.close()

    assert (connection.simulated, "k3y" in repr(connection)) == (False, False)


def test_a_simulator_at_a_url_on_this_machine_is_found_out(served: Callable[..., str]) -> None:
    connection = connect(SPEC, Url(served(200), "k3y"))
    connection.transport.close()

    assert connection.simulated


def test_a_server_that_answers_everything_is_no_simulator(served: Callable[..., str]) -> None:
    connection = connect(SPEC, Url(served(200, b"{}"), "k3y"))
    connection.transport.close()

    assert not connection.simulated


@pytest.fixture
def served() -> Iterator[Callable[..., str]]:
    """Serve one reply with a status on a free port, as often as asked."""
    servers: list[HTTPServer] = []

    def serve(status: int, body: bytes = b'{"limits": false}') -> str:
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.send_response(status)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_args: object) -> None: ...

        servers.append(HTTPServer(("127.0.0.1", 0), Handler))
        Thread(target=servers[-1].serve_forever, kwargs={"poll_interval": 0.01}).start()
        return f"http://127.0.0.1:{servers[-1].server_port}/v1"

    yield serve
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.mark.parametrize(
    "base_url", ["127.0.0.1:8000/v1", "http://[bad/v1", "ftp://x.example", "http:///v1", ""]
)
def test_an_address_that_is_none_is_told_at_once(base_url: str) -> None:
    with pytest.raises(BadInput, match="is no address of a server"):
        connect(SPEC, Url(base_url, "k3y"))
