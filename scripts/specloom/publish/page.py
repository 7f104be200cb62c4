"""Read from a spec what its page shows, as values that templates only lay out."""

import json
from collections.abc import Iterator
from typing import Any

import attrs

from ..spec import Header, MediaType, Operation, Parameter, Response, Spec, Webhook
from ..spec.evidence import Fact, Origin, origins
from ..spec.evidence_summary import summary
from ..spec.pointers import join
from .changelog import Changelog
from .prose import Html, line, prose, web_address
from .samples import curl_sample, python_sample, wire_text
from .shapes import Row, SchemaView, Shape, described, schema_views, shape_of
from .sources import Badge, Sources
from .trying import try_data
from .words import (
    policy_sentences,
    rate_header_sentence,
    repetition_sentences,
    scheme_sentence,
    signature_sentence,
)


@attrs.frozen
class Download:
    """One file to download."""

    name: str
    size: int
    sha256: str


@attrs.frozen
class Body:
    """One media type of a body: its shape and its examples as text."""

    media_type: str
    shape: Shape | None
    examples: tuple[tuple[str, str], ...]


@attrs.frozen
class Reply:
    """What one status means."""

    status: str
    description: Html
    badge: Badge | None
    headers: tuple[Row, ...]
    bodies: tuple[Body, ...]


@attrs.frozen
class Call:
    """One operation."""

    id: str
    method: str
    path: str
    summary: str
    description: Html
    badge: Badge | None
    rows: tuple[Row, ...]
    body_note: Html
    bodies: tuple[Body, ...]
    replies: tuple[Reply, ...]
    notes: tuple[str, ...]
    curl: str
    python: str
    trying: str

    @property
    def search_text(self) -> str:
        """Return what the search box looks in."""
        names = " ".join(row.name for row in self.rows)
        return f"{self.method} {self.path} {self.id} {self.summary} {names}".lower()


@attrs.frozen
class Group:
    """The operations of one tag."""

    name: str
    description: Html
    calls: tuple[Call, ...]


@attrs.frozen
class Rule:
    """One rule of the whole API: a limit, a header of its replies, a way to prove who calls."""

    name: str
    text: Html | str
    badge: Badge | None


@attrs.frozen
class Page:
    """One vendor's page."""

    vendor: str
    title: str
    version: str
    description: Html
    servers: tuple[str, ...]
    authentication: tuple[Rule, ...]
    limits: tuple[Rule, ...]
    rate_headers: tuple[Rule, ...]
    headers: tuple[tuple[str, str], ...]
    groups: tuple[Group, ...]
    webhooks: tuple[Call, ...]
    schemas: tuple[SchemaView, ...]
    shares: tuple[tuple[str, int], ...]
    origins: tuple[Origin, ...]
    downloads: tuple[Download, ...]
    changelog: Changelog

    @property
    def operations(self) -> int:
        """Return the number of operations."""
        return sum(len(group.calls) for group in self.groups)


def read_page(spec: Spec, downloads: tuple[Download, ...], changelog: Changelog) -> Page:
    """Read everything that a vendor's page shows."""
    sources = Sources(spec.document)
    return Page(
        vendor=spec.vendor,
        title=spec.title,
        version=spec.version,
        description=prose(spec.description or spec.summary),
        servers=spec.servers,
        authentication=tuple(_authentication(spec, sources)),
        limits=tuple(_limits(spec, sources)),
        rate_headers=tuple(_rate_headers(spec, sources)),
        headers=tuple((n, v) for n, v in spec.request_headers.items() if isinstance(v, str)),
        groups=tuple(_groups(spec, sources)),
        webhooks=tuple(_webhook(spec, sources, webhook) for webhook in spec.webhooks),
        schemas=schema_views(spec.document, sources),
        shares=_shares(sources.facts),
        origins=tuple(_origins(spec, sources.facts)),
        downloads=downloads,
        changelog=changelog,
    )


def _origins(spec: Spec, facts: tuple[Fact, ...]) -> Iterator[Origin]:
    """Yield the documents that facts were read from; only a web address is linked."""
    for origin in origins(spec.document, facts):
        yield attrs.evolve(origin, url=web_address(origin.url) or "")


def _shares(facts: tuple[Fact, ...]) -> tuple[tuple[str, int], ...]:
    """Return the percentage of each kind of fact that there is."""
    found = summary(facts)
    return tuple((kind, percent) for kind, percent in found.percentages.items() if found.counts[kind])


def _authentication(spec: Spec, sources: Sources) -> Iterator[Rule]:
    for scheme in spec.security_schemes:
        badge = sources.badge(join("/components/securitySchemes", scheme.id))
        yield Rule(scheme_sentence(scheme), line(scheme.description), badge)


def _limits(spec: Spec, sources: Sources) -> Iterator[Rule]:
    for policy in spec.policies:
        badge = sources.badge(join("/x-rate-limits", policy.name))
        yield Rule(policy.name, " ".join(policy_sentences(policy)), badge)


def _rate_headers(spec: Spec, sources: Sources) -> Iterator[Rule]:
    badge = sources.badge("/x-rate-limit-headers")
    for name, holds in spec.rate_headers.items():
        yield Rule(name, rate_header_sentence(holds), badge)


def _groups(spec: Spec, sources: Sources) -> Iterator[Group]:
    described_tags = {tag.name: tag.description for tag in spec.tags}
    for name in dict.fromkeys((*described_tags, *(operation.tag for operation in spec.operations))):
        calls = tuple(_call(spec, sources, operation) for operation in spec.tagged(name))
        if calls:
            yield Group(name, prose(described_tags.get(name, "")), calls)


def _webhook(spec: Spec, sources: Sources, webhook: Webhook) -> Call:
    notes = (signature_sentence(webhook.signature),) if webhook.signature else ()
    return attrs.evolve(_call(spec, sources, webhook.operation), notes=notes, curl="", python="", trying="")


def _call(spec: Spec, sources: Sources, operation: Operation) -> Call:
    return Call(
        id=operation.id,
        method=operation.method,
        path=operation.path,
        summary=operation.summary,
        description=prose(operation.description),
        badge=sources.badge(operation.pointer),
        rows=tuple(_parameter(spec, sources, parameter) for parameter in operation.parameters),
        body_note=prose(operation.body.description if operation.body else ""),
        bodies=tuple(_body(spec, content) for content in (operation.body.content if operation.body else ())),
        replies=tuple(_reply(spec, sources, response) for response in operation.responses),
        notes=(*_limit_notes(spec, operation), *repetition_sentences(operation)),
        curl=curl_sample(spec, operation),
        python=python_sample(spec, operation),
        trying=json.dumps(try_data(spec, operation), ensure_ascii=False, separators=(",", ":")),
    )


def _limit_notes(spec: Spec, operation: Operation) -> Iterator[str]:
    if not operation.policies and spec.policies:
        yield "No rate limit is known for this operation."
    for policy in operation.policies:
        cost = policy.cost(operation.method)
        yield f"Counts {cost:g} against the limit {policy.name}."


def _parameter(spec: Spec, sources: Sources, parameter: Parameter) -> Row:
    pointer = parameter.schema_pointer.removesuffix("/schema")
    return Row(
        name=parameter.name,
        shape=shape_of(spec.document, parameter.schema),
        required=parameter.required,
        description=prose(parameter.description),
        badge=sources.badge(pointer),
        place=parameter.location,
        examples=tuple(wire_text(value) for value in parameter.examples.values()),
    )


def _header(spec: Spec, sources: Sources, header: Header) -> Row:
    description = line(header.description or described(spec.document, header.schema))
    badge = sources.badge(header.schema_pointer.removesuffix("/schema"))
    return Row(header.name, shape_of(spec.document, header.schema), header.required, description, badge)


def _body(spec: Spec, content: MediaType) -> Body:
    shape = shape_of(spec.document, content.schema) if content.schema is not None else None
    examples = tuple((name, _example_text(value)) for name, value in content.examples.items())
    return Body(content.media_type, shape, examples)


def _example_text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, indent=2, ensure_ascii=False)


def _reply(spec: Spec, sources: Sources, response: Response) -> Reply:
    return Reply(
        status=response.status,
        description=prose(response.description),
        badge=sources.badge(response.pointer),
        headers=tuple(_header(spec, sources, header) for header in response.headers),
        bodies=tuple(_body(spec, content) for content in response.content),
    )
