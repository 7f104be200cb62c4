"""A vendor that drifted away from its spec; `python -m tests.e2e.drifted_vendors` looks at all of them."""

from .drifted_vendors import drifted


def test_each_command_catches_what_it_sees_of_a_drifted_vendor_and_blames_no_environment() -> None:
    rows = list(drifted("octolis", "--phases", "checks"))

    assert [row.drift.says for row in rows if row.passed_by] == []
    assert [row.line() for row in rows if "environment" in row.line()] == []
