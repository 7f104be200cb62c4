"""An API of many operations, as OpenAPI has it."""

import json
from pathlib import Path
from typing import Any

from specloom.spec import Spec, load_document, read_spec


def large(folder: Path, operations: int, tags: int) -> Spec:
    """Read a spec of so many operations in so many tags, each with a schema of its own."""
    paths: dict[str, Any] = {}
    schemas: dict[str, Any] = {}
    for number in range(operations):
        tag = f"tag {number % tags}"
        schemas[f"Thing{number}"] = {"type": "object", "properties": {f"field{number}": {"type": "string"}}}
        content = {"application/json": {"schema": {"$ref": f"#/components/schemas/Thing{number}"}}}
        answers = {"200": {"description": "Done.", "content": content}}
        call = {"operationId": f"do_{number}", "summary": f"Do {number}", "tags": [tag], "responses": answers}
        paths[f"/things/{number}"] = {"get": call}
    info = {"title": "Large", "version": "1"}
    document = {"openapi": "3.1.0", "info": info, "paths": paths, "components": {"schemas": schemas}}
    path = folder / "openapi.yaml"
    path.write_text(json.dumps(document), encoding="utf-8")
    return read_spec(load_document(path), "large")
