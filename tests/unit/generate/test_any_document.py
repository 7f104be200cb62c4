import importlib
import pkgutil
from collections.abc import Iterator
from types import ModuleType

import pytest
from tests.unit.spec.sample import EXTENSIONS

from specloom.generate import generate_client
from specloom.spec.adoption import open_any

from .shop import imported

NASTY = """\
openapi: 3.0.1
info: {title: "Na\\"sty", version: v2}
paths:
  /v1/repos/{owner}/{repo-name}:
    parameters: [{name: owner, in: path, required: true, schema: {type: string}}]
    get:
      tags: [The Repos, others]
      operationId: the-repos/get:one
      parameters:
        - {name: repo-name, in: path, required: true, schema: {type: string, default: it}}
        - {name: "filter[since]", in: query, schema: {type: string, format: date-time}}
        - {name: X-Dates, in: header, schema: {type: array, items: {type: string, format: date}}}
        - {name: class, in: query, content: {application/json: {schema: {type: object}}}}
        - {name: session, in: cookie, schema: {type: string}}
      responses:
        "2XX": {description: Fine., content: {"*/*": {schema: {$ref: "#/components/schemas/Node"}}}}
        "520": {description: Odd., content: {text/html: {}}}
        default: {$ref: "#/components/responses/Failure"}
      callbacks: {onEvent: {"{$request.body#/url}": {post: {responses: {"200": {description: Fine.}}}}}}
    head: {responses: {"204": {description: There.}}}
    options: {responses: {"200": {description: Fine., content: {image/*: {}}}}}
    trace: {responses: {}}
  /import:
    post:
      requestBody:
        content:
          application/xml: {schema: {type: object}}
          text/csv: {schema: {type: string}}
          application/octet-stream: {schema: {type: string, format: binary}}
      responses: {"200": {description: Fine., content: {text/csv: {}, application/pdf: {}}}}
    patch:
      operationId: patch
      parameters: [{name: name, in: query, schema: {type: string}}, {name: timeout, in: query, schema: {}}]
      requestBody:
        required: true
        content:
          application/merge-patch+json:
            schema:
              additionalProperties: false
              properties: {name: {type: string}, timeout: {type: integer}, self: {}, "9 lives": {}}
      responses: {"200": {description: Fine., content: {application/json: {schema: {properties: {a: {}}}}}}}
components:
  responses:
    Failure: {description: No., content: {application/problem+json: {schema: {properties: {why: {}}}}}}
  schemas:
    Node:
      properties:
        "+1": {type: integer}
        "-1": {type: integer}
        fooBar: {type: string}
        foo_bar: {type: string}
        parent: {$ref: "#/components/schemas/Node"}
        kind: {enum: [1, a, null, true]}
        deep: {$ref: "#/components/schemas/node/properties/inner"}
    node: {properties: {inner: {properties: {a: {type: string}}}, from: {type: string}}}
    NODE:
      allOf: [{$ref: "#/components/schemas/Node"}, {properties: {fooBar: {type: integer}}}]
    List: {type: array, items: {$ref: "#/components/schemas/List"}}
    A: {$ref: "#/components/schemas/Node"}
    Any: {type: object, properties: {models: {type: string}, datetime: {type: string, format: date-time}}}
"""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    folder = tmp_path_factory.mktemp("nasty")
    (folder / "openapi.yaml").write_text(NASTY, encoding="utf-8")
    generate_client(open_any(folder / "openapi.yaml", "nasty", EXTENSIONS), folder / "nasty")
    with imported(folder / "nasty", "nasty_sdk") as module:
        yield module


def test_every_module_of_a_client_of_a_nasty_document_can_be_imported(package: ModuleType) -> None:
    names = [module.name for module in pkgutil.walk_packages(package.__path__, "nasty_sdk.")]

    assert all(importlib.import_module(name) for name in names)


def test_every_operation_has_a_method(package: ModuleType) -> None:
    client = package.NastyClient(base_url="https://nasty.example")

    assert client.the_repos.get_one
    assert {client.import_.patch.__name__, client.repos.__class__.__name__} == {"patch", "Repos"}


def test_names_that_differ_in_case_alone_are_classes_of_their_own(package: ModuleType) -> None:
    models = importlib.import_module("nasty_sdk.models")

    classes = [getattr(models, name) for name in models.__all__]
    assert len({model.__module__ for model in classes if isinstance(model, type)}) == len(
        {model.__name__ for model in classes if isinstance(model, type)}
    )
