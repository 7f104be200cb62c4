from functools import cache
from pathlib import Path

import attrs
import pytest
from tests.unit.contract.mutants.desk import SEED, TEXT
from tests.unit.contract.shelf import FIRST, OLDER, RULES, SPEC

from specloom.contract.mutants.catalogue import KINDS, vendor_mutants
from specloom.contract.mutants.mutant import SERVER, Mutant
from specloom.contract.mutants.trial import Bench
from specloom.mock import Compiled, compile_vendor
from specloom.spec import parse_document, read_spec

UNSEEN = {
    "boolean_becomes_number",
    "number_as_text",
    "number_rounded",
    "page_count_wrong",
    "page_limit_wrong",
    "page_more_wrong",
    "page_next_wrong",
    "page_page_wrong",
    "page_pages_wrong",
    "parameter_optional",
    "quota_reset_wrong",
    "refusal_as_failure",
    "refusal_as_success",
    "refusal_undeclared",
    "replacement_keeps_others",
    "sets_nothing",
    "sort_ignored",
    "takes_too_few_items",
    "unique_ignored",
}
"""Kinds for which the two documents here have no place; the vendors have."""
SERVERS = tuple(kind for kind in KINDS if kind.side == SERVER)


@cache
def vendors() -> tuple[Compiled, ...]:
    desk = read_spec(parse_document(TEXT, Path("desk.yaml"), aliases=True), "desk")
    shelf = compile_vendor(SPEC, RULES, {"books": [FIRST, OLDER]})
    return compile_vendor(desk, seed=SEED), shelf


@cache
def mutants() -> dict[str, tuple[Bench, Mutant]]:
    """Return one mutant of each kind that the two vendors have."""
    found: dict[str, tuple[Bench, Mutant]] = {}
    for compiled in vendors():
        bench = Bench(compiled)
        for mutant in vendor_mutants(compiled, SERVERS):
            found.setdefault(mutant.kind.name, (bench, mutant))
    return found


def test_every_kind_has_a_name_of_its_own() -> None:
    names = [kind.name for kind in KINDS]

    assert len(names) == len(set(names))


def test_there_are_many_kinds() -> None:
    assert len(SERVERS) > 150


def test_the_same_vendor_gives_the_same_mutants() -> None:
    one, again = ([(m.name, m.defect.says) for m in vendor_mutants(vendors()[0])] for _ in range(2))

    assert one == again


@pytest.mark.parametrize("kind", sorted({kind.name for kind in SERVERS} - UNSEEN))
def test_a_kind_has_a_place_in_a_small_document(kind: str) -> None:
    assert kind in mutants()


@pytest.mark.parametrize(
    ("kind", "check"),
    [
        ("member_missing", "wrong_body"),
        ("member_extra", "undocumented_member"),
        ("status_undeclared", "undeclared_status"),
        ("not_found_as_gone", "undeclared_status"),
        ("header_missing", "missing_header"),
        ("content_type_wrong", "wrong_content_type"),
        ("error_wrapped", "wrong_body"),
        ("authentication_ignored", "authentication"),
        ("credential_in_any_case", "authentication"),
        ("takes_missing_member", "invalid_body_refused"),
        ("parameter_value_refused", "parameter_accepted"),
        ("write_lost", "written_record_found"),
        ("filter_inverted", "filter"),
        ("order_reversed", "pages"),
        ("border_item_lost", "pages"),
        ("breaks_on_emoji", "server_error"),
        ("text_lowered", "written_value_kept"),
    ],
)
def test_a_defect_is_found_by_the_check_that_looks_for_it(kind: str, check: str) -> None:
    bench, mutant = mutants()[kind]

    assert bench.attempt(mutant).check == check


@pytest.mark.parametrize("kind", ["status_undeclared", "member_null", "text_lowered", "credential_any"])
def test_what_is_found_with_the_operations_that_it_touches_is_found_with_all(kind: str) -> None:
    bench, mutant = mutants()[kind]
    everything = attrs.evolve(mutant, focus=frozenset())

    assert bench.attempt(everything).detected
    assert bench.attempt(mutant).detected
