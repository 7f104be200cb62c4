"""Gather what holds for a whole API into boxes that are read before the first call."""

from collections import Counter
from collections.abc import Callable, Iterator

import attrs

from ..markdown import code
from ..spec import Operation, Response, Spec
from ..spec.pointers import join
from .calls import Reader, shared_name
from .listing import batch_sentences, pagination_sentences
from .prose import Prose, line
from .proving import obtaining_sentences, scheme_sentence, signature_sentence
from .publication import Publication
from .shown import Point, Reply
from .sources import Sources
from .words import listed, policy_sentences, rate_header_sentence


@attrs.frozen
class Box:
    """One thing that holds for the whole API: said in sentences, and in points with their evidence."""

    id: str
    title: str
    text: tuple[Prose, ...] = ()
    points: tuple[Point, ...] = ()


@attrs.frozen
class Failure:
    """What several operations answer alike when they fail, and how many of them."""

    name: str
    statuses: tuple[str, ...]
    operations: int
    reply: Reply


def boxes_of(publication: Publication, sources: Sources) -> tuple[Box, ...]:
    """Return the boxes in which something is said; of keys and limits it is said that nothing is."""
    spec = publication.spec
    found = (
        Box(
            "authentication",
            "Authentication",
            _unless(spec.security_schemes, "No authentication is described."),
            tuple(_authentication(publication, sources)),
        ),
        Box(
            "limits",
            "Rate limits",
            _unless(spec.policies, "No rate limit is described."),
            tuple(_limits(spec, sources)),
        ),
        Box("retries", "Retries", tuple(map(line, _retries(spec)))),
        Box("pagination", "Pages", tuple(map(line, _alike(spec, _pages))), ()),
        Box("batching", "Batches", (), tuple(_batches(spec))),
        Box("signatures", "Webhook signatures", tuple(map(line, _signatures(spec)))),
    )
    return tuple(box for box in found if box.text or box.points)


def _unless(there: object, sentence: str) -> tuple[Prose, ...]:
    return () if there else (line(sentence),)


def _authentication(publication: Publication, sources: Sources) -> Iterator[Point]:
    for scheme in publication.spec.security_schemes:
        variables = tuple(publication.variables.get(scheme.id, ()))
        said = (scheme_sentence(scheme), scheme.description, *obtaining_sentences(scheme, variables))
        badge = sources.badge(join("/components/securitySchemes", scheme.id))
        yield Point(scheme.id, line(" ".join(filter(None, said))), badge)


def _limits(spec: Spec, sources: Sources) -> Iterator[Point]:
    for policy in spec.policies:
        badge = sources.badge(join("/x-rate-limits", policy.name))
        yield Point(policy.name, line(" ".join(policy_sentences(policy))), badge)
    for name, holds in spec.rate_headers.items():
        yield Point(name, line(rate_header_sentence(holds)), sources.badge("/x-rate-limit-headers"))


def _retries(spec: Spec) -> Iterator[str]:
    if not spec.operations:
        return
    yield "The Python client repeats every call by itself that was refused with 425 or 429, or never left."
    yield from _safe_repeats(spec)
    for statuses, operations in _by(spec, lambda o: tuple(sorted(o.retry.statuses)) if o.retry else None):
        after = " or ".join(map(str, statuses))
        yield f"After {after}, it repeats {_of(spec, operations)} too."
    unsafe = [o for o in spec.operations if not o.idempotent]
    if unsafe:
        yield f"When nobody knows whether it was done, {_of(spec, unsafe)} must not be repeated blindly."
    if spec.idempotency_header:
        header = code(spec.idempotency_header)
        yield f"A call that is named in {header} is carried out once, however often it comes."


def _safe_repeats(spec: Spec) -> Iterator[str]:
    if safe := [operation for operation in spec.operations if operation.idempotent]:
        after = "after 408, a server error (but for 501 and 505) and a lost connection"
        yield f"What may be done twice, it also repeats {after}: {_of(spec, safe)}."
    wait = f"before each repetition it waits as {code('Retry-After')} says, or a second"
    yield f"It sends a call three times at most; {wait}."
    yield "Where the reply asks for more than two minutes, it gives up instead."


def _by(spec: Spec, key: Callable[[Operation], object]) -> list[tuple[tuple[int, ...], list[Operation]]]:
    found: dict[object, list[Operation]] = {}
    for operation in spec.operations:
        if (value := key(operation)) is not None:
            found.setdefault(value, []).append(operation)
    return [(k, v) for k, v in found.items() if isinstance(k, tuple)]


def _of(spec: Spec, operations: list[Operation]) -> str:
    if len(operations) == len(spec.operations):
        return "every operation"
    if len(operations) > 6:
        return f"{len(operations)} of the {len(spec.operations)} operations"
    return listed(code(operation.id) for operation in operations)


def _pages(operation: Operation) -> str:
    return " ".join(pagination_sentences(operation.pagination)) if operation.pagination else ""


def _alike(spec: Spec, say: Callable[[Operation], str]) -> Iterator[str]:
    """Yield what is said of operations, together where it is the same."""
    found: dict[str, list[Operation]] = {}
    for operation in spec.operations:
        if said := say(operation):
            found.setdefault(said, []).append(operation)
    for said, operations in found.items():
        yield f"{listed(code(o.id) for o in operations[:6])}: {said}"
    if found:
        yield "The Python client goes through all pages by itself."


def _batches(spec: Spec) -> Iterator[Point]:
    for operation in spec.operations:
        if operation.batch:
            yield Point(operation.id, line(" ".join(batch_sentences(operation.batch))))


def _signatures(spec: Spec) -> Iterator[str]:
    yield from dict.fromkeys(signature_sentence(w.signature) for w in spec.webhooks if w.signature)


def failures_of(reader: Reader) -> tuple[Failure, ...]:
    """Return what operations answer alike when they fail, in the order in which the document has it."""
    used: dict[str, list[Response]] = {}
    for operation in reader.spec.operations:
        for response in operation.responses:
            if name := shared_name(response):
                used.setdefault(name, []).append(response)
    return tuple(_failure(reader, name, responses) for name, responses in used.items())


def _failure(reader: Reader, name: str, responses: list[Response]) -> Failure:
    statuses = Counter(response.status for response in responses)
    return Failure(name, tuple(sorted(statuses)), len(responses), reader.reply(responses[0]))
