"""Describe the shop that servers are measured with: 11 operations, bearer tokens, pages, rate headers."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

ORDERS = 500
"""Orders that the shop starts with."""

_SOURCE = {"from": "bench", "at": "#shop", "kind": "documented"}
_TYPES: Mapping[str, Mapping[str, Any]] = {
    "order": {
        "number": {"type": "string", "minLength": 1, "maxLength": 20},
        "status": {"type": "string", "enum": ["open", "paid", "sent"]},
        "email": {"type": "string", "format": "email"},
        "total": {"type": "integer", "minimum": 0},
        "currency": {"type": "string", "pattern": "^[A-Z]{3}$"},
        "address": {"$ref": "#/components/schemas/Address"},
        "lines": {"type": "array", "minItems": 1, "items": {"$ref": "#/components/schemas/Line"}},
    },
    "customer": {
        "name": {"type": "string", "minLength": 1},
        "email": {"type": "string", "format": "email"},
        "address": {"$ref": "#/components/schemas/Address"},
    },
    "product": {
        "sku": {"type": "string", "minLength": 1},
        "name": {"type": "string"},
        "price": {"type": "integer", "minimum": 0},
    },
}
_ADDRESS = {
    "street": {"type": "string"},
    "city": {"type": "string"},
    "postcode": {"type": "string", "minLength": 3},
    "country": {"type": "string", "minLength": 2, "maxLength": 2},
}
_LINE = {
    "sku": {"type": "string", "minLength": 1},
    "name": {"type": "string"},
    "quantity": {"type": "integer", "minimum": 1},
    "price": {"type": "integer", "minimum": 0},
}
_OFFERED = {
    "order": ("create", "list", "get", "update", "delete"),
    "customer": ("create", "list", "get", "delete"),
    "product": ("list", "get"),
}
_METHODS = {"create": "post", "list": "get", "get": "get", "update": "patch", "delete": "delete"}


def order(number: int) -> dict[str, Any]:
    """Return one order of some 700 bytes; its id is `ord_` and six digits."""
    lines = [
        {
            "sku": f"SKU-{number}-{line}",
            "name": f"Thing number {line}",
            "quantity": line,
            "price": 1250 * line,
        }
        for line in (1, 2, 3, 4)
    ]
    return {
        "id": f"ord_{number:06d}",
        "created_at": "2026-01-15T10:30:00.000Z",
        **_new_order(f"A-{number}", lines),
    }


def new_order() -> dict[str, Any]:
    """Return the body that creates an order."""
    return _new_order("A-17", [{"sku": "SKU-1", "name": "Thing", "quantity": 2, "price": 1250}])


def _new_order(number: str, lines: list[dict[str, Any]]) -> dict[str, Any]:
    address = {"street": "12 Long Lane", "city": "Leeds", "postcode": "LS1 4AP", "country": "GB"}
    told = {"number": number, "status": "open", "email": "ada@example.com", "total": 12500, "currency": "EUR"}
    return {**told, "address": address, "lines": lines}


def document(extra_operations: int = 0) -> dict[str, Any]:
    """Return the shop's OpenAPI document, if asked with more resources that nobody calls."""
    offered = {**_OFFERED, **{f"thing{number}": ("get",) for number in range(extra_operations)}}
    paths: dict[str, Any] = {}
    for name, actions in offered.items():
        for action in actions:
            path = f"/{name}s" if action in {"create", "list"} else f"/{name}s/{{id}}"
            paths.setdefault(path, {})[_METHODS[action]] = _operation(name, action)
    return {
        "openapi": "3.1.0",
        "info": {"title": "Shop", "version": "1", "x-source": _SOURCE},
        "servers": [{"url": "https://shop.example/v1", "x-source": _SOURCE}],
        "tags": [{"name": f"{name}s", "x-source": _SOURCE} for name in offered],
        "security": [{"token": []}],
        "paths": paths,
        "components": _components(offered),
        "x-sources": {"bench": {"title": "Bench", "url": "https://shop.example", "retrieved": "2026-11-22"}},
        "x-rate-limits": {
            "token": {
                "partition": "api-key",
                "quotas": [{"quota": 1_000_000_000, "window": 60}],
                "x-source": _SOURCE,
            },
        },
        "x-rate-limit-headers": {
            "X-RateLimit-Limit": "limit",
            "X-RateLimit-Remaining": "remaining",
            "X-RateLimit-Reset": "reset-after",
            "x-source": _SOURCE,
        },
    }


def _operation(name: str, action: str) -> dict[str, Any]:
    found: dict[str, Any] = {
        "operationId": f"{name}s_{action}",
        "summary": f"{action.capitalize()} {name}",
        "tags": [f"{name}s"],
        "x-source": _SOURCE,
        "x-resource": {"name": name, "action": action, "key": "id"},
    }
    if action == "list":
        found["x-pagination"] = {
            "style": "page", "request": "page", "size": "limit", "items": "data",
            "pages": "pagination.pages", "total": "pagination.total",
        }  # fmt: skip
    found["parameters"] = list(_parameters(action))
    if action in {"create", "update"}:
        schema = f"New{_pascal(name)}" if action == "create" else f"{_pascal(name)}Change"
        example = new_order() if name == "order" else _sample(name)
        found["requestBody"] = {"required": True, "content": _json(schema, example)}
    found["responses"] = _responses(name, action)
    return found


def _parameters(action: str) -> Iterable[dict[str, Any]]:
    if action == "list":
        page = {"type": "integer", "minimum": 1, "default": 1}
        yield {"name": "page", "in": "query", "schema": page, "example": 1}
        yield {
            "name": "limit",
            "in": "query",
            "schema": page | {"maximum": 100, "default": 10},
            "example": 10,
        }
    elif action != "create":
        yield {
            "name": "id", "in": "path", "required": True, "schema": {"type": "string", "minLength": 3},
            "example": "ord_000001",
        }  # fmt: skip


def _responses(name: str, action: str) -> dict[str, Any]:
    pascal = _pascal(name)
    failed = {"$ref": "#/components/responses/Failed"}
    status = {"create": "201", "delete": "204"}.get(action, "200")
    done: dict[str, Any] = {"description": "Done.", "headers": _headers()}
    whole = order(1) if name == "order" else {"id": f"{name}_1", **_sample(name)}
    if action == "list":
        items = [order(number) for number in range(1, 11)] if name == "order" else [whole]
        page = {"page": 1, "limit": 10, "pages": 1, "total": len(items)}
        done["content"] = _json(f"{pascal}Page", {"data": items, "pagination": page})
    elif action != "delete":
        done["content"] = _json(pascal, whole)
    others = ["401", *(["404"] if action not in {"create", "list"} else []), "422", "429"]
    if action == "create":
        done["links"] = dict(_links(name))
    return {status: done, **dict.fromkeys(others, failed)}


def _links(name: str) -> Iterable[tuple[str, Any]]:
    for action in sorted(set(_OFFERED.get(name, ())) & {"get", "update", "delete"}):
        link = {"operationId": f"{name}s_{action}", "parameters": {"id": "$response.body#/id"}}
        yield action, link


def _sample(name: str) -> dict[str, Any]:
    address = order(1)["address"]
    return {
        "customer": {"name": "Ada", "email": "ada@example.com", "address": address},
        "product": {"sku": "SKU-1", "name": "Thing", "price": 1250},
    }.get(name, {"name": "Thing"})


def _json(schema: str, example: Any) -> dict[str, Any]:
    content = {
        "schema": {"$ref": f"#/components/schemas/{schema}"},
        "examples": {"printed": {"value": example}},
    }
    return {"application/json": content}


def _headers() -> dict[str, Any]:
    names = ("X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset")
    return {name: {"description": "Calls.", "schema": {"type": "integer"}, "example": 1} for name in names}


def _components(offered: Mapping[str, Iterable[str]]) -> dict[str, Any]:
    schemas: dict[str, Any] = {"Address": _object(_ADDRESS), "Line": _object(_LINE)}
    for name, actions in offered.items():
        members = _TYPES.get(name, {"name": {"type": "string"}})
        own = {"id": {"type": "string"}, "created_at": {"type": "string", "format": "date-time"}}
        schemas[_pascal(name)] = _object({**own, **members}, required=("id", *members))
        if "create" in actions:
            schemas[f"New{_pascal(name)}"] = _object(members)
        if "update" in actions:
            schemas[f"{_pascal(name)}Change"] = _object(members, required=())
        if "list" in actions:
            items = {"type": "array", "items": {"$ref": f"#/components/schemas/{_pascal(name)}"}}
            pagination = {"$ref": "#/components/schemas/Pagination"}
            schemas[f"{_pascal(name)}Page"] = _object({"data": items, "pagination": pagination})
    count = {"type": "integer", "minimum": 0}
    schemas["Pagination"] = _object(dict.fromkeys(("page", "limit", "pages", "total"), count))
    schemas["Error"] = _object({"error": {"type": "string"}})
    failed = {"description": "Failed.", "x-source": _SOURCE, "headers": _headers()}
    return {
        "securitySchemes": {
            "token": {"type": "http", "scheme": "bearer", "x-source": _SOURCE},
        },
        "responses": {"Failed": {**failed, "content": _json("Error", {"error": "It failed."})}},
        "schemas": schemas,
    }


def _object(members: Mapping[str, Any], required: Iterable[str] | None = None) -> dict[str, Any]:
    wanted = list(members if required is None else required)
    described = {name: {"description": "Told.", **schema} for name, schema in members.items()}
    needed = {"required": wanted} if wanted else {}
    head = {"description": "A thing.", "x-source": _SOURCE}
    return {**head, "type": "object", **needed, "properties": described}


def _pascal(name: str) -> str:
    return name.capitalize()


def seed() -> str:
    """Return a seed file with the shop's orders."""
    return json.dumps({"order": [order(number) for number in range(1, ORDERS + 1)]})
