"""Tell the versions of OpenAPI apart, and hold a document against the published schema of its own."""

import json
import re
from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path

import jsonschema_rs

from ..document import Document
from ..errors import Finding, SpecError
from ..lint.wording import sentence
from ..pointers import join

_SCHEMA_FILE = "openapi_spec_validator/resources/schemas/v{}/schema.json"


def refuse_version(document: Document) -> None:
    """Raise SpecError for a document that is not of OpenAPI 3.0, 3.1 or 3.2."""
    root = document.root
    if "swagger" in root:
        message = (
            "this is Swagger 2.0; convert it to OpenAPI 3, which many free tools do, and generate from that"
        )
        raise SpecError(document.finding("version", message, "/swagger"))
    if not _version(document):
        message = (
            f"openapi is {root.get('openapi')!r}; it must be a version of 3.0, 3.1 or 3.2, such as 3.1.0"
        )
        raise SpecError(document.finding("version", message, "/openapi"))


def strange_keys(document: Document) -> Iterator[Finding]:
    """Note what the published schema of the document's version does not allow."""
    place = distribution("openapi-spec-validator").locate_file(_SCHEMA_FILE.format(_version(document)))
    schema = json.loads(Path(str(place)).read_text(encoding="utf-8"))
    for error in jsonschema_rs.validator_for(schema, offline=True).iter_errors(document.root):
        yield document.finding("openapi", sentence(error), join("", *error.instance_path))


def _version(document: Document) -> str | None:
    found = re.match(r"3\.[012](?=\.|$)", str(document.root.get("openapi")))
    return found[0] if found else None
