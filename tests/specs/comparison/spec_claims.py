"""Read from a spec the statements that a vendor's fact list should make as well."""

from collections.abc import Iterator, Mapping

import attrs
from tests.specs.comparison.statements import Statement

from specloom.spec import Header, MediaType, Operation, Parameter, Response
from specloom.spec.pointers import join, lookup
from specloom.spec.references import resolve

from .fact_list import VENDOR, credential, quota
from .spec_bodies import body_claims, constraint_claims, example_claims, samples, stated, unsure
from .spec_evidence import Claims


def claimed(claims: Claims) -> Mapping[str, tuple[Statement, ...]]:
    """Return the statements of a spec by what they are about: an operation, a webhook, or the vendor."""
    named = (VENDOR, *map(claims.scope, claims.spec.operations))
    return {scope: tuple(statements_about(claims, scope)) for scope in dict.fromkeys(named)}


def statements_about(claims: Claims, scope: str) -> Iterator[Statement]:
    """Yield what a spec says about one thing; nothing when it does not know it."""
    if scope == VENDOR:
        yield from _vendor(claims)
    for operation in claims.spec.operations:
        if claims.scope(operation) == scope:
            for said in _operation(claims, operation):
                own = scope.startswith("webhook ") and said.where.startswith("/paths/")
                yield attrs.evolve(said, where=said.where.replace("/paths/", "/webhooks/")) if own else said


def _vendor(claims: Claims) -> Iterator[Statement]:
    yield from (Statement("source", name, join("/x-sources", name)) for name in claims.root["x-sources"])
    for index, server in enumerate(claims.root.get("servers", ())):
        yield stated(claims, "server", server["url"].rstrip("/"), join("/servers", index))
    for name, scheme in claims.root.get("components", {}).get("securitySchemes", {}).items():
        yield stated(claims, "credential", credential(scheme), join("/components/securitySchemes", name))
    for policy in claims.spec.policies:
        for limit in policy.quotas:
            pointer = join("/x-rate-limits", policy.name)
            yield stated(claims, "rate limit", quota(attrs.asdict(limit)), pointer, policy.partition)
    yield from _headers(claims)
    yield from _failures(claims)
    for operation in claims.operations:
        for media in _replies(operation):
            yield from example_claims(claims, "any reply", media)


def _headers(claims: Claims) -> Iterator[Statement]:
    """Yield each header once: on any response, or on those of the statuses that always declare it."""
    responses = {(r.status, r.pointer): r for o in claims.operations for r in o.responses}
    for name in {header.name: None for response in responses.values() for header in response.headers}:
        having = {key: h for key, r in responses.items() for h in r.headers if h.name == name}
        lacking = {status for status, pointer in responses if (status, pointer) not in having}
        statuses = {status if status not in lacking else f"some {status}" for status, _ in having}
        for header in {header.schema_pointer: header for header in having.values()}.values():
            for on in sorted(statuses) if lacking else ("any",):
                yield from _header(claims, f"{on} {name}", header)


def _header(claims: Claims, subject: str, header: Header) -> Iterator[Statement]:
    pointer = header.schema_pointer.removesuffix("/schema")
    yield stated(claims, "header", subject, pointer)
    schema = resolve(claims.spec.document, header.schema, header.schema_pointer)
    if "type" in schema.value:
        yield unsure(Statement("header type", subject, schema.pointer, schema.value["type"]))
    for value in (*samples(lookup(claims.root, pointer)), *samples(schema.value)):
        yield stated(claims, "header example", subject, pointer, value)


def _failures(claims: Claims) -> Iterator[Statement]:
    """Yield what the failures carry, each response once however many operations share it."""
    failing = (r for o in claims.operations for r in o.responses if r.status[0] != "2")
    for response in {(response.status, response.pointer): response for response in failing}.values():
        yield stated(claims, "failure", response.status, response.pointer)
        for said in _failure(claims, response):
            yield said
            yield attrs.evolve(said, subject=said.subject.replace(response.status, "any", 1))


def _failure(claims: Claims, response: Response) -> Iterator[Statement]:
    side = f"{response.status} failure"
    for media in response.content:
        for said in body_claims(claims, side, media):
            yield said
            for code in _texts(said):
                subject = f"{response.status} {code}"
                yield unsure(attrs.evolve(said, topic="code", subject=subject, value=None))
        yield from example_claims(claims, side, media)


def _texts(said: Statement) -> list[str]:
    values = said.value if said.topic in {"values", "choice"} else ()
    return [value for value in values if isinstance(value, str)]


def _replies(operation: Operation) -> Iterator[MediaType]:
    return (media for r in operation.responses if r.status[0] == "2" for media in r.content)


def _operation(claims: Claims, operation: Operation) -> Iterator[Statement]:
    call, pointer = claims.scope(operation), operation.pointer
    webhook = call.startswith("webhook ")
    method = operation.method if webhook else None
    yield stated(claims, "webhook" if webhook else "operation", call, pointer, method)
    yield from _ways(claims, call, operation)
    yield from _access(claims, call, operation)
    for parameter in operation.parameters:
        yield from _parameter(claims, call, parameter)
    for media in operation.body.content if operation.body else ():
        yield from body_claims(claims, f"{call} request", media)
        yield from example_claims(claims, f"{call} request", media)
    for response in operation.responses:
        yield stated(claims, "status", f"{call} {response.status}", response.pointer)
    for media in _replies(operation):
        yield from body_claims(claims, f"{call} reply", media)
        yield from example_claims(claims, f"{call} reply", media)


def _ways(claims: Claims, call: str, operation: Operation) -> Iterator[Statement]:
    """Yield what a client makes of an operation: its pace, its name, its arguments."""
    pointer = operation.pointer
    limits = sorted(quota(attrs.asdict(limit)) for policy in operation.policies for limit in policy.quotas)
    yield unsure(Statement("applied limits", call, pointer, limits))
    yield unsure(Statement("client call", f"{call} client.{operation.tag}.{operation.name}", pointer))
    names = {parameter.name for parameter in operation.parameters}
    for media in operation.body.content if operation.body else ():
        names |= {member.path for member in claims.members(call, media.schema_pointer) if member.named}
    yield from (unsure(Statement("argument", f"{call} {name}", pointer)) for name in sorted(names))


def _access(claims: Claims, call: str, operation: Operation) -> Iterator[Statement]:
    if not operation.security or () in operation.security:
        topic = "open webhook" if call.startswith("webhook ") else "public"
        yield stated(claims, topic, call, operation.pointer)
    schemes = claims.root.get("components", {}).get("securitySchemes", {})
    usual = [name for requirement in claims.root.get("security", ()) for name in requirement]
    for name in (name for requirement in operation.security for name in requirement):
        token = "access" if name in usual else name
        yield unsure(
            Statement("access", f"{call} {credential(schemes.get(name, {}))}", operation.pointer, token)
        )
    body = lookup(claims.root, operation.pointer)
    for holder, pointer in ((claims.root, ""), (body, operation.pointer)):
        if "x-webhook-signature" in holder and call.startswith("webhook "):
            at = join(pointer, "x-webhook-signature")
            yield stated(claims, "signature", call, at, holder["x-webhook-signature"])


def _parameter(claims: Claims, call: str, parameter: Parameter) -> Iterator[Statement]:
    subject = f"{call} {parameter.location} {parameter.name}"
    pointer = parameter.schema_pointer.removesuffix("/schema")
    yield stated(claims, "parameter", subject, pointer)
    if parameter.required:
        yield unsure(Statement("required", subject, pointer))
    for member in claims.members("", parameter.schema_pointer):
        yield from constraint_claims(claims, f"{subject}{member.path}", member)
