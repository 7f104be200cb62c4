import pytest
from tests.unit.spec.sample import changed, document, findings, found, tree, without


def test_the_sample_is_clean() -> None:
    assert found(tree()) == []


def test_every_line_is_reported_in_order() -> None:
    root = changed("/info", {"titel": "x"})
    root["paths"]["/things"]["get"]["respones"] = {}

    lines = [finding.line for finding in findings(root)]

    assert lines == sorted(line for line in lines if line)


@pytest.mark.parametrize(
    ("pointer", "value", "message"),
    [
        ("/openapi", "3.0.3", "'3.0.3' must match"),
        ("/info", {"title": "x"}, "'version' is missing here; add it"),
        ("/paths", [], "[] must be of type object"),
        ("/paths/~1things/get/respones", {}, "respones is not known here; remove it"),
        ("/paths/things", {}, "things is not known here"),
        ("/paths/~1things/get/parameters/0/in", "body", "must be one of query, header, path, cookie"),
        ("/servers/0/url", 7, "7 must be of type string"),
        ("/paths/~1things/get/parameters/1/schema", None, "must be of type"),
    ],
)
def test_what_openapi_does_not_allow_is_worded(pointer: str, value: object, message: str) -> None:
    messages = [f.message for f in findings(changed(pointer, value)) if f.rule == "openapi"]

    assert any(message in text for text in messages), messages


def test_a_server_must_have_an_address_that_can_be_read() -> None:
    assert ("server", "/servers/0/url") in found(changed("/servers/0/url", "https://[acme/"))


@pytest.mark.parametrize(
    ("key", "value"),
    [("type", "strin"), ("required", "id"), ("pattern", "("), ("minLength", -1), ("enum", {})],
)
def test_a_schema_must_be_a_json_schema(key: str, value: object) -> None:
    where = f"/components/schemas/Paging/properties/pages/{key}"

    assert ("openapi", where) in found(changed(where, value))


@pytest.mark.parametrize(
    ("key", "advice"),
    [
        ("nullable", "write type: [string, 'null']"),
        ("requried", "correct the spelling"),
        ("minLenght", "remove it"),
    ],
)
def test_a_keyword_that_does_not_exist_is_reported(key: str, advice: str) -> None:
    (finding,) = findings(changed(f"/components/schemas/Paging/{key}", True))

    assert finding.rule == "schema-keyword"
    assert advice in finding.message


def test_a_boolean_schema_is_a_schema() -> None:
    assert found(changed("/components/schemas/Paging/additionalProperties", False)) == []


def test_a_path_parameter_must_be_declared() -> None:
    assert ("openapi", "/paths/~1things~1{id}/get") in found(without("/paths/~1things~1{id}/parameters"))


def test_a_path_parameter_must_occur_in_the_path() -> None:
    parameter = {"name": "no", "in": "path", "required": True, "schema": {"type": "string"}}

    assert found(changed("/paths/~1things/get/parameters/1", parameter)) == [
        ("openapi", "/paths/~1things/get"),
        ("x-pagination", "/paths/~1things/get/x-pagination/size"),
    ]


def test_a_parameter_is_declared_once() -> None:
    root = tree()
    root["paths"]["/things"]["get"]["parameters"].append({"name": "size", "in": "query", "schema": {}})

    assert found(root) == [("openapi", "/paths/~1things/get/parameters")]


def test_paths_differ_in_more_than_the_names_of_parameters() -> None:
    root = tree()
    root["paths"]["/things/{no}"] = {}

    assert found(root) == [("openapi", "/paths/~1things~1{no}")]


def test_a_security_requirement_names_a_scheme() -> None:
    root = tree()
    root["security"].append({"basic": []})

    assert found(root) == [("openapi", "/security/1/basic")]


def test_a_value_that_quotes_a_whole_document_is_cut() -> None:
    (finding,) = [f for f in findings(changed("/info/title", ["x" * 5000])) if f.rule == "openapi"]

    assert len(finding.message) < 200


def test_a_document_of_one_line_is_reported_without_a_crash() -> None:
    assert {rule for rule, _ in found(document("{}").root)} == {"openapi"}


def test_a_webhook_is_no_path() -> None:
    root = tree()
    root = {key: root[key] for key in root if not key.startswith(("components", "x-"))} | {
        "webhooks": {"event": {}, "/things": {}},
        **{key: root[key] for key in root if key.startswith(("components", "x-"))},
    }

    assert found(root) == []


@pytest.mark.parametrize("holder", ["/paths/~1things", "/paths/~1things/get"])
def test_a_server_stands_at_the_root_alone(holder: str) -> None:
    source = {"from": "manual", "at": "page 1", "kind": "documented"}
    root = changed(f"{holder}/servers", [{"url": "https://other.example.com", "x-source": source}])

    assert ("server", f"{holder}/servers/0") in found(root)
