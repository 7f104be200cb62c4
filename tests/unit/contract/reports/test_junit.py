from xml.etree import ElementTree as ET

import attrs
from hypothesis import given
from hypothesis import strategies as st

from specloom.contract import Report, junit_xml

from .told import BROKEN, CLEAN, FINDING, JUDGED, KNOWN, NEWS


def parsed(report: Report) -> ET.Element:
    return ET.fromstring(junit_xml(report))  # noqa: S314 - we wrote it ourselves a moment ago


def case(report: Report, operation: str, check: str) -> ET.Element:
    place = f".//testcase[@classname='shelf.checks.{operation}'][@name='{check}']"
    (found,) = parsed(report).iterfind(place)
    return found


def test_a_suite_per_phase_has_a_case_per_operation_and_check_that_was_held() -> None:
    root = parsed(CLEAN)

    assert [(suite.get("name"), suite.get("tests")) for suite in root] == [
        ("shelf.checks", "3"),
        ("shelf.fuzzing", "1"),
    ]
    assert (root.get("tests"), root.get("failures")) == ("4", "0")


def test_a_suite_tells_the_seed_and_the_target() -> None:
    properties = {
        p.get("name"): p.get("value") for p in parsed(CLEAN).iterfind("testsuite[1]/properties/property")
    }

    assert properties == {"seed": "7", "target": "the simulator in process"}


def test_a_failure_is_told_where_it_happened() -> None:
    failure = case(BROKEN, "books_get", "bodies fit their schemas").find("failure")

    assert failure is not None
    assert failure.text is not None
    assert (failure.get("type"), failure.get("message")) == ("wrong_body", "title is null\n\nmore")
    assert "the simulator is wrong: The printed examples have a title." in failure.text
    assert "seed 7\ncurl -X GET https://shelf.example/v1/books/1\n\n--- a/shelf.yaml" in failure.text


def test_several_findings_of_one_case_are_one_failure() -> None:
    root = parsed(attrs.evolve(CLEAN, findings=(FINDING, attrs.evolve(FINDING, message="second"))))
    (failure,) = root.iterfind(".//failure")

    assert root.get("failures") == "1"
    assert failure.get("message") == "title is null\n\nmore (and 1 more)"
    assert "second" in (failure.text or "")


def test_news_is_a_failure_of_its_own_type() -> None:
    failure = case(attrs.evolve(CLEAN, findings=(NEWS,)), "books_list", "bodies fit their schemas").find(
        "failure"
    )

    assert failure is not None
    assert failure.get("type") == "news"


def test_a_known_finding_is_skipped_with_its_reason() -> None:
    report = attrs.evolve(CLEAN, findings=(KNOWN,))
    skipped = case(report, "books_get", "pages fit together").find("skipped")

    assert skipped is not None
    assert skipped.get("message") == "known: agreed until June"
    assert parsed(report).get("failures") == "0"


def test_what_is_told_of_a_failure_is_bounded() -> None:
    long = attrs.evolve(JUDGED, message="x" * 50_000)

    assert len(junit_xml(attrs.evolve(CLEAN, findings=(long,)))) < 30_000


@given(st.text())
def test_any_text_makes_well_formed_xml(text: str) -> None:
    report = attrs.evolve(CLEAN, findings=(attrs.evolve(FINDING, message=text, curl=text, operation=text),))

    assert parsed(report).get("failures") == "1"
