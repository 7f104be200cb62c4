import pytest
from tests.unit.spec.sample import changed, findings, found, tree

LIST, MAKE, BATCH = "/paths/~1things/get", "/paths/~1things/post", "/paths/~1things~1batch/post"


@pytest.mark.parametrize(
    ("where", "value", "rule"),
    [
        (f"{LIST}/x-rate-limit/0", "account", "x-rate-limit"),
        (f"{LIST}/x-pagination/request", "offset", "x-pagination"),
        (f"{LIST}/x-pagination/size", "limit", "x-pagination"),
        (f"{LIST}/x-pagination/items", "things.all", "x-pagination"),
        (f"{LIST}/x-pagination/pages", "pages", "x-pagination"),
        (f"{LIST}/x-pagination/more", "more", "x-pagination"),
        (f"{LIST}/x-resource/filters", {"since": {"property": "made"}}, "x-resource"),
        (f"{LIST}/x-resource/sort", {"by": "sort"}, "x-resource"),
        (f"{LIST}/x-resource/sets", {"status": "x"}, "x-resource"),
        (f"{MAKE}/x-resource/match", "name", "x-resource"),
        (f"{LIST}/x-format/parameter", "as", "x-format"),
        (f"{LIST}/x-format/media/csv", "text/tab-separated-values", "x-format"),
        (f"{BATCH}/x-batch/max", 4, "x-batch"),
        (f"{BATCH}/x-batch/items", "stuff", "x-batch"),
        (f"{BATCH}/x-batch/results", "outcome", "x-batch"),
        (f"{BATCH}/x-batch/record", "record", "x-batch"),
        (f"{BATCH}/x-batch/error", "problem", "x-batch"),
        (f"{MAKE}/x-retry/statuses/0", 409, "x-retry"),
        ("/x-client/request_id/0", "X-Request-Id", "x-client"),
        ("/x-rate-limit-headers/X-Left", "remaining", "x-rate-limit-headers"),
    ],
)
def test_what_an_extension_names_must_exist(where: str, value: object, rule: str) -> None:
    assert any((r, w.startswith(where)) == (rule, True) for r, w in found(changed(where, value)))


def test_a_limit_of_a_batch_must_be_the_schemas_own() -> None:
    (finding,) = findings(changed("/components/schemas/ThingBatch/properties/things/maxItems", 7))

    assert finding.message == "max must equal the maxItems of the items, 7; make them the same"


def test_a_batch_may_be_the_whole_body() -> None:
    root = tree()
    root["paths"]["/things/batch"]["post"]["x-batch"]["items"] = "/"
    root["components"]["schemas"]["ThingBatch"] = {
        "x-source": {"from": "manual", "at": "1", "kind": "documented"},
        "type": "array",
        "maxItems": 3,
        "items": {"$ref": "#/components/schemas/Thing"},
    }
    content = root["paths"]["/things/batch"]["post"]["requestBody"]["content"]["application/json"]
    content["examples"]["two"]["value"] = [{"id": "a"}]

    assert found(root) == []


def test_a_batch_without_results_promises_none() -> None:
    assert found(changed(f"{BATCH}/x-batch", {"items": "things", "max": 3})) == []


def test_members_are_found_in_the_parts_of_a_schema() -> None:
    root = tree()
    page = root["components"]["schemas"]["ThingPage"]
    page["anyOf"] = [{"$ref": "#/components/schemas/Paging"}]
    root["paths"]["/things"]["get"]["x-pagination"]["pages"] = "pages"

    assert found(root) == []


def test_a_schema_that_is_a_part_of_itself_ends_the_search() -> None:
    root = tree()
    root["components"]["schemas"]["ThingPage"]["anyOf"] = [{"$ref": "#/components/schemas/ThingPage"}]
    root["paths"]["/things"]["get"]["x-pagination"]["pages"] = "nowhere"

    assert ("x-pagination", f"{LIST}/x-pagination/pages") in found(root)
