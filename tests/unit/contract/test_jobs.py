"""Vendors are run by processes that share the work."""

from pathlib import Path

import attrs
import pytest

from specloom.contract import Plan, jobs_of, merged, run_jobs
from specloom.errors import BadInput
from specloom.mock.sources import Source, find_source
from specloom.workspace import Workspace

TEXT = """
openapi: 3.1.0
info: {title: Pings, version: "1"}
servers: [{url: "https://pings.example/v1"}]
paths:
  /pings/{number}:
    get:
      operationId: pings_get
      parameters: [{name: number, in: path, required: true, schema: {type: integer}, example: 7}]
      responses:
        "200": {description: a ping, content: {application/json: {schema: {type: object}}}}
        "400": {description: no}
"""
PLAN = Plan(seed=3, max_examples=3)
WRONG = "from specloom.mock import Reply\nhandlers = {'pings_get': lambda call: Reply(200, [call.uuid()])}\n"
DYING = "import os\nhandlers = {'pings_get': lambda call: os._exit(7)}\n"


@pytest.fixture
def source(tmp_path: Path) -> Source:
    document = tmp_path / "pings.yaml"
    document.write_text(TEXT)
    return find_source(Workspace(tmp_path), document)


def ruled(source: Source, rules: str) -> Source:
    path = source.spec.with_name("rules.py")
    path.write_text(rules)
    return attrs.evolve(source, rules=path)


def test_a_plan_has_two_parts_that_need_nothing_of_each_other(source: Source) -> None:
    ours, others = jobs_of(source, PLAN)

    assert ours.plan.phases == ("checks",)
    assert others.plan.phases == ("examples", "coverage", "fuzzing", "stateful")
    assert len(jobs_of(source, attrs.evolve(PLAN, budget=9))) == 1


def test_the_report_is_the_same_whatever_the_number_of_workers(source: Source) -> None:
    jobs = jobs_of(ruled(source, WRONG), PLAN)

    alone, shared = (merged(run_jobs(jobs, workers, lambda _line: None)) for workers in (1, 2))

    assert alone == shared
    assert alone.findings
    assert list(alone.phases())[:2] == ["checks", "examples"]


def test_each_phase_is_told_with_its_vendor(source: Source) -> None:
    told: list[str] = []

    run_jobs(jobs_of(source, attrs.evolve(PLAN, phases=("coverage",))), 1, told.append)

    assert told == ["pings: coverage"]


def test_a_worker_that_dies_is_one_sentence(source: Source) -> None:
    jobs = jobs_of(ruled(source, DYING), PLAN)

    with pytest.raises(BadInput, match=r"the process that ran pings \(.*\) died; --workers 1"):
        run_jobs(jobs, 2, lambda _line: None)
