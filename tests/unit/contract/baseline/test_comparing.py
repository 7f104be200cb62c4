import attrs
import pytest

from specloom.contract import Deviation, Finding, Held, Report, compared, updated
from specloom.contract.baseline import known_as
from specloom.contract.report import Known

from ..shelf import SPEC

DOCUMENT = SPEC.document
TITLE = Deviation("/components/schemas/Book/properties/title/type", "type", ("title",))
FINDING = Finding(
    "checks", "books_get", "wrong_body", "is null", "curl", 200, 7, TITLE, found_by="bodies_fit_their_schemas"
)
OTHER = attrs.evolve(FINDING, check="page", deviation=None, found_by="pages_fit_together")
HELD = (
    Held("checks", "books_get", "bodies_fit_their_schemas", 3, (200,)),
    Held("checks", "books_get", "pages_fit_together", 3, (200,)),
)
REPORT = Report("shelf", "x", 7, (), (FINDING,), held=HELD)
ENTRY = attrs.evolve(known_as(DOCUMENT, "shelf", FINDING), reason="agreed")


def test_a_known_finding_is_no_failure_and_keeps_its_reason() -> None:
    report = compared(REPORT, [ENTRY], DOCUMENT)

    assert [finding.known for finding in report.findings] == ["agreed"]
    assert (report.failing, report.fixed) == ((), ())


def test_a_finding_that_no_entry_names_fails() -> None:
    report = compared(attrs.evolve(REPORT, findings=(FINDING, OTHER)), [ENTRY], DOCUMENT)

    assert [finding.check for finding in report.failing] == ["page"]


def test_an_entry_of_another_vendor_is_left_alone() -> None:
    other = attrs.evolve(ENTRY, vendor="acme")
    report = compared(REPORT, [other], DOCUMENT)

    assert (report.failing, report.fixed) == ((FINDING,), ())


def test_what_was_looked_for_and_came_no_more_is_fixed() -> None:
    assert compared(attrs.evolve(REPORT, findings=()), [ENTRY], DOCUMENT).fixed == (ENTRY,)


@pytest.mark.parametrize(
    "held",
    [
        (),
        (attrs.evolve(HELD[0], phase="fuzzing"),),
        (attrs.evolve(HELD[0], operation="books_list"),),
        (attrs.evolve(HELD[0], check="pages_fit_together"),),
        (attrs.evolve(HELD[0], statuses=(404,)),),
    ],
    ids=["nothing", "another phase", "another operation", "another check", "another status"],
)
def test_what_was_not_looked_for_is_not_called_fixed(held: tuple[Held, ...]) -> None:
    assert compared(attrs.evolve(REPORT, findings=(), held=held), [ENTRY], DOCUMENT).fixed == ()


def test_a_status_that_a_right_server_never_sends_is_fixed_when_it_is_not_sent() -> None:
    entry = attrs.evolve(ENTRY, found_by="statuses_are_declared", status=418)
    held = (attrs.evolve(HELD[0], check="statuses_are_declared"),)

    assert compared(attrs.evolve(REPORT, findings=(), held=held), [entry], DOCUMENT).fixed == (entry,)


NOTHING = attrs.evolve(REPORT, findings=())


@pytest.mark.parametrize(
    "cut",
    [attrs.evolve(NOTHING, ended="the budget is used up"), attrs.evolve(NOTHING, profile="read-only")],
    ids=["ended early", "another profile"],
)
def test_a_run_that_went_less_far_calls_nothing_fixed(cut: Report) -> None:
    assert compared(cut, [attrs.evolve(ENTRY, profile="full")], DOCUMENT).fixed == ()


def test_an_update_adds_what_is_new_and_drops_what_is_gone() -> None:
    report = attrs.evolve(REPORT, findings=(OTHER,))

    assert [entry.check for entry in updated(report, [ENTRY], DOCUMENT)] == ["page"]


def test_an_update_keeps_reasons_first_words_and_what_was_not_looked_for() -> None:
    mine = attrs.evolve(ENTRY, message="as first found")
    elsewhere = (Known("acme", "a", "page"), Known("shelf", "books_list", "page", phase="stateful"))

    assert updated(REPORT, [mine, *elsewhere], DOCUMENT) == (elsewhere[0], mine, elsewhere[1])
