"""A client that logs in by itself: when it does, what it sends, and what happens when that fails."""

import asyncio
import base64
import json
import pickle
import threading
import traceback
from collections.abc import Callable
from typing import Any

import attrs
import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.runtime.stand_ins import GET, FakeTime, async_caller, ok, refusal, sync_caller

from specloom.runtime import (
    Bearer,
    CredentialError,
    DecodeError,
    Operation,
    Secret,
    ServerError,
    Unauthorized,
)
from specloom.runtime.logins import Account, Grant, Login

SECURED = attrs.evolve(GET, security=(("token",),))
LOGIN = Operation("login", "POST", "/login", content_type="application/json")
REFRESH = Operation("refresh", "POST", "/refresh", security=(("refreshToken",),))
LOGOUT = Operation("logout", "POST", "/logout", security=(("token",),))
PLACES: dict[str, Any] = {
    "token": ("data", "token"),
    "expires_in": ("data", "expires_in"),
    "refresh_token": ("data", "refresh"),
}
GRANT = Grant(LOGIN, **PLACES, credentials={"email": ("user", "email"), "password": ("user", "password")})
RENEWAL = Grant(REFRESH, **PLACES)
SCHEMES = {"token": Bearer(), "refreshToken": Bearer()}
NAMES = {"email": Secret("a@b.test"), "password": Secret("pass-word")}


@attrs.define
class House:
    """Play a vendor whose tokens are good for a minute; tell what was asked of it, in order."""

    time: FakeTime
    lifetime: float = 60.0
    gives_refresh: bool = True
    down: set[str] = attrs.field(factory=set)
    refuses: set[str] = attrs.field(factory=set)
    story: list[str] = attrs.field(factory=list)
    bodies: list[Any] = attrs.field(factory=list)
    issued: dict[str, float] = attrs.field(factory=dict)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        place = request.url.path.rpartition("/")[2]
        token = request.headers.get("Authorization", "").removeprefix("Bearer ")
        self.story.append(f"{place} {token}".strip())
        if place in self.down:
            return refusal(503)
        if place in self.refuses:
            return refusal(401, {"message": "not you"})
        if place in ("login", "refresh"):
            self.bodies += [json.loads(request.content)] if request.content else []
            return ok({"data": self._tokens()})
        if token and self.issued.get(token, -1.0) <= self.time.now:
            return refusal(401)
        if place == "logout":
            self.issued[token] = -1.0
        return ok()

    def revoke(self) -> None:
        """Take back every token."""
        self.issued = dict.fromkeys(self.issued, -1.0)

    def _tokens(self) -> dict[str, Any]:
        name = f"token-{len(self.issued) + 1}"
        self.issued[name] = self.time.now + self.lifetime
        told = {"token": name, "expires_in": self.lifetime}
        return told | ({"refresh": f"refresh-{len(self.issued)}"} if self.gives_refresh else {})


@attrs.frozen
class Slow:
    """Let other tasks run before the vendor answers."""

    vendor: House

    def __call__(self, request: httpx.Request) -> Any:
        return self._answer(request)

    async def _answer(self, request: httpx.Request) -> httpx.Response:
        await asyncio.sleep(0.001)
        return self.vendor(request)


def account(*, grants: bool = True, **given: Any) -> Account:
    login = Login(grants=(GRANT,), refresh=RENEWAL, refresh_scheme="refreshToken", logout=LOGOUT)
    if grants:
        given |= {"grant": GRANT, "credentials": NAMES}
    return Account(login, **given)


def client(house: House, own: Account | None = None, **changes: Any) -> Any:
    return sync_caller(house, house.time, schemes=SCHEMES, credentials={"token": own or account()}, **changes)


@pytest.fixture
def house() -> House:
    return House(FakeTime())


def test_the_first_call_that_needs_a_token_logs_in(house: House) -> None:
    caller = client(house)
    caller.call(GET, {})
    caller.call(SECURED, {})
    caller.call(SECURED, {})

    assert house.story == ["things", "login", "things token-1", "things token-1"]
    assert house.bodies == [{"user": {"email": "a@b.test", "password": "pass-word"}}]


def test_a_ready_token_needs_no_login(house: House) -> None:
    house.issued["mine"] = 60.0
    client(house, account(token=Secret("mine"))).call(SECURED, {})

    assert house.story == ["things mine"]


def test_a_token_is_refreshed_before_it_expires(house: House) -> None:
    caller = client(house)
    for moment in (0.0, 53.0, 55.0):
        house.time.now = moment
        caller.call(SECURED, {})

    assert house.story[2:] == ["things token-1", "refresh refresh-1", "things token-2"]


def test_a_token_that_is_refused_is_refreshed_once_and_the_call_repeated_once(house: House) -> None:
    caller = client(house)
    caller.call(SECURED, {})
    house.revoke()
    house.refuses.add("things")

    with pytest.raises(Unauthorized):
        caller.call(SECURED, {})
    assert house.story[2:] == ["things token-1", "refresh refresh-1", "things token-2"]


def test_a_refused_write_is_repeated_too_for_nothing_was_done(house: House) -> None:
    post = attrs.evolve(SECURED, method="POST", idempotent=False)
    client(house, account(token=Secret("revoked"))).call(post, {})

    assert house.story == ["things revoked", "login", "things token-1"]


def test_a_refused_refresh_falls_back_to_a_login(house: House) -> None:
    house.refuses.add("refresh")
    client(house, account(token=Secret("old"), refresh_token=Secret("older"))).call(SECURED, {})

    assert house.story == ["things old", "refresh older", "login", "things token-1"]


def test_a_refused_refresh_without_a_way_to_log_in_ends_the_session_clearly(house: House) -> None:
    house.refuses.add("refresh")
    caller = client(house, account(grants=False, token=Secret("old"), refresh_token=Secret("older")))

    with pytest.raises(
        CredentialError, match=r"session is over.*POST /v1/refresh answered 401: not you"
    ) as caught:
        caller.call(SECURED, {})
    assert isinstance(caught.value.__cause__, Unauthorized)


def test_a_ready_token_that_nothing_renews_is_refused_as_it_is(house: House) -> None:
    caller = client(house, account(grants=False, token=Secret("old")))

    with pytest.raises(Unauthorized):
        caller.call(SECURED, {})
    assert house.story == ["things old"]


def test_a_refresh_token_alone_is_enough(house: House) -> None:
    client(house, account(grants=False, refresh_token=Secret("older"))).call(SECURED, {})

    assert house.story == ["refresh older", "things token-1"]


def test_a_refresh_that_brings_no_new_refresh_token_keeps_the_old_one(house: House) -> None:
    house.gives_refresh = False
    caller = client(house, account(grants=False, refresh_token=Secret("older")))
    caller.call(SECURED, {})
    house.time.now = 60.0
    caller.call(SECURED, {})

    assert house.story == ["refresh older", "things token-1", "refresh older", "things token-2"]


def test_a_refresh_that_fails_for_the_moment_does_not_spoil_a_token_that_is_still_good(house: House) -> None:
    caller = client(house, retries=0)
    caller.call(SECURED, {})
    house.time.now = 55.0
    house.down.add("refresh")
    caller.call(SECURED, {})
    caller.call(SECURED, {})

    assert house.story[2:] == ["refresh refresh-1", "things token-1", "things token-1"]


def test_a_refresh_that_fails_when_the_token_is_over_is_raised(house: House) -> None:
    caller = client(house, retries=0)
    caller.call(SECURED, {})
    house.time.now = 60.0
    house.down.add("refresh")

    with pytest.raises(ServerError, match="POST /v1/refresh answered 503"):
        caller.call(SECURED, {})


def test_the_refresh_operation_itself_sends_the_refresh_token_of_the_session(house: House) -> None:
    caller = client(house)
    with pytest.raises(CredentialError, match="There is no refresh token"):
        caller.call(REFRESH, {})
    caller.call(SECURED, {})
    caller.call(REFRESH, {})

    assert house.story == ["login", "things token-1", "refresh refresh-1"]


def test_logging_out_revokes_the_token_and_the_next_call_logs_in_again(house: House) -> None:
    caller = client(house)
    caller.call(SECURED, {})
    caller.logout()
    caller.call(SECURED, {})

    assert house.story == ["login", "things token-1", "logout token-1", "login", "things token-2"]


def test_after_a_logout_a_ready_token_is_forgotten(house: House) -> None:
    house.issued["mine"] = 60.0
    caller = client(house, account(grants=False, token=Secret("mine")))
    caller.logout()
    caller.logout()

    with pytest.raises(CredentialError, match="the client was logged out"):
        caller.call(SECURED, {})
    assert house.story == ["logout mine"]


def test_logging_out_of_a_session_that_is_over_is_no_error(house: House) -> None:
    client(house, account(grants=False, token=Secret("old"))).logout()

    assert house.story == ["logout old"]


def test_a_token_may_be_the_whole_answer(house: House) -> None:
    whole = Grant(LOGIN, token=())
    own = Account(Login(grants=(whole,)), grant=whole)
    caller = sync_caller(
        lambda request: ok("bare") if request.url.path == "/v1/login" else house(request),
        house.time,
        schemes=SCHEMES,
        credentials={"token": own},
    )
    house.issued["bare"] = house.time.now + 60
    caller.call(SECURED, {})

    assert house.story[-1].endswith(" bare")


@pytest.mark.parametrize("body", [b"[" * 100_000, b"{", b"\xff"], ids=["deep", "broken", "binary"])
def test_an_answer_to_a_login_that_nobody_can_read_holds_no_token(house: House, body: bytes) -> None:
    caller = sync_caller(
        lambda _: httpx.Response(200, content=body),
        house.time,
        schemes=SCHEMES,
        credentials={"token": account()},
    )

    with pytest.raises(DecodeError, match=r"but data\.token is missing"):
        caller.call(SECURED, {})


def test_an_answer_without_a_token_is_not_what_was_promised(house: House) -> None:
    caller = sync_caller(lambda _: ok({"data": {}}), schemes=SCHEMES, credentials={"token": account()})

    with pytest.raises(DecodeError, match=r"POST /v1/login answered 200, but data\.token is missing"):
        caller.call(SECURED, {})


def jwt(**claims: Any) -> str:
    payload = base64.urlsafe_b64encode(json.dumps(claims).encode()).decode().rstrip("=")
    return f"e30.{payload}.signature"


@pytest.mark.parametrize(
    ("claims", "goes_first"),
    [
        ({"exp": 1000}, "things"),
        ({"exp": 100.0}, "refresh"),
        ({"exp": 50}, "refresh"),
        ({}, "things"),
        ({"exp": "soon"}, "things"),
    ],
)
def test_a_jwt_tells_itself_when_it_expires(house: House, claims: dict[str, Any], goes_first: str) -> None:
    house.time.now = 100.0
    token = jwt(**claims)
    house.issued[token] = 10**6
    client(house, account(token=Secret(token), refresh_token=Secret("r"))).call(SECURED, {})

    assert house.story[0].split()[0] == goes_first


def test_a_new_jwt_counts_from_when_it_was_issued_so_that_a_wrong_clock_does_no_harm(house: House) -> None:
    house.time.now = 5_000.0
    token = jwt(iat=100, exp=160)
    house.issued[token] = 10**6
    caller = sync_caller(
        lambda request: ok({"data": {"token": token}}) if "login" in str(request.url) else house(request),
        house.time,
        schemes=SCHEMES,
        credentials={"token": account()},
    )
    caller.call(SECURED, {})
    caller.call(SECURED, {})

    assert len(house.story) == 2


@given(st.text())
def test_any_text_may_be_a_token_that_never_expires(text: str) -> None:
    house = House(FakeTime())
    house.issued[text] = 1.0
    own = account(grants=False, token=Secret("a." + text + ".c"), refresh_token=Secret("r"))

    assert client(house, own).keyring.known()


@pytest.mark.parametrize("lifetime", [0.0, -5.0])
def test_a_token_that_is_over_at_once_does_not_log_in_for_ever(house: House, lifetime: float) -> None:
    house.lifetime = lifetime

    with pytest.raises(Unauthorized):
        client(house).call(SECURED, {})
    assert len(house.story) <= 6


def test_many_threads_share_one_login_and_one_refresh(house: House) -> None:
    arrived = threading.Barrier(16)
    gate = threading.Event()

    def vendor(request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith(("login", "refresh")):
            gate.wait(timeout=5)
        return house(request)

    caller = sync_caller(vendor, house.time, schemes=SCHEMES, credentials={"token": account()})

    def work() -> None:
        arrived.wait()
        caller.call(SECURED, {})

    for _ in range(2):
        threads = [threading.Thread(target=work) for _ in range(16)]
        for thread in threads:
            thread.start()
        gate.set()
        for thread in threads:
            thread.join()
        gate.clear()
        house.revoke()

    assert sum(step == "login" for step in house.story) == 1
    assert sum(step.startswith("refresh") for step in house.story) == 1


def in_tasks(house: House, work: Callable[[Any], Any], own: Account | None = None) -> Any:
    async def run() -> Any:
        return await work(
            async_caller(Slow(house), house.time, schemes=SCHEMES, credentials={"token": own or account()})
        )

    return asyncio.run(run())


def test_many_tasks_share_one_login_and_one_refresh(house: House) -> None:
    async def work(caller: Any) -> None:
        await asyncio.gather(*(caller.call(SECURED, {}) for _ in range(100)))
        house.revoke()
        await asyncio.gather(*(caller.call(SECURED, {}) for _ in range(100)))
        await caller.logout()

    in_tasks(house, work)

    others = [step for step in house.story if not step.startswith("things")]
    assert others == ["login", "refresh refresh-1", "logout token-2"]


def test_a_login_that_fails_fails_all_who_wait_for_it(house: House) -> None:
    house.refuses.add("login")

    async def work(caller: Any) -> Any:
        return await asyncio.gather(*(caller.call(SECURED, {}) for _ in range(5)), return_exceptions=True)

    errors = in_tasks(house, work)

    assert [type(error) for error in errors] == [Unauthorized] * 5
    assert len({id(error) for error in errors}) == 5
    assert house.story == ["login"]


@pytest.mark.parametrize("who", [0, 3])
def test_giving_up_a_call_during_a_login_does_not_harm_the_others(house: House, who: int) -> None:
    async def work(caller: Any) -> Any:
        tasks = [asyncio.create_task(caller.call(SECURED, {})) for _ in range(5)]
        await asyncio.sleep(0)
        tasks[who].cancel()
        return await asyncio.gather(*tasks, return_exceptions=True)

    results = in_tasks(house, work)

    assert [type(result) for result in results].count(asyncio.CancelledError) == 1
    assert results.count("done") == 4
    assert [step for step in house.story if step.startswith("things")] == ["things token-1"] * 4


def test_nothing_that_is_told_of_a_login_shows_the_password(house: House) -> None:
    def vendor(_: httpx.Request) -> httpx.Response:
        return refusal(401, {"message": "pass-word is wrong"})

    caller = sync_caller(vendor, schemes=SCHEMES, credentials={"token": account()})

    with pytest.raises(Unauthorized, match=r"\*\*\* is wrong") as caught:
        caller.call(SECURED, {})
    told = traceback.TracebackException.from_exception(caught.value, capture_locals=True).format()
    product = [frame for frame in told if "/tests/" not in frame]
    assert "pass-word" not in "".join(product).replace("{'message': 'pass-word is wrong'}", "")
    assert b"pass-word" not in pickle.dumps(caught.value.response.request)


def test_a_token_that_a_login_brought_is_masked(house: House) -> None:
    def vendor(request: httpx.Request) -> httpx.Response:
        token = request.headers.get("Authorization", "")
        return refusal(403, {"message": f"{token} may not"}) if token else house(request)

    caller = sync_caller(vendor, schemes=SCHEMES, credentials={"token": account()})

    with pytest.raises(Exception, match=r"Bearer \*\*\* may not"):
        caller.call(SECURED, {})
