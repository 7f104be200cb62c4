import pytest
from tests.unit.spec.sample import changed, findings, found, kept_from_reading

SCHEMA = "/paths/~1things~1{id}/get/responses/200/content/application~1json/schema"


@pytest.mark.parametrize(
    ("reference", "reason"),
    [
        ("../other.yaml", "leads out of this file"),
        ("../other.yaml#/components/schemas/Thing", "leads out of this file"),
        ("https://example.com/spec.yaml", "leads out of this file"),
        ("file:///etc/passwd", "leads out of this file"),
        ("//example.com/x", "leads out of this file"),
        ("", "leads out of this file"),
        ("#", "leads out of this file"),
        ("#/components/schemas/Nothing", "names nothing in this file"),
        ("#/components/responses/NotFound", "is not a schema"),
        ("#/info/title", "is not a schema"),
        ("#/components/examples/a_thing/value", "is not a schema"),
        (7, "must be a text"),
    ],
)
def test_a_reference_must_be_local_and_lead_to_the_same_kind(reference: object, reason: str) -> None:
    root = changed(SCHEMA, {"$ref": reference})

    messages = [f.message for f in findings(root) if (f.rule, f.pointer) == ("local-ref", f"{SCHEMA}/$ref")]

    assert len(messages) == 1
    assert reason in messages[0]


def test_a_reference_to_itself_is_refused() -> None:
    where = "/components/schemas/Paging"

    assert ("local-ref", f"{where}/$ref") in kept_from_reading(changed(where, {"$ref": f"#{where}"}))


def test_references_in_a_circle_are_refused_at_every_turn() -> None:
    root = changed("/components/responses/NotFound", {"$ref": "#/components/responses/BadRequest"})
    root["components"]["responses"]["BadRequest"] = {"$ref": "#/components/responses/NotFound"}

    circle = {pointer for rule, pointer in kept_from_reading(root) if rule == "local-ref"}

    assert {"/components/responses/BadRequest/$ref", "/components/responses/NotFound/$ref"} <= circle


def test_a_schema_may_hold_itself() -> None:
    where = "/components/schemas/Paging/properties/next"

    assert found(changed(where, {"$ref": "#/components/schemas/Paging"})) == []


def test_a_path_is_written_out() -> None:
    assert ("local-ref", "/paths/~1things~1batch/$ref") in found(
        changed("/paths/~1things~1batch/$ref", "#/paths/~1things")
    )


def test_a_reference_into_a_component_is_refused() -> None:
    root = changed(SCHEMA, {"$ref": "#/components/schemas/Thing/allOf/0"})

    assert found(root) == [("component-ref", f"{SCHEMA}/$ref")]


def test_a_ref_in_an_example_is_data() -> None:
    root = changed("/components/schemas/Thing/allOf/0/properties/$ref", {"type": "string"})
    root["components"]["examples"]["a_thing"]["value"]["$ref"] = "../other.yaml"

    assert found(root) == []


def test_a_component_that_nothing_uses_is_reported() -> None:
    where = "/components/headers/Unused"
    source = {"from": "manual", "at": "1", "kind": "documented"}

    assert found(changed(where, {"schema": {"type": "string"}, "x-source": source})) == [
        ("unused-component", where)
    ]


def test_a_security_scheme_that_no_requirement_names_is_reported() -> None:
    root = changed("/components/securitySchemes/other", {"type": "http", "scheme": "basic"})
    root["components"]["securitySchemes"]["other"]["x-source"] = {
        "from": "manual",
        "at": "1",
        "kind": "documented",
    }

    assert found(root) == [("unused-component", "/components/securitySchemes/other")]


def test_a_discriminator_uses_what_it_maps_to() -> None:
    source = {"from": "manual", "at": "1", "kind": "documented"}
    root = changed("/components/schemas/Cat", {"type": "object", "x-source": source})
    mapping = {"propertyName": "id", "mapping": {"cat": "#/components/schemas/Cat"}}
    root["components"]["schemas"]["Paging"]["discriminator"] = mapping

    assert found(root) == []
