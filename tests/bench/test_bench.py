"""The benches themselves, each in its smallest size: what they measure is told by `make bench`."""

import io
import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from rich.console import Console
from tests.bench import (
    decoding,
    drafting,
    generating,
    getting,
    growing,
    importing,
    mock_servers,
    mocking,
    pacing,
)
from tests.bench.competitors import Competitors
from tests.bench.measuring import Figure, Sample, interleaved
from tests.bench.report import as_json, show
from tests.bench.synthetic import document

from specloom.spec import read_spec
from specloom.spec.document import Document
from specloom.workspace import Workspace


def sample(*values: float) -> Sample:
    return Sample(values, "s")


def test_a_sample_tells_its_median_and_its_spread() -> None:
    assert (sample(1, 2, 4).median, sample(1, 2, 4).spread) == (2, 1.5)


def test_rounds_are_taken_in_turn_so_that_a_slow_moment_falls_on_all() -> None:
    done: list[str] = []

    def measure(name: str) -> Callable[[], float]:
        def count() -> float:
            done.append(name)
            return 1.0

        return count

    interleaved({"a": measure("a"), "b": measure("b")}, 2, "s")

    assert done == ["a", "b", "a", "b"]


def test_a_ratio_is_the_median_of_the_ratios_of_the_rounds() -> None:
    assert Figure("x", "y", sample(1, 20, 3), sample(2, 10, 3)).ratio == 1


@pytest.mark.parametrize(
    ("figure", "met"),
    [
        (Figure("x", "y", sample(1), sample(2), goal=0.5), True),
        (Figure("x", "y", sample(1), sample(2), goal=0.4), False),
        (Figure("x", "y", sample(9), sample(10), goal=0.9, sense="least"), True),
        (Figure("x", "y", sample(8), sample(10), goal=0.9, sense="least"), False),
        (Figure("x", "y", sample(0.6), goal=0.5), False),
        (Figure("x", "y", sample(0.6)), None),
    ],
)
def test_a_goal_bounds_the_ratio_or_else_the_value(figure: Figure, met: bool | None) -> None:
    assert figure.met is met


def test_a_missed_goal_is_told_in_the_table_and_in_plain_lines() -> None:
    missed = Figure("x", "y", sample(2), sample(1), "theirs", goal=1)
    plain, terminal = io.StringIO(), io.StringIO()

    show([missed], Console(file=plain))
    show([missed], Console(file=terminal, force_terminal=True, width=200))

    assert plain.getvalue() == "x | y | 2 s ±0% | theirs 1 s ±0% | 2.00x | <= 1x | MISSED\n"
    assert "MISSED" in terminal.getvalue()


def test_json_tells_the_values_of_every_round() -> None:
    [told] = json.loads(as_json([Figure("x", "y", sample(1, 2), sample(1, 1), "theirs", goal=1)]))

    assert (told["values"], told["baseline"], told["reached"]) == ([1, 2], [1, 1], False)


def test_a_synthetic_document_has_as_many_operations_as_asked() -> None:
    assert len(read_spec(Document(Path("openapi.yaml"), document(25)), "size").operations) == 25


def clients() -> Iterator[Figure]:
    folder = Path(__file__).parent.parent.parent / "generated" / "hive"
    return importing.figures(Path(sys.executable), {"hive": folder}, rounds=1)


def gets() -> Iterator[Figure]:
    return getting.figures(rounds=1, calls=20)


def records() -> Iterator[Figure]:
    return decoding.figures(rounds=1, records=20)


def simulated_calls() -> Iterator[Figure]:
    return growing.figures(rounds=1, rows=20, operations=20)


@pytest.mark.parametrize("figures", [clients, gets, records, simulated_calls])
def test_every_round_of_a_section_gives_a_figure(figures: Callable[[], Iterator[Figure]]) -> None:
    assert [figure.sample.median > 0 for figure in figures()].count(False) == 0


def test_the_shop_that_servers_are_measured_with_keeps_the_house_rules(tmp_path: Path) -> None:
    mock_servers.lay_out(tmp_path)

    checked = subprocess.run(
        [sys.executable, "-m", "specloom", "lint"], cwd=tmp_path, capture_output=True, text=True, check=False
    )

    assert checked.stdout == "0 findings in 1 spec\n"


def test_a_mock_server_is_measured_from_its_start_to_its_first_answer(tmp_path: Path) -> None:
    mock_servers.lay_out(tmp_path)

    found = list(mocking.starting(tmp_path, [mock_servers.ours(None)], rounds=1))

    assert [figure.sample.median > 0 for figure in found] == [True, True]


def test_generating_is_measured_and_everything_made_is_imported(tmp_path: Path) -> None:
    folder = generating.Folder(tmp_path)
    folder.add("tiny", json.dumps(document(5)).encode())
    client = generating.synthetic_client(tmp_path / "aside", 5)

    assert folder.anew("tiny") > 0
    assert generating.imported_modules(client, "large_sdk", []) > 10


def test_a_module_that_cannot_be_imported_fails_the_measure(tmp_path: Path) -> None:
    package = tmp_path / "bad_sdk"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / "worse.py").write_text("import nothing_of_the_kind")

    with pytest.raises(subprocess.CalledProcessError):
        generating.imported_modules(tmp_path, "bad_sdk", [])


def test_a_competitor_that_is_not_there_has_no_figure(tmp_path: Path) -> None:
    assert list(generating.github_figures(Competitors(tmp_path), tmp_path, rounds=1)) == []


@pytest.mark.redis
def test_pacing_is_measured_alone_and_shared(tmp_path: Path) -> None:
    found = list(pacing.figures(1, tmp_path, times=10, hour=5.0, minute=2.0))

    assert {figure.section for figure in found} == {"pacing"}
    assert [figure.name for figure in found if "429s" in figure.sample.unit and figure.sample.median] == []


def test_drafting_is_measured_in_two_sizes(root: Path) -> None:
    found = list(drafting.figures(Workspace(root), rounds=1, sizes=(5, 10)))

    assert [figure.name for figure in found] == [
        "draft, an operation of 10",
        "write, an operation of 10",
        "lint, an operation of 10",
    ]
