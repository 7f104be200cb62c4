"""Mutants are given to a stand-in that asks one request; Schemathesis itself is asked once."""

import sys
from pathlib import Path

import attrs
import pytest
from tests.unit.contract.mutants.desk import desk

from specloom.contract.mutants import Choice, measure_mutants, measurement_lines, scores_as_json
from specloom.contract.mutants.beside import Rivals, Tool
from specloom.contract.mutants.beside.plain_schemathesis import schemathesis_tool
from specloom.contract.mutants.beside.tool import Asked, Run
from specloom.contract.mutants.outcome import Attempt

LIST = """
import json, sys
from urllib.error import HTTPError
from urllib.request import Request, urlopen
url, focus = sys.argv[1:]
try:
    status = urlopen(Request(url + "/notes", headers={"Authorization": "Bearer test"})).status
except HTTPError as error:
    status = error.code
declared = json.load(open("openapi.json"))["paths"]["/notes"]["get"]["responses"]
failed = [f"only {focus}"] + [f"answered {status}"] * (str(status) not in declared)
told = "".join(f"<testcase name='list'><failure message='{f}'/></testcase>" for f in failed)
open("report.xml", "w").write(f"<testsuite>{told}</testsuite>")
"""
UNREAD = "<testsuite><testcase name='suite'><failure message='too deep'/></testcase></testsuite>"
WRITE_UNREAD = f"open('report.xml', 'w').write({UNREAD!r})"


def lists(program: tuple[str, ...], asked: Asked) -> Run:
    document = schemathesis_tool().runs((), asked).files["openapi.json"]
    command = (*program, LIST, asked.url, ",".join(sorted(asked.focus)))
    return Run(command, "report.xml", {"openapi.json": document})


def reads_one(program: tuple[str, ...], asked: Asked) -> Run:
    """Ask nothing about more than one operation, as a tool that trips over another one."""
    return lists(program, asked) if len(asked.focus) == 1 else unread(program, asked)


def unread(program: tuple[str, ...], _asked: Asked) -> Run:
    return Run((*program, WRITE_UNREAD), "report.xml")


PYTHON = (sys.executable, "-c")
LISTING = Tool("listing", PYTHON, lists)
STATUSES = Choice(kinds=("status_undeclared",), operations=("notes_list", "notes_get"), seeds=0)
WRONG = Choice(kinds=("success swapped",), operations=("notes_list",), seeds=0)


def attempts(folder: Path, tool: Tool, choice: Choice = STATUSES) -> dict[str, Attempt]:
    compiled = desk(folder).compile()
    rivals = Rivals(compiled, (tool,), patience=60)
    return {
        mutant.operation: rivals.attempts(mutant)[0] for mutant in choice.of("desk", choice.fitting(compiled))
    }


def test_what_a_tool_reports_of_the_mutant_alone_finds_it(tmp_path: Path) -> None:
    found = attempts(tmp_path, LISTING)["notes_list"]

    assert [failure.partition(" ")[0] for failure in found.found] == ["list:"]
    assert (found.requests, found.trouble) == (1, "")


def test_what_a_tool_reports_of_the_server_as_it_is_finds_nothing(tmp_path: Path) -> None:
    assert attempts(tmp_path, LISTING)["notes_get"].found == ()


def test_a_tool_is_given_the_spec_that_has_a_fact_wrong(tmp_path: Path) -> None:
    assert attempts(tmp_path, LISTING, WRONG)["notes_list"].found == ("list: answered 200",)


def test_a_tool_that_cannot_read_so_much_is_asked_about_the_operation_alone(tmp_path: Path) -> None:
    found = attempts(tmp_path, attrs.evolve(LISTING, runs=reads_one, unread="suite"))

    assert found["notes_list"].found
    assert not found["notes_list"].trouble


def test_a_tool_that_cannot_read_the_spec_is_in_trouble_and_finds_nothing(tmp_path: Path) -> None:
    found = attempts(tmp_path, Tool("unable", PYTHON, unread, unread="suite"))

    assert found["notes_list"] == Attempt("unable", (), 0, 0.0, "could not read the spec: too deep")


def test_a_tool_that_is_not_here_is_not_started(tmp_path: Path) -> None:
    found = attempts(tmp_path, attrs.evolve(LISTING, absent="is not here"))

    assert found["notes_list"].trouble == "is not here"


def test_all_that_a_tool_reports_of_the_server_as_it_is_is_a_false_alarm(tmp_path: Path) -> None:
    compiled = desk(tmp_path).compile()
    every = ",".join(sorted(operation.id for operation in compiled.spec.operations))

    alarm = Rivals(compiled, (LISTING,), patience=60).sound(LISTING)

    assert (alarm.tool, alarm.found) == ("listing", (f"list: only {every}",))


@pytest.mark.parametrize("workers", [1, 2])
def test_the_figures_of_tools_stand_beside_ours(tmp_path: Path, workers: int) -> None:
    choice = attrs.evolve(STATUSES, tools=(LISTING, Tool("away", (), lists, absent="is not here")))
    measurement = measure_mutants([desk(tmp_path)], choice, workers)

    scores = {(s["tool"], s["family"]): (s["found"], s["tried"]) for s in scores_as_json(measurement)}
    assert scores["specloom", "status"] == (2, 2)
    assert scores["listing", "status"] == scores["listing", "all"] == (1, 2)
    assert scores["away", "all"] == (0, 0)
    told = "\n".join(measurement_lines(measurement))
    assert "away told nothing of 2 of desk: is not here" in told
    assert "desk, listing: list: only notes_create" in told
    assert measurement.reaches_goals


def test_without_other_tools_nothing_is_said_of_them(tmp_path: Path) -> None:
    measurement = measure_mutants([desk(tmp_path)], STATUSES)

    assert scores_as_json(measurement) == []
    assert not any("median time" in line for line in measurement_lines(measurement))


def test_of_each_family_and_side_so_many_are_sampled(tmp_path: Path) -> None:
    compiled = desk(tmp_path).compile()
    choice = Choice(sample=1)
    sampled = [(m.kind.side, m.kind.family) for m in choice.of("desk", choice.fitting(compiled))]

    assert len(sampled) == len({*sampled}) > 10


def test_schemathesis_finds_a_status_that_is_not_declared(tmp_path: Path) -> None:
    compiled = desk(tmp_path).compile()
    mutant = next(m for m in STATUSES.fitting(compiled) if m.operation == "notes_list")
    alone = attrs.evolve(mutant, focus=frozenset({"notes_list"}))

    (found,) = Rivals(compiled, (schemathesis_tool(),), patience=60).attempts(alone)

    assert any("ST103" in failure for failure in found.found), found
