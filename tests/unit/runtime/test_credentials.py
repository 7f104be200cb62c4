"""Credentials are texts or functions, alone or joined, and every one is looked at before it is sent."""

import asyncio

import attrs
import httpx
import pytest
from tests.unit.runtime.stand_ins import GET, answering, async_caller, ok, refusal, sync_caller

from specloom.runtime import Basic, Bearer, CredentialError, InvalidArgument, Secret, Unauthorized
from specloom.runtime.credentials import Joined

SECURED = attrs.evolve(GET, security=(("key",),))


def tokens(requests: list[httpx.Request]) -> list[str]:
    return [request.headers["Authorization"].removeprefix("Bearer ") for request in requests]


def test_a_function_is_asked_at_every_request() -> None:
    keys = iter(["first", "second"])
    vendor = answering(refusal(503), ok())
    sync_caller(vendor, schemes={"key": Bearer()}, credentials={"key": lambda: next(keys)}).call(SECURED, {})

    assert tokens(vendor.requests) == ["first", "second"]


def test_a_refused_key_is_asked_for_once_more_and_another_one_is_tried_once() -> None:
    keys = iter(["old", "new", "newest"])
    vendor = answering(refusal(401))
    caller = sync_caller(vendor, schemes={"key": Bearer()}, credentials={"key": lambda: next(keys)})

    with pytest.raises(Unauthorized):
        caller.call(SECURED, {})
    assert tokens(vendor.requests) == ["old", "new"]


def test_a_refused_key_is_not_tried_again() -> None:
    vendor = answering(refusal(401))
    caller = sync_caller(vendor, schemes={"key": Bearer()}, credentials={"key": lambda: "same"})

    with pytest.raises(Unauthorized):
        caller.call(SECURED, {})
    assert tokens(vendor.requests) == ["same"]


def test_a_task_may_await_its_key() -> None:
    async def key() -> str:
        await asyncio.sleep(0)
        return "awaited"

    vendor = answering(ok())
    caller = async_caller(vendor, schemes={"key": Bearer()}, credentials={"key": key})
    asyncio.run(caller.call(SECURED, {}))

    assert tokens(vendor.requests) == ["awaited"]


def test_a_thread_cannot_await_its_key() -> None:
    async def key() -> str:
        return "awaited"

    caller = sync_caller(answering(ok()), schemes={"key": Bearer()}, credentials={"key": key})

    with pytest.raises(InvalidArgument, match="needs the asynchronous client"):
        caller.call(SECURED, {})


@pytest.mark.parametrize("given", [None, 7, b"bytes"])
def test_a_function_that_returns_no_text_is_named(given: object) -> None:
    caller = sync_caller(answering(ok()), schemes={"key": Bearer()}, credentials={"key": lambda: given})

    with pytest.raises(CredentialError, match="for key is not a text but of type"):
        caller.call(SECURED, {})


def test_the_parts_of_a_joined_credential_are_asked_for_one_by_one() -> None:
    vendor = answering(ok())
    joined = Joined((Secret("user"), lambda: Secret("word")))
    sync_caller(vendor, schemes={"key": Basic()}, credentials={"key": joined}).call(SECURED, {})

    assert vendor.requests[0].headers["Authorization"] == "Basic dXNlcjp3b3Jk"


def test_a_key_that_a_function_gave_is_masked_in_what_is_told() -> None:
    vendor = answering(refusal(403, {"message": "no use for s3cret-value"}))
    caller = sync_caller(vendor, schemes={"key": Bearer()}, credentials={"key": lambda: "s3cret-value"})

    with pytest.raises(Exception, match=r"no use for \*\*\*"):
        caller.call(SECURED, {})


def test_a_missing_credential_is_noticed_before_anything_is_sent() -> None:
    vendor = answering(ok())

    with pytest.raises(CredentialError, match="things_list needs the credential key"):
        sync_caller(vendor, schemes={"key": Bearer()}).call(SECURED, {})
    assert vendor.requests == []
