"""Serve simulators: one here, several each in a process of its own, so that two cores serve two vendors."""

import gc
import os
import signal
import socket
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess

import attrs

from ...errors import BadInput
from ..auth.credentials import USUAL
from ..simulator import Simulator
from ..sources import Source
from .listening import Server, serve_on
from .reloading import following

_FORKS = sys.platform == "linux"
"""Whether a process may be copied with what it has imported; elsewhere system libraries do not survive it."""
_LAST_ANSWERS = 10
"""Seconds that a process which was told to stop has for the answers it is at."""


class ServingFailed(BadInput):
    """A simulator that could not be started, or whose process ended."""


@attrs.frozen(eq=False, repr=False)
class Job:
    """A simulator that is to be served: how it is made, the port that it has, whom to tell of its files.

    With `cors` browser applications of any origin may use it.
    """

    source: Source
    bound: socket.socket
    make: Callable[[Source], Simulator]
    tell: Callable[[str], None] | None = None
    cors: bool = False


@attrs.frozen
class Ready:
    """Where a simulator is served: its API at `url`, its admin paths at `admin`, by the process `pid`.

    `credential` is the one that is let in where nobody told others.
    """

    vendor: str
    title: str
    url: str
    admin: str
    pid: int
    credential: str | None = None


def serve(jobs: Sequence[Job], on_ready: Callable[[Ready], None]) -> None:
    """Serve until interrupted; `on_ready` is called for each job, in their order.

    Raises BadInput for a simulator that cannot be started; then the others are stopped.
    """
    if len(jobs) == 1:
        _serve_one(jobs[0], on_ready, lambda _: None)
    else:
        _serve_each(jobs, on_ready)


def _serve_one(job: Job, on_ready: Callable[[Ready], None], with_server: Callable[[Server], None]) -> None:
    with closing(job.make(job.source)) as simulator:
        server = serve_on(job.bound, simulator, cors=job.cors)
        with_server(server)
        # What is loaded stays as long as the process: no collection of garbage has to walk it.
        gc.freeze()
        gc.enable()
        if job.tell is None:
            server.run(lambda url: on_ready(_ready(simulator, url)))
        else:
            with following(job.source, simulator, job.tell):
                server.run(lambda url: on_ready(_ready(simulator, url)))


def _ready(simulator: Simulator, url: str) -> Ready:
    spec, admin = simulator.spec, f"{url}/_specloom"
    known = simulator.backend.keyring.known if spec.security_schemes else {}
    usual = next((value for value in USUAL if value in known), None)
    return Ready(spec.vendor, spec.title, url + simulator.base_path, admin, os.getpid(), usual)


def _serve_each(jobs: Sequence[Job], on_ready: Callable[[Ready], None]) -> None:
    context = get_context("fork") if _FORKS else get_context("spawn")
    alive, lifeline = context.Pipe(duplex=False)
    children: list[tuple[BaseProcess, Connection]] = []
    with _ended(children, lifeline):
        for index in range(len(jobs)):
            said, says = context.Pipe(duplex=False)
            child = context.Process(target=_child, args=(jobs, index, says, alive, lifeline), daemon=True)
            child.start()
            says.close()
            children.append((child, said))
        for (_, said), job in zip(children, jobs, strict=True):
            on_ready(_first_word(job, said))
        gone = wait([child.sentinel for child, _ in children])
        ended = next(job for job, (child, _) in zip(jobs, children, strict=True) if child.sentinel in gone)
        raise ServingFailed(f"the simulator of {ended.source.vendor} ended; the others were stopped")


@contextmanager
def _ended(children: Sequence[tuple[BaseProcess, Connection]], lifeline: Connection) -> Iterator[None]:
    """End the processes with the block, whatever ends it; an interrupt is the usual end."""
    try:
        yield
    except KeyboardInterrupt:
        pass
    finally:
        lifeline.close()
        for child, _ in children:
            child.join(_LAST_ANSWERS)
            child.kill()
            child.join()


def _first_word(job: Job, said: Connection) -> Ready:
    try:
        word: Ready | str = said.recv()
    except EOFError:
        word = f"the simulator of {job.source.vendor} ended before it was ready"
    if isinstance(word, str):
        raise ServingFailed(word)
    return word


def _child(
    jobs: Sequence[Job], index: int, says: Connection, alive: Connection, lifeline: Connection
) -> None:
    # An interrupt reaches every process of a terminal; the lifeline tells when it is time, also when the
    # parent was killed. What is inherited of it and of the other ports is let go, so that they end with it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    lifeline.close()
    own = jobs[index]
    for other in jobs:
        if other is not own:
            other.bound.close()
    try:
        _serve_one(own, says.send, lambda server: _stop_with(alive, server))
    except BadInput as error:
        says.send(str(error))


def _stop_with(alive: Connection, server: Server) -> None:
    def watch() -> None:
        alive.poll(None)
        server.stop()

    threading.Thread(target=watch, name="specloom-lifeline", daemon=True).start()
