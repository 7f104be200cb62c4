import pytest
from tests.unit.spec.sample import changed, findings, found, tree, without

REPLY = "/paths/~1things~1{id}/get/responses/200/content/application~1json"
BODY = "/components/requestBodies/NewThing/content/application~1json"
THING = "/components/schemas/Thing/allOf/0"


@pytest.mark.parametrize("where", [REPLY, BODY])
def test_bodies_of_requests_and_successes_have_examples(where: str) -> None:
    assert found(without(f"{where}/examples")) == [("named-example", where)]


def test_the_body_of_a_shared_success_has_examples() -> None:
    root = tree()
    responses = root["paths"]["/things/{id}"]["get"]["responses"]
    source = {"from": "manual", "at": "5", "kind": "documented"}
    root["components"]["responses"]["Thing"] = {**responses["200"], "x-source": source}
    responses["200"] = {"$ref": "#/components/responses/Thing"}
    del root["components"]["responses"]["Thing"]["content"]["application/json"]["examples"]

    assert found(root) == [("named-example", "/components/responses/Thing/content/application~1json")]


@pytest.mark.parametrize("media", ["image/png", "application/pdf", "application/octet-stream"])
def test_a_binary_body_needs_no_example(media: str) -> None:
    root = tree()
    root["paths"]["/things/{id}"]["get"]["responses"]["200"]["content"][media] = {}

    assert found(root) == []


def test_the_body_of_a_failure_needs_no_example() -> None:
    content = {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}

    assert found(changed("/components/responses/NotFound/content", content)) == []


def test_an_example_of_a_body_has_a_name() -> None:
    assert found(changed(f"{REPLY}/example", {"id": "a"})) == [("named-example", f"{REPLY}/example")]


def test_an_example_in_another_file_is_refused() -> None:
    where = f"{REPLY}/examples/elsewhere"

    assert found(changed(where, {"externalValue": "https://example.com/x"})) == [
        ("local-ref", f"{where}/externalValue")
    ]


def test_an_example_must_fit_its_schema_and_is_reported_where_it_does_not() -> None:
    findings_ = findings(changed("/components/examples/a_thing/value/id", 7))

    assert {(f.rule, f.pointer) for f in findings_} == {
        ("valid-example", "/components/examples/a_thing/value/id")
    }
    assert findings_[0].message == "the example does not fit its schema: 7 must be of type string"


def test_formats_are_checked() -> None:
    where = "/components/examples/a_thing/value/made"

    assert found(changed(where, "yesterday")) == [("valid-example", where)]


@pytest.mark.parametrize(
    ("where", "value"),
    [
        ("/paths/~1things/get/parameters/0/example", 0),
        ("/paths/~1things/get/parameters/0/schema/default", "one"),
        ("/components/responses/TooManyRequests/headers/Retry-After/example", "soon"),
        (f"{THING}/properties/id/examples/0", 7),
        ("/components/schemas/Paging/properties/pages/default", "x"),
    ],
)
def test_examples_and_defaults_are_held_against_their_schema_wherever_they_stand(
    where: str, value: object
) -> None:
    assert found(changed(where, value)) == [("valid-example", where)]


def test_a_default_beside_a_reference_is_held_against_what_it_refers_to() -> None:
    where = "/components/schemas/ThingPage/properties/paging"
    root = changed(where, {"allOf": [{"$ref": "#/components/schemas/Paging"}], "default": {"pages": "many"}})

    assert found(root) == [("valid-example", f"{where}/default/pages")]


def test_an_example_without_a_schema_is_left_alone() -> None:
    root = without(f"{REPLY}/schema")

    assert found(root) == []


def test_schemas_that_cannot_be_compiled_are_reported_once() -> None:
    assert found(changed(f"{THING}/properties/id/pattern", "(")) == [
        ("openapi", f"{THING}/properties/id/pattern")
    ]


def test_an_example_that_fits_two_of_one_is_worded() -> None:
    where = "/components/schemas/Paging/properties/pages"
    schema = {"oneOf": [{"type": "integer"}, {"minimum": 0}], "default": 7}

    (message,) = [f.message for f in findings(changed(where, schema)) if f.pointer == f"{where}/default"]

    assert message.endswith("7 fits several alternatives where it must fit exactly one")


def test_a_value_where_nothing_may_stand_is_worded() -> None:
    where = "/components/schemas/Paging"
    root = changed(f"{where}/properties/gone", False)
    root["components"]["schemas"]["Paging"]["default"] = {"gone": 7}

    (message,) = [f.message for f in findings(root) if f.pointer == f"{where}/default/gone"]

    assert message.endswith("nothing is allowed here, yet there is 7; remove it")
