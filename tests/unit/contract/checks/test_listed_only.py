"""What is written is looked for in lists, where no operation reads a record alone."""

import attrs
import pytest

from specloom.contract.checks import CHECKS, Check
from specloom.contract.checks.batches import unanswered_batches_are_kept
from specloom.contract.checks.consistency import writes_change_one_record
from specloom.contract.checks.deletion import deleted_records_are_gone_or_marked
from specloom.contract.checks.resets import replacements_keep_nothing
from specloom.contract.checks.uniqueness import unique_values_are_refused
from specloom.contract.session import open_session
from specloom.contract.target import InProcess, connect
from specloom.mock import Handles, Request, Response
from specloom.spec import Spec

from ..mutants.bins import TEXT, bins, seeded, start
from ..shelf import Mutant

BINS = bins()


def found(server: Handles, *checks: Check, spec: Spec = BINS.spec) -> set[str]:
    session = open_session(spec, connect(spec, InProcess(server)))
    for check in checks:
        session.connection.reset()
        check(session)
    return {finding.check for finding in session.findings.found}


def test_a_right_server_is_not_accused() -> None:
    assert found(start(bins()), *CHECKS) == set()


@pytest.mark.parametrize(
    ("kind", "operation", "check"),
    [
        ("write_lost", "bins_create", writes_change_one_record),
        ("write_lost", "bins_update", writes_change_one_record),
        ("member_not_kept", "bins_create", writes_change_one_record),
        ("update_drops_others", "bins_update", writes_change_one_record),
        ("write_spills", "bins_update", writes_change_one_record),
        ("written_twice", "bins_create", writes_change_one_record),
        ("update_makes_another", "bins_update", writes_change_one_record),
        ("sets_nothing", "bins_create", writes_change_one_record),
        ("delete_takes_another", "bins_delete", deleted_records_are_gone_or_marked),
        ("sets_nothing", "bins_delete", deleted_records_are_gone_or_marked),
        ("sets_nothing", "bins_update", deleted_records_are_gone_or_marked),
        ("sets_nothing", "bins_upsert", deleted_records_are_gone_or_marked),
        ("sets_nothing", "bins_create", unique_values_are_refused),
        ("replacement_keeps_others", "bins_replace", replacements_keep_nothing),
        ("batch_item_lost", "bins_upsert", unanswered_batches_are_kept),
    ],
)
def test_a_defect_shows_in_the_list(kind: str, operation: str, check: Check) -> None:
    assert found(seeded(bins(), kind, operation), check)


def test_what_is_to_be_done_later_is_not_looked_for_at_once() -> None:
    def later(request: Request, response: Response) -> Response:
        return attrs.evolve(response, status=202) if request.path == "/bins/bulk" else response

    lost = seeded(bins(), "batch_item_lost", "bins_upsert")

    assert "written_record_found" in found(lost, unanswered_batches_are_kept)
    assert "written_record_found" not in found(Mutant(lost, later), unanswered_batches_are_kept)


def test_items_of_a_batch_need_not_be_objects() -> None:
    odd = bins(TEXT.replace("label: board}]}", "label: board}, 3]}"))

    assert "written_record_found" not in found(start(odd), unanswered_batches_are_kept, spec=odd.spec)
