from pathlib import Path
from xml.etree import ElementTree as ET

import attrs
from hypothesis import given
from hypothesis import strategies as st

from specloom.contract import Count, Finding, Report, junit_xml, summary_lines, write_junit
from specloom.contract.report import distinct

FINDING = Finding("checks", "books_get", "wrong_body", "title is null\n\nmore", "curl -X GET 'u'", 200, 7)
COUNTS = (Count("checks", "books_get", 3), Count("checks", "books_list", 2), Count("fuzzing", "books_get", 4))
CLEAN = Report("shelf", "the simulator in process", 7, COUNTS, (), 1.25)
BROKEN = attrs.evolve(CLEAN, findings=(FINDING,))


def parsed(report: Report) -> ET.Element:
    return ET.fromstring(junit_xml(report))  # noqa: S314 - we wrote it ourselves a moment ago


def test_a_report_counts_its_requests_by_phase() -> None:
    assert (CLEAN.cases, CLEAN.phases()) == (9, {"checks": 5, "fuzzing": 4})


def test_time_is_not_part_of_a_report() -> None:
    assert attrs.evolve(CLEAN, seconds=99.0) == CLEAN


def test_a_report_is_plain_json() -> None:
    assert BROKEN.as_json()["findings"][0]["check"] == "wrong_body"
    assert BROKEN.as_json()["phases"] == {"checks": 5, "fuzzing": 4}


def test_a_clean_summary_says_so() -> None:
    assert summary_lines(CLEAN) == (
        "shelf: 9 requests to the simulator in process in 1.2 s, seed 7",
        "  checks 5, fuzzing 4",
        "",
        "  Nothing found: the server keeps to its spec.",
    )


def test_a_summary_tells_how_long_the_quotas_took() -> None:
    assert (
        summary_lines(attrs.evolve(CLEAN, waited=61.4))[1]
        == "  61 s of it were waits for the server's quotas"
    )


def test_a_summary_shows_how_to_reproduce_each_finding() -> None:
    assert summary_lines(BROKEN)[2:] == (
        "",
        "  1. books_get: wrong_body (checks, answered 200)",
        "     title is null",
        "     more",
        "     Reproduce with:",
        "       curl -X GET 'u'",
        "",
        "  1 finding.",
    )


def test_a_finding_without_a_reply_has_no_status_and_no_command() -> None:
    lost = attrs.evolve(FINDING, status=None, curl="")
    report = attrs.evolve(CLEAN, findings=(lost, attrs.evolve(lost, check="error")))

    assert "  1. books_get: wrong_body (checks)" in summary_lines(report)
    assert summary_lines(report)[-1] == "  2 findings."


def test_findings_that_say_the_same_are_told_once() -> None:
    told = distinct([FINDING, attrs.evolve(FINDING, curl="other")])

    assert told == (attrs.evolve(FINDING, shown=2, of=2),)


def test_a_few_findings_of_one_kind_are_enough() -> None:
    many = [attrs.evolve(FINDING, message=str(number)) for number in range(10)]

    assert [finding.message for finding in distinct(many)] == ["0", "1", "2"]


def test_junit_has_a_suite_per_phase_and_a_case_per_operation() -> None:
    root = parsed(BROKEN)

    assert [(suite.get("name"), suite.get("tests")) for suite in root] == [("checks", "2"), ("fuzzing", "1")]
    assert (root.get("tests"), root.get("failures")) == ("3", "1")


def test_junit_tells_a_failure_where_it_happened() -> None:
    failure = parsed(BROKEN).find("testsuite[@name='checks']/testcase/failure")

    assert failure is not None
    assert failure.get("type") == "wrong_body"
    assert failure.text == "title is null\n\nmore\n\nseed 7\ncurl -X GET 'u'"


def test_junit_is_written_with_its_folder(tmp_path: Path) -> None:
    write_junit(CLEAN, tmp_path / "deep" / "shelf.xml")

    assert (tmp_path / "deep" / "shelf.xml").read_bytes() == junit_xml(CLEAN)


@given(st.text())
def test_any_text_makes_well_formed_xml(text: str) -> None:
    report = attrs.evolve(CLEAN, findings=(attrs.evolve(FINDING, message=text, curl=text),))

    assert parsed(report).get("failures") == "1"
