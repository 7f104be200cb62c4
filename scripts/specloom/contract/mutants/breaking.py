"""Seed servers that break on rare input, or that keep what they are told in another form."""

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import unquote

import attrs
import orjson

from ...mock import Request, Response
from ...mock.messages import JSON, media_type_of
from ...spec import Operation, Spec
from ..calls import body_examples, json_content
from ..links import links_of
from ..mutation import leaves, put
from .bodies import decoded, is_json_value, successes, with_json
from .changed import Ask, answering, rewritten
from .mutant import ENCODING, ROBUSTNESS, Defect, Kind, Subject

_FAILURE = Response(500, (("content-type", JSON),), b"{}")


def _breaking(values: tuple[Any, ...], holds: Callable[[Any], bool]) -> Callable[[Subject], Iterator[Defect]]:
    """Return what seeds a server that answers 500 to bodies with some values, where the schema takes one."""

    def makes(subject: Subject) -> Iterator[Defect]:
        if not _takes(subject, values):
            return

        def change(request: Request, ask: Ask) -> Response:
            value = decoded(request.body)
            rare = is_json_value(value) and any(holds(inner) for _, inner in leaves([value]))
            return _FAILURE if rare else ask(request)

        yield answering(
            subject, f"a body with a value such as {str(values[0])[:20]!r} is answered 500", change
        )

    return makes


def _takes(subject: Subject, values: tuple[Any, ...]) -> bool:
    """Tell whether a value may stand somewhere in an example in place of a plain one."""
    content, examples = json_content(subject.operation), body_examples(subject.operation)
    places = (
        [path for path, old in leaves(examples[0]) if not isinstance(old, dict | list)] if examples else []
    )
    return content is not None and any(
        subject.schemas.accepts(content.schema_pointer, put(examples[0], path, value))
        for path in places
        for value in values
    )


def _has(part: str) -> Callable[[Any], bool]:
    return lambda value: isinstance(value, str) and part in value


def _breaks(name: str, says: str, value: Any, holds: Callable[[Any], bool]) -> Kind:
    return Kind(name, ROBUSTNESS, f"{says} in a body is answered 500", _breaking((value,), holds))


def _breaks_on_member(subject: Subject) -> Iterator[Defect]:
    """Break on a member that the schema does not name, where it takes any."""
    content, examples = json_content(subject.operation), body_examples(subject.operation)
    example = examples[0] if examples else None
    if content is None or not isinstance(example, dict):
        return
    if not subject.schemas.accepts(content.schema_pointer, {**example, "prénom_名": "x"}):
        return
    known = {name for each in examples for name in each}

    def change(request: Request, ask: Ask) -> Response:
        value = decoded(request.body)
        odd = isinstance(value, dict) and any(not name.isascii() and name not in known for name in value)
        return _FAILURE if odd else ask(request)

    yield answering(subject, "a member whose name is not ASCII is answered 500", change)


def _breaks_on_argument(subject: Subject) -> Iterator[Defect]:
    """Break on text beyond ASCII in path or query."""
    if any(p.location in {"path", "query"} for p in subject.operation.parameters):

        def change(request: Request, ask: Ask) -> Response:
            return ask(request) if unquote(request.path + request.query).isascii() else _FAILURE

        yield answering(subject, "text beyond ASCII in path or query is answered 500", change)


def _writes(spec: Spec, operation: Operation) -> bool:
    """Tell whether what an operation is sent is shown again by what a link of it leads to."""
    action = operation.resource.action if operation.resource else ""
    reads = any(link.reads for link in links_of(spec, operation))
    return action in {"create", "upsert", "update", "replace"} and operation.batch is None and reads


def _keeping(
    says: str, values: tuple[Any, ...], kept: Callable[[Any], Any]
) -> Callable[[Subject], Iterator[Defect]]:
    """Return what seeds a server that keeps some values of its bodies in another form."""

    def makes(subject: Subject) -> Iterator[Defect]:
        if not _writes(subject.spec, subject.operation) or not _takes(subject, values):
            return

        def change(request: Request, ask: Ask) -> Response:
            value = decoded(request.body)
            return ask(with_json(request, _each(value, kept)) if is_json_value(value) else request)

        yield answering(subject, says, change)

    return makes


def _each(value: Any, change: Callable[[Any], Any]) -> Any:
    """Change every plain value inside a value."""
    if isinstance(value, dict):
        return {name: _each(inner, change) for name, inner in value.items()}
    if isinstance(value, list):
        return [_each(inner, change) for inner in value]
    return change(value)


def _text(change: Callable[[str], Any]) -> Callable[[Any], Any]:
    return lambda value: change(value) if isinstance(value, str) else value


def _number(change: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda value: change(value) if type(value) in {int, float} else value


def _kept(name: str, says: str, value: Any, kept: Callable[[Any], Any]) -> Kind:
    return Kind(name, ENCODING, says, _keeping(says, (value,), kept))


def _told(name: str, says: str, change: Callable[[bytes], bytes]) -> Kind:
    """Make a kind that writes the text of replies wrongly, where a sample that is no file is not ASCII."""

    def makes(subject: Subject) -> Iterator[Defect]:
        texts = (s.response.body for s in successes(subject) if _is_text(s.response))
        if any(change(body) != body for body in texts):
            yield rewritten(
                subject, says, lambda _, reply: _with_body(reply, change) if _is_text(reply) else reply
            )

    return Kind(name, ENCODING, says, makes)


def _is_text(response: Response) -> bool:
    media_type = media_type_of(response.header("content-type"))
    return "json" in media_type or media_type.startswith("text/")


def _with_body(response: Response, change: Callable[[bytes], bytes]) -> Response:
    return attrs.evolve(response, body=change(response.body))


def _recoded(body: bytes) -> bytes:
    return body.decode(errors="replace").encode("latin-1", "replace")


KINDS = (
    _breaks(
        "breaks_on_non_ascii", "text beyond ASCII", "Zoë", lambda v: isinstance(v, str) and not v.isascii()
    ),
    _breaks(
        "breaks_on_emoji",
        "a character beyond the first plane",
        "🦄",
        lambda v: isinstance(v, str) and any(ord(c) > 0xFFFF for c in v),
    ),
    _breaks("breaks_on_apostrophe", "an apostrophe", "it's", _has("'")),
    _breaks("breaks_on_quote", "a quotation mark", 'say "no"', _has('"')),
    _breaks("breaks_on_backslash", "a backslash", "a\\b", _has("\\")),
    _breaks("breaks_on_line_break", "a line break", "a\nb", _has("\n")),
    _breaks("breaks_on_percent", "a percent sign", "100%", _has("%")),
    _breaks("breaks_on_markup", "a less-than sign", "<b>", _has("<")),
    _breaks("breaks_on_empty_text", "the empty text", "", lambda v: v == "" and isinstance(v, str)),
    _breaks(
        "breaks_on_long_text",
        "a text of 200 characters",
        "long " * 60,
        lambda v: isinstance(v, str) and len(v) >= 200,
    ),
    _breaks("breaks_on_zero", "0", 0, lambda v: type(v) in {int, float} and v == 0),
    _breaks(
        "breaks_on_negative_number", "a negative number", -1, lambda v: type(v) in {int, float} and v < 0
    ),
    _breaks("breaks_on_fraction", "a fraction", 1.5, lambda v: type(v) is float and v % 1 != 0),
    _breaks("breaks_on_false", "false", False, lambda v: v is False),
    _breaks("breaks_on_null", "null", None, lambda v: v is None),
    Kind(
        "breaks_on_member_name", ROBUSTNESS, "a member's name beyond ASCII is answered 500", _breaks_on_member
    ),
    Kind(
        "breaks_on_argument",
        ROBUSTNESS,
        "text beyond ASCII in path or query is answered 500",
        _breaks_on_argument,
    ),
    _kept(
        "text_recoded",
        "text beyond ASCII is kept as other characters",
        "Zoë",
        _text(lambda t: t.encode().decode("latin-1")),
    ),
    _kept(
        "text_replaced",
        "characters beyond ASCII are kept as question marks",
        "Zoë",
        _text(lambda t: t.encode("ascii", "replace").decode()),
    ),
    _kept(
        "text_escaped",
        "text is kept as written in HTML",
        "<b>&amp;</b>",
        _text(lambda t: t.replace("&", "&amp;").replace("<", "&lt;")),
    ),
    _kept(
        "text_doubly_escaped",
        "text is kept as written in JSON",
        'say "no"',
        _text(lambda t: orjson.dumps(t).decode()[1:-1]),
    ),
    _kept("text_trimmed", "text is kept without the spaces around it", " spaces around ", _text(str.strip)),
    _kept("text_cut", "text is kept up to its 50th character", "long " * 60, _text(lambda t: t[:50])),
    _kept("text_lowered", "text is kept in lower case", "Zoë", _text(str.lower)),
    _kept("empty_text_nulled", "the empty text is kept as null", "", _text(lambda t: t or None)),
    _kept("number_as_text", "numbers are kept as text", 7, _number(str)),
    _kept("number_rounded", "fractions are kept as whole numbers", 1.5, _number(int)),
    _kept("false_lost", "false is kept as null", False, lambda v: None if v is False else v),
    _told("replies_in_latin_1", "replies are written in Latin-1", _recoded),
    _told("replies_recoded", "replies are encoded twice", lambda body: body.decode("latin-1").encode()),
)
