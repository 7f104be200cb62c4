"""Read a Postman collection, 2.0 or 2.1, with an environment or without."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import attrs

from ..account import SourceFact
from ..captured import Captured
from ..taken import taken
from ..wording import name_of
from . import raw
from .collection import Reader
from .facts import facts_of
from .leaving import Leaving
from .raw import object_of, text_of
from .secrets import secrets_of
from .variables import define
from .wordings import words_of

__all__ = ["read_collection"]


def read_collection(
    root: dict[str, Any],
    path: Path,
    environment: dict[str, Any] | None = None,
    repeated: Iterable[tuple[str, int]] = (),
) -> Captured:
    """Return everything that a collection shows, no secret in it; `path` names it where it has no name.

    `repeated` are keys that came twice in its text, with their lines, of which only the last could be read.
    """
    environment = object_of((environment or {}).get("environment")) or environment
    secrets = secrets_of(root, environment)
    root, environment = secrets.tree(root), secrets.tree(environment or {})
    twice = tuple(
        SourceFact("setting", f"repeated[{index}] (line {line})", secrets.text(key))
        for index, (key, line) in enumerate(repeated)
    )
    facts, leaving = (*facts_of(root, environment), *twice), Leaving()
    for fact in twice:
        leaving.leave(fact.kind, fact.at, "the key is given twice in one object, of which the last counts")
    collection, prefix = raw.collection_of(root)
    reader = Reader(secrets, leaving, dict(_environment(environment, leaving, secrets)))
    reader.read(collection, prefix.rstrip("."))
    info = object_of(collection.get("info"))
    captured = Captured(
        source="collection",
        title=name_of(info.get("name")) or path.stem,
        facts=facts,
        calls=tuple(reader.calls),
        words=words_of(info, f"{prefix}info"),
        version=_version(info.get("version")),
        address=_address(info),
        folders=tuple(reader.folders),
    )
    return attrs.evolve(captured, left=tuple(leaving.left(facts, taken(captured))))


def _environment(environment: dict[str, Any], leaving: Leaving, secrets: Any) -> list[tuple[str, Any]]:
    entries = list(raw.entries(environment.get("values"), "environment.values"))
    for entry in entries:
        if entry.disabled:
            leaving.leave_all(entry.at, "it is switched off")
        leaving.leave_all(f"{entry.at}.description", "variables are not described in a spec")
    return define(entries, secrets)


def _version(version: Any) -> str:
    """Return the version, which may also be told in its parts."""
    if isinstance(version, dict):
        return ".".join(text_of(version.get(part)) or "0" for part in ("major", "minor", "patch"))
    return name_of(text_of(version))


def _address(info: dict[str, Any]) -> str:
    """Return where a collection is published."""
    address = text_of(info.get("publicUrl"))
    return (
        address if address.startswith(("https://", "http://")) and not any(map(str.isspace, address)) else ""
    )
