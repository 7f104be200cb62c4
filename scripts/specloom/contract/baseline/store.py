"""Read and write a baseline file: YAML, or JSON where its name ends so."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import attrs
import yaml

from ...errors import BadInput
from ..report import Known
from ..reports import write_files

VERSION = 1
_HEAD = """\
# Findings of `specloom contract` that are known and do not fail a run. Written by --update-baseline,
# which keeps each `reason`: write there why an entry may stay.
"""
_NEXT_LINE = "\x85"
"""A character that PyYAML writes as it is, and reads as the end of a line."""
_FIELDS = tuple(field.name for field in attrs.fields(Known))
_NEEDED = ("vendor", "operation", "check")


def read_baseline(path: Path) -> tuple[Known, ...]:
    """Return the entries of a baseline file; raise BadInput when it is none."""
    try:
        return _entries(_parsed(path, path.read_text("utf-8")))
    except FileNotFoundError as error:
        raise BadInput(f"there is no baseline {path}; --update-baseline writes it") from error
    except OSError as error:
        raise BadInput(f"the baseline {path} cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise BadInput(f"the baseline {path} cannot be used: {error}") from error


def write_baseline(path: Path, entries: Iterable[Known]) -> None:
    """Write a baseline file; raise BadInput when it cannot be written."""
    found = [_shown(entry) for entry in entries]
    whole = {"version": VERSION, "findings": found}
    text = json.dumps(whole, indent=2, ensure_ascii=False) + "\n"
    if path.suffix != ".json":
        readable = _NEXT_LINE not in text
        text = _HEAD + yaml.safe_dump(whole, sort_keys=False, allow_unicode=readable, width=110)
    write_files({path: text.encode(errors="backslashreplace")})


def _shown(entry: Known) -> dict[str, Any]:
    """Return what an entry says; `reason` is there to be filled in."""
    said = attrs.asdict(entry)
    return {name: value for name, value in said.items() if value not in {"", None} or name == "reason"}


def _parsed(path: Path, text: str) -> Any:
    if path.suffix == ".json":
        return json.loads(text)
    try:
        return yaml.load(text, yaml.CSafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f"line {mark.line + 1}: " if mark else ""
        raise ValueError(f"{where}{getattr(error, 'problem', None) or 'this is no YAML'}") from error


def _entries(value: Any) -> tuple[Known, ...]:
    if not isinstance(value, dict) or not isinstance(value.get("findings"), list):
        raise ValueError("it holds no list of `findings`; let --update-baseline write it")
    if value.get("version") != VERSION:
        raise ValueError(f"its `version` is {value.get('version')!r}, and {VERSION} is known here")
    return tuple(_entry(number, entry) for number, entry in enumerate(value["findings"], start=1))


def _entry(number: int, value: Any) -> Known:
    if not isinstance(value, dict):
        raise ValueError(f"finding {number} is no mapping of names to texts")
    for name in _NEEDED:
        if not value.get(name):
            raise ValueError(f"finding {number} has no `{name}`")
    for name, said in value.items():
        _demand_known(number, name, said)
    return Known(**{name: said for name, said in value.items() if said is not None})


def _demand_known(number: int, name: Any, said: Any) -> None:
    if name not in _FIELDS:
        raise ValueError(f"finding {number} has `{name}`; what an entry may say is {', '.join(_FIELDS)}")
    fitting, kind = (int, "number") if name == "status" else (str, "text")
    if said is not None and (not isinstance(said, fitting) or isinstance(said, bool)):
        raise ValueError(f"finding {number}: `{name}` is {said!r}, which is no {kind}")
