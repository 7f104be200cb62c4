import pytest
from tests.unit.spec.sample import changed, found, tree, without

LINK = "/components/links/GetThing"


def test_what_makes_a_resource_links_to_what_gets_it() -> None:
    root = without("/paths/~1things/post/responses/200/links")
    del root["components"]["links"]

    assert found(root) == [("link", "/paths/~1things/post/responses")]


@pytest.mark.parametrize("action", ["update", "delete", "replace"])
def test_what_makes_a_resource_links_to_what_changes_it(action: str) -> None:
    root = tree()
    item = root["paths"]["/things/{id}"]
    resource = {"name": "thing", "action": action, "key": "id"}
    item["delete"] = {**item["get"], "operationId": f"things_{action}", "x-resource": resource}

    assert found(root) == [("link", "/paths/~1things/post/responses")]


def test_another_resource_need_not_be_linked() -> None:
    root = changed("/paths/~1things~1{id}/get/x-resource/name", "other")

    assert found(root) == []


@pytest.mark.parametrize("target", ["things_gone", None])
def test_a_link_names_an_operation(target: str | None) -> None:
    root = changed(f"{LINK}/operationId", target)

    assert ("link", LINK) in found(root)


def test_a_link_to_another_document_is_refused() -> None:
    root = changed(LINK, {"operationRef": "https://example.com/openapi.yaml#/paths/~1things/get"})

    assert ("link", LINK) in found(root)


def test_a_link_names_parameters_of_its_operation() -> None:
    assert found(changed(f"{LINK}/parameters", {"no": "$response.body#/id"})) == [
        ("link", f"{LINK}/parameters/no")
    ]


def test_a_parameter_of_a_link_needs_no_location() -> None:
    assert found(changed(f"{LINK}/parameters", {"id": "$response.body#/id"})) == []


@pytest.mark.parametrize(
    "expression",
    [
        "$response.body#/key",
        "$response.body#/id/0",
        "$request.body#/key",
        "$response.header.Location",
        "$request.path.id",
    ],
)
def test_a_link_takes_what_is_described(expression: str) -> None:
    assert found(changed(f"{LINK}/parameters/path.id", expression)) == [
        ("link", f"{LINK}/parameters/path.id")
    ]


@pytest.mark.parametrize(
    "expression",
    [
        "$response.body#/id",
        "$response.body#/parts/0/id",
        "$response.body#/more/any",
        "$response.body#/a.b",
        "$response.body#/~1c/7",
        "$request.body#/made",
        "$response.header.ratelimit-remaining",
        "a-constant",
    ],
)
def test_what_is_described_may_be_taken(expression: str) -> None:
    root = changed(f"{LINK}/parameters/path.id", expression)
    root["components"]["schemas"]["Thing"]["allOf"][0]["properties"] |= {
        "parts": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}},
        "more": {"type": "object", "additionalProperties": True},
        "a.b": {"type": "string"},
        "/c": {"type": "object", "properties": {"7": {"type": "string"}}},
    }

    assert ("link", f"{LINK}/parameters/path.id") not in found(root)
