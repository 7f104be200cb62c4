"""Open any file that somebody hands us, and tell what kind of source it is."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import attrs

from ..errors import BadInput
from ..spec.document import Document
from ..spec.loading import parse_document
from ..spec.yaml_text import parse_yaml
from .decoding import read_bytes, to_text
from .json_source import read_json, repeated_keys

WANTED = "a Postman collection (2.0 or 2.1), an OpenAPI document (2.0 to 3.2) or a HAR file"
_YAML = re.compile(
    r"""^["']?(?:openapi|swagger|asyncapi|info|paths|log|item|collection)["']?[ \t]*:""", re.MULTILINE
)


@attrs.frozen
class Opened:
    """A source that was read: its kind (collection, openapi, traffic or environment) and its content.

    `document` is given for OpenAPI alone, whose lines and repeated keys matter. `repeated` are the keys that
    come twice in one object of a collection, with their lines: the last of each counts.
    """

    kind: str
    root: dict[str, Any] = attrs.field(repr=False)
    path: Path
    document: Document | None = attrs.field(default=None, repr=False)
    repeated: tuple[tuple[str, int], ...] = ()


def open_source(path: Path) -> Opened:
    """Read a file in UTF-8, UTF-16 or UTF-32, JSON or YAML.

    Raises BadInput with one sentence for what cannot be read, or is no source that we take.
    """
    text = to_text(read_bytes(path), path)
    if text.lstrip()[:1] in {"{", "["} and not _is_flow_yaml(path):
        root, document = read_json(text, path), None
    else:
        document = _read_yaml(text, path)
        root = document.root
    kind = kind_of(root, path)
    if kind == "openapi" and document is None:
        document = parse_document(text, path, aliases=True)
        root = document.root
    repeated = repeated_keys(text) if kind == "collection" and document is None else ()
    return Opened(kind, root, path, document if kind == "openapi" else None, repeated)


def _is_flow_yaml(path: Path) -> bool:
    return path.suffix.lower() in {".yaml", ".yml"}


def _read_yaml(text: str, path: Path) -> Document:
    if text.lstrip()[:1] in {"{", "["}:
        return parse_document(text, path, aliases=True)
    if text.lstrip().startswith("<"):
        raise BadInput(f"{path} is HTML or XML, not JSON or YAML; hand in {WANTED}")
    if not _YAML.search(text):
        raise BadInput(f"{path} is neither JSON nor the YAML of an OpenAPI document; hand in {WANTED}")
    return parse_yaml(text, path, aliases=True)


def kind_of(root: Any, path: Path) -> str:
    """Return the kind of a source by its content; raise BadInput, saying what to do, for any other."""
    if not isinstance(root, dict):
        held = "a list" if isinstance(root, list) else "a single value"
        raise BadInput(f"{path} holds {held} at its top level, not an object; hand in {WANTED}")
    for kind, is_it in _KINDS.items():
        if is_it(root):
            return kind
    for is_it, what in _OTHERS:
        if is_it(root):
            raise BadInput(f"{path} {what}")
    raise BadInput(f"{path} is nothing that can be imported; hand in {WANTED}")


def _is_collection(root: Mapping[str, Any]) -> bool:
    inner = root.get("collection")
    if isinstance(inner, dict):
        root = inner
    info = root.get("info")
    if "openapi" in root or "swagger" in root:
        return False
    return isinstance(root.get("item"), list) or (
        isinstance(info, dict) and ("_postman_id" in info or "getpostman" in str(info.get("schema")))
    )


def _is_environment(root: Mapping[str, Any]) -> bool:
    inner = root.get("environment")
    if isinstance(inner, dict):
        root = inner
    return isinstance(root.get("values"), list) and ("_postman_variable_scope" in root or "name" in root)


def _is_traffic(root: Mapping[str, Any]) -> bool:
    log = root.get("log")
    return isinstance(log, dict) and isinstance(log.get("entries"), list)


def _is_openapi(root: Mapping[str, Any]) -> bool:
    return "openapi" in root or "swagger" in root


def _is_first_version(root: Mapping[str, Any]) -> bool:
    inner = root.get("collection")
    held = inner if isinstance(inner, dict) else root
    return isinstance(held.get("requests"), list) or isinstance(held.get("collections"), list)


_KINDS = {
    "collection": _is_collection,
    "openapi": _is_openapi,
    "traffic": _is_traffic,
    "environment": _is_environment,
}
_OTHERS = (
    (_is_first_version, "is a Postman collection in format 1; export it from Postman as Collection v2.1"),
    (lambda root: "swaggerVersion" in root, "is Swagger 1; convert it to OpenAPI 3 first"),
    (lambda root: "asyncapi" in root, f"is an AsyncAPI document, which has no requests; hand in {WANTED}"),
    (lambda root: "__export_format" in root, "is an export of Insomnia; export it as OpenAPI or HAR instead"),
    (lambda root: "log" in root, "is no HAR file: its log has no list of entries; record it again"),
    (
        lambda root: "paths" in root,
        'looks like OpenAPI but names no version; begin it with "openapi: 3.1.0"',
    ),
)
"""What is known but not taken, and what to do instead."""
