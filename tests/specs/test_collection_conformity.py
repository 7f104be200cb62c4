import copy
from collections.abc import Callable
from typing import Any

import pytest
from tests.specs.comparison.collection_conformity import Difference, conform
from tests.unit.spec.sample import THINGS, document, rebuilt

from specloom.spec import read_spec

AT = "item[0].description"
TEXT = (
    THINGS.replace("from: manual", "from: collection")
    .replace("  manual: {", "  collection: {")
    .replace(
        "{name: size, in: query, schema: {type: integer}}",
        "{name: size, in: query, schema: {type: integer, maximum: 9}, examples: {ten: {value: 10}}}",
    )
    .replace("required: [error]}", "required: [error]}\n      description: A number has 6 digits.")
)


def spec_root() -> dict[str, Any]:
    """Return the sample, read from a collection, with one example of each thing that a collection can say."""
    root = document(TEXT).root
    root["components"]["schemas"]["BatchResult"] |= {
        "type": ["object", "number"],
        "minimum": -5,
        "examples": ["2026-01-02 03:04:05", "text", 7],
    }
    return root


def said(at: str, *values: Any) -> dict[str, Any]:
    return {"at": at, "value": list(values)}


FACTS: dict[str, Any] = {
    "base_url": "https://eu.example.com/v1",
    "auth": {"at": AT, "in": "query", "name": "api-key"},
    "requests": [
        {
            "at": "page 2",
            "method": "GET",
            "path": "/things",
            "query": [
                {"key": "api-key", "value": "{{key}}"},
                {"key": "page", "value": "{{page}}"},
                {"key": "size", "value": "10"},
                {"key": "format", "value": "{{format}}"},
            ],
            "headers": [],
            "body": None,
            "examples": [
                {"at": "page 2", "value": {"things": [{"id": "a"}], "paging": {"pages": 1}}},
                {"at": "page 2", "value": "id"},
            ],
        },
        {
            "at": "page 3",
            "method": "POST",
            "path": "/things",
            "query": [{"key": "api-key", "value": "{{key}}"}],
            "headers": [],
            "body": {"id": "a", "made": "2026-01-02T03:04:05Z"},
            "examples": [],
        },
        {
            "at": "page 4",
            "method": "POST",
            "path": "/things/batch",
            "query": [{"key": "api-key", "value": "{{key}}"}],
            "headers": [],
            "body": {"things": [{"id": "a"}, {"id": "b"}]},
            "examples": [],
        },
    ],
    "described": [],
    "examples": [{"at": AT, "abridged": True, "value": {"results": [{}]}}],
    "facts": {
        "statuses": {"all": said(AT, 401, 429), "writes": said(AT, 400)},
        "request_headers": {"at": AT, "value": {"Accept": "*/*"}},
        "response_headers": [
            {"at": AT, "name": "RateLimit-Remaining", "status": 200, "required": False},
            {"at": AT, "name": "Retry-After", "status": 429, "required": True},
        ],
        "rate_limits": [
            {
                "at": AT,
                "partition": "api-key",
                "quotas": [{"quota": 5, "window": 1}, {"quota": 9, "window": 60, "overflow": True}],
                "cost": {"read": 1, "write": 2},
            }
        ],
        "bursts": {
            "at": AT,
            "writes_in_first_second": 7,
            "writes_per_second_after": 2,
            "writes_in_first_minute": 125,
        },
        "batch_max": [{"at": "page 4.description", "value": 3}],
        "numbers": {"at": AT, "minimum": -5, "float_digits": 6},
        "datetime": {"at": AT, "example": "2026-01-02 03:04:05"},
        "parameters": [
            {"at": AT, "name": "page", "type": "integer", "minimum": 1, "default": 1},
            {"at": AT, "name": "size", "type": "integer", "maximum": 9},
            {"at": AT, "name": "format", "enum": ["json", "csv"]},
        ],
    },
}


def both() -> tuple[dict[str, Any], dict[str, Any]]:
    """Return a spec and a collection that say the same."""
    root = spec_root()
    create = root["paths"]["/things"]["post"]
    del create["x-retry"], create["responses"]["423"]
    return root, copy.deepcopy(FACTS)


def differences(root: dict[str, Any], facts: dict[str, Any]) -> tuple[Difference, ...]:
    return conform(read_spec(rebuilt(root), "things"), facts)


def test_a_spec_and_a_collection_that_say_the_same_do_not_differ() -> None:
    assert [str(difference) for difference in differences(*both())] == []


Change = Callable[[dict[str, Any]], object]
FROM_COLLECTION: dict[str, Change] = {
    "server": lambda facts: facts.pop("base_url"),
    "credential": lambda facts: facts.pop("auth"),
    "operation": lambda facts: facts["requests"].pop(1),
    "secured": lambda facts: facts["requests"][0]["query"].pop(0),
    "query": lambda facts: facts["requests"][0]["query"].pop(1),
    "query value": lambda facts: facts["requests"][0]["query"].pop(2),
    "body": lambda facts: facts["requests"][1].update(body=None),
    "example": lambda facts: facts["requests"][0]["examples"].pop(1),
    "status": lambda facts: facts["facts"]["statuses"].pop("writes"),
    "request header": lambda facts: facts["facts"].pop("request_headers"),
    "response header": lambda facts: facts["facts"]["response_headers"].pop(),
    "rate limit": lambda facts: facts["facts"]["rate_limits"].pop(),
    "burst": lambda facts: facts["facts"]["bursts"].pop("writes_in_first_second"),
    "batch": lambda facts: facts["facts"]["batch_max"].pop(),
    "parameter": lambda facts: facts["facts"]["parameters"][0].pop("default"),
    "number": lambda facts: facts["facts"]["numbers"].pop("float_digits"),
    "datetime": lambda facts: facts["facts"].pop("datetime"),
}


@pytest.mark.parametrize("topic", FROM_COLLECTION)
def test_what_the_spec_claims_and_the_collection_lacks_is_reported(topic: str) -> None:
    root, facts = both()
    FROM_COLLECTION[topic](facts)

    assert (topic, "collection") in {(found.topic, found.side) for found in differences(root, facts)}


FROM_SPEC: dict[str, Change] = {
    "server": lambda root: root["servers"].clear(),
    "credential": lambda root: root["components"]["securitySchemes"]["key"].update(name="token"),
    "operation": lambda root: root["paths"]["/things"].pop("post"),
    "secured": lambda root: root["paths"]["/things"]["get"].update(security=[]),
    "query": lambda root: root["paths"]["/things"]["get"]["parameters"].pop(0),
    "query value": lambda root: root["paths"]["/things"]["get"]["parameters"][1].pop("examples"),
    "body": lambda root: root["components"]["requestBodies"].update(NewThing={"content": {}}),
    "example": lambda root: root["paths"]["/things/batch"]["post"]["responses"].pop("200"),
    "status": lambda root: root["paths"]["/things"]["post"]["responses"].pop("400"),
    "request header": lambda root: root.pop("x-request-headers"),
    "response header": lambda root: root["components"]["responses"]["TooManyRequests"].pop("headers"),
    "rate limit": lambda root: root.pop("x-rate-limits"),
    "burst": lambda root: root["x-rate-limits"]["key"]["quotas"].pop(),
    "batch": lambda root: root["paths"]["/things/batch"]["post"].pop("x-batch"),
    "parameter": lambda root: root["paths"]["/things"]["get"]["parameters"][0]["schema"].pop("default"),
    "number": lambda root: root["components"]["schemas"]["BatchResult"].pop("minimum"),
    "datetime": lambda root: root["components"]["schemas"]["BatchResult"].pop("examples"),
}


@pytest.mark.parametrize("topic", FROM_SPEC)
def test_what_the_collection_says_and_the_spec_lacks_is_reported(topic: str) -> None:
    root, facts = both()
    FROM_SPEC[topic](root)

    assert (topic, "spec") in {(found.topic, found.side) for found in differences(root, facts)}


CHANGED: dict[str, Change] = {
    "operation": lambda facts: facts["requests"][1].update(at="page 30"),
    "request header": lambda facts: facts["facts"]["request_headers"]["value"].update(Accept="text/csv"),
    "response header": lambda facts: facts["facts"]["response_headers"][1].update(required=False),
    "rate limit": lambda facts: facts["facts"]["rate_limits"][0]["quotas"][0].update(quota=6),
    "burst": lambda facts: facts["facts"]["bursts"].update(writes_in_first_minute=126),
    "batch": lambda facts: facts["facts"]["batch_max"][0].update(value=4),
    "parameter": lambda facts: facts["facts"]["parameters"][1].update(maximum=10),
}


@pytest.mark.parametrize("topic", CHANGED)
def test_what_the_two_say_differently_is_one_difference(topic: str) -> None:
    root, facts = both()
    CHANGED[topic](facts)

    (difference,) = differences(root, facts)

    assert difference.topic == topic
    assert " in the spec and " in str(difference)


def test_a_failure_that_may_be_repeated_is_compared_with_its_wait() -> None:
    root, facts = spec_root(), copy.deepcopy(FACTS)
    facts["facts"]["statuses"]["writes"]["value"].append(423)
    facts["facts"]["retry"] = {"at": AT, "status": 423, "after": 6}
    batch = root["paths"]["/things/batch"]["post"]
    batch["responses"]["423"] = {"$ref": "#/components/responses/BadRequest"}

    found = [str(difference) for difference in differences(root, facts)]

    assert found == [
        "retry: POST /things 423 is 5 in the spec and 6 in the collection (/paths/~1things/post/x-retry)",
        f"retry: the spec does not have POST /things/batch 423 ({AT})",
    ]


def test_operations_that_only_prose_describes_are_compared() -> None:
    root, facts = both()
    del root["paths"]["/things/{id}"]
    facts["described"] = [{"at": "page 5", "methods": ["GET", "PUT"], "path": "/things/{id}"}]

    found = [(difference.subject, difference.side) for difference in differences(root, facts)]

    assert found == [("GET /things/{id}", "spec"), ("PUT /things/{id}", "spec")]


def test_what_is_inferred_or_read_elsewhere_the_collection_need_not_say() -> None:
    root, facts = both()
    elsewhere = {"from": "manual", "at": "page 1", "kind": "documented"}
    root["paths"]["/things"]["get"]["parameters"].append(
        {"name": "more", "in": "query", "schema": {"type": "boolean"}, "x-source": elsewhere}
    )

    assert differences(root, facts) == ()


def test_headers_of_a_request_are_compared() -> None:
    root, facts = both()
    facts["requests"][0]["headers"] = [{"key": "X-Trace", "value": "1"}]

    assert [difference.topic for difference in differences(root, facts)] == ["header"]


def test_an_example_is_equal_down_to_its_types() -> None:
    root, facts = both()
    facts["requests"][0]["examples"][0]["value"]["paging"]["pages"] = True

    assert {(found.topic, found.side) for found in differences(root, facts)} == {
        ("example", "spec"),
        ("example", "collection"),
    }
