"""Read from a spec what the page shows of one operation."""

import json
from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from ..markdown import code
from ..spec import Header, MediaType, Operation, Parameter, Response, Spec, Webhook
from ..spec.references import Node
from .languages.files import is_inline, sample_path
from .listing import (
    batch_sentences,
    format_sentence,
    iteration_sentence,
    pagination_sentences,
    trigger_sentence,
)
from .members import Row, members_of
from .prose import line, prose
from .proving import need_sentence, signature_sentence
from .publication import Publication, Sample
from .samples import curl_sample, wire_text
from .shapes import described, shape_of
from .shown import Body, Call, Example, Point, Reply
from .sources import Badge, Sources
from .trying import try_data
from .words import cost_sentences, repetition_sentences

PLACES = {
    "path": "Path parameters",
    "query": "Query parameters",
    "header": "Headers",
    "cookie": "Cookies",
    "querystring": "Query",
}


@attrs.frozen
class Reader:
    """Reads the calls of one vendor."""

    publication: Publication
    sources: Sources

    @property
    def spec(self) -> Spec:
        """Return the vendor's spec."""
        return self.publication.spec

    def call(self, operation: Operation) -> Call:
        """Return what is shown of an operation."""
        given = self.publication.samples.get(operation.id, ())
        others = any(not is_inline(sample) for sample in given)
        return attrs.evolve(
            self._call(
                operation, _points(self.spec, operation), self._samples(operation), self._try(operation)
            ),
            others=sample_path(operation.id) if others else "",
        )

    def webhook(self, webhook: Webhook) -> Call:
        """Return what is shown of a call that the vendor makes: and the program that takes it."""
        return self._call(webhook.operation, _webhook_points(webhook), self._python(webhook.operation), "")

    def reply(self, response: Response) -> Reply:
        """Return what one status means, in full."""
        badge = self.sources.badge(response.pointer)
        linked = (link.get("operationId") for link in response.links.values() if isinstance(link, dict))
        return Reply(
            status=response.status,
            description=prose(response.description),
            badge=badge,
            headers=tuple(self._header(header) for header in response.headers),
            bodies=tuple(self._body(content, badge) for content in response.content),
            next=tuple(dict.fromkeys(name for name in linked if isinstance(name, str))),
            shared=shared_name(response),
        )

    def _call(
        self, operation: Operation, points: Iterable[Point], samples: tuple[Sample, ...], trying: str
    ) -> Call:
        badge = self.sources.badge(operation.pointer)
        return Call(
            id=operation.id,
            tag=operation.tag,
            method=operation.method,
            path=operation.path,
            summary=operation.summary,
            description=prose(operation.description),
            badge=badge,
            points=tuple(points),
            rows=tuple(self._rows(operation, badge)),
            body_note=prose(operation.body.description if operation.body else ""),
            bodies=tuple(self._body(c, badge) for c in (operation.body.content if operation.body else ())),
            replies=tuple(map(self._reply, operation.responses)),
            samples=samples,
            trying=trying,
        )

    def _rows(self, operation: Operation, badge: Badge | None) -> Iterator[tuple[str, tuple[Row, ...]]]:
        for place in dict.fromkeys(parameter.location for parameter in operation.parameters):
            rows = tuple(self._parameter(parameter, badge) for parameter in operation.in_location(place))
            yield PLACES.get(place, place), rows

    def _parameter(self, parameter: Parameter, above: Badge | None) -> Row:
        badge = self.sources.badge(parameter.schema_pointer.rpartition("/")[0])
        text = parameter.description or described(self.spec.document, parameter.schema)
        node = Node(parameter.schema_pointer, parameter.schema)
        return Row(
            name=parameter.name,
            shape=shape_of(self.spec.document, parameter.schema),
            required=parameter.required,
            description=prose(text),
            badge=badge,
            own=badge != above,
            examples=tuple(wire_text(value) for value in parameter.examples.values()),
            inner=members_of(self.spec.document, self.sources, node, badge),
        )

    def _header(self, header: Header) -> Row:
        text = header.description or described(self.spec.document, header.schema)
        badge = self.sources.badge(header.schema_pointer.removesuffix("/schema"))
        return Row(
            header.name, shape_of(self.spec.document, header.schema), header.required, line(text), badge
        )

    def _body(self, content: MediaType, above: Badge | None) -> Body:
        examples = tuple(Example(name, example_text(value)) for name, value in content.examples.items())
        schema = content.schema if content.schema is not None else content.item_schema
        if schema is None:
            return Body(content.media_type, None, None, examples)
        node = Node(content.schema_pointer, schema)
        members = members_of(self.spec.document, self.sources, node, above)
        return Body(content.media_type, shape_of(self.spec.document, schema), members, examples)

    def _reply(self, response: Response) -> Reply:
        """Return what a status means; what is told once for all is only named."""
        full = self.reply(response)
        return attrs.evolve(full, headers=(), bodies=()) if full.shared else full

    def _samples(self, operation: Operation) -> tuple[Sample, ...]:
        curl = curl_sample(self.spec, operation, self.publication.variables)
        return (*self._python(operation), Sample("curl", "", "bash", curl))

    def _python(self, operation: Operation) -> tuple[Sample, ...]:
        """Return the samples that stand on the page itself; those in other languages would fill it."""
        given = self.publication.samples.get(operation.id, ())
        return tuple(sample for sample in given if is_inline(sample))

    def _try(self, operation: Operation) -> str:
        return json.dumps(try_data(self.spec, operation), ensure_ascii=False, separators=(",", ":"))


def shared_name(response: Response) -> str:
    """Return the component that says what a failure means, empty for what an operation says by itself."""
    holder, _, name = response.pointer.rpartition("/")
    return name if holder == "/components/responses" and not response.status.startswith("2") else ""


def example_text(value: Any) -> str:
    """Write a body as it is sent, JSON with a member a line."""
    return value if isinstance(value, str) else json.dumps(value, indent=2, ensure_ascii=False)


def _points(spec: Spec, operation: Operation) -> Iterator[Point]:
    yield Point("Authentication", line(need_sentence(spec, operation)))
    if spec.policies:
        yield Point("Rate limit", line(" ".join(cost_sentences(operation, bool(spec.policies)))))
    yield Point("Repeating", line(" ".join(repetition_sentences(operation))))
    if operation.pagination:
        said = (*pagination_sentences(operation.pagination), iteration_sentence(operation))
        yield Point("Pages", line(" ".join(said)))
    if operation.batch:
        yield Point("Batch", line(" ".join(batch_sentences(operation.batch))))
    if operation.format:
        yield Point("Format", line(format_sentence(operation.format)))
    if operation.servers:
        urls = (code(str(server.get("url", ""))) for server in operation.servers)
        yield Point("Server", line(" or ".join(urls)))


def _webhook_points(webhook: Webhook) -> Iterator[Point]:
    if webhook.trigger:
        yield Point("When", line(trigger_sentence(webhook.trigger)))
    if webhook.signature:
        yield Point("Signature", line(signature_sentence(webhook.signature)))
