"""An HTTP client of the user's carries the calls, as it was set up, and stays the user's."""

import asyncio
import logging

import attrs
import httpx
import pytest
from tests.unit.runtime.stand_ins import GET, Vendor, answering, ok, settings

from specloom.runtime import ApiKey, AsyncCaller, Bearer, StatusError, SyncCaller

KEY = "s3cret-value"
SECURED = attrs.evolve(GET, security=(("key",),))


def client_to(vendor: Vendor, **options: object) -> httpx.Client:
    return httpx.Client(transport=httpx.MockTransport(vendor), **options)  # type: ignore[arg-type]  # any option


def test_its_headers_cookies_and_hooks_apply() -> None:
    seen: list[str] = []
    vendor = answering(ok("done"))
    hooks = {"request": [lambda request: seen.append(request.method)]}
    with client_to(vendor, headers={"X-Team": "a"}, cookies={"gate": "open"}, event_hooks=hooks) as client:
        assert SyncCaller(settings(), http_client=client).call(GET, {}) == "done"

    (request,) = vendor.requests
    assert (request.headers["X-Team"], request.headers["Cookie"], seen) == ("a", "gate=open", ["GET"])
    assert request.headers["User-Agent"] == settings().user_agent


def test_it_is_not_closed() -> None:
    with client_to(answering(ok())) as client:
        SyncCaller(settings(), http_client=client).close()

        assert not client.is_closed


def test_redirects_are_not_followed_whatever_it_does_by_itself() -> None:
    vendor = answering(httpx.Response(302, headers={"Location": "https://elsewhere.test/"}))
    with client_to(vendor, follow_redirects=True) as client, pytest.raises(StatusError, match="302"):
        SyncCaller(settings(), http_client=client).call(GET, {})

    assert len(vendor.requests) == 1


@pytest.mark.parametrize("scheme", [ApiKey("api-key", "query"), ApiKey("X-Key", "header"), Bearer()], ids=str)
def test_its_log_shows_no_key(scheme: ApiKey | Bearer, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    secured = settings(schemes={"key": scheme}, credentials={"key": KEY})
    vendor = answering(ok())
    with client_to(vendor) as client:
        raw = SyncCaller(secured, http_client=client).raw().call(SECURED, {})

    assert KEY in f"{vendor.requests[0].url.query!r}{vendor.requests[0].headers.raw}"
    assert "HTTP Request: GET https://vendor.test/v1/things" in caplog.text
    assert KEY not in f"{caplog.text} {raw.http_response.request.url}"


def test_an_asynchronous_one_does_the_same() -> None:
    vendor = answering(ok("done"))

    async def call() -> bool:
        async with httpx.AsyncClient(
            transport=httpx.MockTransport(vendor), cookies={"gate": "open"}
        ) as client:
            async with AsyncCaller(settings(), http_client=client) as caller:
                assert await caller.call(GET, {}) == "done"
            return client.is_closed

    assert asyncio.run(call()) is False
    assert vendor.requests[0].headers["Cookie"] == "gate=open"
