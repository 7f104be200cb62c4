"""Processes that share a key, in real time: together they use the quota, and never go beyond it."""

from bisect import bisect_right
from pathlib import Path

import pytest
from tests.unit.runtime.redis_server import RedisServer
from tests.unit.runtime.sharers import SHORT, moments

SECONDS = 3.0
SHARERS = 8


def busiest(sent: list[float], seconds: float) -> int:
    """Return the most calls that lie within any window of so many seconds."""
    return max(number - bisect_right(sent, moment - seconds) + 1 for number, moment in enumerate(sent))


@pytest.mark.parametrize("store", ["sqlite", pytest.param("redis", marks=pytest.mark.redis)])
def test_eight_processes_never_go_beyond_the_quota_together(
    store: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    url = f"sqlite:///{tmp_path}/budget.db"
    if store == "redis":
        server: RedisServer = request.getfixturevalue("redis_server")
        url = server.url
    quota = SHORT.quotas[0]
    sent = moments(url, SECONDS, SHARERS, SHORT)

    assert busiest(sent, quota.window - 0.001) <= quota.points
    assert len(sent) >= 0.8 * quota.points * (sent[-1] - sent[0]) / quota.window
