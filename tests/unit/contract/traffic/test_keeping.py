from pathlib import Path

import pytest

from specloom.contract import InProcess, Plan, run_plan
from specloom.contract.traffic.har_reading import read_har
from specloom.contract.traffic.keeping import kept_har
from specloom.errors import BadInput

from ..shelf import SPEC, shelf

PLAN = Plan(1, 1, ("checks",), frozenset({"books_get"}))


def test_what_a_run_sends_and_gets_is_kept_masked(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "run.har"
    with kept_har(SPEC, path) as exchanged:
        report = run_plan(SPEC, InProcess(shelf()), PLAN, exchanged=exchanged)

    kept = list(read_har(path))
    assert len(kept) >= report.cases > 5
    assert {exchange.request.url.params.get("api-key") for exchange in kept} <= {"***", None}
    assert [found.name for found in path.parent.iterdir()] == ["run.har"]


def test_a_run_that_fails_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "run.har"
    path.write_text("before")

    with pytest.raises(ZeroDivisionError), kept_har(SPEC, path):
        raise ZeroDivisionError

    assert [found.read_text() for found in tmp_path.iterdir()] == ["before"]


def test_a_place_that_is_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="name another --har"), kept_har(SPEC, tmp_path):
        pass
