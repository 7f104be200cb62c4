"""Change what an operation declares of its replies, so that it takes one that came."""

from collections import Counter
from http import HTTPStatus
from typing import Any

import httpx

from ...spec import Operation, Spec
from ...spec.pointers import join, lookup
from ..conformance import Schemas, json_body
from .edits import Drop, Edit, Put, Rename


def status_declared(
    spec: Spec, schemas: Schemas, operation: Operation, response: httpx.Response, came: frozenset[int]
) -> tuple[Edit, ...]:
    """Declare the status of a reply; a declared success that is not among those that came gives way to it."""
    holder, status = join(operation.pointer, "responses"), str(response.status_code)
    success = operation.success
    if response.is_success and success and success.status not in set(map(str, came)):
        return (Rename(join(holder, success.status), status),)
    declared = _as_elsewhere(spec, operation, status) or _described(spec, schemas, operation, response)
    smaller = [known.status for known in operation.responses if known.status < status]
    return (Put(join(holder, status), declared, after=max(smaller, default=None)),)


def _as_elsewhere(spec: Spec, operation: Operation, status: str) -> Any:
    """Return what most other operations refer to for a status."""
    told = Counter[str]()
    for other in spec.operations:
        if other.id != operation.id and any(r.status == status for r in other.responses):
            reference = lookup(spec.document.root, join(other.pointer, "responses", status)).get("$ref")
            told[str(reference or "")] += 1
    del told[""]
    return {"$ref": told.most_common(1)[0][0]} if told else None


def _described(
    spec: Spec, schemas: Schemas, operation: Operation, response: httpx.Response
) -> dict[str, Any]:
    """Return a response of a status, its body as that of the most alike response where it fits."""
    status = response.status_code
    words = HTTPStatus(status).phrase if status in set(HTTPStatus) else "Undescribed"
    near = [known for known in operation.responses if known.status[:1] == str(status)[:1]]
    for known in near:
        for content in known.content:
            if "json" in content.media_type and schemas.accepts(content.schema_pointer, json_body(response)):
                schema = lookup(spec.document.root, content.schema_pointer)
                return {"description": f"{words}.", "content": {content.media_type: {"schema": schema}}}
    return {"description": f"{words}."}


def media_type_declared(spec: Spec, place: str, came: str, *, alone: bool) -> tuple[Edit, ...]:
    """Declare a media type; the only one that is declared gives way to it where it came `alone`."""
    known = lookup(spec.document.root, place)
    if len(known) == 1 and alone:
        return (Rename(join(place, next(iter(known))), came),)
    alike = next((body for name, body in known.items() if ("json" in name) is ("json" in came)), None)
    schema = alike.get("schema") if alike else {"type": "string"}
    return (Put(join(place, came), {"schema": schema} if schema else {}),)


def secured_as_all(spec: Spec, operation: Operation) -> tuple[Edit, ...]:
    """Let an operation ask for the credential that the document has for all."""
    own = "security" in lookup(spec.document.root, operation.pointer)
    return (Drop(join(operation.pointer, "security")),) if own and spec.document.root.get("security") else ()
