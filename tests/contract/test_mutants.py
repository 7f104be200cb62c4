"""Defects seeded in the simulator of every vendor are found: one of each family, in one of its operations."""

from pathlib import Path

import pytest

from specloom.contract.mutants import KINDS, Choice, measure_mutants
from specloom.mock.sources import find_source
from specloom.workspace import Workspace

WORKSPACE = Workspace(Path(__file__).parents[2])
SEEDED = (
    "member_missing",
    "status_undeclared",
    "header_missing",
    "body_truncated",
    "text_trimmed",
    "authentication_ignored",
    "takes_missing_member",
    "write_lost",
    "page_size_ignored",
    "filter_ignored",
    "result_lost",
    "limit_not_enforced",
    "breaks_on_apostrophe",
    "header imagined",
)


def test_a_defect_of_each_family_is_seeded() -> None:
    families = {kind.name: kind.family for kind in KINDS}

    assert {families[name] for name in SEEDED} == {*families.values()}


@pytest.mark.parametrize("vendor", WORKSPACE.vendors())
def test_a_defect_of_each_family_is_found(vendor: str) -> None:
    choice = Choice(kinds=SEEDED, seeds=0, most=1)

    measurement = measure_mutants([find_source(WORKSPACE, vendor)], choice)

    assert measurement.survivors == ()
    assert len(measurement.outcomes) >= len(SEEDED) // 2
