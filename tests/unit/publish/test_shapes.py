from pathlib import Path
from typing import Any

import pytest

from specloom.publish import Publication
from specloom.publish.members import schema_views
from specloom.publish.page import read_page
from specloom.publish.prose import line, prose, web_address
from specloom.publish.shapes import described, shape_of
from specloom.publish.sources import Badge, Sources
from specloom.spec import Document, parse_document, read_spec


def document(schemas: str = "{}", more: str = "") -> Document:
    text = f'openapi: 3.1.0\ninfo: {{title: t, version: "1"}}\ncomponents:\n  schemas: {schemas}\n{more}'
    return parse_document(text, Path("t.yaml"))


@pytest.mark.parametrize(
    ("schema", "text"),
    [
        ({"type": "string"}, "string"),
        ({"type": ["string", "null"]}, "string or null"),
        ({"type": "array", "items": {"type": "integer"}}, "array of integer"),
        ({"type": "array"}, "array"),
        ({"oneOf": [{"type": "string"}, {"$ref": "#/components/schemas/A"}]}, "string or A"),
        ({"allOf": [{"$ref": "#/components/schemas/A"}, {"type": "object"}]}, "A and object"),
        ({"$ref": "#/components/schemas/A"}, "A"),
        ({}, "anything"),
        (True, "anything"),
        ({"anyOf": [True]}, "anything"),
    ],
)
def test_a_type_is_told_in_words(schema: Any, text: str) -> None:
    assert shape_of(document("{A: {type: string}}"), schema).text == text


def test_a_type_is_linked_to_its_component() -> None:
    items = {"type": "array", "items": {"$ref": "#/components/schemas/A"}}

    assert shape_of(document("{A: {type: string}}"), items).link == "A"


def test_limits_enum_and_default_are_those_of_what_is_referred_to() -> None:
    schemas = "{A: {type: string, enum: [a, b], default: a, minLength: 1, maxLength: 2, const: c}}"
    shape = shape_of(document(schemas), {"$ref": "#/components/schemas/A", "default": "b"})

    assert shape.limits == ("always c", "at least 1 character", "at most 2 characters")
    assert (shape.enum, shape.default) == (("a", "b"), "b")


def test_a_schema_that_is_no_object_is_left_out() -> None:
    assert schema_views(document("{A: true}"), Sources(document("{}"))) == ()


def test_the_description_of_a_component_serves_where_there_is_none() -> None:
    owner = document("{A: {description: From A.}}")

    assert described(owner, {"$ref": "#/components/schemas/A"}) == "From A."
    assert described(owner, True) == ""


def test_a_badge_is_that_of_the_nearest_fact_above() -> None:
    owner = document("{A: {x-source: {from: m, at: p1, kind: example, note: Odd.}, properties: {b: {}}}}")
    badge = Sources(owner).badge("/components/schemas/A/properties/b/deeper")

    assert badge == Badge("example", "m", "", "p1", "Odd.")
    assert badge.words == "example: m, p1. Odd."


def test_a_badge_without_place_is_its_kind() -> None:
    assert Badge("inferred", "", "", "", "").words == "inferred"


def test_nothing_known_is_no_badge() -> None:
    assert Sources(document()).badge("/components/schemas/A") is None


def test_sources_are_listed_and_only_web_addresses_linked() -> None:
    more = "x-sources:\n  a: {title: A, url: 'https://a.example'}\n  b: {url: 'javascript:x'}\n  c: text\n"
    page = read_page(Publication(read_spec(document(more=more), "acme")), ())

    assert [(origin.title, origin.url) for origin in page.origins] == [("A", "https://a.example"), ("b", "")]


@pytest.mark.parametrize(
    "text", ["javascript:x", "ftp://a.example", "//a.example", "https://", "http://[", "data:text/html,x"]
)
def test_only_http_addresses_are_web_addresses(text: str) -> None:
    assert web_address(text) is None


def test_markdown_is_rendered_without_html() -> None:
    assert prose("a **b** <i>").__html__() == "<p>a <strong>b</strong> &lt;i&gt;</p>\n"
    assert line("`c`").__html__() == "<code>c</code>"


def test_an_image_is_not_loaded() -> None:
    assert "<img" not in prose("![a](https://x.example/a.png)").__html__()
