"""Write a document of OpenAPI 2.0 as one of OpenAPI 3, in place."""

from typing import Any

import attrs

from ...spec.places import GRAMMAR, SCHEMA_KINDS
from .grammar import SWAGGER, walk
from .swagger_parameters import Parameters, describe_type
from .swagger_security import upgrade_scheme
from .tracing import Trace

_METHODS = [method for method in SWAGGER["path"] if method != "parameters"]
_SECTIONS = {
    "definitions": "schemas",
    "parameters": "parameters",
    "responses": "responses",
    "securityDefinitions": "securitySchemes",
}


def upgrade_swagger(root: dict[str, Any], trace: Trace) -> None:
    """Write the whole document as OpenAPI 3, in place; every reference in it names a component."""
    _Swagger(root, trace).upgrade()


@attrs.frozen
class _Swagger:
    root: dict[str, Any]
    trace: Trace

    def upgrade(self) -> None:
        for kind, node in walk(SWAGGER, "root", self.root):
            if isinstance(node, dict) and isinstance(node.get("x-nullable"), bool):
                self.trace.carry(self.trace.place(node, "x-nullable"), node)
                node["nullable"] = node.pop("x-nullable")
            if kind in SCHEMA_KINDS and isinstance(node, dict) and isinstance(node.get("discriminator"), str):
                node["discriminator"] = {"propertyName": node["discriminator"]}
        parameters = Parameters(self.trace, members(self.root, "parameters"), texts(self.root, "consumes"))
        for path in members(self.root, "paths").values():
            self._path(parameters, path)
        for response in members(self.root, "responses").values():
            self._response(response, texts(self.root, "produces"))
        for scheme in members(self.root, "securityDefinitions").values():
            upgrade_scheme(self.trace, scheme)
        parameters.upgrade_shared(self.root)
        self._settings()
        self._sections()

    def _path(self, parameters: Parameters, path: dict[str, Any]) -> None:
        inherited = parameters.take_bodies(path)
        for method in _METHODS:
            if isinstance(operation := path.get(method), dict):
                parameters.upgrade(operation, inherited)
                self._responses(operation)
        parameters.upgrade_list(path)

    def _responses(self, operation: dict[str, Any]) -> None:
        produces = texts(operation, "produces") or texts(self.root, "produces")
        responses = members(operation, "responses")
        for response in responses.values():
            self._response(response, produces)
        if "produces" in operation:
            self.trace.carry(self.trace.place(operation, "produces"), operation, "responses")
            self.trace.lose(operation, "produces", "it answers with no body")
        if "schemes" in operation:
            self.trace.lose(operation, "schemes", "only addresses of the whole API are read")

    def _response(self, response: dict[str, Any], produces: list[str]) -> None:
        for header in members(response, "headers").values():
            describe_type(self.trace, header)
        if not isinstance(response.get("examples", {}), dict):
            self.trace.lose(response, "examples", "examples are told by their media types")
        schema, examples = response.pop("schema", None), response.pop("examples", None)
        shown = examples or {}
        content: dict[str, Any] = {}
        if schema is not None:
            usual = "application/octet-stream" if _is_file(schema) else "application/json"
            names = produces or [usual]
            content = {name: {"schema": self.trace.clone(schema)} for name in names[1:]}
            content = {names[0]: {"schema": schema}} | content
        for name, value in shown.items():
            media = content.setdefault(name, {"schema": self.trace.clone(schema)} if schema else {})
            media["examples"] = {"shown": {"value": value}}
            self.trace.carry(self.trace.place(examples, name), media["examples"]["shown"])
        if content:
            response["content"] = content

    def _settings(self) -> None:
        """Write the servers out; every operation has the media types of its own by now."""
        root, place = self.root, self.trace.place
        if "servers" in root:
            self.trace.lose(root, "servers", "OpenAPI 2.0 knows no servers")
        host, base = root.pop("host", None), root.pop("basePath", None)
        path = f"/{str(base or '').strip('/')}".rstrip("/")
        schemes = [scheme for scheme in texts(root, "schemes") if scheme in ("https", "http")] or ["https"]
        urls = [f"{scheme}://{str(host).strip('/')}{path}" for scheme in sorted(set(schemes), reverse=True)]
        root["servers"] = [{"url": url} for url in (urls if host else [path or "/"])]
        for key in ("host", "basePath", "schemes"):
            self.trace.carry(place(root, key), root["servers"][0], "url")
        for key in ("consumes", "produces"):
            self.trace.carry(place(root, key), root, "paths")
        for key in ("schemes", "consumes", "produces"):
            root.pop(key, None)

    def _sections(self) -> None:
        """Move what is shared to the components."""
        root = self.root
        del root["swagger"]
        root["openapi"] = "3.0.0"
        components = {new: root.pop(old) for old, new in _SECTIONS.items() if isinstance(root.get(old), dict)}
        root["components"] = components
        moved = {f"#/{old}/": f"#/components/{new}/" for old, new in _SECTIONS.items()}
        for _, node in walk(GRAMMAR, "root", root):
            reference = node.get("$ref") if isinstance(node, dict) else None
            for old, new in moved.items():
                if isinstance(reference, str) and reference.startswith(old):
                    node["$ref"] = new + reference.removeprefix(old)


def _is_file(schema: Any) -> bool:
    return isinstance(schema, dict) and schema.get("type") == "file"


def members(node: dict[str, Any], key: str) -> dict[str, dict[str, Any]]:
    """Return the members under a key that are objects."""
    found = node.get(key)
    return {k: v for k, v in found.items() if isinstance(v, dict)} if isinstance(found, dict) else {}


def texts(node: dict[str, Any], key: str) -> list[str]:
    """Return the texts of the list under a key, each once."""
    found = node.get(key)
    return (
        list(dict.fromkeys(text for text in found if isinstance(text, str)))
        if isinstance(found, list)
        else []
    )
