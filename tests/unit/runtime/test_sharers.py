"""Processes that share a key, in real time: together they use the quota, and never go beyond it."""

import subprocess
import sys
from bisect import bisect_right
from pathlib import Path

import pytest
from tests.unit.runtime.redis_server import RedisServer
from tests.unit.runtime.sharers import POLICY

SECONDS = 3.0
SHARERS = 8


def moments_of(url: str) -> list[float]:
    """Return when all of them sent their calls."""
    command = [sys.executable, "-m", "tests.unit.runtime.sharers", url, str(SECONDS), str(SHARERS)]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True)
    return sorted(map(float, done.stdout.split()))


def busiest(moments: list[float], seconds: float) -> int:
    """Return the most calls that lie within any window of so many seconds."""
    return max(number - bisect_right(moments, moment - seconds) + 1 for number, moment in enumerate(moments))


@pytest.mark.parametrize("store", ["sqlite", pytest.param("redis", marks=pytest.mark.redis)])
def test_eight_processes_never_go_beyond_the_quota_together(
    store: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    url = f"sqlite:///{tmp_path}/budget.db"
    if store == "redis":
        server: RedisServer = request.getfixturevalue("redis_server")
        url = server.url
    quota = POLICY.quotas[0]
    moments = moments_of(url)

    assert busiest(moments, quota.window - 0.001) <= quota.points
    assert len(moments) >= 0.8 * quota.points * (moments[-1] - moments[0]) / quota.window
