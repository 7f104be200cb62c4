"""Count what an OpenAPI document has of a case, whoever made it; a document counts as it is, 3.0 or 3.1."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import unquote

import attrs
import jsonschema_rs
from openapi_spec_validator import OpenAPIV30SpecValidator, OpenAPIV31SpecValidator

from specloom.spec.pointers import lookup

from .cases import Case

_METHODS = ("get", "put", "post", "delete", "patch", "head", "options", "trace")
_ELSEWHERE = {"accept", "content-type", "authorization", "cookie"}
Node = dict[str, Any]


@attrs.frozen
class Count:
    """How many of how many."""

    of: int = 0
    had: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(self.of + other.of, self.had + other.had)

    def __str__(self) -> str:
        return f"{self.had}/{self.of}"


@attrs.frozen
class Verdict:
    """What a document has of one case; `examples` are those that their schemas take, of those there are."""

    runs: Count
    valid: Count
    operations: Count = Count()
    parameters: Count = Count()
    headers: Count = Count()
    bodies: Count = Count()
    replies: Count = Count()
    examples: Count = Count()
    types: Count = Count()
    required: Count = Count()
    auth: Count = Count()
    servers: Count = Count()
    leaks: Count = Count()

    def __add__(self, other: "Verdict") -> "Verdict":
        mine, theirs = (attrs.astuple(each, recurse=False) for each in (self, other))
        return Verdict(*(a + b for a, b in zip(mine, theirs, strict=True)))


def judge(case: Case, document: Node | None) -> Verdict:
    """Return what a document has of a case; None is a converter that gave none."""
    requests = list(_requests(case.source))
    root = document or {}
    found = [_operation(root, case, *_line(each)) for each in requests]
    pairs = [(request, operation) for request, operation in zip(requests, found, strict=True)]
    secrets = [secret in json.dumps(root, ensure_ascii=False) for secret in case.secrets]
    return Verdict(
        Count(1, document is not None),
        Count(1, document is not None and _is_valid(root)),
        _count(operation is not None for operation in found),
        _count(_has_parameter(root, o, "query", name) for r, o in pairs for name in _query(r)),
        _count(_has_header(root, o, name) for r, o in pairs for name in _headers(r)),
        _count(value in _examples_sent(root, o) for r, o in pairs for value in _sent(r)),
        _count(value in _examples_told(root, o, code) for r, o in pairs for code, value in _told(r)),
        _count(_fits(root, schema, value) for schema, value in _all_examples(root)),
        _count(_typed(root, name, "type", kind) for name, kind in case.types.items())
        + _count(_typed(root, name, "format", kind) for name, kind in case.formats.items()),
        _count(_demanded(root, name) is wanted for name, wanted in case.required.items()),
        _count(wanted in _schemes(root) for wanted in case.auth),
        _count(_is_served(root, url) for url in case.servers),
        _count(secrets),
    )


def _count(found: Iterable[bool]) -> Count:
    listed = list(found)
    return Count(len(listed), sum(listed))


def _requests(node: Any) -> Iterator[Node]:
    """Yield the items of a collection that are requests, in any wrapping."""
    root = node.get("collection", node)
    waiting = list(root["item"])
    while waiting:
        item = waiting.pop(0)
        if "request" in item:
            yield item if isinstance(item["request"], dict) else {**item, "request": {"url": item["request"]}}
        waiting[:0] = item.get("item", [])


def _line(item: Node) -> tuple[str, str]:
    """Return the method and the path of a request, its server left out."""
    asked = item["request"]
    raw = asked["url"] if isinstance(asked["url"], str) else asked["url"]["raw"]
    path = re.sub(r"^(\{\{baseUrl\}\}|https://[^/]+/v2)", "", raw).partition("?")[0]
    return asked.get("method", "GET").lower(), path


def _operation(root: Node, case: Case, method: str, path: str) -> Node | None:
    """Return the operation that a request became: under the path that is right for it, or under its own."""
    for template, item in root.get("paths", {}).items():
        if method in item and _is_path(template, path) and _known(case, method, template):
            return {
                **item[method],
                "parameters": [*item.get("parameters", ()), *item[method].get("parameters", ())],
            }
    return None


def _known(case: Case, method: str, template: str) -> bool:
    """Tell whether the path is one of those that the case's requests should become."""
    plain = re.sub(r"\{[^{}]*\}", "{}", unquote(template).removeprefix("/v2"))
    return f"{method.upper()} {plain}" in case.operations


def _is_path(template: str, path: str) -> bool:
    own, asked = unquote(template).removeprefix("/v2").strip("/").split("/"), path.strip("/").split("/")
    return len(own) == len(asked) and all(
        one == other or re.fullmatch(r"\{[^{}]+\}", one) for one, other in zip(own, asked, strict=True)
    )


def _query(item: Node) -> Iterator[str]:
    address = item["request"].get("urlObject") or item["request"]["url"]
    if isinstance(address, str):
        yield from re.findall(r"[?&]([^=&]+)", address)
    else:
        yield from (each["key"] for each in address.get("query", ()) if each["key"] != "api-key")


def _headers(item: Node) -> Iterator[str]:
    for each in item["request"].get("header", ()):
        if each["key"].lower() not in _ELSEWHERE:
            yield each["key"]


def _sent(item: Node) -> Iterator[Any]:
    """Yield the body of a request where it is JSON without secrets and variables."""
    body = item["request"].get("body", {})
    text = re.sub(r"/\*.*?\*/|//[^\n\"]*", "", body.get("raw", ""))
    value = _json(re.sub(r",(\s*[]}])", r"\1", text))
    if value is not None and "password" not in text and "{{" not in text:
        yield value


def _told(item: Node) -> Iterator[tuple[str, Any]]:
    for reply in item.get("response", ()):
        value = _json(reply["body"])
        if value is not None or reply["body"]:
            yield str(reply["code"]), reply["body"] if value is None else value


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return None


def _has_parameter(root: Node, operation: Node | None, place: str, name: str) -> bool:
    listed = (_at(root, each) for each in (operation or {}).get("parameters", ()))
    return any(each.get("in") == place and each.get("name", "").lower() == name.lower() for each in listed)


def _has_header(root: Node, operation: Node | None, name: str) -> bool:
    """Tell whether a header is a parameter, or else what signs calls."""
    return _has_parameter(root, operation, "header", name) or ("apiKey", "header", name) in _schemes(root)


def _examples_sent(root: Node, operation: Node | None) -> list[Any]:
    return list(_examples(root, _at(root, (operation or {}).get("requestBody", {}))))


def _examples_told(root: Node, operation: Node | None, code: str) -> list[Any]:
    return list(_examples(root, _at(root, (operation or {}).get("responses", {}).get(code, {}))))


def _examples(root: Node, holder: Node) -> Iterator[Any]:
    for media in holder.get("content", {}).values():
        yield from (value for _, value in _of_media(root, media))


def _of_media(root: Node, media: Node) -> Iterator[tuple[Any, Any]]:
    schema = media.get("schema", {})
    if "example" in media:
        yield schema, media["example"]
    for each in media.get("examples", {}).values():
        example = _at(root, each)
        yield schema, example["value"] if isinstance(example, dict) and "value" in example else example
    if isinstance(schema, dict) and "example" in schema:
        yield schema, schema["example"]


def _all_examples(root: Node) -> Iterator[tuple[Any, Any]]:
    for node in _walk(root):
        if isinstance(node.get("content"), dict):
            for media in node["content"].values():
                yield from _of_media(root, media) if isinstance(media, dict) else ()
        elif "in" in node and "name" in node and "schema" in node:
            yield from _of_media(root, node)


def _walk(root: Any) -> Iterator[Node]:
    waiting = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, dict):
            yield node
        waiting += node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()


def _at(root: Node, node: Any) -> Any:
    return lookup(root, node["$ref"][1:]) if isinstance(node, dict) and "$ref" in node else node


def _fits(root: Node, schema: Any, value: Any) -> bool:
    text = json.dumps({**root, "allOf": [schema]}).replace('"nullable": true', '"x-nullable": true')
    try:
        return jsonschema_rs.Draft202012Validator(json.loads(text)).is_valid(value)
    except ValueError:
        return False


def _typed(root: Node, name: str, keyword: str, wanted: str | None) -> bool:
    """Tell whether every schema of a property says this of it; null beside a type is no matter."""
    said = [_at(root, node["properties"][name]) for node in _walk(root) if _holds(node, name)]
    told = [_without_null(schema.get(keyword)) for schema in said if isinstance(schema, dict)]
    return bool(told) and all(each == wanted for each in told)


def _without_null(kind: Any) -> Any:
    kinds = [each for each in kind if each != "null"] if isinstance(kind, list) else [kind]
    return kinds[0] if len(kinds) == 1 else kinds


def _demanded(root: Node, name: str) -> bool | None:
    said = {name in node.get("required", ()) for node in _walk(root) if _holds(node, name)}
    return next(iter(said)) if len(said) == 1 else None


def _holds(node: Mapping[str, Any], name: str) -> bool:
    return isinstance(node.get("properties"), dict) and name in node["properties"]


def _schemes(root: Node) -> list[tuple[str, str, str]]:
    found = root.get("components", {}).get("securitySchemes", {}).values()
    return [
        (each.get("type", ""), each.get("scheme") or each.get("in", ""), each.get("name", ""))
        for each in found
    ]


def _is_served(root: Node, url: str) -> bool:
    """Tell whether calls go to an address, whether its path stands in the server or in every path."""
    rests = {url.removeprefix(server) for server in _servers(root) if url.startswith(server)}
    return any(all(path.startswith(f"{rest}/") for path in root["paths"]) for rest in rests)


def _servers(root: Node) -> list[str]:
    found = []
    for server in root.get("servers", ()):
        url = server.get("url", "")
        for name, variable in server.get("variables", {}).items():
            url = url.replace(f"{{{name}}}", str(variable.get("default", "")))
        found.append(url.rstrip("/"))
    return found


def _is_valid(root: Node) -> bool:
    recent = str(root.get("openapi", "")).startswith("3.1")
    validator = OpenAPIV31SpecValidator if recent else OpenAPIV30SpecValidator
    try:
        return validator(root).is_valid()
    except Exception:  # noqa: BLE001 - a document that fells the validator is none
        return False
