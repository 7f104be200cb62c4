import attrs

from specloom.contract import Count, Finding, Report
from specloom.contract.report import distinct

FINDING = Finding("checks", "books_get", "wrong_body", "title is null\n\nmore", "curl -X GET 'u'", 200, 7)
COUNTS = (Count("checks", "books_get", 3), Count("checks", "books_list", 2), Count("fuzzing", "books_get", 4))
CLEAN = Report("shelf", "the simulator in process", 7, COUNTS, (), 1.25)
BROKEN = attrs.evolve(CLEAN, findings=(FINDING,))


def test_a_report_counts_its_requests_by_phase() -> None:
    assert (CLEAN.cases, CLEAN.phases()) == (9, {"checks": 5, "fuzzing": 4})


def test_time_is_not_part_of_a_report() -> None:
    assert attrs.evolve(CLEAN, seconds=99.0) == CLEAN


def test_a_report_is_plain_json() -> None:
    assert BROKEN.as_json()["findings"][0]["check"] == "wrong_body"
    assert BROKEN.as_json()["version"] == 1
    assert BROKEN.as_json()["phases"] == {"checks": 5, "fuzzing": 4}


def test_findings_that_say_the_same_are_told_once() -> None:
    told = distinct([FINDING, attrs.evolve(FINDING, curl="other")])

    assert told == (attrs.evolve(FINDING, shown=2, of=2),)


def test_a_few_findings_of_one_kind_are_enough() -> None:
    many = [attrs.evolve(FINDING, message=str(number)) for number in range(10)]

    assert [finding.message for finding in distinct(many)] == ["0", "1", "2"]
