"""Write what a release changed into a changelog, in the form of Keep a Changelog."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path

from markdown_it import MarkdownIt

from ..diff import Change
from ..markdown import code, plain
from ..publish import Release, read_changelog
from ..spec import Version
from .client_check import BrokenExample

Sections = Mapping[str, Sequence[str]]
"""The points of an entry by the heading above them."""

_ADDED = "Added"
_SECTIONS = {"breaking": "Breaking", "compatible": "Changed", "evidence": "Evidence and words"}
_BROKEN = "Code that breaks"
_ORDER = ("Breaking", _BROKEN, _ADDED, "Changed", "Evidence and words")
_SHOWN = 30
"""How many changes a section lists; `specloom diff` lists them all."""
_HEADER = """\
# Changelog

What changed for those who use the client `{vendor}-sdk`, in the form of
[Keep a Changelog](https://keepachangelog.com/en/1.1.0/). Versions are semantic.
"""


def sections_of(changes: Iterable[Change], broken: Iterable[BrokenExample] = ()) -> dict[str, list[str]]:
    """Return what to tell of the changes, the worst first, and of the code that they break."""
    found: dict[str, list[str]] = {name: [] for name in _ORDER}
    for change in changes:
        is_new = change.level == "compatible" and change.rule.endswith("-added")
        found[_ADDED if is_new else _SECTIONS[change.level]].append(_sentence(change.message))
    found[_BROKEN] += [
        f"{plain(each.place)}: {code(each.code)} fails, {plain(each.message)}" for each in broken
    ]
    return {name: _shortened(list(dict.fromkeys(told))) for name, told in found.items() if told}


def _sentence(message: str) -> str:
    return f"{message[:1].upper()}{message[1:]}."


def _shortened(told: list[str]) -> list[str]:
    more = len(told) - _SHOWN
    return [*told[:_SHOWN], f"And {more} more, which `specloom diff` lists."] if more > 1 else told


def with_entry(text: str, path: Path, version: Version, day: date, sections: Sections) -> str:
    """Return the text of a changelog with an entry, which takes over what stands under Unreleased.

    Raises BadInput where the changelog cannot be read; `path` is named then.
    """
    newline = "\r\n" if "\r\n" in text else "\n"
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    lines = text.removeprefix(mark).splitlines()
    releases = read_changelog("\n".join(lines), path).releases
    coming = next((release for release in releases if release.day is None), None)
    entry = [f"## [{version}] - {day}", ""]
    if coming:
        above, below = lines[: coming.body.start], lines[coming.body.stop :]
        body = _merged(lines[coming.body.start : coming.body.stop], sections)
    else:
        above, below = _parted(lines, releases)
        body = _merged([], sections)
    return mark + newline.join([*_ended(above), *entry, *_ended(body), *below]).rstrip() + newline


def new_changelog(vendor: str) -> str:
    """Return a changelog without an entry."""
    return _HEADER.format(vendor=vendor)


def _parted(lines: list[str], releases: Sequence[Release]) -> tuple[list[str], list[str]]:
    """Return what stands above the newest release, and what follows."""
    place = releases[0].line - 1 if releases else len(lines)
    return lines[:place], lines[place:]


def _ended(lines: Sequence[str]) -> list[str]:
    """Return lines with exactly one empty line after them."""
    kept = len(lines)
    while kept and not lines[kept - 1].strip():
        kept -= 1
    return [*lines[:kept], ""] if kept else []


def _merged(body: list[str], sections: Sections) -> list[str]:
    """Return what a person wrote, and each point that it does not have where it belongs."""
    while body and not body[0].strip():
        body = body[1:]
    merged = body
    for name, told in sections.items():
        points = [f"- {point}" for point in told if not any(point in line for line in body)]
        if points:
            merged = _with_points(merged, name, points)
    return merged


def _with_points(body: list[str], name: str, points: list[str]) -> list[str]:
    headings = _headings(body)
    for index, (line, title) in enumerate(headings):
        if title.casefold() == name.casefold():
            end = headings[index + 1][0] if index + 1 < len(headings) else len(body)
            section = _ended(body[:end])[:-1]
            gap = [""] if len(section) == line + 1 else []
            return [*section, *gap, *points, "", *body[end:]]
    return [*_ended(body), f"### {name}", "", *points]


def _headings(body: Sequence[str]) -> list[tuple[int, str]]:
    """Return the line and the words of each heading."""
    tokens = MarkdownIt("commonmark").parse("\n".join(body))
    opened = (n for n, token in enumerate(tokens) if token.type == "heading_open" and not token.level)
    return [((tokens[n].map or [0])[0], tokens[n + 1].content) for n in opened]
