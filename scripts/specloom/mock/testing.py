"""Put a simulator into the hands of a test, with or without a port."""

import os
import threading
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from functools import lru_cache
from pathlib import Path
from random import Random
from reprlib import repr as shorten
from typing import TYPE_CHECKING, Any, Unpack

import attrs

from ..errors import BadInput
from ..workspace import Workspace, find_workspace
from .control import ClockControl, FaultControl
from .loading import Compiled
from .messages import Handles, Request, write_json
from .settings import Settings, expect_settings
from .simulator import Simulator
from .sources import Source, Stamp, find_source

if TYPE_CHECKING:
    import httpx

    from .serving.transport import SimulatorTransport


@contextmanager
def running(simulator: Simulator, *, cors: bool = False) -> Iterator[str]:
    """Serve a simulator on a free port of this machine, and yield the base URL for a client.

    With `cors`, pages of any origin may call it.
    In a conftest.py: `@pytest.fixture def base_url(): with running(simulator) as url: yield url`.
    """
    with served(simulator, cors=cors) as origin:
        yield origin + simulator.base_path


@contextmanager
def served(simulator: Handles, *, cors: bool = False) -> Iterator[str]:
    """Serve whatever answers requests on a free port of this machine, and yield its origin."""
    from .serving.listening import listen

    server = listen(simulator, cors=cors)
    thread = threading.Thread(target=server.run, name="specloom-mock", daemon=True)
    thread.start()
    try:
        yield server.url
    finally:
        server.stop()
        thread.join()


@attrs.define(repr=False)
class Simulated:
    """A simulator in a test: ask it by `url` or through `transport`, move it by everything else."""

    simulator: Simulator
    _cors: bool = False
    _serving: ExitStack = attrs.field(factory=ExitStack, init=False)
    _url: str | None = attrs.field(default=None, init=False)

    def __repr__(self) -> str:
        """Say what is simulated: test runners show the fixtures of a test that failed."""
        return f"<Simulated {self.simulator.spec.vendor}>"

    @property
    def clock(self) -> ClockControl:
        """Return the simulator's time, to be moved."""
        return ClockControl(self.admin)

    @property
    def faults(self) -> FaultControl:
        """Return what goes wrong on demand."""
        return FaultControl(self.admin)

    @property
    def url(self) -> str:
        """Return the base URL for a client; the first to ask for it makes it served."""
        if self._url is None:
            self._url = self._serving.enter_context(running(self.simulator, cors=self._cors))
        return self._url

    @property
    def transport(self) -> "SimulatorTransport":
        """Return a transport for httpx clients, sync and async, that needs no port."""
        from .serving.transport import SimulatorTransport

        return SimulatorTransport(self.simulator)

    def client(self, **options: Any) -> "httpx.Client":
        """Return an httpx client of the simulated API, without a port; the options are httpx's."""
        import httpx

        return httpx.Client(transport=self.transport, base_url=self._base_url, **options)

    def async_client(self, **options: Any) -> "httpx.AsyncClient":
        """Return an asynchronous httpx client of the simulated API, without a port."""
        import httpx

        return httpx.AsyncClient(transport=self.transport, base_url=self._base_url, **options)

    @property
    def requests(self) -> list[dict[str, Any]]:
        """Return what was asked and how it was answered, the oldest first, the secrets masked."""
        found: list[dict[str, Any]] = self.admin("GET", "requests")["requests"]
        return found

    @property
    def webhooks(self) -> list[dict[str, Any]]:
        """Return the webhook calls that came in or were sent, the oldest first."""
        found: list[dict[str, Any]] = self.admin("GET", "webhooks")["webhooks"]
        return found

    def seed(self, document: Mapping[str, Any]) -> None:
        """Write a seed document beside what is there; raise BadInput when it is not one."""
        if not isinstance(document, Mapping):
            raise BadInput(_no_seed(document))
        self.admin("POST", "seed", document)

    def reset(self) -> None:
        """Go back to how the simulator started."""
        self.admin("POST", "reset")

    def admin(self, method: str, path: str, body: Any = None) -> Any:
        """Ask an admin path, such as `clock`, and return the JSON value of the answer.

        Raises BadInput with the detail of a refusal.
        """
        sent = b"" if body is None else write_json(body)
        headers = (("host", "localhost"), ("content-type", "application/json"))
        answer = self.simulator.handle(Request(method, f"/_specloom/{path}", "", headers, sent))
        found = answer.json()
        if answer.status >= 400:
            raise BadInput(found["detail"])
        return found

    @property
    def _base_url(self) -> str:
        return f"http://{self.simulator.spec.vendor}.simulated{self.simulator.base_path}"

    def close(self) -> None:
        """Stop serving, and let go of the state."""
        self._serving.close()
        self.simulator.close()


@contextmanager
def simulated(
    what: str | os.PathLike[str],
    *,
    workspace: Workspace | None = None,
    seed: Mapping[str, Any] | os.PathLike[str] | None = None,
    empty: bool = False,
    cors: bool = False,
    **settings: Unpack[Settings],
) -> Iterator[Simulated]:
    """Simulate a vendor, or any OpenAPI document by its path, for as long as the block runs.

    The settings are those of `Compiled.start`; ids are the same in every run unless `random` says otherwise.
    With `cors` browser applications of any origin may call it at its `url`. What the simulators of a vendor
    have in common is worked out once. Raises BadInput for a setting that there is not.
    """
    expect_settings(settings, "workspace", "seed", "empty", "cors")
    settings.setdefault("random", lambda: Random(0))
    compiled = _compiled(_source(what, workspace or find_workspace(Path.cwd()), seed, empty=empty))
    if isinstance(seed, Mapping):
        compiled = attrs.evolve(compiled, seed=seed)
    made = Simulated(compiled.start(**settings), cors)
    try:
        yield made
    finally:
        made.close()


def _source(what: str | os.PathLike[str], workspace: Workspace, seed: Any, *, empty: bool) -> Source:
    source = find_source(workspace, what if isinstance(what, str) else Path(what))
    if isinstance(seed, str | os.PathLike):
        source = attrs.evolve(source, seed=Path(seed))
        if not Path(seed).is_file():
            raise BadInput(f"the seed {os.fspath(seed)} is not a file; name one that exists")
    elif not (seed is None or isinstance(seed, Mapping)):
        raise BadInput(f"{_no_seed(seed)}, or the path of a file")
    return attrs.evolve(source, empty=empty)


def _no_seed(given: object) -> str:
    return (
        f"{shorten(given)} is no seed; it takes the records by resource, such as {{'order': [{{'id': 1}}]}}"
    )


def _compiled(source: Source) -> Compiled:
    return _compiled_of(source, source.stamp())


@lru_cache(maxsize=64)
def _compiled_of(source: Source, _stamp: Stamp) -> Compiled:
    return source.compile()
