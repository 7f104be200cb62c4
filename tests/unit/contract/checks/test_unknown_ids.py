"""An id that nothing has must not be found, as far as the server can know which ids there are."""

from pathlib import Path
from random import Random

import attrs
import pytest

from specloom.contract import CHECKS_PHASE, InProcess, Plan, run_plan
from specloom.mock import Handles, Request, load_simulator
from specloom.spec import Spec, parse_document, read_spec

from ..shelf import Mutant

PETS = """
openapi: 3.1.0
info: {title: Pets, version: "1"}
servers: [{url: "https://pets.example"}]
paths:
  /shops/{shop}/pets:
    get:
      operationId: pets_list
      tags: [pets]
      x-resource: {name: pet, action: list, key: id}
      parameters: [{name: shop, in: path, required: true, schema: {type: string}, example: north}]
      responses:
        "200":
          description: ok
          content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Pet"}}}}
        "404": {description: none, x-source: {from: guide, at: none, kind: KIND, note: Not shown.}}
  /shops/{shop}/pets/{pet}:
    get:
      operationId: pets_get
      tags: [pets]
      x-resource: {name: pet, action: get, key: id}
      parameters:
        - {name: shop, in: path, required: true, schema: {type: string}, example: north}
        - {name: pet, in: path, required: true, schema: {type: string}, example: rex}
      responses:
        "200":
          description: ok
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Pet"}
              examples: {rex: {value: {id: rex}}}
        "404": {description: none, x-source: {from: guide, at: none, kind: KIND, note: Not shown.}}
components: {schemas: {Pet: {type: object, properties: {id: {type: string}}}}}
"""


REX = "/shops/north/pets/rex"


def read(kind: str) -> Spec:
    return read_spec(parse_document(PETS.replace("KIND", kind), Path("openapi.yaml")), "pets")


def moved(request: Request) -> Request:
    """Return the request, asking for Rex if it asks for one pet."""
    return request if request.path.endswith("/pets") else attrs.evolve(request, path=REX)


def told(spec: Spec, handler: Handles) -> list[str]:
    findings = run_plan(spec, InProcess(handler), Plan(phases=(CHECKS_PHASE,))).findings
    return [each.message for each in findings if each.check == "unknown_id"]


def simulator(spec: Spec) -> Handles:
    return load_simulator(spec, rules=None, seed=None, random=lambda: Random(1), limits=False)


@pytest.mark.parametrize(("kind", "found"), [("documented", 1), ("inferred", 0)])
def test_a_simulator_is_asked_for_the_ids_of_others_where_their_404_is_documented(
    kind: str, found: int
) -> None:
    spec = read(kind)

    assert len(told(spec, simulator(spec))) == found


def test_an_inferred_404_is_asked_for_the_ids_of_the_resource_itself() -> None:
    spec = read("inferred")
    found = simulator(spec)
    unmoved = Mutant(found, lambda request, response: found.handle(moved(request)))

    assert [message.partition("unknown-")[0] for message in told(spec, unmoved)] == ["nothing has the pet "]


TOYS = """
  /shops/{shop}/pets/{pet}/toys:
    get:
      operationId: pets_toys
      tags: [pets]
      parameters:
        - {name: shop, in: path, required: true, schema: {type: string}, example: north}
        - {name: pet, in: path, required: true, schema: {type: string}, example: rex}
      responses:
        "200": {description: ok}
        "404": {description: none, x-source: {from: guide, at: none, kind: KIND, note: Not shown.}}
components:"""


@pytest.mark.parametrize(("kind", "found"), [("documented", 3), ("inferred", 0)])
def test_an_inferred_404_is_not_asked_for_of_what_is_no_resource_itself(kind: str, found: int) -> None:
    text = PETS.replace("\ncomponents:", TOYS).replace("KIND", kind)
    spec = read_spec(parse_document(text, Path("openapi.yaml")), "pets")

    assert len(told(spec, simulator(spec))) == found
