import os
import signal
import socket
import threading
from collections.abc import Iterator

import httpx
import pytest

from specloom.mock import Simulator
from specloom.mock.serving.listening import CannotListen, PortInUse, listen
from specloom.mock.testing import running

from ..simulating import simulate

PATHS = """
/pets:
  get:
    operationId: pets_list
    responses: {"200": {description: Pets., content: {application/json: {example: [some pets]}}}}
/pets/{petId}:
  get: {operationId: pets_get, responses: {"200": {description: A pet.}}}
  post:
    operationId: pets_post
    requestBody: {content: {application/json: {}}}
    responses: {"200": {description: A pet.}, "413": {description: Big.}}
"""


@pytest.fixture(scope="module")
def simulator() -> Simulator:
    return simulate(PATHS)


@pytest.fixture(scope="module")
def served(simulator: Simulator) -> Iterator[str]:
    with running(simulator) as base_url:
        yield base_url


def test_a_client_reaches_a_running_simulator(simulator: Simulator) -> None:
    with running(simulator) as base_url:
        response = httpx.get(f"{base_url}/pets/caf%C3%A9%2F1")
    assert response.status_code == 200


def test_a_large_body_is_refused_and_the_server_lives_on(simulator: Simulator) -> None:
    with running(simulator) as base_url, httpx.Client() as client:
        refused = client.post(f"{base_url}/pets/1", content=bytes(17 * 2**20))
        assert (refused.status_code, client.get(f"{base_url}/pets/1").status_code) == (413, 200)


def test_two_simulators_run_beside_each_other(simulator: Simulator) -> None:
    with running(simulator) as one, running(simulator) as two:
        assert httpx.get(f"{one}/pets/1").status_code == httpx.get(f"{two}/pets/1").status_code == 200


def test_a_port_in_use_is_named(simulator: Simulator) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(PortInUse, match=f"port {port} on 127.0.0.1 is in use"):
            listen(simulator, port=port)


@pytest.mark.parametrize("host", ["192.0.2.1", "::", "example.com"])
def test_other_machines_are_kept_out_unless_asked_in(simulator: Simulator, host: str) -> None:
    with pytest.raises(CannotListen, match="--allow-remote"):
        listen(simulator, host)


@pytest.mark.parametrize("port", [-1, 65536])
def test_a_number_that_is_no_port_is_refused(simulator: Simulator, port: int) -> None:
    with pytest.raises(CannotListen, match="is not a port"):
        listen(simulator, port=port)


@pytest.mark.parametrize("host", ["192.0.2.1", "not a host"])
def test_an_address_of_another_machine_cannot_be_listened_on(simulator: Simulator, host: str) -> None:
    with pytest.raises(CannotListen, match="name another host or port"):
        listen(simulator, host, allow_remote=True)


def test_an_ipv6_address_is_shown_in_brackets(simulator: Simulator) -> None:
    server = listen(simulator, "::1")
    server.close()
    assert server.url.startswith("http://[::1]:")


def test_an_interrupt_ends_the_serving(simulator: Simulator) -> None:
    urls: list[str] = []

    def ready(url: str) -> None:
        urls.append(url)
        threading.Thread(target=interrupt, args=(url,)).start()

    def interrupt(url: str) -> None:
        httpx.get(f"{url}/v1/pets/1")
        os.kill(os.getpid(), signal.SIGINT)

    listen(simulator).run(on_ready=ready)
    assert len(urls) == 1


@pytest.mark.parametrize(
    ("fault", "failure"),
    [
        ("drop", "RemoteProtocolError: Server disconnected without sending a response."),
        ("reset", "ReadError: [Errno 104] Connection reset by peer"),
        ("truncate=2", "received 2 bytes, expected 13"),
        ("truncate=2 chunked", "incomplete chunked read"),
        ("latency=9", "ReadTimeout: timed out"),
        ("slow=0.1", "ReadTimeout: timed out"),
    ],
)
def test_over_a_network_faults_are_what_a_client_meets_there(
    served: str, caplog: pytest.LogCaptureFixture, fault: str, failure: str
) -> None:
    with httpx.Client(timeout=httpx.Timeout(5, read=0.2)) as client:
        with pytest.raises(httpx.TransportError) as raised:
            client.get(f"{served}/pets", headers={"X-Specloom-Fault": fault})
        assert failure in f"{type(raised.value).__name__}: {raised.value}"
        assert client.get(f"{served}/pets").json() == ["some pets"]
    assert caplog.messages == []
