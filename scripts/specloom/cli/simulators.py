"""The command that serves simulators: `mock`."""

import gc
import json
import os
import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import attrs
import typer

from ..errors import BadInput
from .inputs import extra, workspace_here

if TYPE_CHECKING:
    from ..mock import Credential, Simulator
    from ..mock.serving.processes import Ready
    from ..mock.sources import Source
    from ..mock.webhooks.endpoints import Endpoint

ADMIN_VARIABLE = "SPECLOOM_ADMIN_TOKEN"
"""The variable of the environment that holds the admin token."""
Served = Annotated[
    list[str] | None, typer.Argument(help="Vendors, as named in specs/, or OpenAPI files; all by default.")
]


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the garbage collector off: a start makes much and drops little. Serving turns it on again."""
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@extra("mock")
@_uncollected()
def mock(
    vendors: Served = None,
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="The port of the first, the next for the next; 0: any.")] = 8000,
    state: Annotated[Path | None, typer.Option(help="Keep the state here: a folder for several.")] = None,
    seed: Annotated[Path | None, typer.Option(help="Start with this file, not seed.yaml.")] = None,
    empty: Annotated[bool, typer.Option("--empty", help="Start without records.")] = False,
    credentials: Annotated[Path | None, typer.Option(help="A file of credential: {account: name}.")] = None,
    limits: Annotated[bool, typer.Option(help="Enforce the vendor's rate limits.")] = True,
    fault: Annotated[
        list[str] | None,
        typer.Option(help="What goes wrong from the start: 'latency=200ms..2s p=0.2 op=orders_list'."),
    ] = None,
    webhook: Annotated[
        list[str] | None,
        typer.Option(help="Send events here, signed with SPECLOOM_WEBHOOK_SECRET; {event}: the name."),
    ] = None,
    cors: Annotated[
        bool, typer.Option("--cors", help="Let browser apps of any origin call the API.")
    ] = False,
    reload: Annotated[bool, typer.Option(help="Follow changes of the spec and rules.")] = True,
    allow_remote: Annotated[bool, typer.Option("--allow-remote", help="Listen beyond this machine.")] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print a line of JSON for each when ready.")
    ] = False,
) -> None:
    """Serve stateful simulators until Ctrl+C, each vendor in a process of its own."""
    from ..mock import read_credentials
    from ..mock.serving.listening import take_port
    from ..mock.serving.processes import Job, serve

    signal.signal(signal.SIGTERM, signal.default_int_handler)
    sources = _sources(vendors, seed, empty=empty)
    states = _states(sources, state, fresh=bool(seed) or empty)
    known = read_credentials(credentials) if credentials else None
    token = _admin_token(allow_remote=allow_remote)
    told = tuple(_endpoints(webhook)) if webhook else ()
    tell = partial(typer.echo, err=True) if reload else None
    with ExitStack() as ports:
        jobs = []
        for index, source in enumerate(sources):
            bound = take_port(host, port + index if port else 0, allow_remote=allow_remote)
            ports.enter_context(closing(bound))
            make = _Maker(states[source.vendor], known, limits, fault or (), token, told, allow_remote)
            jobs.append(Job(source, bound, make, tell, cors))
        serve(jobs, _announcer(len(jobs), as_json=as_json))


@attrs.frozen(eq=False, repr=False)
class _Maker:
    """How the simulators of this command are made of their sources."""

    state: Path | None
    credentials: "Iterable[Credential] | None"
    limits: bool
    faults: Iterable[str]
    admin_token: str | None
    webhooks: "Iterable[Endpoint]"
    allow_remote: bool

    def __call__(self, source: "Source") -> "Simulator":
        settings = attrs.asdict(self, recurse=False)
        compiled = source.compile()
        for note in compiled.spec.notes:
            typer.echo(f"note: {note}", err=True)
        return compiled.start(**settings)


def _admin_token(*, allow_remote: bool) -> str | None:
    """Return what guards the admin paths; one is made, and told once, where other machines can ask."""
    token = os.environ.get(ADMIN_VARIABLE)
    if not token and allow_remote:
        import secrets

        token = secrets.token_urlsafe(24)
        typer.echo(f"The admin paths ask for this token ({ADMIN_VARIABLE} sets another): {token}", err=True)
    return token or None


def _endpoints(urls: Iterable[str]) -> "Iterator[Endpoint]":
    from ..mock.webhooks.endpoints import Endpoint, checked

    secret = os.environ.get("SPECLOOM_WEBHOOK_SECRET")
    for number, url in enumerate(urls, 1):
        yield Endpoint(f"given_{number}", checked(url), secrets=(secret,) if secret else ())


def _sources(vendors: list[str] | None, seed: Path | None, *, empty: bool) -> "list[Source]":
    from ..mock.sources import find_source

    workspace = workspace_here()
    sources = [find_source(workspace, name) for name in dict.fromkeys(vendors or workspace.select(()))]
    if seed is not None:
        if len(sources) > 1:
            raise BadInput("--seed is for one vendor; name that vendor alone")
        if not seed.is_file():
            raise BadInput(f"{seed} is not a file; name one that exists")
        sources = [attrs.evolve(source, seed=seed) for source in sources]
    return [attrs.evolve(source, empty=empty) for source in sources]


def _states(sources: "Sequence[Source]", state: Path | None, *, fresh: bool) -> dict[str, Path | None]:
    """Return the state file of each vendor: the one that is named, or for several one each in that folder."""
    if state is None:
        return dict.fromkeys(source.vendor for source in sources)
    if len(sources) > 1:
        try:
            state.mkdir(parents=True, exist_ok=True)
        except FileExistsError as error:
            raise BadInput(f"{state} is a file; of several vendors --state names the folder") from error
        except OSError as error:
            raise BadInput(f"{state} cannot be the folder of the states: {error.strerror}") from error
    files = {s.vendor: state / f"{s.vendor}.db" if len(sources) > 1 else state for s in sources}
    if taken := next((file for file in files.values() if fresh and file.is_file()), None):
        raise BadInput(f"{taken} holds a state already; leave out --seed and --empty, or name a new file")
    return dict(files)


def _announcer(total: int, *, as_json: bool) -> "Callable[[Ready], None]":
    """Return what prints where each simulator is, and after the last one that all are ready."""
    waiting = iter(range(total - 1, -1, -1))

    def announce(ready: "Ready") -> None:
        left = next(waiting)
        lines = [json.dumps(attrs.asdict(ready))] if as_json else _welcome(ready, total, left)
        for line in lines:
            typer.echo(line)

    return announce


def _welcome(ready: "Ready", total: int, left: int) -> Iterator[str]:
    yield f"{ready.title}, simulated at {ready.url}"
    if ready.credential:
        yield f"The credential {ready.credential} is let in."
    if total == 1:
        yield f"Its requests, clock and faults are at {ready.admin}/; Ctrl+C stops it."
    elif not left:
        yield f"Ready: all {total}; requests, clock and faults of each are at /_specloom/. Ctrl+C stops them."
