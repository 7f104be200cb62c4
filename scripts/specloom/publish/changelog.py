"""Read a changelog that people write: Markdown in the form of Keep a Changelog."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise
from pathlib import Path

import attrs
from markdown_it import MarkdownIt
from markdown_it.token import Token

from ..errors import BadInput
from .prose import Html

UNRELEASED = "Unreleased"
_MARKDOWN = MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")
_LINK = r"(?:\([^)\s]*\)|\[[^\]]*\])?"
_DASH = "(?:[-:,\u2013\u2014]\\s*)?"
_HEADING = re.compile(
    rf"\[?v?(?P<version>\d[\w.+-]*)\]?{_LINK}\s+{_DASH}\(?(?P<day>\d{{4}}-\d\d-\d\d)\)?(?P<yanked>\s*\[?yanked\]?)?",
    re.ASCII | re.IGNORECASE,
)
_COMING = re.compile(rf"\[?unreleased\]?{_LINK}", re.ASCII | re.IGNORECASE)


@attrs.frozen
class Release:
    """What one release changed; `day` is None for what is not released yet.

    `html` is what it says; `line` is that of its heading, and `body` are the lines beneath it, from nought.
    """

    version: str
    day: date | None
    html: Html
    line: int
    body: range
    yanked: bool = False

    @property
    def name(self) -> str:
        """Return its version with the day, as a heading of the changelog."""
        return f"{self.version} - {self.day}" if self.day else self.version


@attrs.frozen
class Changelog:
    """The releases of one vendor, as they stand in the file: the newest first."""

    text: str = ""
    releases: tuple[Release, ...] = ()

    @property
    def released(self) -> tuple[Release, ...]:
        """Return the releases, without what is to come."""
        return tuple(release for release in self.releases if release.day)

    def release(self, version: str) -> Release | None:
        """Return what stands under a version, None where it has no heading."""
        return next((release for release in self.releases if release.version == version), None)


def read_changelog(text: str, path: Path) -> Changelog:
    """Read the text of a changelog; `path` is named in errors.

    Raises BadInput, with the line, for a heading of the second level that names no release, and for a
    release that is there twice.
    """
    lines = text.removeprefix("\ufeff").splitlines()
    environment: dict[str, object] = {}
    tokens = _MARKDOWN.parse("\n".join(lines), environment)
    releases = tuple(_releases(tokens, lines, environment, path))
    seen: set[str] = set()
    for release in releases:
        if release.version in seen:
            raise BadInput(f"{path}:{release.line}: {release.version} is there twice; make one of both")
        seen.add(release.version)
    return Changelog("\n".join([*lines, ""]) if text.strip() else "", releases)


def _releases(
    tokens: Sequence[Token], lines: Sequence[str], environment: dict[str, object], path: Path
) -> Iterator[Release]:
    starts = [n for n, token in enumerate(tokens) if token.type == "heading_open" and _is_release(token)]
    for start, end in pairwise([*starts, len(tokens)]):
        first, after = tokens[start].map or [0, 0]
        last = (tokens[end].map or [0])[0] if end < len(tokens) else len(lines)
        version, day, yanked = _heading(tokens[start + 1].content, f"{path}:{first + 1}")
        body = tokens[start + 3 : end]
        yield Release(
            version=version,
            day=day,
            html=Html(_MARKDOWN.renderer.render(body, _MARKDOWN.options, environment)),
            line=first + 1,
            body=range(after, last),
            yanked=yanked,
        )


def _is_release(token: Token) -> bool:
    return token.tag == "h2" and token.level == 0


def _heading(text: str, place: str) -> tuple[str, date | None, bool]:
    if _COMING.fullmatch(text.strip()):
        return UNRELEASED, None, False
    found = _HEADING.fullmatch(text.strip())
    if found is None:
        raise BadInput(f"{place}: {text!r} names no release; write ## [1.2.0] - 2026-01-31")
    try:
        day = date.fromisoformat(found["day"])
    except ValueError as error:
        raise BadInput(f"{place}: {found['day']} is no day; write it as in 2026-01-31") from error
    return found["version"], day, found["yanked"] is not None
