from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.mock import Simulator

from .simulating import ask, simulate

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


def test_a_page_beyond_the_end_is_empty_and_still_tells_of_the_whole() -> None:
    found = page(things(), "page=9&size=5")

    assert found == {"things": [], "paging": {"page": 9, "size": 5, "pages": 2, "total": 7}}


@pytest.mark.parametrize("number", [2**64, 10**40])
def test_a_number_too_large_for_json_is_cut(number: int) -> None:
    assert page(things(), f"page={number}")["paging"]["page"] == 2**53 - 1


@given(st.integers(1, 9), st.booleans())
def test_all_pages_together_are_the_list(size: int, resource: bool) -> None:
    simulator = things(resource=resource)
    pages = page(simulator, f"size={size}")["paging"]["pages"]
    found = [t["id"] for n in range(pages) for t in page(simulator, f"size={size}&page={n + 1}")["things"]]

    assert found == [f"t{number}" for number in range(7)]


def test_an_offset_counts_items() -> None:
    found = page(things("offset"), "page=5&size=5")

    assert [thing["id"] for thing in found["things"]] == ["t5", "t6"]
