from xml.etree.ElementTree import ParseError

import pytest

from specloom.contract.mutants.beside.junit import Failure, read_junit

SCHEMATHESIS = """<?xml version="1.0"?>
<testsuites><testsuite name="schemathesis">
<testcase name="GET /notes"><failure type="failure" message="ST108">1. Test Case ID: Ks

- ST108 Response violates schema

    "0" is not of type "integer"

    Schema at /properties/total:

        {"type": "integer"}

- ST103 Undocumented status code

[201] Created:

    `{"total":"0"}`</failure></testcase>
<testcase name="POST /notes" />
<testcase name="Stateful tests"><error type="error">Missing Open API links

All are excluded by filters</error></testcase>
</testsuite></testsuites>"""

SPECMATIC = """<?xml version="1.0"?>
<testsuite name="Contract Tests">
<testcase name="Contract Tests &gt; Support &gt; contractTest() &gt; Scenario: GET /notes -&gt; 200">
<failure message="API: GET /notes -&gt; 200&#10;&#10;  &gt;&gt; RESPONSE.STATUS&#10;
      R0002: HTTP status mismatch&#10;
      Specification expected status 200 but response contained status 404">java.lang.AssertionError</failure>
</testcase>
<testcase name="Contract Tests &gt; Support &gt; contractTest() &gt; Suite">
<failure message="List has more than one element">java.lang.AssertionError</failure>
</testcase>
</testsuite>"""


def test_each_check_that_failed_is_a_failure_with_its_place_and_status() -> None:
    assert read_junit(SCHEMATHESIS).failures >= {
        Failure("GET /notes", "ST108 Response violates schema /properties/total 201"),
        Failure("GET /notes", "ST103 Undocumented status code /properties/total 201"),
    }


def test_an_error_is_a_failure_by_its_first_line() -> None:
    assert Failure("Stateful tests", "Missing Open API links") in read_junit(SCHEMATHESIS).failures


def test_a_rule_and_its_place_are_read_from_the_message() -> None:
    assert read_junit(SPECMATIC).failures == {
        Failure("Scenario: GET /notes -> 200", "R0002: HTTP status mismatch RESPONSE.STATUS 404"),
        Failure("Suite", "List has more than one element"),
    }


def test_tests_that_pass_are_counted_alone() -> None:
    assert read_junit(SCHEMATHESIS).tests == 3
    assert read_junit("<testsuites><testcase name='GET /notes'/></testsuites>").failures == frozenset()


def test_values_that_are_drawn_anew_make_no_other_failure() -> None:
    assert read_junit(SCHEMATHESIS) == read_junit(SCHEMATHESIS.replace('"0"', '"17"').replace("Ks", "Ax"))


def test_a_report_that_is_cut_off_cannot_be_read() -> None:
    with pytest.raises(ParseError):
        read_junit(SPECMATIC[:200])
