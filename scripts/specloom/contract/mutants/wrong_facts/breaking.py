"""Tell by what was seen of an operation whether a wrong fact would make a difference."""

from collections.abc import Iterable, Iterator

import httpx

from ....spec import MediaType, Operation
from ...conformance import Schemas, problems
from ..mutant import Defect, Sample, Subject
from .opening import opened
from .seen import request_bodies, successes

_FEW = 12
"""Replies that are held against a wrong spec before nothing tells it from the right one."""


def replies_break_it(subject: Subject, defect: Defect) -> bool:
    """Tell whether a reply that was right breaks the spec that has the fact wrong."""
    spec = opened(subject.spec, defect)
    schemas, operation = Schemas(spec.document), spec.operation(subject.operation.id)
    return any(_breaks(schemas, operation, sample) for sample in successes(subject)[:_FEW])


def _breaks(schemas: Schemas, operation: Operation, sample: Sample) -> bool:
    reply = sample.response
    response = httpx.Response(reply.status, headers=list(reply.headers), content=reply.body)
    return any(True for _ in problems(schemas, operation, response))


def takes_what_it_refuses(subject: Subject, defect: Defect) -> bool:
    """Tell whether a body that the server took breaks the spec that has the fact wrong."""
    return not all(_fits(subject, defect, request_bodies(subject, accepted=True)))


def refuses_what_it_takes(subject: Subject, defect: Defect) -> bool:
    """Tell whether a body that the server rightly refused fits the spec that has the fact wrong."""
    content = json_body_of(subject)
    bodies = request_bodies(subject, accepted=False)
    invalid = [b for b in bodies if content and not subject.schemas.accepts(content.schema_pointer, b)]
    return any(_fits(subject, defect, invalid))


def _fits(subject: Subject, defect: Defect, bodies: Iterable[object]) -> Iterator[bool]:
    content, schemas = json_body_of(subject), Schemas(opened(subject.spec, defect).document)
    yield from (schemas.accepts(content.schema_pointer, body) for body in bodies if content)


def json_body_of(subject: Subject) -> MediaType | None:
    """Return the JSON media type of the request body that has a schema."""
    body = subject.operation.body
    contents = body.content if body else ()
    return next((c for c in contents if "json" in c.media_type and c.schema is not None), None)
