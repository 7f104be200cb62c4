"""Put a collection together: folders by tag, auth, variables, and the document itself."""

import json
import re
from collections.abc import Iterator
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from ...sealing import BASE_URL, sealed
from ...spec import Spec, Tag
from .auth import auth_of, credential_names
from .requests import item_of, within_segments
from .values import shown_value, text

_SCHEMA = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json"
_VARIABLE = re.compile(r"\{([^{}]+)\}")

Json = dict[str, Any]


def collection_text(spec: Spec) -> bytes:
    """Return the file of the collection: the same spec gives the same bytes."""
    text = json.dumps(sealed(collection_of(spec), spec.document.root), indent=1, ensure_ascii=False)
    return f"{text}\n".encode("utf-8", "backslashreplace")


def collection_of(spec: Spec) -> Json:
    """Return the collection without the document in it: what Postman itself can say."""
    info = {
        "_postman_id": str(uuid5(NAMESPACE_URL, f"urn:specloom:{spec.vendor}")),
        "name": spec.title,
        "version": spec.version,
        "description": "\n\n".join(filter(None, [spec.summary, spec.description])),
        "schema": _SCHEMA,
    }
    found: Json = {"info": info, "item": [_folder(spec, tag) for tag in _tags(spec)]}
    usual = usual_security(spec)
    if auth := auth_of(spec, usual):
        found["auth"] = auth
    variables = {variable["key"]: variable for variable in _variables(spec)}
    return found | {"variable": list(variables.values())}


def usual_security(spec: Spec) -> tuple[tuple[str, ...], ...]:
    """Return how calls are signed that say nothing of it themselves."""
    declared = spec.document.root.get("security")
    return tuple(tuple(each) for each in declared) if isinstance(declared, list) else ()


def _tags(spec: Spec) -> tuple[Tag, ...]:
    used = {operation.tag for operation in spec.operations}
    declared = [tag for tag in spec.tags if tag.name in used]
    others = dict.fromkeys(operation.tag for operation in spec.operations)
    named = {tag.name for tag in declared}
    return (*declared, *(Tag(name) for name in others if name not in named))


def _folder(spec: Spec, tag: Tag) -> Json:
    items = [item_of(spec, operation, usual_security(spec)) for operation in spec.tagged(tag.name)]
    return {"name": tag.name, "description": tag.description, "item": items}


def _variables(spec: Spec) -> Iterator[Json]:
    """Yield the variables: where the API is, and the credentials, empty for whoever uses them."""
    servers = spec.document.root.get("servers")
    server: Json = servers[0] if isinstance(servers, list) and servers else {"url": "/"}
    url = str(server.get("url", "/")).rstrip("/")
    yield _variable(BASE_URL, _VARIABLE.sub(r"{{\1}}", url))
    for name, body in (server.get("variables") or {}).items():
        yield _variable(name, str(body.get("default", "")))
    for name in credential_names(spec):
        yield _variable(name, "")
    for operation in spec.operations:
        for parameter in within_segments(operation):
            yield _variable(parameter.name, text(shown_value(spec, parameter)))


def _variable(key: str, value: str) -> Json:
    return {"key": key, "value": value, "type": "string"}
