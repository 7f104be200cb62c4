import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.spec.sample import changed, document, rebuilt, without

from specloom.spec.evidence import KINDS, Fact, gather, origins
from specloom.spec.evidence_summary import Summary, as_json, summary, summary_lines


def facts(root: object = None) -> dict[str, Fact]:
    spec = document() if root is None else rebuilt(root)
    return {fact.pointer: fact for fact in gather(spec)}


def test_a_fact_says_where_it_was_read_and_where_it_stands() -> None:
    fact = facts()["/paths/~1things~1{id}/get"]

    assert (fact.what, fact.kind, fact.source, fact.at, fact.note) == (
        "operation",
        "inferred",
        "manual",
        "page 5",
        "A guess.",
    )
    assert fact.line is not None


@pytest.mark.parametrize(
    ("pointer", "what"),
    [
        ("/servers/0", "server"),
        ("/paths/~1things/get", "operation"),
        ("/paths/~1things/get/parameters/0", "parameter"),
        ("/paths/~1things/get/responses/200", "response"),
        ("/paths/~1things/get/x-pagination", "extension"),
        ("/components/requestBodies/NewThing", "request body"),
        ("/components/headers/Remaining", "header"),
        ("/components/schemas/Thing", "schema"),
        ("/components/schemas/Thing/allOf/0/properties/id", "property"),
        ("/components/securitySchemes/key", "security scheme"),
        ("/components/examples/a_thing", "example"),
        ("/x-rate-limits/key", "extension"),
        ("/x-request-headers", "extension"),
    ],
)
def test_everything_that_states_something_is_a_fact(pointer: str, what: str) -> None:
    assert facts()[pointer].what == what


@pytest.mark.parametrize(
    "pointer",
    [
        "",
        "/info",
        "/paths/~1things/get/responses/401",
        "/paths/~1things/get/x-resource",
        "/paths/~1things/get/x-source",
        "/components/schemas/Thing/allOf/0",
        "/components/schemas/BatchResult/if/properties/error",
        "/x-client",
        "/x-sources",
    ],
)
def test_references_parts_and_our_own_choices_are_no_facts(pointer: str) -> None:
    assert pointer not in facts()


def test_the_nearest_source_above_holds_until_another_one() -> None:
    source = {"from": "manual", "at": "page 99", "kind": "observed"}
    found = facts(changed("/paths/~1things/get/responses/200/x-source", source))

    assert found["/paths/~1things/get/parameters/0"].at == "page 2"
    assert found["/paths/~1things/get/responses/200"].at == "page 99"
    assert (
        found["/paths/~1things/get/responses/200/content/application~1json/examples/one_page"].at == "page 99"
    )


def test_an_extension_may_have_a_source_of_its_own() -> None:
    source = {"from": "manual", "at": "page 99", "kind": "observed"}

    assert (
        facts(changed("/paths/~1things/get/x-pagination/x-source", source))[
            "/paths/~1things/get/x-pagination"
        ].at
        == "page 99"
    )


def test_a_reference_does_not_lend_its_source() -> None:
    assert (
        facts(without("/components/headers/Remaining/x-source"))["/components/headers/Remaining"].kind is None
    )


def test_the_summary_counts_every_fact_once() -> None:
    found = gather(rebuilt(without("/components/headers/Remaining/x-source")))
    counted = summary(found)

    assert counted.total == len(found) == sum(counted.counts.values()) + len(counted.unsourced)
    assert list(counted.counts) == list(KINDS)
    assert [fact.pointer for fact in counted.unsourced] == ["/components/headers/Remaining"]
    assert {fact.kind for fact in counted.inferred} == {"inferred"}


def test_the_summary_is_written_as_lines_that_end_with_what_is_inferred() -> None:
    lines = list(summary_lines("acme", document()))

    assert lines[0].startswith("acme: ")
    assert lines[1].split()[0] == "documented"
    assert lines[1].endswith("%")
    assert any(line.startswith("  inferred: /paths/~1things~1{id}/get (line ") for line in lines)
    assert lines[-1].strip()


def test_the_summary_names_the_number_of_facts_without_a_source() -> None:
    found = rebuilt(without("/components/headers/Remaining/x-source"))

    assert "  no source      1" in summary_lines("acme", found)


def test_the_summary_names_the_sources_with_their_dates() -> None:
    lines = list(summary_lines("acme", document()))
    (manual,) = origins(document(), gather(document()))

    assert f"  source manual: {manual.facts} facts; Manual, read on 2026-11-21" in lines
    assert f"    {manual.url}" in lines
    assert manual.facts == len(gather(document()))


def test_nothing_has_no_shares() -> None:
    assert set(summary(()).percentages.values()) == {0}


@given(st.lists(st.integers(0, 500), min_size=len(KINDS), max_size=len(KINDS)).filter(any))
def test_the_percentages_add_up_and_are_off_by_less_than_one(counts: list[int]) -> None:
    found = Summary(sum(counts), dict(zip(KINDS, counts, strict=True)), (), ())

    assert sum(found.percentages.values()) == 100
    for kind, percent in found.percentages.items():
        assert abs(percent - 100 * found.counts[kind] / found.total) < 1


def test_evidence_is_written_as_json() -> None:
    written = as_json(document())

    assert json.loads(json.dumps(written)) == written
    assert written["total"] == len(written["facts"]) == sum(written["counts"].values())
    assert written["unsourced"] == 0
    assert written["sources"][0].keys() == {"name", "title", "url", "retrieved", "facts"}
    assert set(written["facts"][0]) == {"pointer", "what", "kind", "source", "at", "note", "line"}


def test_one_reason_for_several_facts_in_a_row_is_told_once() -> None:
    source = {"from": "manual", "at": "page 5", "kind": "inferred", "note": "Guessed from the name."}
    root = changed("/paths/~1things/get/parameters/0/x-source", source)
    root["paths"]["/things"]["get"]["parameters"][1]["x-source"] = source
    lines = list(summary_lines("acme", rebuilt(root)))
    where = [n for n, line in enumerate(lines) if "/paths/~1things/get/parameters/" in line]

    assert where == [where[0], where[0] + 1]
    assert lines[where[1] + 1] == "    Guessed from the name."
    assert lines.count("    Guessed from the name.") == 1
