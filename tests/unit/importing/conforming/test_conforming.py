"""A spec and a source are held against each other, both ways."""

import re
import textwrap
from pathlib import Path

import pytest

from specloom.importing.conforming import Difference, conform, difference_lines
from specloom.spec import Spec, parse_document, read_spec

ORDERS = """\
openapi: 3.1.0
info: {title: Acme, version: "1"}
servers: [{url: "https://api.acme.example/v1"}]
tags: [{name: orders}]
paths:
  /orders/{orderId}:
    patch:
      operationId: orders_update
      tags: [orders]
      x-source: {from: collection, at: "item[0]", kind: documented}
      security: [{key: []}]
      parameters:
        - {name: orderId, in: path, required: true, schema: {type: string}}
        - {name: dry, in: query, schema: {type: boolean}, example: true}
      requestBody:
        content:
          application/json:
            schema: {$ref: "#/components/schemas/Order"}
            examples: {paid: {value: {status: paid, lines: [{sku: A}]}}}
      responses:
        "200":
          description: The order.
          headers: {X-Trace: {schema: {type: string}}}
          content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}
components:
  securitySchemes: {key: {type: apiKey, in: query, name: api-key}}
  schemas:
    Order:
      type: object
      properties:
        status: {type: string}
        lines: {type: array, items: {$ref: "#/components/schemas/Line"}}
    Line: {type: object, properties: {sku: {type: string}}}
x-sources: {collection: {title: Acme, url: "https://acme.example", retrieved: "2026-11-21"}}
"""


def spec(*changes: tuple[str, str]) -> Spec:
    """Return the spec of the orders after replacing texts in it, each of which must be there."""
    text = ORDERS
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return read_spec(parse_document(text, Path("openapi.yaml")), "acme")


def compared(mine: Spec, theirs: Spec) -> list[Difference]:
    return list(conform(mine, theirs, "collection"))


def test_a_spec_that_says_the_same_has_no_differences() -> None:
    assert compared(spec(), spec()) == []


@pytest.mark.parametrize(
    "changes",
    [
        (('"200":', '"2XX":'),),
        (
            ("schema: {type: boolean}, example: true", "schema: {$ref: '#/components/schemas/Dry'}"),
            ("    Line:", "    Dry: {type: string, enum: [a, b]}\n    Line:"),
        ),
        (("{type: boolean}, example: true", "{type: array, items: {type: string}}, example: [a]"),),
    ],
)
def test_a_spec_conforms_to_itself_whatever_it_says(changes: tuple[tuple[str, str], ...]) -> None:
    assert compared(spec(*changes), spec(*changes)) == []


def test_the_names_of_path_parameters_make_no_difference() -> None:
    assert compared(spec(), spec(("orderId", "id"))) == []


def test_a_path_with_a_value_is_the_path_with_a_parameter() -> None:
    drafted = spec(
        ("/orders/{orderId}", "/orders/A-17"),
        ("        - {name: orderId, in: path, required: true, schema: {type: string}}\n", ""),
    )

    assert compared(spec(), drafted) == []


def test_the_path_of_the_server_counts() -> None:
    drafted = spec(("example/v1", "example"), ("/orders/{orderId}", "/v1/orders/{orderId}"))

    assert {difference.topic for difference in compared(spec(), drafted)} == {"server"}


def test_a_server_that_the_source_does_not_tell_is_not_compared() -> None:
    drafted = spec(
        (
            '{url: "https://api.acme.example/v1"}',
            '{url: "https://base.invalid", x-source: {from: collection, at: variable, kind: inferred}}',
        )
    )

    assert [(each.topic, each.side) for each in compared(spec(), drafted)] == [("server", "source")]


CHANGES = [
    ("operation", "patch:", "put:"),
    ("server", "https://api.acme", "https://eu.acme"),
    ("parameter", "name: dry", "name: test"),
    ("security", "name: api-key", "name: token"),
    (
        "media type",
        "          application/json:\n            schema",
        "          text/plain:\n            schema",
    ),
    ("member", "sku: {type: string}", "code: {type: string}"),
    ("status", '"200":', '"201":'),
    ("header", "X-Trace", "X-Request"),
]


@pytest.mark.parametrize(("topic", "old", "new"), CHANGES, ids=[change[0] for change in CHANGES])
def test_each_difference_is_named_from_both_sides(topic: str, old: str, new: str) -> None:
    found = [each for each in compared(spec(), spec((old, new))) if each.topic == topic]

    assert {each.side for each in found} == {"spec", "source"}
    assert all(each.message and str(each).startswith(topic) for each in found)


def test_a_body_that_only_the_source_has_is_lacking_in_the_spec() -> None:
    body = ORDERS[ORDERS.index("      requestBody:") : ORDERS.index("      responses:")]
    without = spec((body, ""))

    assert [(each.topic, each.side) for each in compared(without, spec())] == [("body", "spec")]
    assert [(each.topic, each.side) for each in compared(spec(), without)] == [("body", "source")]


def test_a_member_inside_one_that_is_missing_is_not_told_too() -> None:
    found = compared(spec(), spec(("        lines: {", "        rows: {"), ("lines: [", "rows: [")))

    assert {each.subject.split(" in ")[0] for each in found} == {"lines", "rows"}


def test_members_of_an_object_that_is_free_need_no_description() -> None:
    free = spec(("Line: {type: object, properties: {sku: {type: string}}}", "Line: {type: object}"))

    assert [each.side for each in compared(free, spec())] == []


def test_a_schema_that_contains_itself_is_compared() -> None:
    endless = ("sku: {type: string}", 'sku: {type: string}, part: {$ref: "#/components/schemas/Line"}')

    assert compared(spec(endless), spec(endless)) == []


def test_an_example_that_does_not_fit_the_spec_is_a_contradiction() -> None:
    strict = spec(("status: {type: string}", "status: {type: integer}"))
    found = compared(strict, spec())

    assert [(each.topic, each.side) for each in found] == [("example", "spec")]
    assert "'paid' must be of type integer at /status" in found[0].message


def test_the_value_of_a_parameter_is_read_as_the_spec_types_it() -> None:
    text = spec(("{type: boolean}, example: true", "{type: string}, example: 'true'"))
    several = spec(("{type: boolean}, example: true", "{type: array, items: {type: string}}"))
    listed = spec(("{type: boolean}, example: true", "{type: string}, example: 'a,b'"))

    assert compared(text, spec()) == []
    assert compared(several, listed) == []
    assert compared(several, spec(("{type: boolean}, example: true", "{type: string}, example: a"))) == []


def test_a_value_that_the_spec_does_not_allow_is_a_contradiction() -> None:
    found = compared(spec(("type: boolean}, example: true", "enum: [1, 2]}")), spec())

    assert [each.topic for each in found if each.side == "spec"] == ["value"]


def test_a_parameter_that_signs_the_call_is_not_missing() -> None:
    unsigned = spec(("name: dry", "name: api-key"), ("security: [{key: []}]", "security: []"))

    assert [(each.topic, each.side) for each in compared(spec(), unsigned)] == [
        ("parameter", "source"),
        ("security", "source"),
    ]


def test_a_status_that_a_range_takes_in_is_not_missing() -> None:
    found = compared(spec(('"200":', '"2XX":')), spec())

    assert [(each.topic, each.side) for each in found] == [("status", "source")]


def test_what_a_draft_only_infers_the_spec_need_not_say() -> None:
    inferred = "x-source: {from: collection, at: none, kind: inferred, note: Not shown.}"
    more = textwrap.indent(f'"401":\n  description: No.\n  {inferred}\n', " " * 8)
    drafted = spec(("      responses:\n", f"      responses:\n{more}"))

    assert compared(spec(), drafted) == []


@pytest.mark.parametrize(
    ("source", "known"),
    [
        ("{from: collection, at: here, kind: inferred, note: Guessed.}", "inferred"),
        ("{from: manual, at: page 3, kind: documented}", "read from manual"),
        (
            "{from: collection, at: info.description, kind: documented}",
            "stated in the words at info.description",
        ),
        ('{from: collection, at: "item[0]", kind: documented}', ""),
    ],
)
def test_how_a_person_knew_what_the_source_does_not_show_is_told(source: str, known: str) -> None:
    status = f'"409":\n          description: Taken.\n          x-source: {source}\n        "200":'
    found = compared(spec(('"200":', status)), spec())

    assert [(each.topic, each.side, each.known) for each in found] == [("status", "source", known)]


def test_a_difference_names_its_places_on_both_sides() -> None:
    found = compared(spec(), spec(("patch:", "put:")))

    assert [(each.pointer, each.at) for each in found] == [
        ("/paths", "item[0]"),
        ("/paths/~1orders~1{orderId}/patch", ""),
    ]
    assert re.search(r"\(/paths, item\[0\]\)$", str(found[0]))
    assert found[0].as_json()["side"] == "spec"


def test_what_calls_cannot_show_is_what_a_person_knew() -> None:
    limited = spec(("schema: {type: boolean}", "schema: {type: boolean, default: false}"))
    found = compared(limited, spec())

    assert [(each.topic, each.side, each.known) for each in found] == [
        ("constraint", "source", "which calls cannot show")
    ]
    assert found[0].subject == "default False of the parameter dry of PATCH /orders/{orderId}"


def test_a_document_can_show_limits() -> None:
    mine = ("from: collection", "from: document")
    limited = spec(mine, ("schema: {type: boolean}", "schema: {type: boolean, default: false}"))

    (found,) = conform(limited, spec(mine), "document")
    assert found.known == ""


def test_an_extension_is_named_with_the_operation_that_has_it() -> None:
    retried = spec(("      security:", "      x-retry: {statuses: [423]}\n      security:"))

    assert [(each.topic, each.subject) for each in compared(retried, spec())] == [
        ("extension", "x-retry of PATCH /orders/{orderId}")
    ]


def test_an_extension_of_the_whole_spec_is_named_by_itself() -> None:
    limits = "x-rate-limits: {key: {partition: api-key, quotas: [{quota: 1, window: 1}]}}\nx-sources: {"

    assert [each.subject for each in compared(spec(("x-sources: {", limits)), spec())] == [
        "x-rate-limits key"
    ]


def test_differences_at_one_place_of_the_spec_are_one_line() -> None:
    lines = list(difference_lines("acme", compared(spec(), spec(("patch:", "put:"))) * 2))

    assert [line for line in lines if line.endswith(" and 1 more like it")] == [lines[1], lines[4]]
    assert lines[-1] == "acme: 4 differences to look at, 0 differences that a person knew better"


@pytest.mark.parametrize(
    ("written", "shown", "told"),
    [("true", "false", True), ("false", "true", True), ("true", None, False), ("false", None, False)],
)
def test_what_only_one_side_requires_is_told_where_the_source_shows_it(
    written: str, shown: str | None, told: bool
) -> None:
    mine = spec(("{name: dry,", f"{{name: dry, required: {written},"))
    theirs = spec(("{name: dry,", f"{{name: dry, required: {shown},")) if shown else spec()

    assert [(each.topic, each.side) for each in compared(mine, theirs)] == [("required", "spec")] * told


def test_a_body_that_only_one_side_requires_is_told() -> None:
    required = spec(("      requestBody:\n", "      requestBody:\n        required: true\n"))

    for mine, theirs in ((required, spec()), (spec(), required)):
        assert [(each.topic, each.side) for each in compared(mine, theirs)] == [("required", "spec")]
