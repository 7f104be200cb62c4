"""What calls showed of a spec is counted, down to the keyword."""

import json
from pathlib import Path
from typing import Any

import httpx
import pytest

from specloom.contract.conformance import Schemas
from specloom.contract.coverage import (
    Coverage,
    Meter,
    Row,
    add_coverage,
    coverage_html,
    coverage_json,
    coverage_lines,
    coverage_rows,
    read_coverage,
)
from specloom.contract.coverage.inventory import Item
from specloom.errors import BadInput
from specloom.spec import parse_document, read_spec

TEXT = """
openapi: 3.1.0
paths:
  /pets:
    post:
      operationId: pets_add
      parameters:
        - {name: dry, in: query, schema: {type: boolean}}
        - {name: n, in: query, schema: {minimum: 3}}
      requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}
      responses:
        "200":
          headers: {X-Left: {schema: {type: integer, maximum: 9}}}
          content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}
        "404": {description: none}
    get: {operationId: pets_list, responses: {"200": {description: ok}}}
components:
  schemas:
    Pet:
      type: object
      required: [kind]
      properties:
        kind: {enum: [cat, dog]}
        name: {type: [string, "null"], minLength: 2}
        id: {type: integer, readOnly: true}
        young: {type: array, items: {$ref: "#/components/schemas/Pet"}}
"""
SPEC = read_spec(parse_document(TEXT, Path("pets.yaml")), "pets")
ADD = SPEC.operation("pets_add")


def meter() -> Meter:
    return Meter(SPEC, Schemas(SPEC.document), Schemas(SPEC.document))


def answered(body: Any, left: str = "") -> Coverage:
    metered = meter()
    metered.response(ADD, httpx.Response(200, json=body, headers={"X-Left": left} if left else {}))
    return metered.coverage


def sent(body: Any = None, **query: Any) -> Coverage:
    metered = meter()
    content = ADD.body.content[0] if ADD.body and body is not None else None
    metered.request(ADD, {"query": query}, content, body)
    return metered.coverage


def seen(coverage: Coverage, part: str, kind: str) -> dict[str, tuple[int, int]]:
    """Return how often each item of a kind came as allowed and otherwise, by its name."""
    items = coverage.seen.items()
    return {i.name: (s.valid, s.invalid) for i, s in items if (i.part, i.kind) == (part, kind)}


def test_parameters_are_seen_valid_and_invalid() -> None:
    both = sent(dry=True, n=2)

    assert seen(both, "query", "parameter") == {"dry": (1, 0), "n": (0, 1)}
    assert seen(both, "query", "keyword") == {"type": (1, 0), "minimum": (0, 1)}


def test_properties_values_and_nulls_are_seen() -> None:
    coverage = answered({"kind": "cat", "name": None})

    assert seen(coverage, "200", "property") == {"kind": (1, 0), "name": (1, 0)}
    assert seen(coverage, "200", "value") == {'"cat"': (1, 0)}
    assert seen(coverage, "200", "null") == {"null": (1, 0)}
    assert seen(coverage, "200", "status") == {"200": (1, 0)}


def test_a_keyword_is_seen_with_values_that_it_is_about() -> None:
    silent = answered({"kind": "cat", "name": None})
    short = answered({"kind": "cow", "name": "x"})

    assert "minLength" not in seen(silent, "200", "keyword")
    assert seen(short, "200", "keyword")["minLength"] == (0, 1)
    assert seen(short, "200", "keyword")["enum"] == (0, 1)
    assert seen(answered({}), "200", "keyword")["required"] == (0, 1)


def test_what_refers_to_itself_is_followed() -> None:
    coverage = answered({"kind": "cat", "young": [{"kind": "dog"}, {"kind": "dog"}]})

    assert seen(coverage, "200", "value") == {'"cat"': (1, 0), '"dog"': (2, 0)}
    assert seen(coverage, "200", "keyword")["items"] == (1, 0)


def test_headers_are_seen() -> None:
    coverage = answered({"kind": "cat"}, "10")

    assert seen(coverage, "200", "header") == {"X-Left": (1, 0)}
    assert seen(coverage, "200", "keyword")["maximum"] == (0, 1)


def row(coverage: Coverage) -> Row:
    return coverage_rows(SPEC, coverage)[0]


def test_what_never_came_is_listed() -> None:
    some = row(sent({"kind": "dog"}) + answered({"kind": "cat"}))

    never = {(item.part, item.kind, item.name) for item in some.never}
    assert ("query", "parameter", "dry") in never
    assert ("404", "status", "404") in never
    assert ("request", "value", '"cat"') in never
    assert ("200", "property", "id") in never
    assert ("request", "property", "id") not in never
    assert (some.calls, some.shares["status"].seen, some.shares["status"].total) == (1, 1, 2)


def test_the_table_has_a_line_per_operation_and_says_what_never_came() -> None:
    lines = list(coverage_lines(coverage_rows(SPEC, sent(dry=True) + answered({"kind": "cat"}))))

    assert lines[1].split()[:3] == ["pets_add", "1", "1/2"]
    assert "  Never called: pets_list" in lines
    assert "    query, parameters: n" in lines
    assert "    statuses: 404" in lines
    assert '    200, values: Pet.kind "dog"' in lines


def test_html_is_escaped_and_json_is_whole() -> None:
    coverage = answered({"kind": "cat"})
    rows = coverage_rows(SPEC, coverage)

    assert "&quot;dog&quot;" in coverage_html((row(sent(dry=True) + coverage),))
    told = json.loads(json.dumps(coverage_json("pets", rows, coverage)))
    assert told["shares"]["status"] == {"seen": 1, "total": 3}
    assert told["operations"][1]["never"]


def test_runs_add_up_in_a_file(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "pets.json"

    add_coverage(path, sent(dry=True))
    add_coverage(path, sent(dry=True, n=5) + answered({"kind": "cat"}))

    assert seen(read_coverage(path), "query", "parameter") == {"dry": (2, 0), "n": (1, 0)}


@pytest.mark.parametrize("text", ["", "[]", '{"coverage": 9}', '{"coverage": 1, "seen": [[1]]}'])
def test_a_file_of_something_else_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "pets.json"
    path.write_text(text)

    with pytest.raises(BadInput, match="is no coverage that specloom wrote"):
        add_coverage(path, Coverage())
    assert path.read_text() == text


def test_every_item_that_is_counted_is_one_that_there_is() -> None:
    deep = {"kind": "cat", "name": None, "id": 1, "young": [{"kind": "dog", "name": "Rex"}]}
    coverage = answered(deep, "1") + sent(deep, dry=True, n=1)

    listed = {item for row in coverage_rows(SPEC, Coverage()) for item in row.never}
    strange = {item for item in coverage.seen if item not in listed}
    assert strange == set[Item]()
