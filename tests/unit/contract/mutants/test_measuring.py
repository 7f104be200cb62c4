from pathlib import Path

import attrs
import pytest
from tests.unit.contract.mutants.desk import desk

from specloom.contract.mutants import Choice, measure_mutants, measurement_lines
from specloom.contract.mutants.outcome import Alarm, Measurement, Outcome

STATUSES = Choice(kinds=("status_undeclared",), seeds=1)


def outcome(check: str | None, family: str = "schema") -> Outcome:
    return Outcome(
        "desk", "server", family, "kind", "notes_get", "says", check, "checks", "", 3, 0.5, "server"
    )


def test_a_measurement_counts_what_is_seeded_and_found(tmp_path: Path) -> None:
    told: list[str] = []
    measurement = measure_mutants([desk(tmp_path)], STATUSES, tell=told.append)

    assert {o.operation for o in measurement.outcomes} == {
        "notes_create",
        "notes_list",
        "notes_get",
        "notes_update",
        "notes_delete",
    }
    assert {o.check for o in measurement.outcomes} == {"undeclared_status"}, measurement.outcomes
    assert [alarm.found for alarm in measurement.alarms] == [()]
    assert measurement.reaches_goals
    assert told[-1] == "desk: 2 of 2 parts; 5 of 5 mutants detected"


def test_of_each_kind_at_most_so_many_are_tried(tmp_path: Path) -> None:
    measurement = measure_mutants([desk(tmp_path)], attrs.evolve(STATUSES, seeds=0, most=2))

    assert len(measurement.outcomes) == 2
    assert list(measurement_lines(measurement))[-1].startswith("2 mutants of 5 that fit, of 1 kind in ")


def test_two_processes_find_the_same_in_the_same_order(tmp_path: Path) -> None:
    source, choice = desk(tmp_path), attrs.evolve(STATUSES, seeds=0)

    one, two = (measure_mutants([source], choice, workers) for workers in (1, 2))

    assert [(o.kind, o.operation, o.check, o.requests) for o in one.outcomes] == [
        (o.kind, o.operation, o.check, o.requests) for o in two.outcomes
    ]


@pytest.mark.parametrize(
    ("outcomes", "alarms", "reached"),
    [
        ((outcome("c"),), (), True),
        ((outcome("c"), outcome(None)), (), False),
        ((outcome(None, "state"), *[outcome("c", "state")] * 19), (), True),
        ((outcome(None, "state"), *[outcome("c", "state")] * 18), (), False),
        ((outcome("c"),), (Alarm("desk", 1, 9, 0.1, ("something",)),), False),
    ],
)
def test_goals_are_all_of_some_families_most_of_the_others_and_no_false_alarm(
    outcomes: tuple[Outcome, ...], alarms: tuple[Alarm, ...], reached: bool
) -> None:
    assert Measurement(outcomes, alarms).reaches_goals is reached


def test_the_table_tells_of_kinds_families_survivors_and_false_alarms() -> None:
    lost = outcome(None, "state")
    told = "\n".join(
        measurement_lines(Measurement((outcome("c"), lost), (Alarm("desk", 4, 9, 0.1, ("odd",)),)))
    )

    assert "desk    kind  2       1      1              c   3         0.50" in told
    assert "schema     1       1      100.0%  100%  100.0%         0.0%" in told
    assert "desk kind in notes_get: says (3 requests, 0.5 s)" in told
    assert "desk, seed 4: odd" in told
    assert told.endswith("2 mutants of 1 kind in 0 s: the goals are missed")


def test_who_blames_the_other_side_is_not_right_and_who_blames_nobody_leaves_it_open() -> None:
    right = outcome("c")
    blamed = (right, attrs.evolve(right, blamed="spec"), attrs.evolve(right, blamed="either"))
    news = attrs.evolve(right, blamed="spec", news=True)
    (share,) = Measurement((*blamed, news, outcome(None)), ()).shares()

    assert (share.detected, share.blamed_rightly, share.blamed_nobody) == (4, 1, 2)


def test_a_document_that_contradicts_itself_is_told_as_lint_finds_it() -> None:
    linted = attrs.evolve(outcome("link"), phase="lint", side="spec", blamed="spec")
    told = "\n".join(measurement_lines(Measurement((linted,), ())))

    assert "kind (spec)  1       1      1              lint: link  3" in told
