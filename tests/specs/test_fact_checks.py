"""Show each difference between a spec and a fact list that the check finds, on a small pair."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from tests.specs.comparison.fact_differences import differences
from tests.specs.comparison.fact_list_keys import stray_keys

from specloom.spec import Spec, parse_document, read_spec
from specloom.spec.pointers import lookup, split

SPEC = """
openapi: 3.1.0
info: {title: Shop, version: "1", x-source: &said {from: guide, at: Shop, kind: documented}}
servers: [{url: "https://{shop}.example/v1", variables: {shop: {default: a}}, x-source: *said}]
security: [{apiKey: []}]
paths:
  /orders:
    get:
      operationId: orders_list
      tags: [orders]
      x-source: *said
      x-rate-limit: [calls]
      parameters:
        - {name: page, in: query, schema: {type: integer, default: 1, maximum: 50}}
        - {name: sort, in: query, required: true, schema: {type: string, enum: [asc, desc]}}
      responses:
        "200":
          x-source: {from: guide, at: Shop, kind: inferred, note: The status is not stated.}
          headers: {X-Used: &used {$ref: "#/components/headers/Used"}}
          content:
            application/json:
              schema: {$ref: "#/components/schemas/OrderPage"}
              examples: {one: {x-source: *said, value: {orders: [{id: A-17, total: 12.5}]}}}
        "401": &failed {$ref: "#/components/responses/Failed"}
    post:
      operationId: orders_create
      tags: [orders]
      x-source: *said
      x-rate-limit: []
      security: []
      requestBody:
        content:
          application/json:
            schema: {$ref: "#/components/schemas/Order"}
            examples: {tea: {x-source: *said, value: {total: 3}}}
      responses:
        "201": {headers: {X-Used: *used}}
        "401": *failed
webhooks:
  order.paid:
    post:
      operationId: on_order_paid
      tags: [orders]
      security: []
      x-source: *said
      x-webhook-signature: {header: x-sign, algorithm: hmac-sha256, encoding: hex, key: secret}
      parameters: [{name: x-sign, in: header, schema: {type: string}}]
      requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Paid"}}}}
      responses: {"200": {x-source: {from: guide, at: Shop, kind: inferred, note: Not stated.}}}
components:
  securitySchemes: {apiKey: {type: http, scheme: bearer, x-source: *said}}
  headers:
    Used: {x-source: *said, schema: {type: integer}, example: 4}
  responses:
    Failed:
      x-source: *said
      headers: {X-Used: *used, Retry-After: {schema: {type: integer}}}
      content:
        application/json:
          schema: {$ref: "#/components/schemas/Error"}
          examples: {wrong: {x-source: *said, value: {code: WRONG_KEY}}}
  schemas:
    OrderPage:
      x-source: *said
      properties: {orders: {type: array, items: {$ref: "#/components/schemas/Order"}}}
    Order:
      x-source: *said
      required: [total]
      allOf:
        - properties: {id: {type: string}}
        - properties:
            total: {type: [number, "null"], minimum: 0}
            labels: {additionalProperties: {type: object, properties: {text: {type: string}}}}
            paid: {oneOf: [{type: string, const: never}, {type: integer, const: 1}]}
    Paid:
      x-source: *said
      properties: {event: {type: string, const: order.paid}, at: {type: string, format: date-time}}
    Error:
      x-source: *said
      properties: {code: {type: string, const: WRONG_KEY}}
x-rate-limits:
  calls: {partition: api-key, quotas: [{quota: 100, window: 60}], x-source: *said}
x-sources: {guide: {title: Guide, url: "https://shop.example", retrieved: "2026-11-21"}}
"""

FACTS = """
sources: [guide]
servers: ["https://{shop}.example/v1"]
credentials: {type: http, scheme: bearer}
operations:
  - call: GET /orders
    rate_limit: {quota: 100, window: 60}
    parameters:
      - {in: query, name: page, type: integer, default: 1, maximum: 50}
      - {in: query, name: sort, enum: [asc, desc], required: true}
    replies:
      - media_type: application/json
        members:
          orders: {type: array}
          orders[].id: {type: string}
          orders[].total: {type: [number, "null"], minimum: 0}
          orders[].labels: {}
          orders[].labels.*.text: {type: string}
          orders[].paid: {type: [string, integer], enum: [never, 1]}
        examples:
          - {value: {orders: [{id: A-17, total: 12.5}]}}
          - {abridged: true, value: {orders: [{id: A-17}]}}
  - call: POST /orders
    public: true
    request:
      media_type: application/json
      members:
        id: {type: string}
        total: {type: number, required: true, minimum: 0}
        labels: {}
        labels.blue.text: {type: string}
        paid: {type: integer, enum: [1, never]}
      examples: [{value: {total: 3}}]
    replies: [{status: "201"}]
failures:
  - status: "401"
    code: WRONG_KEY
    members: {code: {type: string}}
    examples: [{value: {code: WRONG_KEY}}]
headers:
  - {name: X-Used, "on": any, type: integer, example: 4}
  - {name: Retry-After, "on": "401", type: integer}
rate_limits: [{quota: 100, window: 60, partition: api-key}]
webhooks:
  - name: order.paid
    method: POST
    members: {event: {type: string, const: order.paid}, at: {type: string, format: date-time}}
    signature: {header: x-sign, algorithm: hmac-sha256, encoding: hex}
calls: [{call: GET /orders, client: client.orders.list, arguments: [page, sort]}]
"""

LIST = "/paths/~1orders/get"
CREATE = "/paths/~1orders/post"
PAID = "/webhooks/order.paid/post"
SCHEMAS = "/components/schemas"
ORDER = f"{SCHEMAS}/Order/allOf"


def spec(change: tuple[str, Any] | None = None) -> Spec:
    document = parse_document(without_anchors(SPEC), Path("openapi.yaml"))
    if change:
        put(document.root, *change)
    return read_spec(document, "shop")


def without_anchors(text: str) -> str:
    """Write out the anchors that keep the sample short: a spec has none."""
    for name in ("said", "used", "failed"):
        start = text.index(f"&{name} ") + len(name) + 2
        end = text.index("}", start) + 1
        text = text.replace(f"&{name} ", "").replace(f"*{name}", text[start:end])
    return text


def facts(change: tuple[str, Any] | None = None) -> dict[str, Any]:
    found = dict(yaml.safe_load(FACTS))
    if change:
        put(found, *change)
    return found


def put(root: Any, pointer: str, value: Any) -> None:
    """Set what stands at a pointer, or take it out when the value is None."""
    holder, last = lookup(root, pointer.rpartition("/")[0]), split(pointer)[-1]
    key = int(last) if isinstance(holder, list) and last != "-" else last
    if value is None:
        del holder[key]
    elif last == "-":
        holder.append(value)
    else:
        holder[key] = value


def found(
    in_spec: tuple[str, Any] | None = None, in_list: tuple[str, Any] | None = None
) -> list[tuple[str, str]]:
    return [(d.side, d.message) for d in differences(spec(in_spec), facts(in_list))]


def test_a_spec_and_a_list_that_say_the_same_have_no_difference() -> None:
    assert found() == []


@pytest.mark.parametrize(
    ("pointer", "value", "message"),
    [
        ("/servers/0/url", "https://b.example", "server of https://{shop}.example/v1"),
        ("/components/securitySchemes/apiKey/scheme", "basic", "credential of http bearer"),
        (CREATE, None, "operation of POST /orders"),
        (f"{LIST}/parameters/0", None, "parameter of GET /orders query page"),
        (f"{LIST}/parameters/0/schema/default", None, "default of GET /orders query page 1"),
        (f"{LIST}/parameters/0/schema/maximum", None, "maximum of GET /orders query page 50"),
        (f"{LIST}/parameters/1/schema/enum", None, 'values of GET /orders query sort ["asc", "desc"]'),
        (f"{LIST}/parameters/1/required", None, "required of GET /orders query sort"),
        (f"{CREATE}/security", None, "public of POST /orders"),
        (f"{LIST}/responses/401", None, "status of GET /orders 401"),
        (f"{CREATE}/responses/201", None, "status of POST /orders 201"),
        (f"{CREATE}/responses/201/headers", None, "header of any X-Used"),
        ("/components/responses/Failed/headers/Retry-After", None, "header of 401 Retry-After"),
        (f"{ORDER}/0/properties/id", None, "member of GET /orders reply orders[].id"),
        (f"{ORDER}/1/properties/total/minimum", None, "minimum of POST /orders request total 0"),
        (f"{SCHEMAS}/Order/required", None, "required of POST /orders request total"),
        (f"{ORDER}/1/properties/labels", None, "member of GET /orders reply orders[].labels.*.text"),
        (f"{SCHEMAS}/Error/properties/code/const", None, "code of 401 WRONG_KEY"),
        (f"{SCHEMAS}/Error/properties/code", None, "member of 401 failure code"),
        ("/components/responses/Failed/content/application~1json/examples", {}, "example of 401 failure"),
        ("/components/headers/Used/example", None, "header example of any X-Used 4"),
        ("/components/headers/Used/schema/type", None, 'header type of any X-Used "integer"'),
        ("/x-rate-limits/calls/quotas/0/quota", 90, "rate limit of 100 in 60 s"),
        ("/webhooks/order.paid", None, "webhook of webhook order.paid"),
        (f"{PAID}/x-webhook-signature", None, "signature of webhook order.paid"),
        (f"{PAID}/parameters", [], "parameter of webhook order.paid header x-sign"),
        (f"{SCHEMAS}/Paid/properties/at/format", None, 'format of webhook order.paid request at "date-time"'),
        (f"{LIST}/tags", ["tea"], "client call of GET /orders client.orders.list"),
    ],
)
def test_what_the_list_says_and_the_spec_does_not_is_found(pointer: str, value: Any, message: str) -> None:
    lacking = [text for side, text in found(in_spec=(pointer, value)) if side == "spec"]

    assert any(text.startswith(f"the spec does not have {message}") for text in lacking), lacking


@pytest.mark.parametrize(
    ("pointer", "value", "message"),
    [
        (
            f"{LIST}/parameters/0/schema/default",
            2,
            "default of GET /orders query page: 1 in the list, 2 in the spec",
        ),
        (
            f"{LIST}/parameters/1/schema/enum",
            ["asc"],
            'values of GET /orders query sort: ["asc", "desc"] in the list, ["asc"] in the spec',
        ),
        (
            f"{ORDER}/0/properties/id/type",
            "integer",
            'type of GET /orders reply orders[].id: "string" in the list, "integer" in the spec',
        ),
        (
            f"{CREATE}/requestBody/content/application~1json/examples/tea/value",
            {"total": 4},
            'example of POST /orders request: {"total": 3} in the list, {"total": 4} in the spec',
        ),
        (
            f"{LIST}/x-rate-limit",
            [],
            'applied limits of GET /orders: ["100 in 60 s"] in the list, [] in the spec',
        ),
        (
            f"{CREATE}/x-rate-limit",
            ["calls"],
            'applied limits of POST /orders: [] in the list, ["100 in 60 s"] in the spec',
        ),
        (
            "/x-rate-limits/calls/partition",
            "ip",
            'rate limit of 100 in 60 s: "api-key" in the list, "ip" in the spec',
        ),
        (
            "/components/headers/Used/example",
            5,
            "header example of any X-Used: 4 in the list, 5 in the spec",
        ),
    ],
)
def test_what_the_two_say_differently_is_found(pointer: str, value: Any, message: str) -> None:
    assert ("spec", message) in found(in_spec=(pointer, value))


@pytest.mark.parametrize(
    ("pointer", "message"),
    [
        ("/servers/0", "server of https://{shop}.example/v1"),
        ("/credentials", "credential of http bearer"),
        ("/operations/1", "operation of POST /orders"),
        ("/operations/1/public", "public of POST /orders"),
        ("/operations/0/parameters/0", "parameter of GET /orders query page"),
        ("/operations/0/parameters/0/default", "default of GET /orders query page 1"),
        ("/operations/0/parameters/1/enum", 'values of GET /orders query sort ["asc", "desc"]'),
        ("/operations/1/request/members/total", "member of POST /orders request total"),
        ("/operations/1/request/members/total/minimum", "minimum of POST /orders request total 0"),
        ("/operations/1/request/members/paid/enum", 'choice of POST /orders request paid ["never"]'),
        ("/operations/1/request/examples/0", 'example of POST /orders request {"total": 3}'),
        ("/operations/1/replies/0", "status of POST /orders 201"),
        ("/failures/0", "failure of 401"),
        ("/failures/0/code", 'values of 401 failure code ["WRONG_KEY"]'),
        ("/failures/0/members/code", "member of 401 failure code"),
        ("/headers/1", "header of 401 Retry-After"),
        ("/rate_limits/0", 'rate limit of 100 in 60 s "api-key"'),
        ("/webhooks/0", 'webhook of webhook order.paid "POST"'),
        ("/webhooks/0/signature", "signature of webhook order.paid"),
        ("/webhooks/0/members/event/const", 'values of webhook order.paid request event ["order.paid"]'),
    ],
)
def test_what_the_spec_says_and_the_list_does_not_is_found(pointer: str, message: str) -> None:
    lacking = [text for side, text in found(in_list=(pointer, None)) if side == "list"]

    assert any(text.startswith(f"the list does not have {message}") for text in lacking), lacking


INFERRED = {"from": "guide", "at": "Shop", "kind": "inferred", "note": "By analogy."}
ELSEWHERE = {"from": "blog", "at": "Shop", "kind": "documented"}


@pytest.mark.parametrize("source", [INFERRED, ELSEWHERE])
def test_what_the_spec_infers_or_reads_elsewhere_need_not_be_listed(source: dict[str, str]) -> None:
    colour = {"type": "string", "enum": ["red"], "x-source": source}

    assert found(in_spec=(f"{ORDER}/0/properties/colour", colour)) == []


def test_nothing_below_an_inferred_member_need_be_listed() -> None:
    twin = {"$ref": f"#{SCHEMAS}/Paid", "x-source": INFERRED}

    assert found(in_spec=(f"{ORDER}/0/properties/twin", twin)) == []


def test_a_schema_that_holds_itself_is_walked_once() -> None:
    parent = {"$ref": f"#{SCHEMAS}/Order", "x-source": INFERRED}

    assert found(in_spec=(f"{ORDER}/0/properties/parent", parent)) == []


def test_what_the_list_has_read_the_spec_may_not_call_inferred() -> None:
    message = (
        "member of GET /orders reply orders[].id is read in a listed source, and the spec does not say so"
    )

    assert ("spec", message) in found(in_spec=(f"{ORDER}/0/properties/id/x-source", INFERRED))


def test_what_the_list_itself_calls_inferred_the_spec_may_infer() -> None:
    in_list = ("/operations/1/inferred", True)

    assert found(in_spec=(f"{CREATE}/x-source", INFERRED), in_list=in_list) == []


def test_a_bound_that_a_note_calls_inferred_need_not_be_listed() -> None:
    noted = {
        "from": "guide",
        "at": "Shop",
        "kind": "documented",
        "note": "Paid. That 7 is the least is inferred.",
    }
    schema = {"type": "integer", "default": 1, "maximum": 50, "minimum": 7}
    page = {"name": "page", "in": "query", "x-source": noted, "schema": schema}

    assert found(in_spec=(f"{LIST}/parameters/0", page)) == []


def test_null_that_a_note_speaks_of_need_not_be_listed() -> None:
    noted = {"from": "guide", "at": "Shop", "kind": "documented", "note": "That it may be null is inferred."}

    assert found(in_spec=(f"{ORDER}/0/properties/id", {"type": ["string", "null"], "x-source": noted})) == []


def test_what_can_only_be_null_is_of_that_type() -> None:
    in_list = ("/operations/0/replies/0/members/orders[].note", {"type": "null"})
    in_request = ("/operations/1/request/members/note", {"type": "null"})
    listed = facts(in_list)
    put(listed, *in_request)

    assert differences(spec((f"{ORDER}/0/properties/note", {"const": None})), listed) == ()


def test_an_example_may_be_a_record_of_a_listed_page() -> None:
    record = {
        "x-source": {"from": "guide", "at": "Shop", "kind": "example"},
        "value": {"id": "A-17", "total": 12.5},
    }

    assert found(in_spec=(f"{CREATE}/requestBody/content/application~1json/examples/record", record)) == []


def test_a_listed_source_is_one_of_the_spec() -> None:
    assert ("spec", "the spec does not have source of blog") in found(in_list=("/sources/-", "blog"))


@pytest.mark.parametrize(
    ("pointer", "value", "stray"),
    [
        ("/operation", [], " > operation"),
        ("/operations/0/parameters/0/maxmum", 50, " > operations > GET /orders > parameters > page > maxmum"),
        ("/webhooks/0/members/at/fromat", "date", " > webhooks > order.paid > members > at > fromat"),
        ("/operations/-", {"call": "GET /orders"}, "GET /orders is listed twice"),
    ],
)
def test_a_key_that_nobody_reads_is_found(pointer: str, value: Any, stray: str) -> None:
    assert list(stray_keys(facts((pointer, value)))) == [stray]
