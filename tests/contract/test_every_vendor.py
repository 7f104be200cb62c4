"""The contract of every vendor on its simulator: nothing is found."""

from functools import partial
from pathlib import Path
from random import Random

import pytest

from specloom.contract import CHECKS_PHASE, InProcess, Plan, figure_lines, measure, run_plan
from specloom.mock import compile_vendor, load_simulator
from specloom.spec import load_document, read_spec
from specloom.workspace import Workspace

WORKSPACE = Workspace(Path(__file__).parents[2])
OCTOLIS = read_spec(load_document(WORKSPACE.spec("octolis")), "octolis")


@pytest.mark.parametrize("vendor", WORKSPACE.vendors())
def test_the_simulator_keeps_to_its_spec(vendor: str) -> None:
    spec = read_spec(load_document(WORKSPACE.spec(vendor)), vendor)
    rules, seed = WORKSPACE.rules(vendor), WORKSPACE.seed(vendor)
    simulator = load_simulator(spec, rules=rules, seed=seed, random=partial(Random, 7), limits=False)
    report = run_plan(spec, InProcess(simulator), Plan(seed=7, max_examples=5))

    assert [str(finding) for finding in report.findings] == []
    assert {count.operation for count in report.counts} == {operation.id for operation in spec.operations}


@pytest.mark.parametrize("vendor", WORKSPACE.vendors())
def test_the_simulator_keeps_every_promise(vendor: str) -> None:
    spec = read_spec(load_document(WORKSPACE.spec(vendor)), vendor)
    compiled = compile_vendor(spec, WORKSPACE.rules(vendor), WORKSPACE.seed(vendor))
    figure = measure(spec, partial(compiled.start, random=partial(Random, 7)))

    told, readme = list(figure_lines(figure)), (WORKSPACE.root / "README.md").read_text()
    printed = [line for line in readme.splitlines() if line.startswith(f"{vendor}: ") and " hold, " in line]

    assert [line for line in told if " fails: " in line] == []
    assert [line.partition(", in ")[0] for line in printed] in ([], [told[0].partition(", in ")[0]])
    assert figure.held == figure.applicable >= 6 * len(spec.operations)


def test_the_same_seed_gives_the_same_report() -> None:
    compiled = compile_vendor(OCTOLIS, WORKSPACE.rules("octolis"), WORKSPACE.seed("octolis"))
    plan = Plan(7, 1, (CHECKS_PHASE, "fuzzing", "stateful"))

    one, again = (run_plan(OCTOLIS, InProcess(compiled.start(limits=False)), plan) for _ in range(2))

    assert one == again
