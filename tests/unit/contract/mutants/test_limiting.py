"""Each defect of quotas shows once they are used up, or in what is told of them."""

from collections.abc import Sequence

import orjson
import pytest

from specloom.mock import Handles, Request, Response

from .kiosk import listed, right, wrong


def calls(handler: Handles, many: int) -> list[Response]:
    """Make many calls at one moment; five are granted in a minute."""
    wait(handler, {"freeze": True})
    return [listed(handler) for _ in range(many)]


def wait(handler: Handles, body: object) -> None:
    handler.handle(Request("POST", "/_specloom/clock", "", (), orjson.dumps(body)))


def statuses(responses: Sequence[Response]) -> list[int]:
    return [response.status for response in responses]


def test_a_right_server_grants_five_calls() -> None:
    assert statuses(calls(right(limits=True), 7)) == [200] * 5 + [429] * 2


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("limit_not_enforced", [200] * 7),
        ("limit_one_more", [200] * 6 + [429]),
        ("limit_too_strict", [200] * 3 + [429] * 4),
        ("limit_as_503", [200] * 5 + [503] * 2),
    ],
)
def test_more_or_fewer_calls_are_let_in_or_the_refusal_is_another(kind: str, expected: list[int]) -> None:
    assert statuses(calls(wrong(kind, "goods_list", limits=True), 7)) == expected


def test_a_quota_that_is_used_up_stays_so() -> None:
    servers = right(limits=True), wrong("limit_never_ends", "goods_list", limits=True)
    for server in servers:
        calls(server, 6)
        wait(server, {"advance": 61})

    assert [listed(server).status for server in servers] == [200, 429]


@pytest.mark.parametrize(
    ("kind", "name", "expected"),
    [
        ("retry_after_missing", "Retry-After", None),
        ("retry_after_short", "Retry-After", "0"),
    ],
)
def test_a_refusal_tells_another_wait(kind: str, name: str, expected: str | None) -> None:
    assert calls(wrong(kind, "goods_list", limits=True), 6)[-1].header(name) == expected
    assert calls(right(limits=True), 6)[-1].header(name) == "60"


@pytest.mark.parametrize(
    ("kind", "name", "true", "told"),
    [
        ("quota_frozen", "X-Left", "3", "4"),
        ("quota_limit_wrong", "X-Most", "5", "6"),
        ("quota_header_missing", "X-Left", "3", None),
    ],
)
def test_a_reply_tells_something_wrong(kind: str, name: str, true: str, told: str | None) -> None:
    servers = right(limits=True), wrong(kind, "goods_list", name, limits=True)

    assert [calls(server, 2)[-1].header(name) for server in servers] == [true, told]


def test_a_reply_tells_another_moment_at_which_the_quota_begins_anew() -> None:
    [told] = calls(wrong("quota_reset_wrong", "goods_list", limits=True), 1)
    [true] = calls(right(limits=True), 1)

    assert told.header("X-Reset") == "1"
    assert int(true.header("X-Reset") or 0) > 1
