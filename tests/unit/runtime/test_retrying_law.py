"""A write is never done twice, whatever goes wrong, unless doing it twice is the same as once."""

import asyncio
from collections.abc import Iterable

import attrs
import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.runtime.stand_ins import POST, FakeTime, async_caller, sync_caller

from specloom.runtime import CallOptions, Operation, Retry, SdkError

Fate = tuple[bool, int | httpx.RequestError]

WRITE = attrs.evolve(POST, retry=Retry(frozenset({423}), 1.0))

REFUSED_BEFORE = [400, 401, 409, 423, 425, 429]
DONE_OR_NOT = [408, 500, 502, 503, 504, 520]
UNSENT = [
    httpx.ConnectError("refused"),
    httpx.ConnectTimeout("slow"),
    httpx.PoolTimeout("busy"),
    httpx.ProxyError("502"),
]
CUT = [
    httpx.ReadError("reset"),
    httpx.ReadTimeout("slow"),
    httpx.WriteError("reset"),
    httpx.WriteTimeout("slow"),
    httpx.RemoteProtocolError("closed"),
]
FATE = st.one_of(
    st.tuples(st.just(False), st.sampled_from(REFUSED_BEFORE)),
    st.tuples(st.booleans(), st.sampled_from(DONE_OR_NOT)),
    st.tuples(st.just(False), st.sampled_from(UNSENT)),
    st.tuples(st.booleans(), st.sampled_from(CUT)),
    st.just((True, 200)),
)
"""Whether a request was carried out, and what its sender learns: a status, or no answer."""


@attrs.define
class Ledger:
    """Carry requests out, or not, as fate has it; at last carry out whatever comes."""

    fates: Iterable[Fate]
    honours_keys: bool = False
    writes: int = 0
    keys: set[str] = attrs.field(factory=set)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        done, told = next(iter(self.fates), (True, 200))
        self.fates = list(self.fates)[1:]
        if done:
            self._write(request.headers.get("Idempotency-Key"))
        if isinstance(told, httpx.RequestError):
            raise told
        return httpx.Response(told, json={})

    def _write(self, key: str | None) -> None:
        if self.honours_keys and key is not None:
            self.writes += key not in self.keys
            self.keys.add(key)
        else:
            self.writes += 1


FATES = st.lists(FATE, max_size=6)


@given(FATES, st.integers(0, 5))
def test_a_write_is_done_once_at_most(fates: list[Fate], retries: int) -> None:
    ledger = Ledger(fates)
    try:
        sync_caller(ledger, retries=retries).call(WRITE, {}, body={})
    except SdkError:
        assert ledger.writes <= 1
    else:
        assert ledger.writes == 1


@given(FATES, st.integers(0, 5))
def test_a_task_writes_once_at_most_too(fates: list[Fate], retries: int) -> None:
    ledger = Ledger(fates)
    try:
        asyncio.run(async_caller(ledger, retries=retries).call(WRITE, {}, body={}))
    except SdkError:
        assert ledger.writes <= 1
    else:
        assert ledger.writes == 1


@given(FATES, st.integers(0, 5))
def test_a_write_under_a_key_is_repeated_and_still_done_once(fates: list[Fate], retries: int) -> None:
    ledger = Ledger(fates, honours_keys=True)
    options = CallOptions(idempotency_key="7")
    try:
        sync_caller(ledger, retries=retries).call(WRITE, {}, body={}, options=options)
    except SdkError:
        assert ledger.writes <= 1
    else:
        assert ledger.writes == 1


@given(FATES)
def test_what_may_be_repeated_gets_through_in_the_end(
    fates: list[Fate],
) -> None:
    kept = [fate for fate in fates if fate[1] not in (400, 401, 409)]
    ledger = Ledger(kept, honours_keys=True)
    options = CallOptions(idempotency_key="7")
    sync_caller(ledger, FakeTime(), retries=6).call(WRITE, {}, body={}, options=options)

    assert ledger.writes == 1


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_a_redirect_is_not_followed_and_not_repeated(status: int) -> None:
    ledger = Ledger([(False, status)] * 9)
    with pytest.raises(SdkError, match=f"answered {status}"):
        sync_caller(ledger).call(attrs.evolve(WRITE, method="GET", idempotent=True), {}, body={})

    assert len(list(ledger.fates)) == 8


@pytest.mark.parametrize(
    ("operation", "sends"),
    [
        (Operation("a", "GET", "/a"), 3),
        (Operation("a", "HEAD", "/a"), 3),
        (Operation("a", "OPTIONS", "/a"), 3),
        (Operation("a", "PUT", "/a"), 3),
        (Operation("a", "DELETE", "/a"), 3),
        (Operation("a", "POST", "/a"), 1),
        (Operation("a", "PATCH", "/a"), 1),
        (Operation("a", "PATCH", "/a", idempotent=True), 3),
        (Operation("a", "PUT", "/a", idempotent=False), 1),
    ],
)
def test_methods_are_repeated_as_http_and_the_specification_say(operation: Operation, sends: int) -> None:
    ledger = Ledger([(False, 503)] * 9)
    with pytest.raises(SdkError):
        sync_caller(ledger).call(operation, {})

    assert 9 - len(list(ledger.fates)) == sends
