"""A credential is nowhere but on the wire: not in logs, errors, frames, reprs or responses."""

import asyncio
import logging
import threading
import traceback
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from types import TracebackType

import attrs
import httpx
import pytest
from tests.unit.runtime.raw_vendor import behaving, silent
from tests.unit.runtime.stand_ins import GET, answering, sync_caller

from specloom.runtime import ApiKey, AsyncCaller, Basic, Bearer, Scheme, SdkError, Settings, SyncCaller

KEY = "s3cret-value"
SECURED = attrs.evolve(GET, security=(("key",),))
SCHEMES: list[Scheme] = [
    ApiKey("api-key", "query"),
    ApiKey("X-Key", "header"),
    ApiKey("key", "cookie"),
    Bearer(),
    Basic(),
]


class Echo(BaseHTTPRequestHandler):
    """Refuse every request and say which credentials it held."""

    def do_GET(self) -> None:
        body = f'{{"detail": "refused {self.path} {dict(self.headers)}"}}'.replace("'", "").encode()
        self.send_response(401)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def address() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), Echo)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def settings(address: str, scheme: Scheme) -> Settings:
    return Settings(address, schemes={"key": scheme}, credentials={"key": KEY}, retries=0)


def all_that_is_told(error: BaseException) -> str:
    """Return what a log, a traceback with local variables, or a crash reporter would show of an error."""
    told = traceback.format_exception(error)
    seen: list[BaseException] = []
    todo: list[BaseException | None] = [error]
    while todo:
        current = todo.pop()
        if current is None or current in seen:
            continue
        seen.append(current)
        told += [repr(current), repr(vars(current)), *locals_of(current.__traceback__)]
        todo += [current.__cause__, current.__context__]
    return "\n".join(told)


def locals_of(trace: TracebackType | None) -> Iterator[str]:
    """Return the local variables of every frame of the product and of httpx."""
    while trace is not None:
        if "/test" not in trace.tb_frame.f_code.co_filename:
            yield from (f"{name}={value!r}" for name, value in trace.tb_frame.f_locals.items())
        trace = trace.tb_next


@pytest.mark.parametrize("scheme", SCHEMES, ids=str)
def test_no_logger_and_no_error_shows_the_key_that_was_sent(
    address: str, scheme: Scheme, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with SyncCaller(settings(address, scheme)) as caller, pytest.raises(SdkError) as caught:
        caller.call(SECURED, {})

    shown = caplog.text + all_that_is_told(caught.value)
    assert "send_request_headers.complete" in caplog.text
    assert "answered 401: refused /things" in shown
    assert KEY not in shown.replace(repr(caught.value.__dict__["body"]), "")


def test_no_logger_and_no_error_of_a_task_shows_the_key(
    address: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)

    async def call() -> None:
        async with AsyncCaller(settings(address, ApiKey("api-key", "query"))) as caller:
            await caller.call(SECURED, {})

    with pytest.raises(SdkError) as caught:
        asyncio.run(call())
    assert "answered 401" in str(caught.value)
    assert KEY not in caplog.text + str(caught.value)


@pytest.mark.parametrize("scheme", SCHEMES, ids=str)
def test_a_call_that_is_given_up_shows_no_key(scheme: Scheme) -> None:
    async def call(url: str) -> None:
        async with AsyncCaller(settings(url, scheme)) as caller, asyncio.timeout(0.05):
            await caller.call(SECURED, {})

    with behaving(silent) as url, pytest.raises(TimeoutError) as caught:
        asyncio.run(call(url))
    assert isinstance(caught.value.__cause__ or caught.value.__context__, asyncio.CancelledError)
    assert KEY not in all_that_is_told(caught.value)


@pytest.mark.parametrize("scheme", SCHEMES, ids=str)
def test_a_connection_that_fails_shows_no_key(scheme: Scheme, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with SyncCaller(settings("http://127.0.0.1:1", scheme)) as caller, pytest.raises(SdkError) as caught:
        caller.call(SECURED, {})

    assert "the request was not sent" in str(caught.value)
    assert KEY not in caplog.text + all_that_is_told(caught.value)


def test_the_request_of_a_response_is_the_one_without_the_key() -> None:
    vendor = answering(httpx.Response(200, json={}))
    caller = sync_caller(vendor, schemes={"key": ApiKey("api-key", "query")}, credentials={"key": KEY})
    response = caller.raw().call(SECURED, {}).http_response

    assert KEY in str(vendor.requests[0].url)
    assert KEY not in f"{response.request.url} {response.url} {response.request.headers} {response!r}"


def test_the_error_of_a_transport_loses_its_request_with_the_key() -> None:
    def vendor(request: httpx.Request) -> httpx.Response:
        raise httpx.ReadError("cut", request=request)

    caller = sync_caller(
        vendor, schemes={"key": ApiKey("api-key", "query")}, credentials={"key": KEY}, retries=0
    )
    with pytest.raises(SdkError) as caught:
        caller.call(SECURED, {})

    assert KEY not in all_that_is_told(caught.value)
    cause = caught.value.__cause__
    assert isinstance(cause, httpx.ReadError)
    assert str(cause.request.url) == "https://vendor.test/v1/things"


@pytest.mark.parametrize("error", [httpx.ProxyError, httpx.DecodingError])
def test_the_error_of_a_transport_that_tells_the_key_is_masked(error: type[httpx.RequestError]) -> None:
    def vendor(request: httpx.Request) -> httpx.Response:
        raise error(f"no way to {request.url}", request=request)

    caller = sync_caller(
        vendor, schemes={"key": ApiKey("api-key", "query")}, credentials={"key": KEY}, retries=0
    )
    with pytest.raises(SdkError, match=r"api-key=\*\*\*") as caught:
        caller.call(SECURED, {})

    assert KEY not in all_that_is_told(caught.value)


def test_a_key_that_was_read_with_its_line_break_is_not_shown() -> None:
    caller = sync_caller(
        answering(httpx.Response(200)), schemes={"key": Bearer()}, credentials={"key": KEY + "\n"}
    )
    with pytest.raises(SdkError, match="holds a line break") as caught:
        caller.call(SECURED, {})

    assert KEY not in all_that_is_told(caught.value)
