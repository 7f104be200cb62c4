from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.mock import Simulator

from ..simulating import ask, simulate

REPLY = """\
{properties: {data: {properties: {
  things: {type: array},
  paging: {properties: {page: {type: integer}, size: {type: integer}, pages: {}, total: {}}}}}}}
"""
PATHS = """\
/{path}:
  get:
    operationId: things_list
    {resource}
    x-pagination:
      style: {style}
      request: page
      size: size
      items: data.things
      pages: data.paging.pages
      total: data.paging.total
    parameters:
      - {{name: page, in: query, schema: {{type: integer, minimum: 0}}}}
      - {{name: size, in: query, schema: {{type: integer, default: 3}}}}
    responses:
      "200":
        description: A page.
        content:
          application/json:
            schema: {reply}
            examples: {{all: {{value: {{data: {{things: [{things}]}}}}}}}}
"""


def things(style: str = "page", resource: bool = True) -> Simulator:
    stored = "x-resource: {name: thing, action: list, key: id}" if resource else ""
    listed = ", ".join(f"{{id: t{number}}}" for number in range(7))
    reply = " ".join(REPLY.split())
    return simulate(PATHS.format(path="things", resource=stored, style=style, reply=reply, things=listed))


def page(simulator: Simulator, query: str = "") -> Any:
    return ask(simulator, f"GET /v1/things?{query}").json()["data"]


@pytest.mark.parametrize("resource", [True, False])
def test_a_list_comes_in_pages_of_the_usual_size(resource: bool) -> None:
    found = page(things(resource=resource))

    assert [thing["id"] for thing in found["things"]] == ["t0", "t1", "t2"]
    assert found["paging"] == {"page": 1, "size": 3, "pages": 3, "total": 7}


def test_a_page_that_is_farther_than_can_be_counted_is_empty() -> None:
    assert page(things(), f"page={10**15}&size={10**15}")["things"] == []


def test_a_page_beyond_the_end_is_empty_and_still_tells_of_the_whole() -> None:
    found = page(things(), "page=9&size=5")

    assert found == {"things": [], "paging": {"page": 9, "size": 5, "pages": 2, "total": 7}}


@pytest.mark.parametrize("number", [2**64, 10**40])
def test_a_number_too_large_for_json_is_cut(number: int) -> None:
    assert page(things(), f"page={number}")["paging"]["page"] == 2**53 - 1


def test_a_far_page_of_large_pages_is_empty() -> None:
    assert page(things(), f"page={2**64}&size={2**64}")["things"] == []


@given(st.integers(1, 9), st.booleans())
def test_all_pages_together_are_the_list(size: int, resource: bool) -> None:
    simulator = things(resource=resource)
    pages = page(simulator, f"size={size}")["paging"]["pages"]
    found = [t["id"] for n in range(pages) for t in page(simulator, f"size={size}&page={n + 1}")["things"]]

    assert found == [f"t{number}" for number in range(7)]


def test_an_offset_counts_items() -> None:
    found = page(things("offset"), "page=5&size=5")

    assert [thing["id"] for thing in found["things"]] == ["t5", "t6"]


CURSOR = """\
/things:
  get:
    operationId: things_list
    x-pagination: {style: cursor, request: after, size: size, items: things, next: next}
    parameters:
      - {name: after, in: query, schema: {type: %(asked)s}}
      - {name: size, in: query, schema: {type: integer}}
    responses:
      "200":
        description: A page.
        content:
          application/json:
            schema: {properties: {things: {type: array}, next: {type: %(told)s}}}
            examples: {all: {value: {things: [1, 2, 3], next: printed}}}
"""


@pytest.mark.parametrize(
    ("asked", "told", "end"),
    [("string", "string", ""), ("string", "[string, 'null']", None), ("integer", "integer", 0)],
)
def test_a_cursor_leads_to_the_next_page_and_the_last_has_none(asked: str, told: str, end: Any) -> None:
    simulator = simulate(CURSOR % {"asked": asked, "told": told})
    first = ask(simulator, "GET /v1/things?size=2").json()
    last = ask(simulator, f"GET /v1/things?size=2&after={first['next']}").json()

    assert (first["things"], last) == ([1, 2], {"things": [3], "next": end})


def test_an_unknown_cursor_leads_to_the_beginning_where_no_refusal_is_declared() -> None:
    simulator = simulate(CURSOR % {"asked": "string", "told": "string"})

    assert ask(simulator, "GET /v1/things?size=2&after=unknown").json()["things"] == [1, 2]


def test_a_cursor_serves_only_for_the_list_that_gave_it() -> None:
    parameters = "    parameters:\n      - {name: kind, in: query, schema: {type: string}}\n"
    paths = CURSOR.replace("    parameters:\n", parameters) + '      "400": {description: No.}\n'
    simulator = simulate(paths % {"asked": "string", "told": "string"})
    cursor = ask(simulator, "GET /v1/things?size=2&kind=cat").json()["next"]

    assert ask(simulator, f"GET /v1/things?kind=cat&after={cursor}").status == 200
    assert ask(simulator, f"GET /v1/things?kind=dog&after={cursor}").status == 400
    assert ask(simulator, "GET /v1/things?after=unknown").status == 400


LISTED = """\
/things:
  get:
    operationId: things_list
    x-resource: {name: thing, action: list, key: id}
    x-pagination: {style: page, request: page, size: size, items: /}
    parameters:
      - {name: page, in: query, schema: {type: integer}}
      - {name: size, in: query, schema: {type: integer}}
    responses:
      "200":
        description: A page.
        content:
          application/json:
            schema: {type: array}
            examples: {all: {value: [{id: t0}, {id: t1}, {id: t2}]}}
"""


def test_a_list_that_is_the_whole_body_is_read_page_by_page() -> None:
    assert ask(simulate(LISTED), "GET /v1/things?page=2&size=2").json() == [{"id": "t2"}]
