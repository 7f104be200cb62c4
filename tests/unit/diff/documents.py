"""Make small documents that differ in one thing."""

import json
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from specloom.diff import Change, compare
from specloom.spec import Spec, parse_document, read_spec

BASE = """
openapi: 3.1.0
info: {title: Acme, version: "1"}
servers: [{url: https://api.acme.example}]
paths:
  /orders/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    put:
      operationId: orders_put
      tags: [orders]
      parameters: [{name: size, in: query, schema: {}}]
      requestBody: {content: {application/json: {schema: {type: object, properties: {held: {}}}}}}
      responses:
        "200":
          description: It.
          headers: {X-Size: {schema: {}}}
          content: {application/json: {schema: {type: object, properties: {held: {}}}}}
components:
  schemas:
    Cat: {type: object, properties: {kind: {const: cat}, name: {type: string}}}
    Dog: {type: object, properties: {kind: {const: dog}, name: {type: string}}}
    Kitty: {type: object, properties: {kind: {const: cat}, name: {type: string}}}
    Size: {type: integer}
"""
_loaded = cache(yaml.safe_load)
ROOT: dict[str, Any] = _loaded(BASE)
_PUT = ("paths", "/orders/{id}", "put")
_SENT = (*_PUT, "requestBody", "content", "application/json", "schema")
_GIVEN = (*_PUT, "responses", "200", "content", "application/json", "schema")
REQUEST_PLACES = {
    "parameter": (*_PUT, "parameters", 0, "schema"),
    "body": _SENT,
    "property": (*_SENT, "properties", "held"),
}
REPLY_PLACES = {
    "header": (*_PUT, "responses", "200", "headers", "X-Size", "schema"),
    "body": _GIVEN,
    "property": (*_GIVEN, "properties", "held"),
}


def with_schema(place: tuple[Any, ...], schema: str) -> dict[str, Any]:
    """Return the small document with a schema at a place."""
    root = deepcopy(ROOT)
    target: Any = root
    for token in place[:-1]:
        target = target[token]
    target[place[-1]] = _loaded(schema)
    return root


def spec_of(root: dict[str, Any] | str, vendor: str = "acme") -> Spec:
    """Return the spec in a document."""
    text = root if isinstance(root, str) else json.dumps(root)
    return read_spec(parse_document(text, Path(f"{vendor}.yaml")), vendor)


def changed(old: dict[str, Any] | str, new: dict[str, Any] | str) -> tuple[Change, ...]:
    """Return what differs between two documents."""
    return compare(spec_of(old), spec_of(new))
