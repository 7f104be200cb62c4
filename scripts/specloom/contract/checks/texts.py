"""Check that text of any language is taken wherever text goes, and that no text breaks the server."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial, reduce
from typing import Any

from ...spec import Operation
from ..calls import Call, body_examples, example_call, json_content
from ..mutation import Path, insertions, leaves, member, put, replacements, strings, with_member
from ..session import Session
from .renewal import with_new_keys

_TEXTS = ("Zoë Škvorecký", "東京 タワー", "مرحبا", "🦄 e\u0301", "\u202eabc\u00a0\u2028")
_SPECIAL = ("", "it's", 'say "no"', "a\\b", "a\nb\tc", "\x00", "100%s {0} $x", "<b>&amp;</b>", "x" * 5000)


def non_ascii_text_is_taken(session: Session) -> None:
    """Put text of many scripts and kinds into each string of body, path and query; nothing may break."""
    for operation in session.callable_operations():
        for call in _foreign_arguments(example_call(operation)):
            _must_not_break(session, call)
        for example in body_examples(operation)[:1] if json_content(operation) else ():
            _foreign_bodies(session, operation, with_one_item(operation, example))


def _foreign_arguments(call: Call) -> Iterator[Call]:
    for parameter in call.operation.in_location("path"):
        yield call.having(path={parameter.name: _TEXTS[1]})
    for parameter in call.operation.in_location("query"):
        for text in (*_TEXTS[:2], _TEXTS[3], *_SPECIAL[:-1]):
            yield call.having(query={parameter.name: text})
            yield call.having(query={parameter.name: f"{text}:{text}"})


def with_one_item(operation: Operation, example: Any) -> Any:
    """Return an example of a batch cut down to its first item; what is true of one is true of each."""
    items = member(example, operation.batch.items) if operation.batch else None
    if operation.batch and isinstance(items, list):
        return with_member(example, operation.batch.items, items[:1])
    return example


def _foreign_bodies(session: Session, operation: Operation, example: Any) -> None:
    call, fits = example_call(operation), _fitting(session, operation)

    def takes(body: Any) -> bool:
        return _must_not_break(session, call.having(body=body))

    def takes_anew(body: Any) -> bool:
        return takes(with_new_keys(session, operation, body))

    named = filter(fits, insertions(example, "prénom_名", _TEXTS[1]))
    taken = [*spread(example, _TEXTS, fits, takes_anew), *map(takes_anew, named)]
    for body in replacements(example, _SPECIAL, only=str):
        if not fits(body):
            takes(body)
    list(spread(example, _SPECIAL, fits, takes))
    if taken and strings(example) and not any(taken):
        valid = next(filter(fits, replacements(example, _TEXTS, only=str)), example)
        refused = session.send(call.having(body=valid))
        session.report(refused, "non_ascii", "no text beyond ASCII is accepted in any field of the body")


def _fitting(session: Session, operation: Operation) -> Callable[[Any], bool]:
    """Return what tells whether a body fits the schema of an operation."""
    content = json_content(operation)
    return partial(session.schemas.accepts, content.schema_pointer) if content else lambda _body: False


def spread(
    example: Any, texts: Sequence[str], fits: Callable[[Any], bool], takes: Callable[[Any], bool]
) -> Iterator[bool]:
    """Put each text once into each string where it fits, and yield whether bodies with them were taken.

    Strings are changed together, each to another text, for as long as that is taken; what is refused is
    sent again one by one, and a string whose text is refused alone is not changed with others any more.
    """
    places = [path for path, value in leaves(example) if isinstance(value, str)]
    apart: set[Path] = set()
    for turn in range(len(texts)):
        row = {path: texts[(turn + n) % len(texts)] for n, path in enumerate(places)}
        row = {path: text for path, text in row.items() if fits(put(example, path, text))}
        together = {path: text for path, text in row.items() if path not in apart}
        whole = reduce(lambda body, path: put(body, path, together[path]), together, example)
        if len(together) > 1 and fits(whole) and takes(whole):
            yield True
            row = {path: text for path, text in row.items() if path in apart}
        alone = {path: takes(put(example, path, text)) for path, text in row.items()}
        apart.update(path for path, taken in alone.items() if not taken)
        yield from alone.values()


def _must_not_break(session: Session, call: Call) -> bool:
    exchange = session.send(call)
    if exchange.status >= 500:
        session.report(exchange, "non_ascii", f"such text is answered {exchange.status}")
    return exchange.accepted
