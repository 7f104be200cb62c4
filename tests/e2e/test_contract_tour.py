"""What the tour and the README say of the contract tests is what there is."""

import re
from pathlib import Path

import pytest
import typer.main

from specloom.cli import command_line

TOUR = "scripts/specloom/contract/README.md"
DOCUMENTS = (TOUR, "README.md", ".ci/live")


@pytest.fixture
def tour(root: Path) -> str:
    return (root / TOUR).read_text()


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_option_of_a_printed_command_is_there(root: Path, name: str) -> None:
    commands = typer.main.get_group(command_line()).commands
    options = {name: {o for each in command.params for o in each.opts} for name, command in commands.items()}
    printed = re.findall(r"specloom (\w+) ([^\n`#]*)", (root / name).read_text())
    unknown = [
        (command, option)
        for command, words in printed
        for option in re.findall(r"--[a-z-]+", words)
        if option not in options[command]
    ]

    assert printed
    assert unknown == []


def test_every_link_of_the_tour_leads_to_a_file(root: Path, tour: str) -> None:
    targets = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", tour)

    assert targets
    assert [target for target in targets if not (root / TOUR).parent.joinpath(target).exists()] == []


def test_the_suite_that_the_tour_shows_has_a_test_for_each_operation_and_phase(
    pytester: pytest.Pytester, tour: str
) -> None:
    [suite] = re.findall(r"^```python\n(.*?)^```$", tour, re.MULTILINE | re.DOTALL)
    pytester.makepyfile(suite)
    shown = pytester.runpytest_inprocess("-p", "no:cov", "--collect-only", "-q")

    for name in re.findall(r"`(test_hive\[.*?\])`", tour):
        shown.stdout.fnmatch_lines([f"*::{name.replace('[', '[[]').replace('-checks]', '-checks[]]')}*"])
    assert shown.ret == 0
