from collections.abc import Callable
from typing import Any

import pytest
import yaml

from specloom.errors import BadInput
from specloom.importing.account import UNACCOUNTED
from specloom.importing.drafted import Draft

Drafting = Callable[..., Draft]
Findings = Callable[[Draft], list[str]]

PETS = """
openapi: 3.0.3
info: {title: Pets, version: "1"}
servers: [{url: https://api.pets.example}]
tags: [{name: Pet Store, description: All about pets.}, {name: unused}]
paths:
  /pets:
    get:
      operationId: listPets
      tags: [Pet Store, more]
      parameters:
        - name: limit
          in: query
          schema: {type: integer, nullable: true, minimum: 0, exclusiveMinimum: true}
      responses:
        "200":
          description: Pets.
          content:
            application/json:
              schema: {type: array, items: {$ref: "#/components/schemas/pet"}}
              example: [{id: 1, name: Rex}]
    post:
      operationId: createPet
      tags: [Pet Store]
      requestBody:
        content:
          application/json: {schema: {$ref: "#/components/schemas/pet"}}
          application/xml: {schema: {$ref: "#/components/schemas/pet"}}
      responses:
        "201":
          description: Made.
          content: {application/json: {schema: {type: object, properties: {id: {type: integer}}}}}
        "429": {description: Slow down.}
  /pets/{petId}:
    get:
      responses:
        "200":
          description: One.
          content: {application/json: {schema: {$ref: "#/components/schemas/pet"}}}
components:
  schemas:
    pet:
      type: object
      required: [id]
      x-internal: true
      properties:
        id: {type: integer, example: 7}
        name: {type: string, nullable: true}
        owner: {type: object, properties: {name: {type: string}}}
    forgotten: {type: string}
"""


def reason(draft: Draft, at: str) -> str:
    return next(line.reason for line in draft.lines if line.fact.at == at)


def test_a_draft_lints_clean(drafted: Drafting, findings: Findings) -> None:
    assert findings(drafted(PETS)) == []


def test_every_fact_of_the_source_is_accounted_for(drafted: Drafting) -> None:
    draft = drafted(PETS)

    assert [line for line in draft.lines if line.reason == UNACCOUNTED] == []
    assert {line.fact.kind for line in draft.lines} >= {"request", "parameter", "schema", "property", "tag"}


def test_operations_are_called_by_their_tag_and_what_is_left_of_their_name(drafted: Drafting) -> None:
    paths = drafted(PETS).root["paths"]

    assert paths["/pets"]["get"]["operationId"] == "pet_store_list_pets"
    assert paths["/pets/{petId}"]["get"]["operationId"] == "pets_get"


def test_nullable_and_exclusive_limits_are_written_as_openapi_3_1_has_them(drafted: Drafting) -> None:
    parameter = drafted(PETS).root["paths"]["/pets"]["get"]["parameters"][0]

    assert parameter["schema"] == {"type": ["integer", "null"], "exclusiveMinimum": 0}


def test_what_is_left_out_has_a_reason(drafted: Drafting) -> None:
    draft = drafted(PETS)

    assert "one tag" in reason(draft, "#/paths/~1pets/get/tags/1")
    assert "no operation" in reason(draft, "#/tags/1")
    assert "refers to it" in reason(draft, "#/components/schemas/forgotten")
    assert "extension" in reason(draft, "#/components/schemas/pet/x-internal")
    assert "media type" in reason(draft, "#/paths/~1pets/post/requestBody/content/application~1xml")


def test_a_body_without_an_example_has_one_that_is_marked_as_made_up(drafted: Drafting) -> None:
    body = drafted(PETS).root["paths"]["/pets"]["post"]["requestBody"]
    example = body["content"]["application/json"]["examples"]["made_of_the_schema"]

    assert example["x-source"]["kind"] == "inferred"
    assert example["value"]["id"] == 7


def test_failures_that_the_source_does_not_tell_of_are_inferred(drafted: Drafting) -> None:
    draft = drafted(PETS).root
    responses = draft["components"]["responses"]

    assert responses["Unauthorized"]["x-source"]["kind"] == "inferred"
    assert responses["TooManyRequests"]["description"] == "Slow down."
    assert set(draft["paths"]["/pets/{petId}"]["get"]["responses"]) == {"200", "401", "404", "429"}


@pytest.mark.parametrize("version", ["1.2", "4.0.0", "3.10", ""])
def test_a_version_that_is_not_known_is_refused(drafted: Drafting, version: str) -> None:
    with pytest.raises(BadInput, match="version"):
        drafted(f"{{openapi: '{version}', paths: {{}}}}")


def test_a_document_without_operations_is_refused(drafted: Drafting) -> None:
    with pytest.raises(BadInput, match="no operation"):
        drafted("{openapi: 3.0.0, info: {}}")


def test_methods_of_openapi_3_2_are_refused_rather_than_lost(drafted: Drafting) -> None:
    with pytest.raises(BadInput, match=r"OpenAPI 3\.2"):
        drafted("{openapi: 3.2.0, paths: {/a: {query: {responses: {}}}}}")


def minimal(schema: str, **more: Any) -> str:
    document = {
        "openapi": "3.1.0",
        "info": {"title": "A", "version": "1"},
        "servers": [{"url": "https://a.example"}],
        "paths": {
            "/a": {
                "get": {
                    "responses": {
                        "200": {
                            "description": "A.",
                            "content": {"application/json": {"schema": yaml.safe_load(schema)}},
                        }
                    }
                }
            }
        },
        **more,
    }
    return yaml.safe_dump(document)


@pytest.mark.parametrize(
    "schema",
    [
        "true",
        "{type: object}",
        "{type: array, items: [{type: string}]}",
        "{allOf: [{type: object, properties: {a: {type: integer}}}]}",
        "{oneOf: [{type: object, properties: {a: {}}, required: [a]}, {type: string}]}",
        "{type: object, properties: {a: true, b: {type: [string, 'null'], pattern: '['}}}",
        "{type: string, example: 3, examples: {a: {value: x}}}",
    ],
)
def test_schemas_of_every_shape_lint_clean(drafted: Drafting, findings: Findings, schema: str) -> None:
    draft = drafted(minimal(schema))

    assert findings(draft) == []
    assert [line for line in draft.lines if line.reason == UNACCOUNTED] == []


@pytest.mark.parametrize("name", ["Page«Order»", "My Order", "@", "../a"])
def test_a_schema_may_be_called_what_openapi_does_not_allow(
    name: str, drafted: Drafting, findings: Findings
) -> None:
    named = name.replace("/", "~1")
    text = PETS.replace("schemas/pet", f"schemas/{named}").replace("    pet:\n", f'    "{name}":\n')
    draft = drafted(text)

    assert findings(draft) == []
    assert all(line.carried for line in draft.lines if line.fact.at.endswith(named))


WHOLE_QUERY = """
openapi: 3.2.0
info: {title: Pets, version: "1"}
servers: [{url: https://api.pets.example}]
paths:
  /pets:
    get:
      parameters: [{$ref: "#/components/parameters/filter"}]
      responses:
        "200": {summary: Some pets.}
        "201": {summary: One., description: It is made.}
components:
  parameters:
    filter: {name: filter, in: querystring, content: {application/json: {schema: {type: object}}}}
"""


def test_the_summary_of_a_response_is_its_description_where_it_has_none(drafted: Drafting) -> None:
    draft = drafted(WHOLE_QUERY)
    responses = draft.root["paths"]["/pets"]["get"]["responses"]

    (left,) = [line for line in draft.lines if line.fact.at.endswith("201/summary")]

    assert [responses[each]["description"] for each in ("200", "201")] == ["Some pets.", "It is made."]
    assert "has no summary" in left.reason


def test_a_parameter_that_is_the_whole_query_is_left_and_asked_for(drafted: Drafting) -> None:
    draft = drafted(WHOLE_QUERY)

    reasons = {line.reason for line in draft.lines if "parameters" in line.fact.at}

    assert reasons == {"it is the whole query as one value (in: querystring), which OpenAPI 3.1 cannot say"}
    assert any(where == "/paths/~1pets/get" and "one by one" in what for what, where in draft.undecided)


def test_the_source_is_the_file_unless_it_names_an_address_of_its_own(drafted: Drafting) -> None:
    (source,) = drafted(PETS).root["x-sources"].values()
    told = PETS.replace(
        "tags: [{name: Pet", "externalDocs: {url: https://pets.example/docs}\ntags: [{name: Pet", 1
    )
    (named,) = drafted(told).root["x-sources"].values()

    assert source["url"] == f"file:///{source['title']}"
    assert "pets.example" not in source["url"]
    assert (named["title"], named["url"]) == ("Pets", "https://pets.example/docs")
