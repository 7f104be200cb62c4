"""A webhook is served by Starlette, bare ASGI and WSGI alike; the answer says whether it is to come again."""

import asyncio
import io
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette
from starlette.routing import Mount, Route

from specloom.runtime import CredentialError, SignatureError
from specloom.runtime.events import Contract, Payload
from specloom.runtime.receiving import AsgiEndpoint, Handler, WsgiEndpoint
from specloom.runtime.signatures import Signature
from specloom.runtime.webhooks import Receiver

BODY = b'{"id": 1}'
CONTRACT = Contract("Shop", (Payload(("paid",), known=frozenset({"id"})),), signatures=(Signature("X-Sign"),))
RECEIVER: Receiver[Any] = Receiver(CONTRACT, "secret")
SIGNED = RECEIVER.sign(BODY)

Serve = Callable[..., httpx.Response]


def asgi(handler: Handler[Any], request: httpx.Request, **options: Any) -> httpx.Response:
    """Send a request to the endpoint as a route of Starlette."""
    app = Starlette(routes=[Route("/hook", RECEIVER.endpoint(handler, **options))])

    async def send() -> httpx.Response:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app)) as client:
            return await client.send(request)

    return asyncio.run(send())


def wsgi(handler: Handler[Any], request: httpx.Request, **options: Any) -> httpx.Response:
    """Send a request to the function."""
    with httpx.Client(transport=httpx.WSGITransport(RECEIVER.wsgi(handler, **options))) as client:
        return client.send(request)


def post(body: Any = BODY, headers: dict[str, str] | None = None, method: str = "POST") -> httpx.Request:
    return httpx.Request(
        method, "http://here/hook", content=body, headers=SIGNED if headers is None else headers
    )


def broken(event: Any) -> None:
    raise ValueError("the database is gone")


@pytest.fixture(params=[asgi, wsgi])
def serve(request: pytest.FixtureRequest) -> Serve:
    served: Serve = request.param
    return served


def test_the_handler_gets_the_event_before_it_is_acknowledged(serve: Serve) -> None:
    events: list[Any] = []

    assert serve(events.append, post()).status_code == 200
    assert events == [{"id": 1}]


@pytest.mark.parametrize(
    ("headers", "status", "told"),
    [
        ({}, 401, "missing"),
        ({"X-Sign": "00" * 32}, 401, "mismatch"),
        ({"X-Sign": "no digest"}, 400, "malformed"),
    ],
)
def test_what_the_vendor_did_not_sign_never_reaches_the_handler(
    serve: Serve, headers: dict[str, str], status: int, told: str
) -> None:
    answer = serve(broken, post(headers=headers))

    assert (answer.status_code, answer.text) == (status, told)


def test_an_event_that_the_handler_fails_on_is_asked_for_again(
    serve: Serve, caplog: pytest.LogCaptureFixture
) -> None:
    assert serve(broken, post()).status_code == 500
    assert "the database is gone" in caplog.text


def test_a_mapping_that_the_handler_returns_is_the_answer(serve: Serve) -> None:
    answer = serve(lambda event: {"codes": [event["id"]]}, post())

    assert (answer.headers["Content-Type"], answer.json()) == ("application/json", {"codes": [1]})


def test_anything_else_that_the_handler_returns_is_kept_from_the_vendor(serve: Serve) -> None:
    assert serve(lambda event: object(), post()).content == b""


def test_only_what_is_posted_is_taken(serve: Serve) -> None:
    answer = serve(broken, post(method="PUT"))

    assert (answer.status_code, answer.headers["Allow"]) == (405, "POST")


def test_a_body_that_is_too_long_is_not_read(serve: Serve) -> None:
    assert serve(broken, post(b"x" * 11), limit=10).status_code == 413


def test_a_body_that_turns_out_too_long_is_read_no_further() -> None:
    read = []

    async def pieces() -> AsyncIterator[bytes]:
        for _ in range(100):
            read.append(1)
            yield b"xxxx"

    request = httpx.Request("POST", "http://here/hook", content=pieces())

    assert asgi(broken, request, limit=10).status_code == 413
    assert len(read) < 10


def test_a_body_without_a_length_is_read_where_the_server_marks_its_end() -> None:
    events: list[Any] = []
    endpoint = RECEIVER.wsgi(events.append)
    environ = {"REQUEST_METHOD": "POST", "wsgi.input": io.BytesIO(BODY), "wsgi.input_terminated": True}
    statuses: list[str] = []

    list(RECEIVER.wsgi(events.append, limit=3)(environ, lambda status, _: statuses.append(status)))
    environ["wsgi.input"] = io.BytesIO(BODY)
    list(endpoint({**environ, "HTTP_X_SIGN": SIGNED["X-Sign"]}, lambda status, _: statuses.append(status)))
    list(endpoint({"REQUEST_METHOD": "POST", "wsgi.input": None}, lambda status, _: statuses.append(status)))

    assert (events, statuses) == ([{"id": 1}], ["413 Request Entity Too Large", "200 OK", "401 Unauthorized"])


def test_a_vendor_that_hangs_up_is_not_answered() -> None:
    sent: list[Any] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {"type": "http", "method": "POST", "headers": []}
    asyncio.run(RECEIVER.endpoint(broken)(scope, receive, send))

    assert sent == []


def test_an_asynchronous_handler_is_awaited() -> None:
    events: list[Any] = []

    class Recorder:
        async def __call__(self, event: Any) -> None:
            await asyncio.sleep(0)
            events.append(event)

    assert asgi(Recorder(), post()).status_code == 200
    assert asgi(Recorder().__call__, post()).status_code == 200
    assert len(events) == 2


def test_a_handler_that_blocks_runs_in_a_thread_of_its_own() -> None:
    threads: list[threading.Thread] = []

    asgi(lambda event: threads.append(threading.current_thread()), post())

    assert threads != [threading.main_thread()]


def test_an_endpoint_can_be_mounted_and_serves_http_alone() -> None:
    app = Starlette(routes=[Mount("/hook", RECEIVER.endpoint(lambda event: None))])

    async def send() -> httpx.Response:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://here") as client:
            return await client.post("/hook/", content=BODY, headers=SIGNED)

    assert asyncio.run(send()).status_code == 200
    with pytest.raises(RuntimeError, match="websocket"):
        asyncio.run(RECEIVER.endpoint(broken)({"type": "websocket"}, None, None))  # type: ignore[arg-type]  # unused


@pytest.mark.parametrize("make", [Receiver.endpoint, Receiver.wsgi])
def test_an_endpoint_that_could_verify_nothing_is_not_made(make: Any) -> None:
    with pytest.raises(CredentialError):
        make(Receiver(CONTRACT), print)
    with pytest.raises(SignatureError):
        make(Receiver(Contract("Shop", ())), print)


@pytest.mark.parametrize("make", [Receiver.endpoint, Receiver.wsgi])
def test_an_endpoint_may_take_what_nobody_signs(make: Any) -> None:
    endpoint: AsgiEndpoint[Any] | WsgiEndpoint[Any] = make(
        Receiver(Contract("Shop", ()), None), print, verified=False
    )

    assert endpoint.intake.event(BODY, {}) is not None


def test_a_secret_that_cannot_be_had_now_asks_for_the_event_again(caplog: pytest.LogCaptureFixture) -> None:
    secrets: Iterator[str] = iter(["at the start"])
    endpoint = Receiver[Any](CONTRACT, lambda: next(secrets)).wsgi(broken)

    with httpx.Client(transport=httpx.WSGITransport(endpoint)) as client:
        assert client.send(post()).status_code == 500
    assert "StopIteration" in caplog.text


def test_the_status_and_the_methods_are_those_of_the_specification() -> None:
    contract = Contract("Shop", CONTRACT.payloads, methods=("PUT",), success=202)
    endpoint = Receiver[Any](contract).wsgi(print, verified=False)

    with httpx.Client(transport=httpx.WSGITransport(endpoint)) as client:
        assert client.send(post(method="PUT")).status_code == 202
