"""Each kind of wrong fact that the shelf has no place for is seeded in another small vendor, and noticed."""

from functools import cache
from pathlib import Path

import pytest
from tests.unit.contract.depot import TEXT as DEPOT
from tests.unit.contract.depot import depot as simulator
from tests.unit.contract.depot import found, spec_of
from tests.unit.contract.mutants.desk import SEED
from tests.unit.contract.mutants.desk import TEXT as DESK

from specloom.contract.checks.resets import upserts_reset_what_they_are_not_told
from specloom.contract.mutants.catalogue import vendor_mutants
from specloom.contract.mutants.mutant import Mutant
from specloom.contract.mutants.trial import Bench
from specloom.contract.mutants.wrong_facts import WRONG_FACTS, opened
from specloom.mock import Compiled, compile_vendor
from specloom.spec import parse_document, read_spec

KINDS = {kind.name: kind for kind in WRONG_FACTS}
STATE = '{name: state, in: query, schema: {$ref: "#/components/schemas/State"}}'
STATES = "{name: state, in: query, schema: {type: array, items: {type: string}}}"
CREATE = "{name: crate, action: create, key: id}"
PAGES = "{style: PAGING, request: at, size: limit, items: crates, next: next, total: total, more: more}"
UNSIZED = PAGES.replace("size: limit", "default: 20")
LIMIT = "        - {name: limit, in: query, schema: {type: integer, minimum: 1, maximum: 20, default: 20}}\n"
BATCH = """
  /crates/batch:
    post:
      operationId: crates_upsert_batch
      tags: [crates]
      x-resource: RESOURCE
      x-batch: {items: crates, max: 5, results: results, error: error, record: crate}
      requestBody:
        required: true
        content:
          application/json:
            schema:
              type: object
              required: [crates]
              properties: {crates: {type: array, maxItems: 5, items: {$ref: "#/components/schemas/NewCrate"}}}
            examples: {two: {value: {crates: [{label: jam, note: dear}, {label: figs, note: none}]}}}
      responses:
        "200":
          description: done
          content:
            application/json:
              schema:
                type: object
                properties: {results: {type: array, items: {$ref: "#/components/schemas/Result"}}}
        "400": {description: bad}
        "401": {description: who}
        "429": {$ref: "#/components/responses/Slow"}
  /crates/{id}:"""
RESULT = """  schemas:
    Result:
      type: object
      properties: {crate: {$ref: "#/components/schemas/Crate"}, error: {type: string}}
"""
LISTS = "      operationId: crates_list\n"
UPSERT = "{name: crate, action: upsert, key: id, match: label}"
RESETS = "{name: crate, action: upsert, key: id, match: label, resets: {}}"


@cache
def desk() -> Compiled:
    return compile_vendor(read_spec(parse_document(DESK, Path("desk.yaml"), aliases=True), "desk"), seed=SEED)


@cache
def depot(*changes: tuple[str, str]) -> Compiled:
    text = DEPOT
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return compile_vendor(spec_of(text=text))


def with_batch(resource: str) -> Compiled:
    return depot(("\n  /crates/{id}:", BATCH.replace("RESOURCE", resource)), ("  schemas:\n", RESULT))


def seeded(name: str, compiled: Compiled) -> list[Mutant]:
    """Return each wrong fact of a kind."""
    return list(vendor_mutants(compiled, [KINDS[name]]))


def noticed(name: str, compiled: Compiled) -> set[str | None]:
    """Return what the wrong facts of a kind are noticed by."""
    return {Bench(compiled).attempt(mutant).check for mutant in seeded(name, compiled)}


@pytest.mark.parametrize(
    ("name", "check"),
    [
        ("whole numbers only", "wrong_body"),
        ("enum value missing", "wrong_body"),
        ("const wrong", "wrong_body"),
        ("maximum too low", "wrong_body"),
        ("not found forgotten", "undeclared_status"),
        ("body forgotten", "undocumented_body"),
        ("header renamed", "missing_header"),
        ("header type wrong", "wrong_header"),
        ("body maximum too low", "invalid_body_refused"),
        ("body minimum too high", "invalid_body_refused"),
        ("body member optional wrongly", "value_accepted"),
        ("body value imagined", "value_accepted"),
        ("parameter required wrongly", "invalid_parameter_refused"),
        ("action wrong", "upsert_repeated"),
        ("filter comparison wrong", "filter"),
        ("filter property wrong", "filter"),
        ("order wrong", "order"),
        ("quota too high", "rate_header"),
        ("quota too low", "rate_header"),
        ("link wrong", "link"),
    ],
)
def test_a_fact_of_the_desk_that_is_wrong_is_noticed(name: str, check: str) -> None:
    assert check in noticed(name, desk())


@pytest.mark.parametrize(
    ("name", "check"),
    [
        ("null forgotten", "wrong_body"),
        ("body null imagined", "value_accepted"),
        ("parameter elsewhere", "example_accepted"),
        ("parameter optional wrongly", "example_accepted"),
        ("pagination members swapped", "pages"),
        ("example wrong", "valid-example"),
    ],
)
def test_a_fact_of_the_depot_that_is_wrong_is_noticed(name: str, check: str) -> None:
    assert check in noticed(name, depot())


@pytest.mark.parametrize(
    ("name", "check", "compiled"),
    [
        ("parameter explode wrong", "filter", depot((STATE, STATES))),
        (
            "page size wrong",
            "pages",
            depot((PAGES, PAGES.replace("size: limit", "default: 20")), (LIMIT, "")),
        ),
        ("set value wrong", "written_value_kept", depot((CREATE, CREATE[:-1] + ", sets: {state: open}}"))),
        ("credential imagined", "authentication", depot((LISTS, LISTS + "      security: []\n"))),
    ],
)
def test_a_fact_that_needs_a_place_of_its_own_is_noticed(name: str, check: str, compiled: Compiled) -> None:
    assert check in noticed(name, compiled)


@pytest.mark.parametrize(("name", "told"), [("reset forgotten", RESETS), ("reset imagined", UPSERT)])
def test_what_becomes_of_members_that_a_batch_leaves_out_is_noticed(name: str, told: str) -> None:
    right = with_batch(told).spec
    (wrong,) = (opened(right, m.defect) for m in seeded(name, with_batch(told)) if "batch" in m.operation)

    assert found(simulator(right), upserts_reset_what_they_are_not_told, spec=right) == set()
    assert found(simulator(right), upserts_reset_what_they_are_not_told, spec=wrong) == {"upsert_resets"}


def test_what_nothing_reads_is_not_got_wrong() -> None:
    silent = depot(("action: get", "action: view"), ("action: list", "action: count"))

    assert seeded("action wrong", depot())
    assert not seeded("action wrong", silent)


def test_values_that_are_told_apart_by_nothing_are_written_as_they_are() -> None:
    strange = "{name: strange, in: query, schema: {type: array, items: {type: string}}}"

    assert seeded("parameter explode wrong", depot((STATE, STATES)))
    assert not seeded("parameter explode wrong", depot((STATE, strange)))


def test_a_quota_that_another_keeps_calls_from_is_not_got_wrong() -> None:
    quotas = "quotas: [{quota: 4, window: 10}]}"
    narrow = "ip: {partition: ip, quotas: [{quota: 1, window: 10}]}"

    assert seeded("quota too high", depot())
    both = seeded("quota too high", depot((quotas, f"{quotas}, {narrow}")))
    assert [mutant.defect.says for mutant in both] == ["/x-rate-limits/ip/quotas are other quotas"]
