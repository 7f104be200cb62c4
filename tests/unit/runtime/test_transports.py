"""The signing transport passes on what it is given, for threads and tasks."""

import asyncio
from collections.abc import Callable
from pathlib import Path

import httpx
import pytest
from tests.unit.runtime.stand_ins import answering, ok

from specloom.runtime import Bearer, InvalidArgument, Secret, SigningTransport
from specloom.runtime.authentication import SECURITY
from specloom.runtime.transports import async_opening, sync_opening, tls

REQUEST = httpx.Request("GET", "https://vendor.test/", extensions={SECURITY: {"x": Secret("s3cret")}})


class Closable(httpx.BaseTransport, httpx.AsyncBaseTransport):
    def __init__(self) -> None:
        self.closed: list[str] = []

    def close(self) -> None:
        self.closed.append("sync")

    async def aclose(self) -> None:
        self.closed.append("async")


class OnlySync(httpx.BaseTransport):
    pass


class OnlyAsync(httpx.AsyncBaseTransport):
    pass


def signing(transport: httpx.BaseTransport | httpx.AsyncBaseTransport) -> SigningTransport:
    return SigningTransport(transport, {"x": Bearer()})


def test_the_transport_beneath_gets_the_signed_request() -> None:
    vendor = answering(ok())
    transport = signing(httpx.MockTransport(vendor))
    transport.handle_request(REQUEST)
    asyncio.run(transport.handle_async_request(REQUEST))

    assert [request.headers["Authorization"] for request in vendor.requests] == ["Bearer s3cret"] * 2


def test_an_error_keeps_its_class_and_its_words_but_not_its_frames() -> None:
    transport = signing(httpx.MockTransport(answering(httpx.ReadTimeout("too slow"))))

    with pytest.raises(httpx.ReadTimeout, match="too slow") as caught:
        transport.handle_request(REQUEST)
    with pytest.raises(httpx.ReadTimeout, match="too slow"):
        asyncio.run(transport.handle_async_request(REQUEST))
    assert (caught.value.__cause__, caught.value.__context__) == (None, None)


def test_a_transport_of_the_wrong_kind_is_named() -> None:
    with pytest.raises(TypeError, match=r"needs a transport that is an httpx\.BaseTransport"):
        signing(OnlyAsync()).handle_request(REQUEST)
    with pytest.raises(TypeError, match=r"needs a transport that is an httpx\.AsyncBaseTransport"):
        asyncio.run(signing(OnlySync()).handle_async_request(REQUEST))


def test_closing_closes_what_is_beneath() -> None:
    beneath = Closable()
    signing(beneath).close()
    asyncio.run(signing(beneath).aclose())

    assert beneath.closed == ["sync", "async"]


def test_closing_leaves_alone_what_cannot_be_closed_this_way() -> None:
    signing(OnlyAsync()).close()
    asyncio.run(signing(OnlySync()).aclose())


async def proxied_by(opening: Callable[[], httpx.AsyncBaseTransport]) -> bool:
    transport = opening()
    await transport.aclose()
    return "proxy.test" in str(vars(transport))


@pytest.mark.parametrize(
    ("environment", "proxied"),
    [
        ({}, False),
        ({"HTTPS_PROXY": "http://proxy.test:3128"}, True),
        ({"ALL_PROXY": "http://proxy.test:3128"}, True),
        ({"HTTP_PROXY": "http://proxy.test:3128"}, False),
        ({"HTTPS_PROXY": "proxy.test:3128"}, True),
        ({"HTTPS_PROXY": "http://proxy.test:3128", "NO_PROXY": "vendor.test"}, False),
        ({"HTTPS_PROXY": "http://proxy.test:3128", "NO_PROXY": "vendor.test:443"}, False),
        ({"HTTPS_PROXY": "http://proxy.test:3128", "NO_PROXY": "vendor.test:8443"}, True),
    ],
)
def test_the_environments_proxy_is_used(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], proxied: bool
) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert ("Proxy" in str(vars(sync_opening("https://vendor.test")()))) is proxied
    assert asyncio.run(proxied_by(async_opening("https://vendor.test"))) is proxied


def test_a_proxy_that_is_given_comes_before_the_environments(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", "http://other.test:3128")
    opening = async_opening("https://vendor.test", proxy="http://proxy.test:8080")

    assert asyncio.run(proxied_by(opening))


def test_certificates_are_loaded_once_and_anew_where_the_environment_names_others(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    before = tls()
    assert tls() is before

    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path))
    assert tls() is not before


def test_what_excludes_each_other_is_refused() -> None:
    with httpx.Client() as client, pytest.raises(InvalidArgument, match="http_client= and proxy= exclude"):
        sync_opening("https://vendor.test", http_client=client, proxy="http://proxy.test")


@pytest.mark.parametrize("opening", [sync_opening, async_opening])
def test_a_proxy_that_is_none_is_refused_before_anything_is_sent(opening: Callable[..., object]) -> None:
    with pytest.raises(InvalidArgument, match="The proxy must be like") as raised:
        opening("https://vendor.test", proxy="user:s3cret@host")
    assert "s3cret" not in str(raised.value)


def test_what_is_of_the_wrong_kind_is_refused() -> None:
    with pytest.raises(InvalidArgument, match=r"transport= must be an httpx\.BaseTransport, not OnlyAsync"):
        sync_opening("https://vendor.test", OnlyAsync())  # type: ignore[arg-type]  # the mistake is the point
    with httpx.Client() as client, pytest.raises(InvalidArgument, match=r"must be an httpx\.AsyncClient"):
        async_opening("https://vendor.test", http_client=client)  # type: ignore[arg-type]  # the same
