"""Read the statements of a spec that its collection should make as well."""

import re
from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

import attrs
from tests.specs.comparison.statements import SOURCE, Statement, call, canonical

from specloom.spec import Operation, Parameter, Policy, Spec
from specloom.spec.evidence import Fact, gather
from specloom.spec.places import places
from specloom.spec.pointers import join
from specloom.spec.references import resolve

_CONSTRAINTS = ("enum", "default", "minimum", "maximum")
_TYPES = ("boolean", "integer", "number")
_DATETIME = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d")
_DIGITS = re.compile(r"(\d+) digits")


@attrs.frozen
class Claims:
    """A spec, what its facts say of themselves, and the operations that the collection has requests for."""

    spec: Spec
    facts: Mapping[str, Fact]
    requested: frozenset[str]

    def certain(self, pointer: str) -> bool:
        """Tell whether the fact at a pointer claims to stand in the collection."""
        fact = self.facts.get(pointer)
        return fact is None or (fact.source == SOURCE and fact.kind != "inferred")

    @property
    def operations(self) -> Iterator[Operation]:
        """Yield the operations that the collection has requests for."""
        return (operation for operation in self.spec.operations if name_of(operation) in self.requested)


def claims_of(spec: Spec, requested: frozenset[str]) -> Claims:
    """Gather what a spec claims."""
    return Claims(spec, {fact.pointer: fact for fact in gather(spec.document)}, requested)


def spec_statements(claims: Claims) -> Iterator[Statement]:
    """Yield everything in a spec that a collection can say, examples apart."""
    return chain(
        _connection(claims),
        *(_operation(claims, operation) for operation in claims.spec.operations),
        *(_failures(claims, operation) for operation in claims.operations),
        _response_headers(claims),
        _limits(claims.spec),
        _values(claims),
    )


def name_of(operation: Operation) -> str:
    """Name an operation by what is sent."""
    return call(operation.method, operation.path)


def _connection(claims: Claims) -> Iterator[Statement]:
    for index, server in enumerate(claims.spec.servers):
        pointer = join("/servers", index)
        yield Statement("server", server, pointer, certain=claims.certain(pointer))
    for scheme in claims.spec.security_schemes:
        pointer = join("/components/securitySchemes", scheme.id)
        yield Statement(
            "credential", f"{scheme.location} {scheme.name}", pointer, None, claims.certain(pointer)
        )
    for name, value in claims.spec.request_headers.items():
        if not name.startswith("x-"):
            yield Statement("request header", name.lower(), "/x-request-headers", value)


def _operation(claims: Claims, operation: Operation) -> Iterator[Statement]:
    name, pointer = name_of(operation), operation.pointer
    at = claims.facts[pointer].at
    yield Statement("operation", name, pointer, at, claims.certain(pointer))
    if operation.security and name in claims.requested:
        yield Statement("secured", name, pointer)
    for location in ("query", "header"):
        for parameter in operation.in_location(location):
            certain = claims.certain(_holder(parameter))
            yield Statement(location, f"{name} {parameter.name}", _holder(parameter), None, certain)
            yield from _parameter(claims, parameter)
    for media in operation.body.content if operation.body else ():
        for pointer, value in example_values(claims.spec, media.schema_pointer):
            yield Statement("body", f"{name} {canonical(value)}", pointer, None, claims.certain(pointer))


def _parameter(claims: Claims, parameter: Parameter) -> Iterator[Statement]:
    schema = resolve(claims.spec.document, parameter.schema, parameter.schema_pointer)
    certain = claims.certain(_holder(parameter))
    for key in _CONSTRAINTS:
        if key in schema.value:
            yield Statement(
                "parameter", f"{parameter.name} {key}", schema.pointer, schema.value[key], certain
            )
    kind = schema.value.get("type")
    if kind in _TYPES:
        yield Statement("parameter", f"{parameter.name} type", schema.pointer, kind, certain)
    for pointer, value in example_values(claims.spec, parameter.schema_pointer):
        subject = f"{parameter.name}={printed(value)}"
        yield Statement("query value", subject, pointer, None, claims.certain(pointer))


def _failures(claims: Claims, operation: Operation) -> Iterator[Statement]:
    name = name_of(operation)
    for response in operation.responses:
        if response.status >= "4":
            certain = claims.certain(response.pointer)
            yield Statement("status", f"{name} {response.status}", response.pointer, None, certain)
    if operation.retry:
        pointer = join(operation.pointer, "x-retry")
        for status in sorted(operation.retry.statuses):
            after = operation.retry.after
            yield Statement("retry", f"{name} {status}", pointer, after, claims.certain(pointer))
    if operation.batch:
        pointer = join(operation.pointer, "x-batch")
        yield Statement("batch", name, pointer, operation.batch.max, claims.certain(pointer))


def _response_headers(claims: Claims) -> Iterator[Statement]:
    """Yield each header once: on any response, or on those of the statuses that declare it."""
    responses = [response for operation in claims.operations for response in operation.responses]
    required: dict[str, dict[str, bool]] = {}
    for response in responses:
        for header in response.headers:
            required.setdefault(header.name.lower(), {})[response.pointer] = header.required
    for name, declared in required.items():
        everywhere = all(response.pointer in declared for response in responses)
        statuses = {response.status for response in responses if response.pointer in declared}
        for status in ("any",) if everywhere else sorted(statuses):
            yield Statement(
                "response header", f"{status} {name}", "/components/headers", any(declared.values())
            )


def _limits(spec: Spec) -> Iterator[Statement]:
    for policy in spec.policies:
        quotas = [attrs.asdict(quota, filter=_said) for quota in policy.quotas]
        value = {"quotas": quotas, "cost": {"read": policy.read, "write": policy.write}}
        pointer = join("/x-rate-limits", policy.name)
        yield Statement("rate limit", policy.partition, pointer, value)
        for name, count in _bursts(policy):
            yield Statement("burst", name, pointer, count)


def _said(attribute: "attrs.Attribute[Any]", value: object) -> bool:
    return attribute.name != "overflow" or bool(value)


def _bursts(policy: Policy) -> Iterator[tuple[str, int]]:
    """Work out what a quota a second with an overflow comes to, in writes."""
    second = sum(quota.quota for quota in policy.quotas if quota.window == 1)
    overflow = sum(quota.quota for quota in policy.quotas if quota.overflow)
    if second and overflow:
        first, after = int((second + overflow) // policy.write), int(second // policy.write)
        yield "writes_in_first_second", first
        yield "writes_per_second_after", after
        yield "writes_in_first_minute", first + 59 * after


def _values(claims: Claims) -> Iterator[Statement]:
    for place in places(claims.spec.document):
        if place.kind != "schema" or place.holder != "/components" or place.reference:
            continue
        certain = claims.certain(place.pointer)
        for topic, subject in chain(_numbers(place.value), _datetimes(place.value)):
            yield Statement(topic, subject, place.pointer, None, certain)


def _numbers(schema: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    if "number" in schema.get("type", ()):
        for key in ("minimum", "maximum"):
            if key in schema:
                yield "number", f"{key} {schema[key]}"
        for digits in _DIGITS.findall(schema.get("description", "")):
            yield "number", f"float_digits {digits}"


def _datetimes(schema: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for value in schema.get("examples", ()):
        if isinstance(value, str) and _DATETIME.fullmatch(value):
            yield "datetime", value


def _holder(parameter: Parameter) -> str:
    return parameter.schema_pointer.removesuffix("/schema")


def example_values(spec: Spec, schema_pointer: str) -> Iterator[tuple[str, Any]]:
    """Yield the named examples beside a schema, each with its pointer."""
    pointer = schema_pointer.removesuffix("/schema")
    holder = resolve(spec.document, {"$ref": f"#{pointer}"}, pointer)
    for name, example in holder.value.get("examples", {}).items():
        node = resolve(spec.document, example, join(pointer, "examples", name))
        yield node.pointer, node.value.get("value")


def printed(value: Any) -> str:
    """Write a query value as it stands in a URL: lists joined by commas, booleans in lower case."""
    if isinstance(value, list):
        return ",".join(map(printed, value))
    return value if isinstance(value, str) else canonical(value)
