"""Write the parameters of OpenAPI 2.0 as parameters and request bodies of OpenAPI 3."""

from typing import Any

import attrs

from .tracing import Trace

_OF_TYPES = (
    *("type", "format", "items", "default", "enum", "nullable", "minimum", "maximum", "exclusiveMinimum"),
    *("exclusiveMaximum", "minLength", "maxLength", "pattern", "minItems", "maxItems", "uniqueItems"),
    "multipleOf",
)
_STYLES: dict[str, dict[str, Any]] = {
    "multi": {"style": "form", "explode": True},
    "csv": {"style": "form", "explode": False},
    "ssv": {"style": "spaceDelimited", "explode": False},
    "pipes": {"style": "pipeDelimited", "explode": False},
}
_URLENCODED, _MULTIPART = "application/x-www-form-urlencoded", "multipart/form-data"
_BODIES = ("body", "formData")


@attrs.frozen
class Parameters:
    """The parameters that operations share, by name, and the media types of bodies where none are given."""

    trace: Trace
    shared: dict[str, dict[str, Any]]
    consumes: list[str]

    def take_bodies(self, path: dict[str, Any]) -> list[dict[str, Any]]:
        """Take the parameters out of a path that are bodies in truth, or fields of them."""
        listed = _listed(path)
        bodies = [parameter for parameter in listed if self._target(parameter).get("in") in _BODIES]
        if bodies:
            path["parameters"][:] = [each for each in listed if not any(each is body for body in bodies)]
        return bodies

    def upgrade(self, operation: dict[str, Any], inherited: list[dict[str, Any]]) -> None:
        """Write the parameters of an operation as OpenAPI 3 has them, bodies of its path too."""
        own = self.take_bodies(operation)
        if any(self._target(body).get("in") == "body" for body in own):
            inherited = []
        names = {self._target(body).get("name") for body in own}
        wanted = [body for body in inherited if self._target(body).get("name") not in names]
        bodies = [*(self._own(body, copied=True) for body in wanted), *map(self._own, own)]
        self.upgrade_list(operation)
        if bodies:
            operation["requestBody"] = self._body(operation, bodies)
        if "consumes" in operation:
            self.trace.carry(self.trace.place(operation, "consumes"), operation, "requestBody")
            self.trace.lose(operation, "consumes", "it takes no body")

    def upgrade_list(self, holder: dict[str, Any]) -> None:
        """Write the parameters of an operation or a path that are no bodies as OpenAPI 3 has them."""
        for parameter in _listed(holder):
            self._upgrade(parameter)

    def upgrade_shared(self, root: dict[str, Any]) -> None:
        """Write the shared parameters as OpenAPI 3 has them; every operation has its own copy of a body."""
        for name, parameter in self.shared.items():
            if parameter.get("in") in _BODIES:
                self.trace.lose(root["parameters"], name, "no operation takes it")
            else:
                self._upgrade(parameter)

    def _target(self, parameter: dict[str, Any]) -> dict[str, Any]:
        name = str(parameter.get("$ref", "")).rpartition("/")[2].replace("~1", "/").replace("~0", "~")
        return self.shared.get(name, parameter) if "$ref" in parameter else parameter

    def _own(self, parameter: dict[str, Any], *, copied: bool = False) -> dict[str, Any]:
        """Return a body that belongs to one operation alone."""
        target = self._target(parameter)
        own: dict[str, Any] = target if target is parameter and not copied else self.trace.clone(target)
        if target is not parameter:
            self.trace.carry(self.trace.place(parameter), own)
            for key in parameter.keys() - {"$ref"}:
                self.trace.explain(parameter, key, "beside a $ref it says nothing")
        return own

    def _body(self, operation: dict[str, Any], bodies: list[dict[str, Any]]) -> dict[str, Any]:
        types = _texts(operation.get("consumes")) or self.consumes
        whole = next((body for body in bodies if body.get("in") == "body"), None)
        if whole is None:
            return self._form(types, bodies)
        for body in bodies:
            if body is not whole:
                self.trace.leave(self.trace.place(body), "a call has one body, and another one is described")
        schema = whole.pop("schema", {})
        for key in ("name", "in", "default", *_OF_TYPES):
            whole.pop(key, None)
        names = (
            [name for name in types if name not in (_URLENCODED, _MULTIPART)] or types or ["application/json"]
        )
        whole["content"] = {name: {"schema": self.trace.clone(schema)} for name in names[1:]}
        whole["content"] = {names[0]: {"schema": schema}} | whole["content"]
        return whole

    def _form(self, types: list[str], fields: list[dict[str, Any]]) -> dict[str, Any]:
        has_file = any(field.get("type") == "file" for field in fields)
        usual = _MULTIPART if has_file else _URLENCODED
        offered = [name for name in types if name in (_URLENCODED, _MULTIPART)]
        name = usual if has_file or not offered else offered[0]
        required = [str(field.get("name")) for field in fields if field.get("required") is True]
        encoding: dict[str, Any] = {}
        schema: dict[str, Any] = {"type": "object", "properties": {}}
        for field in fields:
            key = str(field.pop("name", ""))
            style = _style(field, "query")
            if style and name == _URLENCODED:
                encoding[key] = style
            self.trace.carry(self.trace.place(field, "nullable"), field)
            _as_property(field)
            schema["properties"][key] = field
        if required:
            schema["required"] = list(dict.fromkeys(required))
        media = {"schema": schema} | ({"encoding": encoding} if encoding else {})
        return {"required": bool(required), "content": {name: media}}

    def _upgrade(self, parameter: dict[str, Any]) -> None:
        if "$ref" in parameter:
            return
        if parameter.get("in") == "path":
            parameter["required"] = True
        parameter |= _style(parameter, str(parameter.get("in")))
        describe_type(self.trace, parameter)


def describe_type(trace: Trace, node: dict[str, Any]) -> None:
    """Move what is said of the type of a parameter or header to a schema of its own."""
    if node.pop("collectionFormat", "csv") == "tsv":
        trace.remark(node, "the values of the list were told apart by tabs, for which there is no word")
    moved = {key: node.pop(key) for key in _OF_TYPES if key in node}
    if "schema" not in node and "$ref" not in node:
        node["schema"] = moved
        trace.carry(trace.place(node, "nullable"), moved)
    else:
        for key in moved:
            trace.leave(trace.place(node, key), "the type is that of the schema")
    items = moved.get("items")
    while isinstance(items, dict):
        items.pop("collectionFormat", None)
        items = items.get("items")


def _style(parameter: dict[str, Any], location: str) -> dict[str, Any]:
    """Return how the values of a list are told apart; in a path and a header there is one way alone."""
    if parameter.get("type") != "array":
        return {}
    written = str(parameter.get("collectionFormat", "csv"))
    return dict(_STYLES.get(written, {})) if location == "query" else {}


def _as_property(field: dict[str, Any]) -> None:
    for key in ("in", "required", "allowEmptyValue", "collectionFormat"):
        field.pop(key, None)
    schema = field.pop("schema", None)
    if isinstance(schema, dict):
        field |= {key: value for key, value in schema.items() if key not in field}


def _listed(holder: dict[str, Any]) -> list[dict[str, Any]]:
    listed = holder.get("parameters")
    return [each for each in listed if isinstance(each, dict)] if isinstance(listed, list) else []


def _texts(value: Any) -> list[str]:
    return [text for text in value if isinstance(text, str)] if isinstance(value, list) else []
