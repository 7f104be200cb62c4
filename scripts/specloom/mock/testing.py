"""Serve a simulator for the length of a test."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from .serving import listen
from .simulator import Simulator


@contextmanager
def running(simulator: Simulator) -> Iterator[str]:
    """Serve a simulator on a free port of this machine, and yield the base URL for a client.

    In a conftest.py: `@pytest.fixture def base_url(): with running(simulator) as url: yield url`.
    """
    server = listen(simulator)
    thread = threading.Thread(target=server.run, name="specloom-mock", daemon=True)
    thread.start()
    try:
        yield server.url + simulator.base_path
    finally:
        server.stop()
        thread.join()
