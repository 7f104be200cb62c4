"""Print what converters from Postman make of the set that the importer is tested with, beside the importer.

python -m tests.bench.converters            a table
python -m tests.bench.converters --cases    one for each collection
"""

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import attrs
import yaml
from rich.console import Console
from rich.table import Table
from tests.importing_set.cases import CASES, Case
from tests.importing_set.judging import Count, Verdict, judge

from specloom.importing import import_source

from .competitors import install_node

PACKAGES = {
    "postman-to-openapi": "3.0.1",
    "postman-to-openapi-1": "npm:postman-to-openapi@1.7.3",
    "postman2openapi": "1.2.1",
    "@scalar/postman-to-openapi": "0.7.14",
}
SCRIPT = Path(__file__).parent / "converters.cjs"
FOLDER = Path(__file__).parent.parent.parent / ".specloom" / "bench" / "converters"
ROWS = {
    "runs": "runs at all",
    "valid": "valid OpenAPI",
    "operations": "requests that became operations",
    "parameters": "query parameters kept",
    "headers": "request headers kept",
    "bodies": "JSON bodies kept as examples",
    "replies": "saved responses kept as examples",
    "examples": "examples that validate, of those there are",
    "types": "types and formats right",
    "required": "required right",
    "auth": "auth right",
    "servers": "servers resolved",
    "leaks": "secrets copied into the document",
}
LEFT = "facts reported as not carried"

Convert = Callable[[Path, Path, Case], dict[str, Any] | None]


def main() -> int:
    """Print the table; return 1 where the importer loses something."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.converters", description=__doc__)
    parser.add_argument("--cases", action="store_true", help="a table for each collection")
    wanted = parser.parse_args()
    modules = install_node(FOLDER, PACKAGES)
    tools: dict[str, Convert] = {"specloom import": ours}
    tools |= {_title(name): partial(converted, modules, name) for name in PACKAGES}
    with TemporaryDirectory() as aside:
        found = {name: _verdicts(convert, Path(aside)) for name, convert in tools.items()}
        left = sum(len(_left(case, Path(aside))) for case in CASES)
    console = Console(width=None if sys.stdout.isatty() else 160)
    for index, case in enumerate(CASES if wanted.cases else ()):
        console.print(_table(case.name, {name: verdicts[index] for name, verdicts in found.items()}))
    totals = {name: _sum(verdicts) for name, verdicts in found.items()}
    table = _table(f"{len(CASES)} collections", totals)
    table.add_row(LEFT, str(left), *["none" for _ in PACKAGES])
    console.print(table)
    return int(any(not _whole(count, name) for name, count in _counts(totals["specloom import"])))


def ours(source: Path, environment: Path, case: Case) -> dict[str, Any] | None:
    """Return the draft of this project's own importer."""
    return import_source(source, "shop", environment if case.environment else None, "2026-01-01").root


def converted(modules: Path, tool: str, source: Path, environment: Path, case: Case) -> dict[str, Any] | None:
    """Return the document of another converter; None where it gives none. It is given no wrapping."""
    values = {each["key"]: each["value"] for each in (case.environment or {}).get("values", ())}
    source.write_text(json.dumps(case.source.get("collection", case.source)), encoding="utf-8")
    given = source.with_suffix(".values")
    given.write_text(json.dumps(values), encoding="utf-8")
    command = ["node", str(SCRIPT), tool, str(source), str(given)]
    done = subprocess.run(
        command, env={**os.environ, "NODE_PATH": str(modules)}, capture_output=True, text=True, check=False
    )
    made = yaml.safe_load(done.stdout) if done.returncode == 0 else None
    return made if isinstance(made, dict) else None


def _verdicts(convert: Convert, aside: Path) -> list[Verdict]:
    return [judge(case, convert(*_files(case, aside), case)) for case in CASES]


def _files(case: Case, aside: Path) -> tuple[Path, Path]:
    source, environment = aside / "collection.json", aside / "environment.json"
    source.write_text(json.dumps(case.source), encoding="utf-8")
    environment.write_text(json.dumps(case.environment), encoding="utf-8")
    return source, environment


def _left(case: Case, aside: Path) -> list[str]:
    """Return the reasons for what the importer leaves out of its draft."""
    source, environment = _files(case, aside)
    lines = import_source(source, "shop", environment if case.environment else None, "2026-01-01").lines
    return [line.reason for line in lines if not line.carried]


def _sum(verdicts: list[Verdict]) -> Verdict:
    first, *others = verdicts
    return sum(others, start=first)


def _counts(verdict: Verdict) -> Iterator[tuple[str, Count]]:
    yield from attrs.asdict(verdict, recurse=False).items()


def _whole(count: Count, name: str) -> bool:
    return count.had == 0 if name == "leaks" else count.had == count.of


def _title(name: str) -> str:
    return f"{name.removesuffix('-1')} {PACKAGES[name].rpartition('@')[2]}"


def _table(title: str, verdicts: Mapping[str, Verdict]) -> Table:
    table = Table("", *verdicts, title=title)
    for name, words in ROWS.items():
        table.add_row(words, *(str(getattr(verdict, name)) for verdict in verdicts.values()))
    return table


if __name__ == "__main__":
    sys.exit(main())
