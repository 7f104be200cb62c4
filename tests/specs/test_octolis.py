"""Hold the spec of Octolis against what is known of the vendor."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from specloom.spec import Policy, Quota, Retry, load_document, read_spec
from specloom.spec.evidence import gather
from specloom.spec.evidence_summary import summary
from specloom.spec.lint import lint, load_extensions_schema
from specloom.spec.places import Place, places
from specloom.spec.pointers import lookup
from specloom.spec.references import resolve

SPECS = Path(__file__).parents[2] / "specs"
DOCUMENT = load_document(SPECS / "octolis" / "openapi.yaml")
SPEC = read_spec(DOCUMENT, "octolis")
WRITES = ("records_upsert", "records_upsert_batch", "records_update", "records_update_batch")
READS = ("records_get", "records_list", "records_count")
DELIVERIES = ("webhooks_send", "webhooks_send_by_put")


def schema(name: str) -> dict[str, Any]:
    found: dict[str, Any] = lookup(DOCUMENT.root, f"/components/schemas/{name}")
    return found


def test_the_spec_breaks_no_rule() -> None:
    findings = lint(DOCUMENT, "octolis", load_extensions_schema(SPECS / "extensions.schema.json"))

    assert [str(finding) for finding in findings] == []


def test_all_nine_operations_are_there() -> None:
    assert {operation.id for operation in SPEC.operations} == {*WRITES, *READS, *DELIVERIES}


def test_the_key_goes_into_the_query() -> None:
    (scheme,) = SPEC.security_schemes

    assert (scheme.kind, scheme.location, scheme.name) == ("apiKey", "query", "api-key")
    assert all(operation.security == ((scheme.id,),) for operation in SPEC.operations)


def test_the_quotas_are_those_of_the_key_and_of_the_account() -> None:
    key = (Quota(25, 1), Quota(150, 60, overflow=True))
    account = (Quota(2000, 60),)

    assert SPEC.policies == (
        Policy("api-key", "api-key", key, read=1, write=10),
        Policy("account", "account", account, read=1, write=10),
    )


@pytest.mark.parametrize("name", [*WRITES, *READS])
def test_every_operation_on_a_dataset_is_under_both_quotas(name: str) -> None:
    assert SPEC.operation(name).policies == SPEC.policies


@pytest.mark.parametrize("name", WRITES)
def test_a_busy_dataset_takes_the_same_write_after_five_seconds(name: str) -> None:
    operation = SPEC.operation(name)

    assert operation.response(423) is not None
    assert operation.retry == Retry(frozenset({423}), 5)


@pytest.mark.parametrize("name", [*READS, *DELIVERIES])
def test_nothing_else_meets_a_busy_dataset(name: str) -> None:
    assert SPEC.operation(name).response(423) is None
    assert SPEC.operation(name).retry is None


@pytest.mark.parametrize("name", [*WRITES, *DELIVERIES])
def test_a_write_is_not_said_to_be_safe_to_repeat(name: str) -> None:
    assert not SPEC.operation(name).idempotent


@pytest.mark.parametrize("operation", SPEC.operations, ids=lambda operation: operation.id)
def test_a_refusal_for_the_quota_says_when_to_come_back(operation: Any) -> None:
    headers = {header.name: header for header in operation.response(429).headers}

    assert headers["Retry-After"].required
    assert headers["Retry-After"].schema["type"] == "integer"


@pytest.mark.parametrize("operation", SPEC.operations, ids=lambda operation: operation.id)
def test_every_response_may_carry_what_support_asks_for(operation: Any) -> None:
    for response in operation.responses:
        headers = {header.name: header.required for header in response.headers}
        assert headers.items() >= {("apigw-requestid", False), ("traceparent", False)}


def parameter_schema(operation: str, name: str) -> dict[str, Any]:
    found = next(p for p in SPEC.operation(operation).parameters if p.name == name)
    node = resolve(DOCUMENT, found.schema, found.schema_pointer)
    return {key: node.value[key] for key in ("enum", "default", "minimum", "maximum") if key in node.value}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("format", {"enum": ["json", "csv"], "default": "json"}),
        ("header", {"default": True}),
        ("page", {"minimum": 1, "default": 1}),
        ("pageSize", {"minimum": 1, "default": 50000, "maximum": 50000}),
        ("order", {"enum": ["asc", "desc"], "default": "desc"}),
        ("filter", {}),
        ("selection", {}),
    ],
)
def test_the_parameters_of_the_list_have_their_limits(name: str, expected: dict[str, Any]) -> None:
    assert parameter_schema("records_list", name) == expected


def test_the_count_takes_format_header_and_filter() -> None:
    assert [p.name for p in SPEC.operation("records_count").in_location("query")] == [
        "format",
        "header",
        "filter",
    ]


@pytest.mark.parametrize("name", ["filter", "selection"])
def test_lists_in_the_query_are_joined_by_commas(name: str) -> None:
    (parameter,) = (p for p in SPEC.operation("records_list").parameters if p.name == name)

    assert (parameter.style, parameter.explode, parameter.schema["type"]) == ("form", False, "array")


@pytest.mark.parametrize("name", ["records_upsert_batch", "records_update_batch"])
def test_a_batch_takes_500_records(name: str) -> None:
    batch = SPEC.operation(name).batch

    assert batch is not None
    assert (batch.items, batch.max, batch.results) == ("/", 500, "results")


def test_numbers_have_their_range() -> None:
    column = schema("ColumnValue")

    assert (column["minimum"], column["maximum"]) == (-2147483648, 2147483647)
    assert set(column["type"]) == {"string", "number", "boolean", "null"}


def test_the_two_shapes_of_an_error_are_told_apart_by_what_they_require() -> None:
    usual = {"title", "detail", "status"}

    assert set(schema("Error")["required"]) == usual
    assert set(schema("ValidationError")["required"]) == usual | {"values", "errors"}
    assert set(schema("MissingColumnsError")["required"]) == usual | {"missing"}


def test_system_columns_are_typed() -> None:
    found = {place.name: resolve(DOCUMENT, place.value, place.pointer).value for place in properties("__")}

    assert {
        "__masterid__",
        "__all_masterids__",
        "__modified_at__",
        "__created_at__",
        "__updated_at__",
    } <= set(found)
    assert all(
        found[f"__{name}_at__"]["format"] == "date-time" for name in ("modified", "created", "updated")
    )
    assert found["__masterid__"]["format"] == "uuid"
    assert found["__all_masterids__"]["type"] == "array"


def properties(prefix: str) -> Iterator[Place]:
    return (p for p in places(DOCUMENT) if p.kind == "property" and p.name.startswith(prefix))


def test_the_headers_of_every_request_are_named() -> None:
    assert {name: SPEC.request_headers[name] for name in ("Accept", "Content-Type")} == {
        "Accept": "*/*",
        "Content-Type": "application/json",
    }


def test_every_fact_has_a_source_and_every_inference_a_note() -> None:
    counted = summary(gather(DOCUMENT))

    assert counted.unsourced == ()
    assert all(fact.note for fact in counted.inferred)


@pytest.mark.parametrize(
    "pointer",
    [
        "/paths/~1data~1datasets~1{datasetId}~1records/post/responses/200",
        "/components/responses/BatchWritten",
        "/components/responses/WebhookAccepted",
        "/components/examples/listed_csv",
        "/components/examples/counted_csv",
    ],
)
def test_what_the_collection_leaves_open_is_marked_as_inferred(pointer: str) -> None:
    assert {fact.kind for fact in gather(DOCUMENT) if fact.pointer == pointer} == {"inferred"}


@pytest.mark.parametrize(
    ("pointer", "doubt"),
    [
        ("/x-rate-limits/api-key", "PATCH"),
        ("/components/schemas/ColumnValue", "digits"),
        ("/components/parameters/PageSize", "50000"),
        ("/components/parameters/Header", "Count"),
        ("/components/parameters/Filter/examples/marc_or_jeanne_with_consent", "firstName"),
        ("/components/schemas/StoredValue", "assumed"),
    ],
)
def test_what_the_collection_says_ambiguously_has_a_note(pointer: str, doubt: str) -> None:
    (note,) = (fact.note for fact in gather(DOCUMENT) if fact.pointer == pointer)

    assert note is not None
    assert doubt in note


@pytest.mark.parametrize(
    ("name", "spelling"),
    [
        ("MasterId", "__master-Id__"),
        ("ModifiedAt", "__modified-At__"),
        ("CreatedAt", "__created-At__"),
        ("UpdatedAt", "__updated-At__"),
    ],
)
def test_a_column_that_the_help_centre_spells_otherwise_has_a_note(name: str, spelling: str) -> None:
    (note,) = (fact.note for fact in gather(DOCUMENT) if fact.pointer == f"/components/schemas/{name}")

    assert note is not None
    assert spelling in note


def test_that_a_short_page_is_the_last_is_marked_as_inferred() -> None:
    found = [fact for fact in gather(DOCUMENT) if fact.pointer.endswith("/get/x-pagination")]

    assert [fact.kind for fact in found] == ["inferred"]


def test_lists_of_source_keys_hold_text_or_numbers() -> None:
    stored = schema("StoredValue")

    assert "array" in stored["type"]
    assert stored["items"] == {"type": ["string", "number"]}
