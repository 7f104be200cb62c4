"""Turn a document into the frozen values of a spec, every reference resolved."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from . import extensions, webhooks
from .document import Document
from .operations import (
    IDEMPOTENT_METHODS,
    METHODS,
    Header,
    MediaType,
    Operation,
    Parameter,
    RequestBody,
    Response,
    SecurityScheme,
    Spec,
    Tag,
    TokenFlow,
    Webhook,
)
from .pointers import join, lookup, split
from .references import Node, resolve
from .versions import read_version

_Known = dict[tuple[str, str], Response]
"""Responses by status and pointer: most operations refer to the same few, each of which is read once."""
_WORD = re.compile(r"[A-Za-z0-9]+")
_REST = re.compile(r"(?:[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z]))(.*[A-Za-z].*)")
"""What may follow the tag in an operationId."""
_DEFAULT_STYLES = {"query": "form", "cookie": "form", "path": "simple", "header": "simple"}


def read_spec(document: Document, vendor: str) -> Spec:
    """Read a document that the essential rules accept (see `lint.essential`)."""
    root = document.root
    info = root.get("info", {})
    policies = extensions.read_policies(root)
    known: _Known = {}
    return Spec(
        vendor=vendor,
        title=info.get("title", vendor),
        version=str(info.get("version", "")),
        summary=info.get("summary", ""),
        description=info.get("description", ""),
        servers=tuple(_server_url(server) for server in root.get("servers", ())),
        tags=tuple(Tag(tag["name"], tag.get("description", "")) for tag in root.get("tags", ())),
        operations=tuple(_operation(document, node, policies, known) for node in operation_nodes(document)),
        webhooks=tuple(_webhooks(document)),
        event_name=webhooks.read_event_name(root),
        security_schemes=tuple(_security_schemes(document)),
        policies=policies,
        request_headers=extensions.read_request_headers(root),
        rate_headers=extensions.read_rate_headers(root),
        client=extensions.read_client_names(root),
        document=document,
        idempotency_header=extensions.read_idempotency_header(root),
        subscription=webhooks.read_subscription(root),
        release=read_version(info.get("x-version")),
    )


def operation_nodes(document: Document, section: str = "paths") -> Iterator[Node]:
    """Yield every operation object under `paths`, or under `webhooks`, in document order."""
    for path, item in document.root.get(section, {}).items():
        node = resolve(document, item, join("", section, path))
        for method in node.value:
            if method in METHODS:
                yield Node(join("", section, path, method), node.value[method])
        for method, body in node.value.get("additionalOperations", {}).items():
            yield Node(join("", section, path, "additionalOperations", method), body)


def _webhooks(document: Document) -> Iterator[Webhook]:
    shared = webhooks.read_signature(document.root)
    for node in operation_nodes(document, "webhooks"):
        operation = _operation(document, node, (), {})
        own, trigger = webhooks.read_signature(node.value), webhooks.read_trigger(node.value)
        yield Webhook(operation.path, operation, own or shared, trigger)


def _server_url(server: Mapping[str, Any]) -> str:
    url = str(server["url"])
    for name, variable in server.get("variables", {}).items():
        url = url.replace(f"{{{name}}}", str(variable["default"]))
    return url.rstrip("/")


def _operation(
    document: Document, node: Node, policies: tuple[extensions.Policy, ...], known: _Known
) -> Operation:
    body = node.value
    path, method = split(node.pointer)[1], split(node.pointer)[-1]
    tag = next(iter(body.get("tags", ())), "default")
    operation_id = body.get("operationId", path)
    applied = body.get("x-rate-limit")
    return Operation(
        id=operation_id,
        tag=tag,
        name=method_name(operation_id, tag),
        method=method.upper(),
        path=path,
        summary=body.get("summary", ""),
        description=body.get("description", ""),
        pointer=node.pointer,
        parameters=tuple(_parameters(document, node)),
        body=_request_body(document, node),
        responses=tuple(_responses(document, node, known)),
        security=_security(body.get("security", document.root.get("security", ()))),
        policies=tuple(p for p in policies if applied is None or p.name in applied),
        retry=extensions.read_retry(body),
        idempotent=body.get("x-idempotent", method.upper() in IDEMPOTENT_METHODS),
        pagination=extensions.read_pagination(body),
        batch=extensions.read_batch(body),
        resource=extensions.read_resource(body),
        format=extensions.read_format(body),
        servers=tuple(body.get("servers") or _path_item(document, node).value.get("servers") or ()),
    )


def _path_item(document: Document, node: Node) -> Node:
    """Return what an operation stands in."""
    pointer = join("", *split(node.pointer)[:2])
    return resolve(document, lookup(document.root, pointer), pointer)


def method_name(operation_id: str, tag: str) -> str:
    """Return what is left of an operationId after its tag, however the two are joined and written."""
    end = 0
    for word in _WORD.findall(tag):
        following = _WORD.search(operation_id, end) if end else None
        start = following.start() if following else end
        end = start + len(word)
        if operation_id[start:end].lower() != word.lower():
            return operation_id
    found = _REST.match(operation_id, end) if end else None
    return found[1] if found else operation_id


def _parameters(document: Document, node: Node) -> Iterator[Parameter]:
    found: dict[tuple[str, str], Parameter] = {}
    for holder in (_path_item(document, node), node):
        for index, parameter in enumerate(holder.value.get("parameters", ())):
            pointer = join(holder.pointer, "parameters", index)
            value = _parameter(document, resolve(document, parameter, pointer))
            found[value.location, value.name] = value
    yield from found.values()


def _parameter(document: Document, node: Node) -> Parameter:
    body, location = node.value, node.value["in"]
    style = body.get("style", _DEFAULT_STYLES.get(location, "form"))
    content = next(iter(body.get("content", {}).items()), None)
    schema = content[1].get("schema", {}) if content else body.get("schema", {})
    tokens = ("content", content[0], "schema") if content else ("schema",)
    return Parameter(
        name=body["name"],
        location=location,
        required=body.get("required", False),
        style=style,
        explode=body.get("explode", style in {"form", "cookie"}),
        description=body.get("description", ""),
        schema=schema,
        schema_pointer=join(node.pointer, *tokens),
        examples=_examples(document, node),
        content_type=content[0] if content else None,
        allow_reserved=body.get("allowReserved", False),
    )


def _request_body(document: Document, node: Node) -> RequestBody | None:
    if "requestBody" not in node.value:
        return None
    body = resolve(document, node.value["requestBody"], join(node.pointer, "requestBody"))
    content = tuple(_content(document, body))
    return RequestBody(body.value.get("required", False), content, body.value.get("description", ""))


def _content(document: Document, node: Node) -> Iterator[MediaType]:
    for media_type, body in node.value.get("content", {}).items():
        media = resolve(document, body, join(node.pointer, "content", media_type))
        schema, encoding = media.value.get("schema"), media.value.get("encoding", {})
        examples = _examples(document, media)
        items = {} if media.value.get("itemSchema") is True else media.value.get("itemSchema")
        yield MediaType(media_type, schema, join(media.pointer, "schema"), examples, encoding, items)


def _examples(document: Document, node: Node) -> dict[str, Any]:
    if "example" in node.value:
        return {"example": node.value["example"]}
    named = node.value.get("examples", {})
    pointer = join(node.pointer, "examples")
    return {
        name: resolve(document, example, join(pointer, name)).value.get("value")
        for name, example in named.items()
    }


def _responses(document: Document, node: Node, known: _Known) -> Iterator[Response]:
    for status, body in node.value.get("responses", {}).items():
        response = resolve(document, body, join(node.pointer, "responses", status))
        key = status, response.pointer
        if key not in known:
            known[key] = _response(document, status, response)
        yield known[key]


def _response(document: Document, status: str, node: Node) -> Response:
    return Response(
        status=status,
        description=node.value.get("description", ""),
        content=tuple(_content(document, node)),
        headers=tuple(_headers(document, node)),
        links=node.value.get("links", {}),
        pointer=node.pointer,
        retry_after=node.value.get("x-retry-after"),
    )


def _headers(document: Document, node: Node) -> Iterator[Header]:
    for name, body in node.value.get("headers", {}).items():
        header = resolve(document, body, join(node.pointer, "headers", name))
        yield Header(
            name=name,
            required=header.value.get("required", False),
            description=header.value.get("description", ""),
            schema=header.value.get("schema", {}),
            schema_pointer=join(header.pointer, "schema"),
            content_type=next(iter(header.value.get("content", {})), None),
        )


def _lower(scheme: str | None) -> str | None:
    """Write the name of an HTTP scheme in the one case that we compare it in (RFC 9110, section 11.1)."""
    return scheme.lower() if scheme else None


def _security(requirements: Any) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(requirement) for requirement in requirements)


def _security_schemes(document: Document) -> Iterator[SecurityScheme]:
    schemes = document.root.get("components", {}).get("securitySchemes", {})
    for name, body in schemes.items():
        node = resolve(document, body, join("/components/securitySchemes", name))
        yield SecurityScheme(
            id=name,
            kind=node.value["type"],
            location=node.value.get("in"),
            name=node.value.get("name"),
            scheme=_lower(node.value.get("scheme")),
            description=node.value.get("description", ""),
            login=extensions.read_login(node.value),
            samples=extensions.read_sample_credentials(node.value),
            bearer_format=node.value.get("bearerFormat"),
            flows=tuple(_flows(node.value.get("flows", {}))),
            scopes=tuple(dict.fromkeys(_scopes(document, name))) if "flows" in node.value else (),
        )


def _flows(flows: Mapping[str, Any]) -> Iterator[TokenFlow]:
    for kind, flow in flows.items():
        if isinstance(flow, Mapping) and "tokenUrl" in flow:
            yield TokenFlow(kind, flow["tokenUrl"], flow.get("refreshUrl"))


def _scopes(document: Document, scheme: str) -> Iterator[str]:
    """Yield the scopes of a scheme that operations ask for."""
    shared = document.root.get("security", ())
    for node in operation_nodes(document):
        for requirement in node.value.get("security", shared):
            yield from requirement.get(scheme, ())
