"""Run a Redis server that a test may kill."""

import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager

import attrs
import redis
from redis.backoff import NoBackoff
from redis.retry import Retry


@attrs.define
class RedisServer:
    """Hold a server on a port of this machine, which keeps nothing."""

    port: int
    process: subprocess.Popen[bytes]

    @property
    def url(self) -> str:
        """The URL of its database."""
        return f"redis://127.0.0.1:{self.port}/0"

    def kill(self) -> None:
        """End the server at once."""
        self.process.kill()
        self.process.wait()

    def start_again(self) -> None:
        """Start an empty server on the same port."""
        self.process = _started(self.port)


@contextmanager
def running_redis() -> Iterator[RedisServer]:
    """Run a server until the block ends."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    server = RedisServer(port, _started(port))
    try:
        yield server
    finally:
        server.kill()


def _started(port: int) -> subprocess.Popen[bytes]:
    command = ["redis-server", "--port", str(port), "--save", "", "--appendonly", "no"]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    with redis.Redis(port=port, retry=Retry(NoBackoff(), 0)) as client:
        deadline = time.monotonic() + 10
        while time.monotonic() < deadline:
            try:
                client.ping()
            except redis.ConnectionError:
                time.sleep(0.01)
            else:
                return process
    raise TimeoutError("redis-server did not start")
