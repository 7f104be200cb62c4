"""Write a document of OpenAPI 3.0 or 3.2 as one of OpenAPI 3.1, in place."""

from collections.abc import Callable
from typing import Any

from ...errors import BadInput
from ...spec import Document
from ...spec.adoption.schemas import mend_lists, mend_schema
from ...spec.lint.structure import is_keyword
from ...spec.places import GRAMMAR, SCHEMA_KINDS, Place, places
from .misshapen import drop_misshapen
from .tracing import Trace

_UNHEEDED = ("$schema", "$id", "$anchor", "$dynamicAnchor", "$dynamicRef", "$vocabulary", "$comment", "$defs")
_ANNOTATIONS = {
    *("$ref", "title", "description", "deprecated", "readOnly", "writeOnly", "examples", "example"),
    *("default", "externalDocs", "xml", "nullable"),
}


def upgrade(document: Document, trace: Trace, version: str) -> None:
    """Write every object of the document as OpenAPI 3.1 has it."""
    for place in places(document):
        if isinstance(place.value, dict):
            if place.kind in SCHEMA_KINDS:
                _upgrade_schema(document, trace, place, version)
            else:
                drop_misshapen(trace, GRAMMAR, place.kind, place.value)
                if change := _CHANGES.get(place.kind):
                    change(trace, place.value)


def take_webhooks(root: dict[str, Any], trace: Trace) -> None:
    """Take the webhooks that OpenAPI 3.0 has no place for from the extension that tools agreed on."""
    if isinstance(root.get("x-webhooks"), dict) and "webhooks" not in root:
        root["webhooks"] = root.pop("x-webhooks")
        trace.carry(trace.place(root, "x-webhooks"), root, "webhooks")


def _upgrade_schema(document: Document, trace: Trace, place: Place, version: str) -> None:
    schema: dict[str, Any] = place.value
    if isinstance(schema.get("items"), list):
        schema["prefixItems"] = schema.pop("items")
    drop_misshapen(trace, GRAMMAR, place.kind, schema)
    _take_examples(trace, schema)
    _drop_unknown(trace, schema)
    if "$ref" in schema and version in ("2.0", "3.0"):
        _drop_unread(trace, schema)
    before = set(schema)
    mend_lists(schema)
    for finding in mend_schema(document, place):
        trace.lose_at(document.root, finding.pointer, finding.message)
    if lost := before - set(schema) - {"nullable", "items", "exclusiveMinimum", "exclusiveMaximum", *_MOVED}:
        trace.remark(schema, f"what cannot be checked is left out: {', '.join(sorted(lost))}")


_MOVED = ("type", "enum", "$ref", "allOf", "anyOf", "oneOf", "minimum", "maximum")
"""What moves into an alternative when a schema takes null as well."""


def _take_examples(trace: Trace, schema: dict[str, Any]) -> None:
    """Make a list of the examples of a schema, which OpenAPI 3.0 has one of."""
    listed = schema.get("examples", [])
    if isinstance(listed, dict):
        trace.remark(schema, "its examples had names, which those of a schema have not")
        for name in listed:
            trace.carry(trace.place(listed, name), schema)
        schema["examples"] = [_value(example) for example in listed.values()]
    elif not isinstance(listed, list):
        trace.lose(schema, "examples", "examples are a list")
    for index in range(len(listed) if isinstance(listed, list) else 0):
        trace.carry(trace.place(listed, index), schema, "examples")
    if "example" in schema:
        trace.carry(trace.place(schema, "example"), schema, "examples")
        schema["examples"] = [schema.pop("example"), *schema.get("examples", ())]


def _value(example: Any) -> Any:
    return example["value"] if isinstance(example, dict) and "value" in example else example


def _drop_unknown(trace: Trace, schema: dict[str, Any]) -> None:
    for key in list(schema):
        if key in _UNHEEDED:
            trace.explain(schema, key, f"{key} is not followed here")
            trace.remark(schema, f"{key} is left out")
            del schema[key]
        elif key != "nullable" and not is_keyword(key):
            trace.lose(schema, key, f"{key} is not a keyword of a schema in OpenAPI 3.1")


def _drop_unread(trace: Trace, schema: dict[str, Any]) -> None:
    """Drop what OpenAPI 3.0 does not read beside a reference, and 3.1 would."""
    unread = [key for key in schema if key not in _ANNOTATIONS and not key.startswith("x-")]
    for key in unread:
        trace.lose(schema, key, "beside a $ref it says nothing in the source's version of OpenAPI")
    if unread:
        trace.remark(schema, f"what stood beside the $ref is left out: {', '.join(unread)}")


def _parameter(trace: Trace, parameter: dict[str, Any]) -> None:
    if "$ref" in parameter:
        return
    if "schema" in parameter and "content" in parameter:
        trace.lose(parameter, "content", "a parameter has a schema or content, and this has both")
    if "schema" not in parameter and "content" not in parameter:
        parameter["schema"] = {}
    if isinstance(parameter.get("schema"), bool):
        parameter["schema"] = {}
    if parameter.get("in") == "path":
        parameter["required"] = True
    if "example" in parameter and "examples" in parameter:
        trace.lose(parameter, "example", "it has named examples beside it")


def _media_type(trace: Trace, media: dict[str, Any]) -> None:
    if isinstance(media.get("schema"), bool):
        media["schema"] = {}
    if "itemSchema" in media:
        items = media.pop("itemSchema")
        if "schema" not in media:
            media["schema"] = {"type": "array", "items": items}
            trace.remark(media, "its items, which come one after another, are written as those of a list")
    if "example" in media:
        value = media.pop("example")
        made = {"value": value}
        named = media.setdefault("examples", {})
        named[next(name for name in ("example", "shown", "example_") if name not in named)] = made
        trace.carry(trace.place(media, "example"), made, "value")


def _example(trace: Trace, example: dict[str, Any]) -> None:
    if "dataValue" in example and "value" not in example:
        example["value"] = example.pop("dataValue")
    if "externalValue" in example:
        trace.lose(example, "externalValue", "it leads out of the file")
        trace.remark(example, "its value stands elsewhere")


def _components(trace: Trace, components: dict[str, Any]) -> None:
    schemas: Any = components.get("schemas")
    for name, schema in list(schemas.items()) if isinstance(schemas, dict) else ():
        if isinstance(schema, bool):
            schemas[name] = {} if schema else {"not": {}}
            trace.carry(trace.place(schemas, name), schemas[name])
    if "pathItems" in components:
        trace.lose(components, "pathItems", "no path refers to it")


def _path(trace: Trace, path: dict[str, Any]) -> None:
    for key in ("query", "additionalOperations"):
        if path.get(key):
            method = key.upper() if key == "query" else ", ".join(map(str, path[key]))
            raise BadInput(
                f"{trace.place(path)} has operations of OpenAPI 3.2 ({method}) that OpenAPI 3.1 cannot say; "
                "take them out of the source and import the rest"
            )


def _operation(trace: Trace, operation: dict[str, Any]) -> None:
    tags = operation.get("tags")
    for index, tag in enumerate(tags if isinstance(tags, list) else ()):
        if not isinstance(tag, str):
            trace.explain(operation["tags"], index, "a tag is a text")
            operation["tags"][index] = ""


def _tag(trace: Trace, tag: dict[str, Any]) -> None:
    if "summary" in tag and "description" not in tag:
        tag["description"] = tag.pop("summary")
        trace.carry(trace.place(tag, "summary"), tag, "description")


def _response(trace: Trace, response: dict[str, Any]) -> None:
    if "summary" not in response or "$ref" in response:
        return
    if response.get("description"):
        trace.lose(response, "summary", "a response of OpenAPI 3.1 has no summary beside its description")
    else:
        response["description"] = response.pop("summary")
        trace.carry(trace.place(response, "summary"), response, "description")


_CHANGES: dict[str, Callable[[Trace, dict[str, Any]], None]] = {
    "parameter": _parameter,
    "header": _parameter,
    "media-type": _media_type,
    "example": _example,
    "components": _components,
    "path": _path,
    "operation": _operation,
    "tag": _tag,
    "response": _response,
}
