"""Record what a client was made from, so that nothing is done when nothing has changed."""

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .. import __version__
from .placing import files_in

if TYPE_CHECKING:
    from ..spec import Spec

FILE = ".provenance.json"
RUNTIME = Path(__file__).parent.parent / "runtime"
_GENERATOR = Path(__file__).parent
_READER = _GENERATOR.parent / "spec"


def inputs_of(path: Path) -> dict[str, str]:
    """Return the digests and versions of everything that decides what is generated from a document."""
    return {"spec": hashlib.sha256(path.read_bytes()).hexdigest(), **_tools()}


@cache
def _tools() -> dict[str, str]:
    """Return the digests and versions of what runs, which stays the same for all that it makes."""
    return {
        "reader": digest_of(_READER),
        "generator": digest_of(_GENERATOR),
        "runtime": digest_of(RUNTIME),
        "specloom": __version__,
        "ruff": version("ruff"),
    }


def digest_of(folder: Path) -> str:
    """Return one SHA-256 over the names and contents of a folder's files, the record itself left out."""
    total = hashlib.sha256()
    for name, path in files_in(folder).items():
        if name != FILE:
            total.update(f"{name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return total.hexdigest()


def write_record(folder: Path, inputs: Mapping[str, str], spec: "Spec") -> None:
    """Write the record of a finished client into its folder."""
    schemas = spec.document.root.get("components", {}).get("schemas", {})
    counts = {"operations": len(spec.operations), "schemas": len(schemas)}
    record = {"inputs": inputs, "output": digest_of(folder), "counts": counts}
    (folder / FILE).write_text(json.dumps(record, indent=2) + "\n", encoding="utf-8", newline="\n")


def is_up_to_date(path: Path, folder: Path) -> bool:
    """Tell, without reading the document, whether a folder holds what is made of it."""
    return (folder / FILE).is_file() and path.is_file() and is_current(folder, inputs_of(path))


def is_current(folder: Path, inputs: Mapping[str, str]) -> bool:
    """Tell whether a folder holds exactly what these inputs made."""
    record = _read_record(folder / FILE)
    return record.get("inputs") == inputs and record.get("output") == digest_of(folder)


def _read_record(path: Path) -> dict[str, Any]:
    try:
        record = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    return record if isinstance(record, dict) else {}
