"""Print what a command has to say, and how far it is."""

import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

import typer

if TYPE_CHECKING:
    from ..spec import Finding


def print_json(value: Any) -> None:
    """Print a value as one JSON document."""
    typer.echo(json.dumps(value, indent=2, ensure_ascii=False))


def print_lines(lines: Iterable[str]) -> None:
    """Print lines of text."""
    for line in lines:
        typer.echo(line)


class Styled(Protocol):
    """A line of text, and how it looks where there are colours."""

    @property
    def text(self) -> str:
        """Return the text."""

    @property
    def style(self) -> str:
        """Return the colour and weight, in rich's words."""


def print_styled(lines: Iterable[Styled]) -> None:
    """Print lines of text, in colours on a terminal."""
    if not sys.stdout.isatty():
        print_lines(line.text for line in lines)
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False)
    for line in lines:
        console.print(Text(line.text, line.style), soft_wrap=True)


def finding_as_json(finding: "Finding") -> dict[str, Any]:
    """Return a finding as a JSON object."""
    place = {"file": str(finding.path), "line": finding.line, "pointer": finding.pointer}
    return {"rule": finding.rule, **place, "message": finding.message}


def count(things: Sequence[object], word: str) -> str:
    """Say how many things there are."""
    return f"{len(things)} {word}" if len(things) == 1 else f"{len(things)} {word}s"


@contextmanager
def progress() -> Iterator[Callable[[str], None]]:
    """Yield what tells how far the work is: in one line that changes on a terminal, else line by line."""
    if not sys.stderr.isatty():
        yield partial(typer.echo, err=True)
        return
    from rich.console import Console

    with Console(stderr=True).status("") as status:
        yield status.update
