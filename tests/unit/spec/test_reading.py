from pathlib import Path
from typing import Any

import pytest
from tests.unit.spec.sample import changed, document, rebuilt

from specloom.spec import (
    Finding,
    Operation,
    Quota,
    Retry,
    Spec,
    SpecError,
    Webhook,
    operation_nodes,
    parse_document,
    read_spec,
)
from specloom.spec.extensions import (
    Batch,
    ClientNames,
    Filter,
    FormatChoice,
    Pagination,
    Policy,
    Resource,
    Sorting,
)
from specloom.spec.references import reference_problem, resolve
from specloom.spec.webhooks import EventName, Signature, SignatureTime


def spec(root: Any = None) -> Spec:
    return read_spec(document() if root is None else rebuilt(root), "things")


def operation(name: str, root: Any = None) -> Operation:
    return next(found for found in spec(root).operations if found.name == name)


def test_a_spec_knows_its_vendor_and_itself() -> None:
    found = spec()

    assert (found.vendor, found.title, found.version) == ("things", "Things", "1")
    assert (found.summary, found.description) == ("Keep things.", "An API of things.")
    assert [tag.name for tag in found.tags] == ["things"]


def test_the_variables_of_a_server_take_their_defaults() -> None:
    assert spec().servers == ("https://eu.example.com/v1",)


def test_an_operation_is_named_without_its_tag() -> None:
    found = operation("create_batch")

    assert (found.id, found.tag, found.method, found.path) == (
        "things_create_batch",
        "things",
        "POST",
        "/things/batch",
    )
    assert found.pointer == "/paths/~1things~1batch/post"


def test_parameters_of_the_path_and_of_the_operation_are_joined() -> None:
    own = [{"name": "id", "in": "path", "required": True, "schema": {"type": "integer"}}]
    found = operation("get", changed("/paths/~1things~1{id}/get/parameters", own))

    assert [(p.name, p.schema, p.required) for p in found.parameters] == [("id", {"type": "integer"}, True)]
    assert operation("get").parameters[0].schema_pointer == "/paths/~1things~1{id}/parameters/0/schema"


def test_a_parameter_has_the_style_of_its_location() -> None:
    page = operation("list").in_location("query")[0]
    path = operation("get").in_location("path")[0]

    assert (page.style, page.explode, page.examples) == ("form", True, {"example": 2})
    assert (path.style, path.explode) == ("simple", False)


def test_a_parameter_may_be_written_as_a_media_type() -> None:
    parameter = {
        "name": "page",
        "in": "query",
        "content": {"application/json": {"schema": {"type": "integer"}}},
    }
    page = operation("list", changed("/paths/~1things/get/parameters/0", parameter)).parameters[0]

    assert (page.content_type, page.schema) == ("application/json", {"type": "integer"})
    assert page.schema_pointer == "/paths/~1things/get/parameters/0/content/application~1json/schema"


def test_a_referenced_body_is_followed() -> None:
    body = operation("create").body

    assert body is not None
    assert (body.required, body.description) == (True, "The thing to keep.")
    assert body.content[0].examples == {"a_thing": {"id": "a", "made": "2026-01-02T03:04:05Z"}}
    assert (
        body.content[0].schema_pointer
        == "/components/requestBodies/NewThing/content/application~1json/schema"
    )
    assert operation("get").body is None


def test_responses_and_their_headers_are_followed() -> None:
    limited = operation("list").response(429)

    assert limited is not None
    assert limited.pointer == "/components/responses/TooManyRequests"
    (header,) = limited.headers
    assert (header.name, header.required, header.schema) == ("Retry-After", True, {"type": "integer"})


def test_the_success_is_the_first_2xx() -> None:
    success = operation("create").success

    assert success is not None
    assert (success.status, list(success.links)) == ("200", ["get"])


def test_a_status_falls_back_to_its_range_and_then_to_the_default() -> None:
    root = changed("/paths/~1things/get/responses/5xx", {"description": "Broken."})
    root["paths"]["/things"]["get"]["responses"]["default"] = {"description": "Odd."}
    found = operation("list", root)

    answers = [found.response(status) for status in (401, 503, 418)]

    assert [answer.status if answer else None for answer in answers] == ["401", "5xx", "default"]
    assert operation("list").response(418) is None


def test_security_comes_from_the_root_unless_the_operation_says_otherwise() -> None:
    assert operation("list").security == (("key",),)
    assert operation("list", changed("/paths/~1things/get/security", [])).security == ()


def test_security_schemes_are_read() -> None:
    (scheme,) = spec().security_schemes

    assert (scheme.id, scheme.kind, scheme.location, scheme.name) == ("key", "apiKey", "query", "api-key")


def test_policies_are_read_with_their_costs() -> None:
    quotas = (Quota(5, 1), Quota(9, 60, overflow=True))
    policy = Policy("key", "api-key", quotas, read=1, write=2)

    assert spec().policies == (policy,)
    assert [policy.cost(method) for method in ("GET", "HEAD", "POST", "PATCH")] == [1, 1, 2, 2]


@pytest.mark.parametrize(("names", "applied"), [(["key"], 1), ([], 0)])
def test_an_operation_may_choose_its_policies(names: list[str], applied: int) -> None:
    assert len(operation("list", changed("/paths/~1things/get/x-rate-limit", names)).policies) == applied
    assert len(operation("get").policies) == 1


def test_extensions_are_read_as_values() -> None:
    listing, making, batch = operation("list"), operation("create"), operation("create_batch")

    assert listing.pagination == Pagination("page", "page", "size", "things", "paging.pages")
    assert listing.format == FormatChoice("format", {"json": "application/json", "csv": "text/csv"})
    assert listing.resource == Resource("thing", "list")
    assert making.retry == Retry(frozenset({423}), 5)
    assert batch.batch is not None
    assert (batch.batch.items, batch.batch.max, batch.batch.results) == ("things", 3, "results")
    assert isinstance(batch.batch, Batch)
    assert spec().client == ClientNames("sys_", ("RateLimit-Remaining",))
    assert spec().request_headers["Accept"] == "*/*"


def test_what_may_be_repeated_follows_from_the_method_unless_said() -> None:
    root = changed("/paths/~1things~1{id}/get/x-idempotent", True)

    assert [operation(name, root).idempotent for name in ("list", "create", "create_batch", "get")] == [
        True,
        True,
        False,
        True,
    ]


def test_a_method_that_may_usually_be_repeated_can_be_said_not_to_be() -> None:
    assert not operation("list", changed("/paths/~1things/get/x-idempotent", False)).idempotent


def test_what_a_resource_says_besides_is_read() -> None:
    told = {
        "name": "thing",
        "action": "list",
        "filters": {"since": {"property": "made", "op": "gte"}, "q": {"property": ["name", "note"]}},
        "sort": {"default": "-made", "by": "sort"},
        "unless": {"status": "gone"},
        "resets": {"except": ["note"]},
        "stamps": ["changed"],
    }
    listing = operation("list", changed("/paths/~1things/get/x-resource", told))

    assert listing.resource == Resource(
        "thing",
        "list",
        stamps=("changed",),
        unless={"status": "gone"},
        resets=("note",),
        filters={"since": Filter(("made",), "gte"), "q": Filter(("name", "note"))},
        sort=Sorting("-made", "sort"),
    )


def test_an_operation_without_extensions_has_none() -> None:
    found = operation(
        "get", changed("/paths/~1things~1{id}/get/x-resource", {"name": "thing", "action": "get"})
    )

    assert (found.pagination, found.batch, found.retry, found.format) == (None, None, None, None)


def test_operations_are_found_in_document_order() -> None:
    assert [node.pointer for node in operation_nodes(document())] == [
        "/paths/~1things/get",
        "/paths/~1things/post",
        "/paths/~1things~1batch/post",
        "/paths/~1things~1{id}/get",
    ]


def test_a_reference_is_followed_to_its_end() -> None:
    root = {"a": {"$ref": "#/b~1c"}, "b/c": {"$ref": "#/d%20e"}, "d e": 7}

    assert resolve(rebuilt(root), root["a"], "/a").pointer == "/d e"


@pytest.mark.parametrize("reference", ["#/a", "#/nothing", "other.yaml", "https://example.com"])
def test_a_reference_that_leads_nowhere_is_an_error_with_its_place(reference: str) -> None:
    spec = rebuilt({"a": {"$ref": "#/a"}, "b": {"$ref": reference}})

    with pytest.raises(SpecError, match=r"at /[ab] \[local-ref\]"):
        resolve(spec, {"$ref": reference}, "/b")


def test_a_good_reference_has_no_problem() -> None:
    assert reference_problem(rebuilt({"a": 1}), "#/a") is None


@pytest.mark.parametrize(
    ("pointer", "line", "text"),
    [("/a", 3, "spec.yaml:3: wrong at /a [rule]"), ("", None, "spec.yaml: wrong [rule]")],
)
def test_a_finding_says_where_and_what(pointer: str, line: int | None, text: str) -> None:
    assert str(Finding("rule", "wrong", Path("spec.yaml"), pointer, line)) == text


def test_an_error_says_all_that_is_wrong() -> None:
    first, second = (Finding("rule", text, Path("spec.yaml")) for text in ("one", "two"))

    assert str(SpecError(first, second)) == "spec.yaml: one [rule]\nspec.yaml: two [rule]"


def test_operations_are_found_by_id_and_by_tag() -> None:
    found = spec()

    assert found.operation("things_get").name == "get"
    assert found.tagged("things") == found.operations
    assert found.tagged("other") == ()
    with pytest.raises(KeyError, match="things_gone"):
        found.operation("things_gone")


def webhooks(rest: str = "") -> tuple[Webhook, ...]:
    text = f"""\
openapi: 3.1.0
info: {{title: t, version: "1"}}
webhooks:
  thing.made:
    parameters: [{{name: X-Sign, in: header, schema: {{type: string}}}}]
    post:
      operationId: on_thing_made
      requestBody: {{content: {{application/json: {{schema: {{type: object}}}}}}}}
      responses: {{"200": {{description: Taken.}}}}
  thing.gone: {{post: {{responses: {{"200": {{description: Taken.}}}}}}}}
{rest}"""
    return read_spec(parse_document(text, Path("t.yaml")), "acme").webhooks


def test_webhooks_are_read_like_operations_whose_path_is_their_name() -> None:
    made, gone = webhooks()

    assert (made.name, made.operation.id, made.operation.method) == ("thing.made", "on_thing_made", "POST")
    assert [parameter.name for parameter in made.operation.parameters] == ["X-Sign"]
    assert made.operation.body is not None
    assert (gone.name, gone.operation.id, gone.operation.path) == ("thing.gone", "thing.gone", "thing.gone")


def test_a_webhook_is_signed_as_the_root_says() -> None:
    sign = "x-webhook-signature: {header: X-Sign, algorithm: hmac-sha256, encoding: hex, key: api-key}"

    assert {webhook.signature for webhook in webhooks(sign)} == {
        Signature("X-Sign", "hmac-sha256", "hex", "api-key")
    }
    assert {webhook.signature for webhook in webhooks()} == {None}


def test_a_webhook_may_be_signed_in_a_way_of_its_own() -> None:
    sign = "{header: X-Own, algorithm: hmac-sha1, encoding: base64, key: secret}"
    *_, paid = webhooks(f"  thing.paid: {{post: {{x-webhook-signature: {sign}, responses: {{}}}}}}")

    assert paid.signature == Signature("X-Own", "hmac-sha1", "base64", "secret")


def test_a_signature_may_be_of_more_than_the_body() -> None:
    sign = """x-webhook-signature:
  {header: X-S, algorithm: hmac-sha256, encoding: base64, key: own, prefix: "v1,", separator: " ", id: X-Id,
   signed: "{id}.{timestamp}.{body}", timestamp: {header: X-T, tolerance: 60, unit: milliseconds},
   secret: {prefix: whsec_, encoding: base64}}"""

    assert webhooks(sign)[0].signature == Signature(
        "X-S",
        "hmac-sha256",
        "base64",
        "own",
        prefix="v1,",
        separator=" ",
        signed="{id}.{timestamp}.{body}",
        timestamp=SignatureTime("X-T", tolerance=60, unit="milliseconds"),
        id="X-Id",
        key_prefix="whsec_",
        key_encoding="base64",
    )


def test_where_a_webhook_tells_its_name_is_read() -> None:
    assert spec().event_name is None
    assert spec(changed("/x-webhook-event", {"member": "event.type"})).event_name == EventName(
        member="event.type"
    )


def test_a_scheme_of_http_is_known_in_any_case() -> None:
    found = spec(changed("/components/securitySchemes/key", {"type": "http", "scheme": "Basic"}))

    assert found.security_schemes[0].scheme == "basic"


def test_rate_headers_are_read_without_their_source() -> None:
    limits = "x-rate-limit-headers: {X-Left: remaining, x-source: {from: a}}"
    text = f'openapi: 3.1.0\ninfo: {{title: t, version: "1"}}\n{limits}'

    assert read_spec(parse_document(text, Path("t.yaml")), "acme").rate_headers == {"X-Left": "remaining"}


def test_the_header_that_carries_the_key_of_a_call_is_read() -> None:
    assert spec().idempotency_header is None
    assert spec(changed("/x-idempotency-key", {"header": "X-Token"})).idempotency_header == "X-Token"
