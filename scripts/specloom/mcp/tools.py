"""Make a tool of each operation: what an agent is told of it, and what it may give."""

import json
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

import attrs

from ..spec import MediaType, Operation, Parameter, Spec
from ..spec.evidence import Fact
from .bodies import BODY, accepted, body_schema, essence, is_json
from .describing import describe, inferred_facts
from .names import argument_names, tool_names
from .offering import reads
from .schemas import Definitions

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_IGNORED_HEADERS = frozenset({"accept", "content-type", "authorization"})
"""Header parameters that OpenAPI takes no account of."""
_LONGEST_OUTPUT = 40_000


@attrs.frozen
class Tool:
    """One operation as an agent sees it; its schemas are made when they are asked for."""

    name: str
    operation: Operation
    reads: bool
    _spec: Spec = attrs.field(repr=False)
    _inferred: tuple[Fact, ...] = attrs.field(repr=False)

    @property
    def title(self) -> str:
        """Return what a person calls it."""
        return self.operation.summary.rstrip(".") or self.operation.id

    @property
    def destroys(self) -> bool:
        """Tell whether it may take something away: all but what only reads, and what only adds."""
        action = self.operation.resource.action if self.operation.resource else None
        return not self.reads and (self.operation.method != "POST" or action in _DESTROYING)

    @property
    def repeatable(self) -> bool:
        """Tell whether a second call with the same arguments changes nothing more."""
        return self.reads or self.operation.idempotent

    @cached_property
    def description(self) -> str:
        """Return what it does, what it costs and what is not certain of it."""
        return describe(self.operation, self._inferred, self._spec.document, reads=self.reads)

    @cached_property
    def arguments(self) -> Mapping[str, Parameter]:
        """Return the operation's parameters by the names of the tool's arguments."""
        parameters = parameters_of(self.operation)
        wires = [wire_key(parameter, parameters) for parameter in parameters]
        names = argument_names([BODY, *wires])[1:]
        return dict(zip(names, parameters, strict=True))

    @cached_property
    def media(self) -> MediaType | None:
        """Return the form in which its body is given; None where it takes none."""
        return accepted(self.operation.body)

    @cached_property
    def input_schema(self) -> dict[str, Any]:
        """Return the JSON Schema of its arguments, an example of all of them included."""
        definitions = Definitions(self._spec.document, "request")
        properties = {name: _property(name, p, definitions) for name, p in self.arguments.items()}
        required = [name for name, parameter in self.arguments.items() if parameter.required]
        if self.media and self.operation.body:
            properties[BODY] = body_schema(self.operation.body, self.media, definitions)
            required += [BODY] if self.operation.body.required else []
        schema: dict[str, Any] = {"$schema": DIALECT, "type": "object", "properties": properties}
        schema |= {"required": required} if required else {}
        schema |= {"additionalProperties": False, "examples": [self.example]}
        return schema | ({"$defs": definitions.found} if definitions.found else {})

    @cached_property
    def output_schema(self) -> dict[str, Any] | None:
        """Return the JSON Schema of its answer where that is an object.

        What a vendor sends otherwise is allowed: an agent is to see it rather than an error. One that would
        take more room than the answers themselves is left out.
        """
        success = self.operation.success
        media = success.content[0] if success and len(success.content) == 1 else None
        if media is None or media.schema is None or not is_json(essence(media)):
            return None
        definitions = Definitions(self._spec.document, "response")
        documented = definitions.translated(media.schema)
        if not _is_object(definitions, documented):
            return None
        other = {"type": "object", "description": "Anything else that the vendor answers."}
        schema: dict[str, Any] = {"$schema": DIALECT, "type": "object", "anyOf": [documented, other]}
        schema |= {"$defs": definitions.found} if definitions.found else {}
        return schema if len(json.dumps(schema, default=str)) <= _LONGEST_OUTPUT else None

    @cached_property
    def example(self) -> dict[str, Any]:
        """Return arguments of a call: what is required, as the vendor's own examples have it."""
        needed = {name: p for name, p in self.arguments.items() if p.required}
        found = {name: value for name, p in needed.items() for value in [*p.examples.values()][:1]}
        if self.media and self.media.examples:
            found[BODY] = next(iter(self.media.examples.values()))
        return found


_DESTROYING = frozenset({"delete", "replace", "update", "upsert"})


def tools_of(spec: Spec, operations: Iterable[Operation]) -> tuple[Tool, ...]:
    """Return a tool for each of these operations of a spec."""
    inferred = inferred_facts(spec)
    ids = [operation.id for operation in spec.operations]
    names = dict(zip(ids, tool_names(ids), strict=True))
    return tuple(
        Tool(names[each.id], each, reads(spec, each), spec, inferred.get(each.pointer, ()))
        for each in operations
    )


def parameters_of(operation: Operation) -> tuple[Parameter, ...]:
    """Return the parameters that a caller gives; OpenAPI ignores three header names."""
    return tuple(
        parameter
        for parameter in operation.parameters
        if parameter.location != "header" or parameter.name.lower() not in _IGNORED_HEADERS
    )


def wire_key(parameter: Parameter, parameters: Iterable[Parameter]) -> str:
    """Return what a client calls a parameter: its name, and its place where another place has a namesake."""
    namesakes = sum(other.name == parameter.name for other in parameters)
    if namesakes == 1 or parameter.location == "query":
        return parameter.name
    return f"{parameter.name} in {parameter.location}"


def _property(name: str, parameter: Parameter, definitions: Definitions) -> Any:
    schema = definitions.translated(parameter.schema)
    schema = dict(schema) if isinstance(schema, Mapping) else {}
    called = "" if name == parameter.name else f"On the wire: {parameter.name} ({parameter.location})."
    if described := " ".join(filter(None, [parameter.description, called])):
        schema["description"] = described
    if parameter.examples:
        schema["examples"] = list(parameter.examples.values())
    return schema


def _is_object(definitions: Definitions, schema: Any) -> bool:
    """Tell whether a translated schema is that of an object alone."""
    seen: set[str] = set()
    while isinstance(schema, Mapping) and isinstance(reference := schema.get("$ref"), str):
        if reference in seen:
            return False
        seen.add(reference)
        schema = definitions.found[reference.removeprefix("#/$defs/")]
    if not isinstance(schema, Mapping):
        return False
    joined = schema.get("allOf", ())
    return schema.get("type") == "object" or any(_is_object(definitions, each) for each in joined)
