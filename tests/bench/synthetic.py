"""A document of any size: each resource with five operations and two schemas of its own."""

from typing import Any

METHODS = ("list", "create", "get", "replace", "delete")


def document(operations: int) -> dict[str, Any]:
    """Return an OpenAPI document with so many operations, a multiple of five."""
    names = [f"thing{number}" for number in range(operations // len(METHODS))]
    return {
        "openapi": "3.1.0",
        "info": {"title": "Synthetic", "version": "1"},
        "servers": [{"url": "https://synthetic.example"}],
        "tags": [{"name": name} for name in names],
        "security": [{"apiKey": []}],
        "paths": {path: item for name in names for path, item in _paths(name).items()},
        "components": {
            "securitySchemes": {"apiKey": {"type": "apiKey", "in": "header", "name": "X-Api-Key"}},
            "schemas": {key: value for name in names for key, value in _schemas(name).items()},
        },
    }


def _paths(name: str) -> dict[str, Any]:
    key = {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
    body = {"required": True, "content": _json(_ref(name))}
    return {
        f"/{name}": {
            "get": _operation(name, "list", {"200": _answer({"type": "array", "items": _ref(name)})}),
            "post": {**_operation(name, "create", {"200": _answer(_ref(name))}), "requestBody": body},
        },
        f"/{name}/{{id}}": {
            "parameters": [key],
            "get": _operation(name, "get", {"200": _answer(_ref(name))}),
            "put": {**_operation(name, "replace", {"200": _answer(_ref(name))}), "requestBody": body},
            "delete": _operation(name, "delete", {"204": {"description": "Gone."}}),
        },
    }


def _operation(name: str, method: str, responses: dict[str, Any]) -> dict[str, Any]:
    return {
        "operationId": f"{name}_{method}",
        "summary": f"{method.capitalize()} {name}",
        "tags": [name],
        "responses": responses,
    }


def _schemas(name: str) -> dict[str, Any]:
    owner = {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}}
    properties = {
        "id": {"type": "string"},
        "count": {"type": "integer"},
        "state": {"enum": ["new", "old"], "type": "string"},
        "made": {"type": "string", "format": "date-time"},
        "owner": {"$ref": f"#/components/schemas/{name.capitalize()}Owner"},
        "labels": {"type": "array", "items": {"type": "string"}},
    }
    thing = {"type": "object", "required": ["id"], "properties": properties}
    return {name.capitalize(): thing, f"{name.capitalize()}Owner": owner}


def _ref(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name.capitalize()}"}


def _json(schema: dict[str, Any]) -> dict[str, Any]:
    return {"application/json": {"schema": schema}}


def _answer(schema: dict[str, Any]) -> dict[str, Any]:
    return {"description": "Done.", "content": _json(schema)}
