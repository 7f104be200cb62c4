"""Show on a terminal how far a load is."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any, TextIO

Show = Callable[[int], None]


@contextmanager
def shown(
    progress: "bool | Callable[[int, int | None], None]", total: int | None, screen: TextIO | None = None
) -> Iterator[Show]:
    """Yield a function that is told how many items are done.

    A function is told the same and the total. True shows a bar where the screen is a terminal: that of rich
    if it is installed, otherwise a line that changes.
    """
    screen = screen or sys.stderr
    if callable(progress):
        yield lambda done: progress(done, total)
        return
    if not progress or not screen.isatty():
        yield _nowhere
        return
    try:
        rich = import_module("rich.progress")
    except ImportError:
        yield from _line(total, screen)
    else:
        yield from _bar(rich, total, screen)


def _nowhere(done: int) -> None:
    """Show nothing."""


def _line(total: int | None, screen: TextIO) -> Iterator[Show]:
    def show(done: int) -> None:
        screen.write(f"\r{done} of {total} items ({done / total:.0%})" if total else f"\r{done} items")
        screen.flush()

    try:
        yield show
    finally:
        screen.write("\n")


def _bar(rich: Any, total: int | None, screen: TextIO) -> Iterator[Show]:
    columns = (
        rich.BarColumn(),
        rich.MofNCompleteColumn(),
        rich.TimeElapsedColumn(),
        rich.TimeRemainingColumn(),
    )
    console = import_module("rich.console").Console(file=screen)
    with rich.Progress(*columns, console=console) as bar:
        task = bar.add_task("items", total=total)
        yield lambda done: bar.update(task, completed=done)
