"""What no example shows is made up, so that each operation can be called."""

from pathlib import Path
from random import Random

import pytest

from specloom.contract import CHECKS_PHASE, InProcess, Plan, run_plan
from specloom.contract.calls import example_call
from specloom.contract.conformance import Schemas
from specloom.contract.samples import is_sampled, with_samples
from specloom.mock import Request, Response, load_simulator
from specloom.spec import Spec, parse_document, read_spec

from .shelf import Mutant

TEXT = """
openapi: 3.1.0
info: {title: Forms, version: "1"}
servers: [{url: "https://forms.example"}]
security: [{key: []}]
paths:
  /forms/{code}:
    post:
      operationId: forms_send
      tags: [forms]
      parameters:
        - {name: code, in: path, required: true, schema: {type: string, pattern: "^[A-Z]{3}$"}}
        - {name: lang, in: query, schema: {type: string, enum: [en, el]}}
      requestBody:
        required: true
        content:
          application/json:
            schema: {type: object, required: [size], properties: {size: {$ref: "#/components/schemas/Size"}}}
      responses: {RESPONSES}
components:
  schemas: {Size: {type: integer, minimum: 3, maximum: 9}}
  securitySchemes: {key: {type: apiKey, in: header, name: X-Key}}
"""
WELL = '"200": {description: ok}, "400": {description: bad}, "401": {description: who}'


def spec_of(responses: str = WELL) -> Spec:
    return read_spec(parse_document(TEXT.replace("RESPONSES", responses), Path("forms.yaml")), "forms")


def found(spec: Spec, wrong: Response | None = None) -> set[str]:
    """Run the checks on a simulator, or on one that answers every success otherwise."""
    simulator = load_simulator(spec, random=lambda: Random(7), limits=False)
    changed = Mutant(simulator, lambda request, r: wrong if wrong and _is_good(request, r) else r)
    report = run_plan(spec, InProcess(changed), Plan(phases=(CHECKS_PHASE,)))
    return {finding.check for finding in report.findings}


def _is_good(request: Request, response: Response) -> bool:
    return response.status == 200 and request.path.startswith("/forms")


def test_a_call_has_what_the_schemas_demand() -> None:
    spec = spec_of()
    [operation] = with_samples(spec, Schemas(spec.document)).operations
    call = example_call(operation)

    assert is_sampled(operation)
    assert str(call.path["code"]).isupper()
    assert 3 <= call.body["size"] <= 9


def test_what_is_shown_stays() -> None:
    shown = TEXT.replace("pattern:", "examples: [ABC], pattern:").replace(
        "{type: object", "{example: {size: 4}, type: object"
    )
    spec = read_spec(parse_document(shown.replace("RESPONSES", WELL), Path("forms.yaml")), "forms")

    assert example_call(with_samples(spec, Schemas(spec.document)).operations[0]).path == {"code": "ABC"}


@pytest.mark.parametrize(
    "responses",
    [
        WELL,
        '"200": {description: ok}',
        '"404": {description: none}',
        '"200": {description: ok}, "404": {description: none}',
    ],
)
def test_a_spec_that_says_little_is_no_reason_to_complain(responses: str) -> None:
    assert found(spec_of(responses)) == set()


@pytest.mark.parametrize("responses", [WELL, '"200": {description: ok}'])
def test_a_valid_call_that_is_refused_is_found_all_the_same(responses: str) -> None:
    assert "example_accepted" in found(spec_of(responses), Response(418, (), b""))
