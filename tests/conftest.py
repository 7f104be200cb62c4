"""Set up Hypothesis, the generated clients' import path, and the test groups that need a program."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

PROGRAMS = {
    "chromium": "chromium",
    "curl": "curl",
    "gcc": "gcc",
    "generators": ".specloom/node/node_modules/postman-code-generators/index.js",
    "node": "node",
    "redis": "redis-server",
}
ROOT = Path(__file__).parent.parent
LEFT_OUT = pytest.StashKey[dict[str, int]]()

settings.register_profile("specloom", deadline=None, derandomize="CI" in os.environ, print_blob=True)
settings.load_profile("specloom")


def pytest_configure(config: pytest.Config) -> None:
    """Put each generated client on the import path, whatever the vendor; insist on what is required.

    Raises:
        pytest.UsageError: a program is missing and SPECLOOM_REQUIRE_ALL is 1.
    """
    config.stash[LEFT_OUT] = {}
    if os.environ.get("SPECLOOM_REQUIRE_ALL") == "1" and (names := absent()):
        wanted = ", ".join(f"the program {PROGRAMS[name]} for tests marked {name}" for name in names)
        raise pytest.UsageError(f"SPECLOOM_REQUIRE_ALL is 1, but there is not {wanted}")
    sys.path[:0] = sorted(str(folder) for folder in (config.rootpath / "generated").glob("*/"))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out the tests whose program is missing here."""
    names = set(absent())
    left_out = [item for item in items if not names.isdisjoint(groups_of(item))]
    for group in (group for item in left_out for group in groups_of(item) if group in names):
        config.stash[LEFT_OUT][group] = config.stash[LEFT_OUT].get(group, 0) + 1
    items[:] = [item for item in items if item not in left_out]
    config.hook.pytest_deselected(items=left_out)


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Tell what was left out to the process that reports, where the tests are shared out to several."""
    if told := getattr(session.config, "workeroutput", None):
        told["left out"] = session.config.stash[LEFT_OUT]


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Take what a process of its own says it left out; each of them collects all tests."""
    node.config.stash[LEFT_OUT] = getattr(node, "workeroutput", {}).get("left out", {})


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    """Say plainly which groups were left out, and what to install for them."""
    for line in missing(config):
        terminalreporter.write_line(f"LEFT OUT: {line}", yellow=True)


def absent() -> list[str]:
    """Name the groups whose program is neither on this machine nor, as a file, in this folder."""
    names = PROGRAMS.items()
    return [group for group, name in names if not (shutil.which(name) or (ROOT / name).is_file())]


def groups_of(item: pytest.Item) -> Iterator[str]:
    """Name the groups that a test belongs to."""
    return (mark.name for mark in item.iter_markers() if mark.name in PROGRAMS)


def missing(config: pytest.Config) -> list[str]:
    """Describe each group that was left out, in the order of their names."""
    counts = sorted(config.stash[LEFT_OUT].items())
    return [f"{count} tests marked {group} need the program {PROGRAMS[group]}" for group, count in counts]


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the root of the repository."""
    return Path(__file__).parent.parent
