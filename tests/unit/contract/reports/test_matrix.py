import attrs

from specloom.contract.reports import matrix

from .told import BROKEN, CLEAN, FINDING


def test_what_every_reply_is_held_to_comes_first() -> None:
    assert matrix(CLEAN).checks == ("bodies_fit_their_schemas", "pages_fit_together")


def test_a_check_that_was_not_held_to_an_operation_says_nothing_of_it() -> None:
    rows = {row.operation: row for row in matrix(CLEAN).rows}

    assert rows["books_list"].states == ("held", "")
    assert (rows["books_drop"].requests, rows["books_drop"].states) == (0, ("", ""))


def test_a_cell_is_as_bad_as_the_worst_that_was_found_there() -> None:
    states = {row.operation: row.states for row in matrix(BROKEN).rows}

    assert states["books_get"] == ("found", "known")
    assert states["books_list"] == ("news", "")


def test_a_finding_outside_the_spec_has_a_row_of_its_own() -> None:
    lost = attrs.evolve(FINDING, operation="schema", check="error")
    last = matrix(attrs.evolve(CLEAN, findings=(lost,))).rows[-1]

    assert (last.operation, last.call, last.worst) == ("schema", "", "found")
