"""Get wrong how many items one call takes, and where what became of each is told."""

from collections.abc import Callable, Iterator

from ....spec import MediaType
from ....spec.pointers import join
from ....spec.references import resolve
from ..mutant import BATCH, Defect, Kind, Subject
from .choosing import Shows, anyhow, fact, node, wrong
from .edits import put, together
from .saying import Change, Told, saying
from .seen import seen

_WRONG = "wrong_name"
_BATCH = "x-batch"


def _larger_batches(subject: Subject) -> Iterator[Defect]:
    yield from _batches(subject, "takes more", lambda most: most + 1)


def _smaller_batches(subject: Subject) -> Iterator[Defect]:
    yield from _batches(subject, "takes fewer", lambda most: most - 1)


def _batches(subject: Subject, says: str, change: Callable[[int], int]) -> Iterator[Defect]:
    """Change the number of items in one call, in the schema of the list too."""
    batch, body = subject.operation.batch, subject.operation.body
    if batch is None or body is None or batch.max < 2 or batch.max > 1000:
        return
    places = [
        join(subject.operation.pointer, "x-batch", "max"),
        *_limits(subject, body.content[0], batch.items, batch.max),
    ]
    changes = (put(place, change(batch.max)) for place in places)
    yield wrong(f"x-batch of {subject.operation.id} {says} than {batch.max}", together(*changes))


def _limits(subject: Subject, content: MediaType, path: str, most: int) -> Iterator[str]:
    """Yield where the schema of a batch limits its items."""
    document = subject.spec.document
    found = resolve(document, content.schema, content.schema_pointer)
    for name in () if path == "/" else path.split("."):
        inner = found.value.get("properties", {}).get(name, {})
        found = resolve(document, inner, join(found.pointer, "properties", name))
    if found.value.get("maxItems") == most:
        yield join(found.pointer, "maxItems")


def _comes(name: str) -> Shows:
    """Return what tells whether the member that the extension names was seen in a success."""

    def shows(subject: Subject, _defect: Defect) -> bool:
        member = node(subject)[_BATCH][name].rpartition(".")[2]
        objects = (value for values in seen(subject).successes.values() for value in values)
        return any(isinstance(value, dict) and member in value for value in objects)

    return shows


def _results_elsewhere(told: Told) -> Iterator[tuple[str, Told]]:
    if "results" in told:
        yield f"the results are in {_WRONG}", {**told, "results": _WRONG}


def _other_error(told: Told) -> Iterator[tuple[str, Told]]:
    if "error" in told:
        yield f"an error is in {_WRONG}", {**told, "error": _WRONG}


def _other_record(told: Told) -> Iterator[tuple[str, Told]]:
    if "record" in told:
        yield f"a record is in {_WRONG}", {**told, "record": _WRONG}


def _kind(name: str, change: Change, says: str, shows: Shows = anyhow) -> Kind:
    return saying(name, BATCH, _BATCH, change, says, shows)


KINDS: tuple[Kind, ...] = (
    fact("batch too large", BATCH, "the server takes fewer items", _larger_batches),
    fact("batch too small", BATCH, "the server takes more items", _smaller_batches),
    _kind("results elsewhere", _results_elsewhere, "the results are elsewhere in the reply"),
    _kind("batch error renamed", _other_error, "errors have another name", _comes("error")),
    _kind("batch record renamed", _other_record, "records have another name", _comes("record")),
)
