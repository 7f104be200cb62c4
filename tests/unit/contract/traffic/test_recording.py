"""A proxy passes calls on as they are, and keeps what passed: masked, and judged."""

import asyncio
import gzip
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import attrs
import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import Route

from specloom.contract.findings import untold
from specloom.contract.traffic.exchange import Exchange
from specloom.contract.traffic.har_reading import read_har
from specloom.contract.traffic.proxy import Proxy
from specloom.contract.traffic.recording import Recorder, open_recorder
from specloom.contract.traffic.replaying import replay, traffic_of
from specloom.mock import Handles
from specloom.mock.serving.asgi import asgi

from ..shelf import FIRST, SPEC, Mutant, rewrite, shelf

UPSTREAM = "https://shelf.example"
BOOK = f"/v1/books/{FIRST['id']}"


async def told(request: Request) -> Response:
    """Answer with what came."""
    body = await request.body()
    headers = [[name.decode(), value.decode()] for name, value in request.headers.raw]
    return JSONResponse({"headers": headers, "body": body.decode("latin-1"), "query": request.url.query})


async def packed(_: Request) -> Response:
    return Response(gzip.compress(b'{"a": 1}'), headers={"Content-Encoding": "gzip", "X-Hop": "1"})


async def cookies(_: Request) -> Response:
    response = PlainTextResponse("", 204, headers={"Connection": "X-Mine", "X-Mine": "1", "Keep-Alive": "9"})
    response.raw_headers += [(b"set-cookie", b"a=1"), (b"set-cookie", b"b=2")]
    return response


async def moved(request: Request) -> Response:
    return RedirectResponse(request.query_params["to"], 303)


async def endless(_: Request) -> Response:
    async def parts() -> AsyncIterator[bytes]:
        yield b"data: 1\n\n"
        await asyncio.sleep(60)

    return StreamingResponse(parts(), media_type="text/event-stream")


ROUTES = [
    ("/told", told),
    ("/packed", packed),
    ("/cookies", cookies),
    ("/moved", moved),
    ("/endless", endless),
]
VENDOR = Starlette(routes=[Route(path, answer, methods=["GET", "HEAD", "POST"]) for path, answer in ROUTES])


def through(vendor: Any, heard: Any) -> httpx.AsyncClient:
    """Return a client of a proxy that stands before an application."""
    transport = vendor if isinstance(vendor, httpx.AsyncBaseTransport) else httpx.ASGITransport(vendor)
    proxy = Proxy(UPSTREAM, transport, heard, lambda: "2026-11-23T00:00:00.000Z", lambda: 0.0)
    return httpx.AsyncClient(transport=httpx.ASGITransport(proxy), base_url="http://127.0.0.1:8000")


def ask(method: str, path: str, vendor: Any = VENDOR, **how: Any) -> tuple[httpx.Response, Exchange]:
    heard: list[Exchange] = []

    async def asked() -> httpx.Response:
        async with through(vendor, heard.append) as client:
            return await client.request(method, path, **how)

    response = asyncio.run(asked())
    (exchange,) = heard
    return response, exchange


def test_a_call_passes_with_all_that_is_meant_for_the_server() -> None:
    response, exchange = ask(
        "POST",
        "/told?a=%2F&b=",
        content=b"\x00\xff",
        headers={"X-A": "1", "Connection": "X-Near", "X-Near": "2"},
    )

    came = response.json()
    names = dict(came["headers"])
    assert (came["body"], came["query"]) == ("\x00\xff", "a=%2F&b=")
    assert names["host"] == "shelf.example"
    assert names["x-a"] == "1"
    assert not {"x-near", "transfer-encoding"} & names.keys()
    assert exchange.request.content == b"\x00\xff"
    assert exchange.request_whole


def test_a_packed_answer_passes_packed_and_is_judged_unpacked() -> None:
    response, exchange = ask("GET", "/packed")

    assert response.headers["content-encoding"] == "gzip"
    assert exchange.response is not None
    assert exchange.response.content == b'{"a": 1}'


def test_no_packing_is_asked_for_that_cannot_be_undone() -> None:
    response, _ = ask("GET", "/told", headers={"Accept-Encoding": "br, gzip;q=0.5, zstd"})
    assert dict(response.json()["headers"])["accept-encoding"] == "gzip;q=0.5"

    response, _ = ask("GET", "/told", headers={"Accept-Encoding": "br"})
    assert dict(response.json()["headers"])["accept-encoding"] == "identity"


def test_headers_pass_as_often_as_they_come_but_for_those_between_neighbours() -> None:
    response, _ = ask("GET", "/cookies")

    assert response.status_code == 204
    assert response.headers.get_list("set-cookie") == ["a=1", "b=2"]
    assert not {"x-mine", "keep-alive", "connection"} & response.headers.keys()


def test_a_head_has_no_body() -> None:
    response, exchange = ask("HEAD", "/told")

    assert (response.status_code, response.content) == (200, b"")
    assert exchange.response_whole


@pytest.mark.parametrize(
    ("location", "led"),
    [
        ("https://shelf.example/v1/a?b", "http://127.0.0.1:8000/v1/a?b"),
        ("https://shelf.example", "http://127.0.0.1:8000"),
        ("https://shelf.example.com/a", "https://shelf.example.com/a"),
        ("/a", "/a"),
    ],
)
def test_a_redirect_within_the_server_leads_through_the_proxy(location: str, led: str) -> None:
    assert ask("GET", f"/moved?to={location}")[0].headers["location"] == led


def test_a_server_that_is_not_there_is_said_so() -> None:
    def refuse(_: httpx.Request) -> httpx.Response:
        raise httpx.ConnectError("refused")

    response, exchange = ask("GET", "/told", httpx.MockTransport(refuse))

    assert response.status_code == 502
    assert response.json()["detail"].startswith("https://shelf.example cannot be reached (refused); check")
    assert exchange.response is None


def test_a_client_that_leaves_ends_the_call_and_leaves_a_body_that_is_not_whole() -> None:
    heard: list[Exchange] = []

    async def leave() -> None:
        proxy = Proxy(UPSTREAM, Dripping(), heard.append, str, lambda: 0.0)
        ask: dict[str, Any] = {"type": "http.request", "body": b""}
        events = iter([ask, {"type": "http.disconnect"}])
        begun = asyncio.Event()

        async def receive() -> dict[str, Any]:
            event = next(events)
            if event["type"] == "http.disconnect":
                await begun.wait()
            return event

        async def send(event: Any) -> None:
            if event.get("body"):
                begun.set()

        scope = {"type": "http", "method": "GET", "raw_path": b"/", "query_string": b"", "headers": []}
        await asyncio.wait_for(proxy(scope, receive, send), 5)

    asyncio.run(leave())

    (exchange,) = heard
    assert exchange.response is not None
    assert (exchange.response.status_code, exchange.response_whole) == (200, False)


class Dripping(httpx.AsyncBaseTransport):
    """A server whose answer does not end."""

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, stream=Drops())


class Drops(httpx.AsyncByteStream):
    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield b"data: 1\n\n"
        await asyncio.sleep(60)


def record(folder: Path, vendor: Handles, *calls: tuple[str, str, Any], key: str = "s3cret-k3y") -> Recorder:
    """Record calls of a simulator of the shelf."""
    recorder = open_recorder(SPEC, f"{UPSTREAM}/v1", folder / "out" / "a.har", untold)

    async def call() -> None:
        async with through(asgi(vendor), recorder.hear) as client:
            for method, path, body in calls:
                await client.request(method, f"{path}{'&' if '?' in path else '?'}api-key={key}", json=body)

    asyncio.run(call())
    return recorder


def drifted(_: Any, response: Any) -> Any:
    return rewrite(response, lambda body: {"book": {**body.get("book", body), "isbn": 7}})


def test_what_was_recorded_replays_to_the_same_findings(tmp_path: Path) -> None:
    calls = [
        ("GET", BOOK, None),
        ("POST", "/v1/books", {"isbn": "9", "titel": "x"}),
        ("GET", "/v1/books?size=a", None),
    ]
    recorder = record(tmp_path, Mutant(shelf(), drifted), *calls, key="test")
    recorded = traffic_of(recorder.listener, "", 0.0)

    replayed = replay(SPEC, [tmp_path / "out" / "a.har"])

    assert [finding.check for finding in recorded.report.findings] == ["wrong_body"] * 3
    assert replayed.report.findings == recorded.report.findings
    assert replayed.mistakes == recorded.mistakes
    assert replayed.coverage == recorded.coverage
    assert len(recorded.mistakes) == 2


def test_no_secret_is_written(tmp_path: Path) -> None:
    def echo(request: Any, response: Any) -> Any:
        body = b'{"book": {"title": "%s"}, "token": "t0ken-of-old"}' % request.query.encode()
        return attrs.evolve(
            response, status=200, headers=(*response.headers, ("set-cookie", "sid=s3ssion-id")), body=body
        )

    recorder = record(tmp_path, Mutant(shelf(), echo), ("POST", "/v1/books", {"password": "p4ssword-1"}))

    text = (tmp_path / "out" / "a.har").read_text() + str(recorder.listener.findings.found)
    assert not [
        secret for secret in ("s3cret-k3y", "t0ken-of-old", "s3ssion-id", "p4ssword-1") if secret in text
    ]
    assert '"***"' in text


def test_the_file_is_whole_after_each_call(tmp_path: Path) -> None:
    recorder = open_recorder(SPEC, f"{UPSTREAM}/v1", tmp_path / "a.har", untold)
    exchange = Exchange(1, httpx.Request("GET", UPSTREAM + BOOK), httpx.Response(200, content=b"\xff\x00"))

    for number in range(3):
        assert len(json.loads((tmp_path / "a.har").read_text())["log"]["entries"]) == number
        recorder.hear(exchange)
    assert [e.response.content for e in read_har(tmp_path / "a.har") if e.response] == [b"\xff\x00"] * 3


def test_json_that_nests_too_deep_is_kept_and_not_judged(tmp_path: Path) -> None:
    deep = b'{"password": "p4ssword-1", "a": ' + b"[" * 900 + b"]" * 900 + b"}"
    deeper = deep.replace(b"[", b"[" * 100)

    def nest(_: Any, response: Any) -> Any:
        return attrs.evolve(response, status=200, body=next(bodies))

    bodies = iter([deep, deeper])
    recorder = record(tmp_path, Mutant(shelf(), nest), ("GET", BOOK, None), ("GET", BOOK, None))

    assert recorder.listener.heard == len(list(read_har(tmp_path / "out" / "a.har"))) == 2
    assert "p4ssword-1" not in (tmp_path / "out" / "a.har").read_text()


REQUIRED = {
    "log": {"version", "creator", "entries"},
    "entry": {"startedDateTime", "time", "request", "response", "cache", "timings"},
    "request": {
        "method",
        "url",
        "httpVersion",
        "cookies",
        "headers",
        "queryString",
        "headersSize",
        "bodySize",
    },
    "response": {
        "status",
        "statusText",
        "httpVersion",
        "cookies",
        "headers",
        "content",
        "redirectURL",
        "headersSize",
        "bodySize",
    },
}


def test_the_file_has_all_members_that_har_1_2_requires(tmp_path: Path) -> None:
    record(tmp_path, shelf(), ("POST", "/v1/books", {"isbn": "9"}))

    log = json.loads((tmp_path / "out" / "a.har").read_text())["log"]
    (entry,) = log["entries"]
    assert REQUIRED["log"] <= log.keys()
    assert REQUIRED["entry"] <= entry.keys()
    assert REQUIRED["request"] <= entry["request"].keys()
    assert REQUIRED["response"] <= entry["response"].keys()
    assert {"mimeType", "text"} <= entry["request"]["postData"].keys()
    assert entry["response"]["content"]["size"] == len(entry["response"]["content"]["text"].encode())
    assert {"send", "wait", "receive"} <= entry["timings"].keys()
