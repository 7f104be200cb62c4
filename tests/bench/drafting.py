"""Import OpenAPI documents of growing size, and a real one if its path is given."""

import json
import os
import resource
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from specloom.importing.openapi import draft_document
from specloom.importing.writing import to_yaml
from specloom.spec import load_document, parse_document
from specloom.spec.lint import lint, load_extensions_schema
from specloom.workspace import Workspace

from .measuring import Figure, Sample, interleaved, seconds
from .synthetic import document

SIZES = (500, 5000)
REAL = "SPECLOOM_BENCH_DOCUMENT"
"""The variable with the path of a real document, which is measured as well."""
_GOAL = 1.3
"""How many times as long an operation may take in a document ten times as large."""

Root = dict[str, Any]


def figures(workspace: Workspace, rounds: int, sizes: tuple[int, int] = SIZES) -> Iterator[Figure]:
    """Measure drafting, writing and linting per operation, in a small document and in a large one."""
    extensions = load_extensions_schema(workspace.extensions())
    small, large = (_steps(Path("openapi.json"), document(size), extensions) for size in sizes)
    for name in small:
        found = interleaved(
            {
                "small": partial(_each, small[name], sizes[0]),
                "large": partial(_each, large[name], sizes[1]),
            },
            rounds,
            "ms",
        )
        what = f"{name}, an operation of {sizes[1]:,}"
        yield Figure("draft", what, found["large"], found["small"], f"of {sizes[0]:,}", goal=_GOAL)
    if path := os.environ.get(REAL):
        yield from real(Path(path), extensions)


def real(path: Path, extensions: Mapping[str, Any]) -> Iterator[Figure]:
    """Measure each step once with a real document, and the memory that all of them took."""
    root = load_document(path, aliases=True).root
    for name, step in _steps(path, root, extensions).items():
        yield Figure("draft", f"{name}, {path.name}", Sample((seconds(step),), "s"))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    yield Figure("draft", f"peak of memory, {path.name}", Sample((peak,), "MB"))


def _steps(path: Path, root: Root, extensions: Mapping[str, Any]) -> dict[str, Any]:
    """Return what an import does, step by step, each on what came of the one before."""
    drafted = draft_document(path, root, "bench", "2026-01-01").root
    text = json.dumps(drafted)
    return {
        "draft": lambda: draft_document(path, root, "bench", "2026-01-01"),
        "write": lambda: to_yaml(drafted),
        "lint": lambda: lint(parse_document(text, Path("openapi.json")), "bench", extensions),
    }


def _each(step: Any, operations: int) -> float:
    return seconds(step) / operations * 1e3
