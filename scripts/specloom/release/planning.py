"""Decide what the next release of a vendor is, before anything is written."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import attrs

from ..diff import Change, compare, worst
from ..errors import BadInput
from ..publish import Release, read_changelog
from ..spec import Spec, Version
from .client_check import BrokenExample
from .entries import Sections, new_changelog, sections_of, with_entry
from .marking import with_version
from .raising import next_version

Trial = Callable[[Spec, Spec], tuple[BrokenExample, ...]]
"""What tells which examples of the old client the new one no longer takes."""


@attrs.frozen
class Texts:
    """The files of a vendor that a release changes, as they stand there."""

    spec: str
    changelog: str


@attrs.frozen
class Earlier:
    """What was released before: `name` is how a person calls it."""

    name: str
    version: Version | None
    spec: Spec


@attrs.frozen
class Plan:
    """The next release of a vendor: `level` is that of the worst change, `texts` are the files to come."""

    vendor: str
    version: Version
    day: date
    earlier: Earlier | None
    changes: tuple[Change, ...]
    level: str | None
    before: Texts
    texts: Texts
    broken: tuple[BrokenExample, ...] = ()

    @property
    def name(self) -> str:
        """Return what the release is called: its tag and its folder."""
        return f"{self.vendor}-{self.version}"

    @property
    def is_new(self) -> bool:
        """Tell whether there is anything that was not released before."""
        return self.earlier is None or self.version != self.earlier.version

    @property
    def is_due(self) -> bool:
        """Tell whether spec and changelog do not say yet what is to be released."""
        return self.texts != self.before


def plan_release(
    spec: Spec,
    texts: Texts,
    earlier: Earlier | None,
    day: date | None,
    today: date,
    try_examples: Trial = lambda *_: (),
) -> Plan:
    """Return the next release of a spec, whose path and whose changelog's path are named in errors.

    It is dated as the changelog says, else by `day`, else today. Raises BadInput where the changelog cannot
    be read or says another day, or where the version cannot be written into the spec. `try_examples` says
    of a break which code it breaks.
    """
    path = spec.document.path
    beside = path.with_name("CHANGELOG.md")
    changes = compare(earlier.spec, spec) if earlier else ()
    level = worst(changes) or ("evidence" if earlier and _reworded(earlier.spec, spec) else None)
    version = next_version(earlier.version if earlier else None, spec.release, level)
    entry = read_changelog(texts.changelog, beside).release(str(version))
    dated = _day(entry, day, beside) or today
    new = with_version(texts.spec, version, path) if version != spec.release else texts.spec
    is_new = earlier is None or version != earlier.version
    broken = try_examples(earlier.spec, spec) if earlier and level == "breaking" else ()
    changelog = texts.changelog
    if is_new and entry is None:
        told = sections_of(changes, broken) or _told(spec, earlier, level)
        changelog = with_entry(changelog or new_changelog(spec.vendor), beside, version, dated, told)
    return Plan(spec.vendor, version, dated, earlier, changes, level, texts, Texts(new, changelog), broken)


def _day(entry: Release | None, day: date | None, path: Path) -> date | None:
    if entry is None or entry.day is None:
        return day
    if day not in {None, entry.day}:
        problem = f"{path}:{entry.line}: {entry.version} is dated {entry.day}"
        raise BadInput(f"{problem}; write {day} there, or leave out --date")
    return entry.day


def _told(spec: Spec, earlier: Earlier | None, level: str | None) -> Sections:
    """Return what to tell of a release without changes that users can see."""
    if earlier is None:
        return {"Added": [f"The first release, with {len(spec.operations)} operations."]}
    if level is None:
        return {"Changed": ["The client is generated anew from the same specification."]}
    return {"Evidence and words": ["The specification is worded anew; nothing that a client does is other."]}


def _reworded(old: Spec, new: Spec) -> bool:
    return _unversioned(old.document.root) != _unversioned(new.document.root)


def _unversioned(root: Mapping[str, Any]) -> dict[str, Any]:
    info = root.get("info", {})
    return {**root, "info": {key: value for key, value in info.items() if key != "x-version"}}
