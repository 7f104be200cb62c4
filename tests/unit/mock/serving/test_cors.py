import asyncio

import httpx
import pytest

from specloom.mock import Simulator
from specloom.mock.serving.asgi import asgi
from specloom.mock.serving.cors import with_cors
from specloom.mock.serving.protocol import Event, Receive, Send

from ..simulating import simulate

PATHS = """
/pets:
  get:
    operationId: pets_list
    responses:
      "200":
        description: Pets.
        headers:
          X-Total: {required: true, schema: {type: integer, const: 1}}
          Access-Control-Allow-Origin: {required: true, schema: {const: "https://vendor.example"}}
        content: {application/json: {example: [rex]}}
      "503": {description: Down.}
  options:
    operationId: pets_options
    responses: {"200": {description: O., headers: {Allow: {required: true, schema: {const: GET}}}}}
"""
ORIGIN = "http://localhost:5173"
PREFLIGHT = {"origin": ORIGIN, "access-control-request-method": "PATCH"}


@pytest.fixture(scope="module")
def simulator() -> Simulator:
    return simulate(PATHS)


def call(simulator: Simulator, method: str, path: str, **headers: str) -> httpx.Response:
    async def ask() -> httpx.Response:
        transport = httpx.ASGITransport(with_cors(asgi(simulator)))
        async with httpx.AsyncClient(transport=transport, base_url="http://localhost") as client:
            return await client.request(method, path, headers=headers)

    return asyncio.run(ask())


def told(response: httpx.Response) -> dict[str, str]:
    """Return the headers of CORS, without their prefix."""
    prefix = "access-control-"
    return {name[len(prefix) :]: value for name, value in response.headers.items() if name.startswith(prefix)}


def test_a_preflight_is_allowed_what_it_asks_for(simulator: Simulator) -> None:
    asked = {**PREFLIGHT, "access-control-request-headers": "authorization,x-key"}
    allowed = call(simulator, "OPTIONS", "/v1/anything", **asked)

    assert (allowed.status_code, allowed.content, allowed.headers["vary"]) == (204, b"", "origin")
    assert told(allowed) == {
        "allow-origin": ORIGIN,
        "allow-credentials": "true",
        "allow-methods": "PATCH",
        "allow-headers": "authorization,x-key",
        "max-age": "600",
    }


def test_a_preflight_that_asks_for_no_headers_is_allowed_none(simulator: Simulator) -> None:
    assert "allow-headers" not in told(call(simulator, "OPTIONS", "/v1/pets", **PREFLIGHT))


def test_an_origin_may_read_an_answer_and_all_its_headers(simulator: Simulator) -> None:
    answer = call(simulator, "GET", "/v1/pets", origin=ORIGIN)

    assert (answer.json(), answer.headers["vary"]) == (["rex"], "origin")
    assert told(answer) == {
        "allow-origin": ORIGIN,
        "allow-credentials": "true",
        "expose-headers": "content-type, x-total, content-length",
    }


@pytest.mark.parametrize(
    ("method", "path", "more", "status"),
    [
        ("GET", "/v1/nowhere", {}, 404),
        ("DELETE", "/v1/pets", {}, 405),
        ("GET", "/v1/pets", {"x-specloom-fault": "503"}, 503),
        ("GET", "/v1/pets", {"x-specloom-fault": "slow=100000"}, 200),
    ],
)
def test_an_origin_may_read_failures_and_disturbed_answers_too(
    simulator: Simulator, method: str, path: str, more: dict[str, str], status: int
) -> None:
    answer = call(simulator, method, path, origin=ORIGIN, **more)
    assert (answer.status_code, told(answer)["allow-origin"]) == (status, ORIGIN)


def test_a_request_of_no_origin_is_told_only_that_answers_differ(simulator: Simulator) -> None:
    answer = call(simulator, "GET", "/v1/pets")
    assert (answer.headers["vary"], told(answer)) == ("origin", {})


@pytest.mark.parametrize("asked", [{}, {"origin": ORIGIN}, {"access-control-request-method": "GET"}])
def test_an_operation_for_options_works_when_the_request_is_no_preflight(
    simulator: Simulator, asked: dict[str, str]
) -> None:
    answer = call(simulator, "OPTIONS", "/v1/pets", **asked)
    assert (answer.status_code, answer.headers["allow"]) == (200, "GET")


@pytest.mark.parametrize("path", ["/_specloom/clock", "/_specloom"])
def test_the_admin_paths_stay_closed_to_other_origins(simulator: Simulator, path: str) -> None:
    foreign = {**PREFLIGHT, "origin": "https://evil.example"}
    for method in ("OPTIONS", "GET"):
        refused = call(simulator, method, path, **foreign)
        assert (refused.status_code, told(refused), "vary" in refused.headers) == (403, {}, False)


def test_the_life_of_the_server_is_none_of_its_business() -> None:
    seen: list[Event] = []

    async def app(scope: Event, receive: Receive, send: Send) -> None:
        await send({**scope, **await receive()})

    async def receive() -> Event:
        return {"received": True}

    async def send(event: Event) -> None:
        seen.append(event)

    async def live() -> None:
        await with_cors(app)({"type": "lifespan"}, receive, send)

    asyncio.run(live())
    assert seen == [{"type": "lifespan", "received": True}]
