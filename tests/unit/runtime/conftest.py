"""Run what several tests of the runtime share."""

from collections.abc import Iterator

import pytest
from tests.unit.runtime.redis_server import RedisServer, running_redis


@pytest.fixture(scope="session")
def redis_server() -> Iterator[RedisServer]:
    """Return a server that every test may use and none may kill."""
    with running_redis() as server:
        yield server
