import httpx
import pytest

from specloom.mock import Request, Response, Simulator, SimulatorTransport

from ..simulating import ask, simulate

PATHS = """
/pets: {get: {operationId: pets_list, responses: {"200": {description: Pets.}}}}
"""


@pytest.fixture(name="simulator", scope="module")
def _simulator() -> Simulator:
    return simulate(PATHS)


@pytest.fixture(name="guarded", scope="module")
def _guarded() -> Simulator:
    return simulate(PATHS, admin_token="sésame")


def wired(simulator: Simulator, host: str) -> Response:
    """Ask as over a connection."""
    return simulator.handle(Request("GET", "/_specloom/health", headers=(("host", host),), wired=True))


def test_another_machine_is_refused(simulator: Simulator) -> None:
    assert ask(simulator, "POST /_specloom/reset", client="192.0.2.7").status == 403


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "null", "http://localhost.evil.example", "[", "file://"]
)
def test_a_page_of_another_site_is_refused(simulator: Simulator, origin: str) -> None:
    assert ask(simulator, "POST /_specloom/reset", origin=origin).status == 403


@pytest.mark.parametrize("host", ["localhost:8000", "127.0.0.1", "[::1]:8000"])
def test_a_page_of_this_machine_is_let_in(simulator: Simulator, host: str) -> None:
    assert ask(simulator, "POST /_specloom/reset", origin=f"http://{host}").status == 200


@pytest.mark.parametrize("host", ["evil.example:8000", "localhost.evil.example", "127.0.0.1.evil", ""])
def test_a_name_that_another_site_gave_this_machine_is_refused(simulator: Simulator, host: str) -> None:
    response = wired(simulator, host)
    assert (response.status, "ask localhost" in response.json()["detail"]) == (403, True)


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:80", "127.0.0.1:8000", "[::1]:8000"])
def test_this_machine_may_be_asked_by_its_own_names(simulator: Simulator, host: str) -> None:
    assert wired(simulator, host).status == 200


def test_in_process_any_host_may_be_asked(simulator: Simulator) -> None:
    with httpx.Client(transport=SimulatorTransport(simulator)) as client:
        assert client.get("https://api.example/_specloom/health").status_code == 200


@pytest.mark.parametrize("client", ["127.0.0.1", "192.0.2.7"])
def test_who_knows_the_token_is_let_in_from_anywhere(guarded: Simulator, client: str) -> None:
    sent = {"authorization": "bearer sésame", "host": "mock.example"}
    assert ask(guarded, "GET /_specloom/health", client=client, **sent).status == 200


@pytest.mark.parametrize("sent", ["", "Bearer", "Bearer sesame", "Bearer sésame2", "Basic sésame", "sésame"])
def test_who_does_not_know_the_token_is_refused_here_as_well(guarded: Simulator, sent: str) -> None:
    response = ask(guarded, "GET /_specloom/health", authorization=sent)
    assert (response.status, response.header("www-authenticate")) == (401, "Bearer")


def test_who_does_not_know_the_token_learns_no_path(guarded: Simulator) -> None:
    assert {ask(guarded, f"GET /_specloom/{path}").status for path in ("none", "reset", "clock")} == {401}


def test_the_token_opens_nothing_to_a_page_of_another_site(guarded: Simulator) -> None:
    sent = {"authorization": "Bearer sésame", "host": "mock.example", "origin": "https://evil.example"}
    assert ask(guarded, "POST /_specloom/reset", **sent).status == 403
    assert ask(guarded, "POST /_specloom/reset", **{**sent, "origin": "https://mock.example"}).status == 200


def test_the_token_is_not_asked_for_by_the_vendor(guarded: Simulator) -> None:
    assert ask(guarded, "GET /v1/pets", client="192.0.2.7").status == 200


def test_the_token_is_in_no_representation(guarded: Simulator) -> None:
    assert "sésame" not in repr(guarded)
