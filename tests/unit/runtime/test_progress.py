"""A load shows on a terminal how far it is, and nowhere else."""

import io
import sys
from importlib.machinery import ModuleSpec

import pytest

from specloom.runtime.progress import shown


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class NoRich:
    """Find no rich, as where it is not installed."""

    def find_spec(self, name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        if name.partition(".")[0] == "rich":
            raise ModuleNotFoundError(name)
        return None


@pytest.fixture
def without_rich(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in sys.modules if name.partition(".")[0] == "rich"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(sys, "meta_path", [NoRich(), *sys.meta_path])


def test_a_bar_is_drawn_on_a_terminal() -> None:
    screen = Terminal()
    with shown(progress=True, total=3, screen=screen) as show:
        show(2)

    assert "2/3" in screen.getvalue()


def test_a_plain_line_does_where_there_is_no_rich(without_rich: None) -> None:
    screen = Terminal()
    with shown(progress=True, total=4, screen=screen) as show:
        show(1)
        show(4)

    assert screen.getvalue() == "\r1 of 4 items (25%)\r4 of 4 items (100%)\n"


def test_a_plain_line_counts_when_nobody_knows_the_number(without_rich: None) -> None:
    screen = Terminal()
    with shown(progress=True, total=None, screen=screen) as show:
        show(1)

    assert screen.getvalue() == "\r1 items\n"


@pytest.mark.parametrize("progress", [True, False])
def test_nothing_is_written_to_what_is_no_terminal(progress: bool) -> None:
    screen = io.StringIO()
    with shown(progress, 3, screen) as show:
        show(2)

    assert screen.getvalue() == ""


def test_nothing_is_written_unless_asked_for() -> None:
    screen = Terminal()
    with shown(progress=False, total=3, screen=screen) as show:
        show(2)

    assert screen.getvalue() == ""
