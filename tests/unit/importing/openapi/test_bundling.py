from collections.abc import Callable
from pathlib import Path

import pytest

from specloom.errors import BadInput
from specloom.importing.account import UNACCOUNTED
from specloom.importing.drafted import Draft

Drafting = Callable[..., Draft]
Findings = Callable[[Draft], list[str]]

MAIN = """
openapi: 3.0.0
info: {title: Zoo, version: "1"}
servers: [{url: https://zoo.example}]
paths:
  /pets: {$ref: "paths/pets.yaml"}
  /dogs:
    get:
      responses:
        "200":
          description: Dogs.
          content: {application/json: {schema: {$ref: "schemas/all.json#/definitions/Dog"}}}
"""
FILES = {
    "paths/pets.yaml": """
get:
  operationId: listPets
  parameters: [{$ref: "../parameters.yaml#/limit"}]
  responses:
    "200":
      description: Pets.
      content: {application/json: {schema: {$ref: "../schemas/pet.yaml"}}}
""",
    "parameters.yaml": "limit: {name: limit, in: query, schema: {type: integer}}\nspare: {name: s}\n",
    "schemas/pet.yaml": """
type: object
properties:
  friend: {$ref: "#"}
  dog: {$ref: "all.json#/definitions/Dog"}
""",
    "schemas/all.json": """
{"definitions": {
  "Dog": {
    "type": "object",
    "properties": {"owner": {"$ref": "pet.yaml"}, "tag": {"$ref": "#/definitions/Tag"}}
  },
  "Tag": {"type": "string"}
}}
""",
}


def test_files_are_bundled_into_components_each_target_once(drafted: Drafting, findings: Findings) -> None:
    draft = drafted(MAIN, FILES)

    assert set(draft.root["components"]["schemas"]) == {"Pet", "Dog", "Tag"}
    assert draft.root["components"]["schemas"]["Pet"]["properties"]["friend"] == {
        "$ref": "#/components/schemas/Pet"
    }
    assert findings(draft) == []


def test_facts_of_other_files_are_accounted_for_where_they_stand(drafted: Drafting) -> None:
    draft = drafted(MAIN, FILES)
    lines = {line.fact.at: line for line in draft.lines}

    assert [line for line in draft.lines if line.reason == UNACCOUNTED] == []
    assert lines["schemas/pet.yaml#/properties/dog"].carried
    assert lines["parameters.yaml#/spare"].reason == "the source does not refer to it"


@pytest.mark.parametrize(
    "reference",
    [
        "../../../../etc/passwd",
        "/etc/passwd",
        "..%2f..%2fetc/passwd",
        "file:///etc/passwd",
        "https://example.com/pet.yaml",
        "//example.com/pet.yaml#/Pet",
        "missing.yaml",
    ],
)
def test_what_is_not_in_the_folder_is_never_read(drafted: Drafting, reference: str) -> None:
    with pytest.raises(BadInput, match=r"source\.yaml: the \$ref to"):
        drafted(MAIN.replace("paths/pets.yaml", reference), FILES)


def test_a_link_out_of_the_folder_is_not_followed(drafted: Drafting, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "secret.yaml").write_text("get: {}")
    (tmp_path / "folder" / "link.yaml").symlink_to(tmp_path / "secret.yaml")

    with pytest.raises(BadInput, match="out of the folder"):
        drafted(MAIN.replace("paths/pets.yaml", "link.yaml"), FILES)


def schemas(components: str) -> str:
    return f"""
openapi: 3.1.0
info: {{title: A, version: "1"}}
servers: [{{url: https://a.example}}]
paths:
  /a:
    get:
      responses:
        "200":
          description: A.
          content: {{application/json: {{schema: {{$ref: "#/components/schemas/A"}}}}}}
components:
  schemas: {components}
"""


@pytest.mark.parametrize(
    "components",
    [
        "{A: {$ref: '#/components/schemas/B'}, B: {$ref: '#/components/schemas/A'}}",
        "{A: {$ref: '#/components/schemas/A'}}",
        "{A: {type: object, properties: {a: {$ref: '#/components/schemas/A'}}}}",
        "{A: {properties: {a: {properties: {b: {$ref: '#/components/schemas/A/properties/a'}}}}}}",
        "{A: {$ref: '#/components/schemas/Gone'}}",
        "{A: {$ref: '#/paths'}}",
        "{A: {$ref: '#'}}",
        "{A: {$ref: '#/components'}}",
        "{A: {$ref: '#/paths/~1a/get/responses/200/content/application~1json/schema'}}",
        "{A: {$ref: 5}}",
    ],
)
def test_references_that_lead_nowhere_or_in_a_circle_end(
    drafted: Drafting, findings: Findings, components: str
) -> None:
    draft = drafted(schemas(components))

    assert findings(draft) == []
    assert [line for line in draft.lines if line.reason == UNACCOUNTED] == []


def test_paths_that_multiply_by_reference_are_refused(drafted: Drafting) -> None:
    level = """
p{0}:
  post:
    callbacks:
      a: {{x: {{$ref: "#/p{1}"}}}}
      b: {{x: {{$ref: "#/p{1}"}}}}
    responses: {{}}
"""
    text = "".join(level.format(i, i + 1) for i in range(40)) + "p40: {get: {responses: {}}}"

    with pytest.raises(BadInput, match="referred to too often"):
        drafted(MAIN.replace("paths/pets.yaml", "bomb.yaml#/p0"), FILES | {"bomb.yaml": text})


def test_schemas_that_double_by_reference_stay_references(drafted: Drafting) -> None:
    member = "{{$ref: '#/components/schemas/S{0}'}}"
    level = "S{0}: {{type: object, required: [a, b], properties: {{a: {1}, b: {1}}}}}"
    doubled = ", ".join(level.format(i, member.format(i + 1)) for i in range(60))
    draft = drafted(schemas(f"{{A: {member.format(0)}, {doubled}, S60: {{type: string}}}}"))

    assert len(draft.root["components"]["schemas"]) == 62
