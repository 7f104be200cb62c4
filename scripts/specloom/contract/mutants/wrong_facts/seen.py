"""Sort what was seen on the wire by the schema that it was held against."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import unquote

import attrs
import orjson

from ....spec import MediaType, Response
from ....spec.pointers import lookup
from ...conformance import Schemas, matching
from ...patience import FAULT_HEADER
from ..mutant import Sample, Subject

Values = Mapping[str, tuple[Any, ...]]
"""Values by the pointer of the schema that they were held against."""
_MOST = 40
"""Bodies of one status of one operation that are looked at."""
_INVALID = frozenset({400, 422})


@attrs.frozen
class Seen:
    """What was seen of an operation: bodies of successes and failures, request bodies taken and refused."""

    successes: Values
    failures: Values
    taken: Values
    refused: Values


def seen(subject: Subject) -> Seen:
    """Return what the samples of a subject show, schema by schema."""
    samples, found = subject.sorted.get(id(subject.samples), ((), None))
    if not isinstance(found, Seen) or samples is not subject.samples:
        found = _seen(subject)
        subject.sorted[id(subject.samples)] = subject.samples, found
    return found


def _seen(subject: Subject) -> Seen:
    good = successes(subject)
    bad = [sample for sample in _unforced(subject) if sample.response.status >= 400]
    invalid = [sample for sample in bad if sample.response.status in _INVALID]
    return Seen(
        successes=_by_schema(subject.schemas, _replies(subject, good)),
        failures=_by_schema(subject.schemas, _replies(subject, bad)),
        taken=_by_schema(subject.schemas, _requests(subject, good)),
        refused=_by_schema(subject.schemas, _requests(subject, invalid)),
    )


def successes(subject: Subject) -> tuple[Sample, ...]:
    """Return the exchanges that succeeded, one of each different reply."""
    good = (sample for sample in _unforced(subject) if 200 <= sample.response.status < 300)
    return tuple({sample.response.body: sample for sample in good}.values())


def statuses(subject: Subject) -> frozenset[int]:
    """Return the statuses that were seen."""
    return frozenset(sample.response.status for sample in _unforced(subject))


def _unforced(subject: Subject) -> Iterator[Sample]:
    """Yield the exchanges in which nobody asked for the error that came."""
    yield from (sample for sample in subject.samples if sample.request.header(FAULT_HEADER) is None)


def request_bodies(subject: Subject, accepted: bool) -> tuple[Any, ...]:
    """Return the JSON bodies of requests that were taken, or that were refused as invalid."""
    wanted = (s for s in _unforced(subject) if _fits(s.response.status, accepted))
    return tuple(_distinct(s.request.body for s in wanted))


def _fits(status: int, accepted: bool) -> bool:
    return 200 <= status < 300 if accepted else status in _INVALID


def _replies(subject: Subject, samples: Iterable[Sample]) -> Iterator[tuple[str, Any]]:
    by_content: dict[str, list[bytes]] = {}
    for sample in samples:
        content = _content(subject.operation.response(sample.response.status), sample)
        if content is not None and content.schema is not None:
            by_content.setdefault(content.schema_pointer, []).append(sample.response.body)
    for pointer, bodies in by_content.items():
        yield from ((pointer, value) for value in _distinct(bodies))


def _content(response: Response | None, sample: Sample) -> MediaType | None:
    received = sample.response.header("Content-Type") or ""
    return matching(response.content, received) if response and "json" in received else None


def _requests(subject: Subject, samples: Iterable[Sample]) -> Iterator[tuple[str, Any]]:
    body = subject.operation.body
    content = next((c for c in body.content if "json" in c.media_type), None) if body else None
    if content is not None and content.schema is not None:
        for value in _distinct(sample.request.body for sample in samples):
            yield content.schema_pointer, value


def _distinct(bodies: Iterable[bytes]) -> Iterator[Any]:
    for body in list(dict.fromkeys(bodies))[:_MOST]:
        try:
            yield orjson.loads(body)
        except orjson.JSONDecodeError:
            continue


def _by_schema(schemas: Schemas, found: Iterable[tuple[str, Any]]) -> Values:
    values: dict[str, list[Any]] = {}
    for pointer, value in found:
        for unit in schemas.at(pointer).evaluate(value).list()["details"]:
            where = unquote(unit["schemaLocation"].partition("#")[2])
            if where and "annotations" not in unit and _is_schema(schemas, where):
                values.setdefault(where, []).append(lookup(value, unit["instanceLocation"]))
    return {pointer: tuple(inner) for pointer, inner in values.items()}


def _is_schema(schemas: Schemas, pointer: str) -> bool:
    """Tell whether a place of the document is a schema of its own: no keyword, no reference to another."""
    try:
        place = lookup(schemas.document.root, pointer)
    except KeyError:
        return False
    return isinstance(place, dict) and "$ref" not in place and pointer.rpartition("/")[2] != "properties"
