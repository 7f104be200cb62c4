"""Build Postman collections in few words."""

import json
from typing import Any
from urllib.parse import parse_qsl

Item = dict[str, Any]
SCHEMA = "https://schema.getpostman.com/json/collection/v2.{}.0/collection.json"
HOST = "{{baseUrl}}"


def collection(name: str, *items: Item, minor: int = 1, **more: Any) -> Item:
    """Return a collection 2.0 or 2.1; it has a variable for its server."""
    variables = [{"key": "baseUrl", "value": "https://api.shop.example/v2"}, *more.pop("variable", ())]
    return {
        "info": {"name": name, "schema": SCHEMA.format(minor), "description": more.pop("description", "")},
        "item": list(items),
        "variable": variables,
        **more,
    }


def folder(name: str, *items: Item, **more: Any) -> Item:
    return {"name": name, "item": list(items), **more}


def request(
    name: str, line: str, *responses: Item, body: Any = None, headers: tuple[Item, ...] = (), **more: Any
) -> Item:
    """Return a request from a line such as `GET /orders?page=1`; `url` adds to its URL object."""
    method, _, target = line.partition(" ")
    asked = {
        "method": method,
        "header": list(headers),
        "url": url(target) | more.pop("url", {}),
        **({} if body is None else {"body": body}),
        **more,
    }
    return {
        "name": name,
        "request": asked,
        "response": [{"originalRequest": asked, **each} for each in responses],
    }


def url(target: str) -> Item:
    path, _, query = target.partition("?")
    pairs = [{"key": key, "value": value} for key, value in parse_qsl(query, keep_blank_values=True)]
    parts = [part for part in path.split("/") if part]
    return {"raw": f"{HOST}{target}", "host": [HOST], "path": parts, **({"query": pairs} if pairs else {})}


def raw(text: str) -> Item:
    return {"mode": "raw", "raw": text, "options": {"raw": {"language": "json"}}}


def as_json(value: Any) -> Item:
    return raw(json.dumps(value, indent=2))


def saved(code: int, value: Any, name: str = "", media_type: str = "application/json") -> Item:
    """Return a saved response whose body is a JSON value, or a text as it is."""
    text = value if isinstance(value, str) else json.dumps(value)
    return {
        "name": name or f"Answer {code}",
        "code": code,
        "status": "OK",
        "header": [{"key": "Content-Type", "value": media_type}],
        "body": text,
        "_postman_previewlanguage": "json" if media_type == "application/json" else "text",
    }


def header(key: str, value: str, **more: Any) -> Item:
    return {"key": key, "value": value, **more}


def auth(kind: str, **settings: Any) -> Item:
    """Return an auth as collection 2.1 writes it."""
    listed = [{"key": key, "value": value, "type": "string"} for key, value in settings.items()]
    return {"type": kind, kind: listed} if listed else {"type": kind}
