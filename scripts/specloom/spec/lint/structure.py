"""Hold a document against OpenAPI 3.1: its published document schema, its schemas, its parameters.

The document schema is the one that openapi-spec-validator ships, run by jsonschema-rs: the library's own walk
in Python follows every reference recursively, which is slow and fails on large documents.
"""

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import jsonschema_rs

from ..errors import Finding
from ..places import SCHEMA_KINDS, Place
from ..pointers import join
from ..servers import is_address
from .survey import Survey, mapping
from .wording import sentence

RULE = "openapi"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_KEYWORD = re.compile(
    r"""
    \$(ref|id|schema|anchor|dynamicRef|dynamicAnchor|vocabulary|comment|defs)
    | allOf | anyOf | oneOf | not | if | then | else | dependent(Schemas|Required)
    | items | prefixItems | unevaluatedItems | uniqueItems | ((max|min)(Items|Contains)) | contains
    | properties | patternProperties | additionalProperties | propertyNames | unevaluatedProperties
    | required | (max|min)Properties | type | const | enum | format | pattern | (max|min)Length
    | multipleOf | maximum | minimum | exclusive(Maximum|Minimum)
    | title | description | default | deprecated | readOnly | writeOnly | examples | example
    | content(Encoding|MediaType|Schema) | discriminator | xml | externalDocs
    | x-.*
    """,
    re.VERBOSE,
)
_INSTEAD = {
    "nullable": "write type: [string, 'null']",
    "definitions": "move the schemas to #/components/schemas",
    "dependencies": "write dependentRequired or dependentSchemas",
}
_SCHEMA_FILE = "openapi_spec_validator/resources/schemas/v3.1/schema.json"


def valid_structure(survey: Survey) -> Iterator[Finding]:
    """Require every object to have the keys that OpenAPI 3.1 gives it, and no others."""
    for error in structural_errors(survey.document.root):
        yield survey.finding(RULE, sentence(error), join("", *error.instance_path))


def structural_errors(root: Mapping[str, Any]) -> Iterator[jsonschema_rs.ValidationError]:
    """Yield where a document is not as the published schema of OpenAPI 3.1 has it, save in its schemas."""
    return iter(_document_validator().iter_errors(root))


@cache
def _document_validator() -> jsonschema_rs.Validator:
    path = Path(str(distribution("openapi-spec-validator").locate_file(_SCHEMA_FILE)))
    schema: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return jsonschema_rs.Draft202012Validator(schema, offline=True)


def valid_schemas(survey: Survey) -> Iterator[Finding]:
    """Require every schema to be a JSON Schema of draft 2020-12 and to use only keywords that exist."""
    for place in survey.places:
        if place.kind not in SCHEMA_KINDS:
            continue
        yield from _unknown_keywords(survey, place)
        if _kind_of(survey, place.holder) not in SCHEMA_KINDS:
            for error in _schema_validator().iter_errors(place.value):
                yield survey.finding(RULE, sentence(error), join(place.pointer, *error.instance_path))


def _unknown_keywords(survey: Survey, place: Place) -> Iterator[Finding]:
    for key in mapping(place.value):
        if not is_keyword(key):
            instead = _INSTEAD.get(key, "remove it or correct the spelling")
            message = f"{key} is not a keyword of a schema; {instead}"
            yield survey.finding("schema-keyword", message, join(place.pointer, key))


def is_keyword(key: str) -> bool:
    """Tell whether a schema may have such a key."""
    return _KEYWORD.fullmatch(key) is not None


def _kind_of(survey: Survey, pointer: str) -> str:
    place = survey.by_pointer.get(pointer)
    return place.kind if place else ""


@cache
def _schema_validator() -> jsonschema_rs.Validator:
    return jsonschema_rs.Draft202012Validator({"$ref": _DIALECT}, offline=True, validate_formats=True)


def servers_at_the_root(survey: Survey) -> Iterator[Finding]:
    """Require servers to stand at the root: others are not read, so keys would go to the wrong host."""
    for place in survey.by_kind.get("server", ()):
        if not place.pointer.startswith("/servers/"):
            message = "only servers at the root are read; give what another server offers a spec of its own"
            yield survey.finding("server", message, place.pointer)


def servers_with_addresses(survey: Survey) -> Iterator[Finding]:
    """Require the address of a server to be one, whatever its variables are."""
    for place in survey.by_kind.get("server", ()):
        if not is_address(mapping(place.value)):
            message = "no address can be read from url; write one such as https://api.acme.example/v1"
            yield survey.finding("server", message, join(place.pointer, "url"))
