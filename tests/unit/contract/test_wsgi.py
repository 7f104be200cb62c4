import httpx
import pytest
from werkzeug.test import Client

from specloom.contract.wsgi import wsgi_app


def echo(request: httpx.Request) -> httpx.Response:
    told = {"method": request.method, "path": request.url.raw_path.decode(), "x": request.headers.get("X-A")}
    return httpx.Response(299, json={**told, "body": request.read().decode()}, headers={"X-B": "1"})


CLIENT = Client(wsgi_app(httpx.MockTransport(echo), "http://localhost"))


def test_the_whole_request_arrives() -> None:
    reply = CLIENT.post("/a%2Fb?c=%C3%A9", headers={"X-A": "y"}, data="text", content_type="text/plain")

    assert reply.json == {"method": "POST", "path": "/a%2Fb?c=%C3%A9", "x": "y", "body": "text"}


def test_the_whole_reply_comes_back() -> None:
    reply = CLIENT.get("/")

    assert (reply.status_code, reply.headers["X-B"], reply.content_type) == (299, "1", "application/json")


@pytest.mark.parametrize(("status", "line"), [(404, "404 NOT FOUND"), (599, "599 UNKNOWN")])
def test_a_status_keeps_its_phrase(status: int, line: str) -> None:
    client = Client(
        wsgi_app(httpx.MockTransport(lambda _request: httpx.Response(status)), "http://localhost")
    )

    assert client.get("/").status.upper() == line
