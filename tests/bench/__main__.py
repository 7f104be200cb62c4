"""Print the figures of clients and simulators, side by side with what people compare them with.

python -m tests.bench                 all of them, medians of five rounds
python -m tests.bench --only decode   one section
SPECLOOM_BENCH_DOCUMENT=graph.json python -m tests.bench --only draft   with a real document
"""

import argparse
import sys
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import attrs
from rich.console import Console

from specloom.workspace import Workspace

from .competitors import Competitors, install
from .measuring import Figure
from .report import as_json, show

ROOT = Path(__file__).parent.parent.parent


@attrs.frozen
class Run:
    """What a section may use: where things are, and how often to measure."""

    workspace: Workspace
    competitors: Competitors
    aside: Path
    rounds: int


def _section(name: str) -> Any:
    """Return the module of a section, which may need the clients or the competitors to be importable."""
    return import_module(f"tests.bench.{name}")


def _import(run: Run) -> Iterator[Figure]:
    large = _section("generating").synthetic_client(run.aside / "large", 1000)
    clients = {"large": large} | {vendor: ROOT / "generated" / vendor for vendor in run.workspace.vendors()}
    yield from _section("importing").figures(run.competitors.clean_python, clients, run.rounds)


def _get(run: Run) -> Iterator[Figure]:
    yield from _section("getting").figures(run.rounds, calls=1000)


def _decode(run: Run) -> Iterator[Figure]:
    yield from _section("decoding").figures(run.rounds, records=10_000)


def _generate(run: Run) -> Iterator[Figure]:
    yield from _section("generating").figures(run.workspace, run.competitors, run.aside, run.rounds)


def _pacing(run: Run) -> Iterator[Figure]:
    yield from _section("pacing").figures(run.rounds, run.aside)


def _bulk(run: Run) -> Iterator[Figure]:
    yield from _section("bulk").figures(run.workspace)


def _draft(run: Run) -> Iterator[Figure]:
    yield from _section("drafting").figures(run.workspace, run.rounds)


def _mock(run: Run) -> Iterator[Figure]:
    yield from _section("growing").figures(run.rounds, rows=1_000_000, operations=2000)
    yield from _section("mocking").figures(
        run.competitors.node_modules, run.aside / "shop", run.rounds, seconds=2
    )


def _pages(run: Run) -> Iterator[Figure]:
    yield from _section("pages").figures(run.aside / "pages", run.rounds)


SECTIONS: Mapping[str, Callable[[Run], Iterator[Figure]]] = {
    "import": _import,
    "get": _get,
    "decode": _decode,
    "generate": _generate,
    "pacing": _pacing,
    "bulk": _bulk,
    "draft": _draft,
    "mock": _mock,
    "pages": _pages,
}


def main() -> int:
    """Print the figures; return 1 if one misses its goal."""
    arguments = _arguments()
    sys.path[:0] = sorted(str(folder) for folder in (ROOT / "generated").glob("*/"))
    competitors = install(ROOT / ".specloom" / "bench")
    competitors.on_path()
    with TemporaryDirectory() as aside:
        run = Run(Workspace(ROOT), competitors, Path(aside), arguments.rounds)
        found = list[Figure]()
        for name in arguments.only or SECTIONS:
            found += _measured(name, run, shows=not arguments.json)
    if arguments.json:
        sys.stdout.write(as_json(found) + "\n")
    return int(any(figure.met is False for figure in found))


def _measured(name: str, run: Run, *, shows: bool) -> list[Figure]:
    """Return the figures of a section, shown as soon as they are there: all sections take a while."""
    Console(stderr=True).print(f"measuring: {name}", highlight=False)
    found = list(SECTIONS[name](run))
    if shows:
        show(found, Console())
    return found


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__.splitlines()[0])
    parser.add_argument(
        "--only", action="append", choices=list(SECTIONS), help="one section; may be repeated"
    )
    parser.add_argument("--rounds", type=int, default=5, help="medians are taken of so many")
    parser.add_argument("--json", action="store_true", help="print JSON")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
