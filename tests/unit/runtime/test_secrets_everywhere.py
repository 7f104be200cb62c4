"""With every log level on, no record, traceback with locals or pickle shows a key, on any transport."""

import asyncio
import logging
import pickle
import traceback
from collections.abc import Callable

import httpx
import pytest
from tests.unit.runtime.raw_vendor import answer, behaving, resetting_after, saying
from tests.unit.runtime.test_secrets import KEY, SCHEMES, SECURED, settings

from specloom.runtime import AsyncCaller, Scheme, SdkError
from specloom.runtime.asyncio_transport import AsyncioTransport

Transport = Callable[[], httpx.AsyncBaseTransport]


def own_transport() -> AsyncioTransport:
    return AsyncioTransport(httpx.create_ssl_context())


@pytest.mark.parametrize("transport", [own_transport, httpx.AsyncHTTPTransport])
@pytest.mark.parametrize("scheme", SCHEMES, ids=str)
@pytest.mark.parametrize(
    "behaviour",
    [resetting_after(b""), saying(answer(b"{", status="200 OK")), saying(answer(status="500 Broken"))],
    ids=["reset", "truncated", "broken"],
)
def test_nothing_that_is_told_of_a_failure_shows_the_key(
    behaviour: Callable[[object], None],
    scheme: Scheme,
    transport: Transport,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)

    async def call(url: str) -> None:
        async with AsyncCaller(settings(url, scheme), transport=transport()) as caller:
            await caller.call(SECURED, {})

    with behaving(behaviour) as url, pytest.raises(SdkError) as caught:
        asyncio.run(call(url))

    told = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    shown = caplog.text + "".join(told.format()) + repr(vars(caught.value))
    assert "Sending GET" in caplog.text
    assert KEY not in shown
    assert KEY.encode() not in _pickled(caught.value)


def _pickled(error: SdkError) -> bytes:
    try:
        return pickle.dumps(error)
    except TypeError as refusal:
        return str(refusal).encode()
