"""Simulate one vendor: the pure core that every transport serves."""

import logging
import threading
import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

import attrs

from ..spec import Spec
from .admin import PREFIX, Guard
from .auth.credentials import Credential, keep_credential
from .backend import Backend
from .clock import Clock, keep_clock
from .messages import Request, Response, problem
from .pipeline import Pipeline

if TYPE_CHECKING:
    from .storage.snapshots import Snapshot
    from .webhooks.dispatching import Dispatcher

logger = logging.getLogger(__name__)


@attrs.define(eq=False, repr=False)
class Simulator:
    """One vendor, simulated; `load_simulator` makes one. Threads may share it."""

    backend: Backend
    pipeline: Pipeline
    guard: Guard = attrs.field(factory=Guard)
    timer: Callable[[], float] = time.perf_counter
    _lock: threading.RLock = attrs.field(init=False, factory=threading.RLock)
    _dispatcher: "Dispatcher | None" = attrs.field(init=False, default=None)

    def __attrs_post_init__(self) -> None:
        """Keep in the state how the clock is moved."""
        self.clock.moved = self._keep_clock

    def __repr__(self) -> str:
        """Say what is simulated, in a few words."""
        return f"<Simulator {self.spec.vendor}>"

    @property
    def spec(self) -> Spec:
        """Return the spec that is simulated."""
        return self.backend.spec

    @property
    def clock(self) -> Clock:
        """Return the simulator's clock, which may be moved."""
        return self.backend.clock

    @property
    def webhooks(self) -> "Dispatcher":
        """Return what delivers what the vendor sends."""
        with self._lock:
            if self._dispatcher is None:
                from .webhooks.dispatching import Dispatcher

                self._dispatcher = Dispatcher(self.backend.webhooks, self._lock)
            return self._dispatcher

    @property
    def base_path(self) -> str:
        """Return the path under which the API is served; a client's base URL ends in it."""
        return self.pipeline.plans.router.bases[0]

    def handle(self, request: Request) -> Response:
        """Answer one request; never raises."""
        with self._lock:
            response = self._answer(request)
        if self._dispatcher:
            self._dispatcher.hand_over()
        return response

    def reset(self) -> None:
        """Go back to how the simulator started, seed included."""
        with self._lock:
            self.backend.reset()

    def seed(self, document: Mapping[str, Any]) -> None:
        """Write a seed document beside what is there."""
        with self._lock:
            self.backend.seed(document)

    def snapshot(self) -> "Snapshot":
        """Keep the whole state: data, tokens, time, budgets, faults."""
        from .storage.snapshots import take_snapshot

        with self._lock:
            return take_snapshot(self.backend)

    def restore(self, snapshot: "Snapshot") -> None:
        """Go back to a state that was kept; the clock goes on from its moment."""
        from .storage.snapshots import restore_snapshot

        with self._lock:
            restore_snapshot(self.backend, snapshot)

    def admit(self, credential: Credential) -> None:
        """Let in one more credential."""
        with self._lock:
            keep_credential(self.backend.store, credential)

    def follow(self, pipeline: Pipeline, **changed: Any) -> None:
        """Answer from now on as this pipeline does, with these parts of the backend changed."""
        with self._lock:
            for name, value in changed.items():
                setattr(self.backend, name, value)
            with self.backend.store.transaction():
                resources = self.backend.resources
                self.backend.store.index(resources.indexes(), resources.orders())
            self.pipeline = pipeline

    def close(self) -> None:
        """Let go of the state file."""
        with self._lock:
            self.backend.store.close()

    def _keep_clock(self) -> None:
        with self._lock:
            keep_clock(self.backend.store, self.clock)

    def _answer(self, request: Request) -> Response:
        if request.path.startswith(PREFIX) or request.path == PREFIX[:-1]:
            return self._survive(request, self._admin)
        begun = self.timer()
        response = self._survive(request, self.pipeline.answer)
        self.backend.journal.note(self.backend.clock.now(), self.timer() - begun, request, response)
        return response

    def _admin(self, request: Request) -> Response:
        from .admin.answering import Admin

        return Admin(self.backend, self.guard).answer(request)

    def _survive(self, request: Request, answer: Callable[[Request], Response]) -> Response:
        try:
            return answer(request)
        except Exception as error:
            if _is_full(error):
                return _no_room(request)
            logger.exception("%s %s failed", request.method, request.path)
            return _failure(error)


def _is_full(error: Exception) -> bool:
    return getattr(error, "sqlite_errorname", "") == "SQLITE_FULL"


def _no_room(request: Request) -> Response:
    logger.error("%s %s: the disk of the state file is full", request.method, request.path)
    return problem(507, "no room", "the disk of the state file is full; nothing of this was kept")


def _failure(error: Exception) -> Response:
    return problem(500, "the simulator failed", f"{type(error).__name__}: {error}")
