"""Tell of operations and schemas in Markdown: the same facts as on the page, for programs that read."""

import re
from collections.abc import Iterable, Iterator

from ..markdown import code, plain
from .here import Here
from .members import Members, Row, SchemaView
from .shapes import Shape
from .shown import Body, Call, Example, Point, Reply
from .sources import Badge

_TICKS = re.compile("`+")


def evidence(badge: Badge | None) -> str:
    """Say in brackets how a fact is known."""
    if badge is None:
        return ""
    place = ", ".join(filter(None, (plain(badge.source), code(badge.at))))
    said = f"{badge.kind}: {place}" if place else badge.kind
    return f" ({'. '.join(filter(None, (said, plain(badge.note))))})"


def fenced(text: str, language: str) -> str:
    """Return a block of code that nothing in it ends."""
    fence = "`" * max(3, 1 + max((len(run) for run in _TICKS.findall(text)), default=0))
    return f"{fence}{language}\n{text.rstrip()}\n{fence}"


def call_lines(here: Here, call: Call) -> Iterator[str]:
    """Yield the parts of an operation, each of which is a block of its own."""
    yield f"### {plain(call.title)}"
    yield f"{code(f'{call.method} {call.path}')} ({code(call.id)}){evidence(call.badge)}"
    yield call.description.markdown
    yield point_list(call.points)
    for title, rows in call.rows:
        yield f"#### {plain(title)}"
        yield "\n".join(row_lines(rows))
    if call.bodies:
        yield "#### Request body"
        yield call.body_note.markdown
    for body in call.bodies:
        yield from _body(body)
    yield "#### Replies"
    for reply in call.replies:
        yield from reply_lines(here, reply)
    for sample in call.samples:
        yield f"#### {plain(' '.join(filter(None, (sample.language, sample.variant))))}"
        yield fenced(sample.code, re.sub(r"[^\w+-]", "", sample.lexer))


def reply_lines(here: Here, reply: Reply) -> Iterator[str]:
    """Yield what a status means; of a shared one where it is told."""
    elsewhere = (
        f" See [{plain(reply.shared)}]({here.part(f'response-{reply.shared}')})." if reply.shared else ""
    )
    yield f"**{plain(reply.status)}** {plain(reply.description.text)}{evidence(reply.badge)}{elsewhere}"
    if reply.next:
        yield f"Leads on to {', '.join(map(code, reply.next))}."
    for body in reply.bodies:
        yield from _body(body)
    if reply.headers:
        yield "Headers:"
        yield "\n".join(row_lines(reply.headers))


def _body(body: Body) -> Iterator[str]:
    yield f"{code(body.media_type)}{f': {_type(body.shape)}' if body.shape else ''}"
    if body.members:
        yield "\n".join(_members(body.members, ""))
    yield from (example_block(example) for example in body.examples)


def example_block(example: Example) -> str:
    """Return an example with its name."""
    return f"Example {code(example.name)}:\n\n{fenced(example.text, 'json' if example.is_json else '')}"


def point_list(points: Iterable[Point]) -> str:
    """Return what is worth knowing as a list."""
    return "\n".join(f"- **{plain(p.term)}**: {p.text.markdown}{evidence(p.badge)}" for p in points)


def row_lines(rows: Iterable[Row], indent: str = "") -> Iterator[str]:
    """Yield named values, what is in them beneath each."""
    for row in rows:
        need = ", required" if row.required else ""
        said = f"{code(row.name)} ({_type(row.shape)}{need})"
        text = row.description if row.description.inline else row.description.as_line
        more = [text.markdown, _examples(row.examples)]
        yield f"{indent}- {': '.join(filter(None, (said, ' '.join(filter(None, more)))))}" + (
            evidence(row.badge) if row.own else ""
        )
        if row.inner:
            yield from _members(row.inner, f"{indent}  ")


def _members(members: Members, indent: str) -> Iterator[str]:
    yield from row_lines(members.rows, indent)
    for form in members.forms:
        yield f"{indent}- one form: {_type(form.shape)}"
        if form.members:
            yield from _members(form.members, f"{indent}  ")
    if members.others:
        yield f"{indent}- {members.others}"


def _type(shape: Shape) -> str:
    told = [plain(shape.text), *map(plain, shape.limits)]
    if shape.enum:
        told.append(f"one of {', '.join(map(code, shape.enum))}")
    if shape.default is not None:
        told.append(f"default {code(shape.default) or 'empty'}")
    return "; ".join(told)


def _examples(examples: tuple[str, ...]) -> str:
    return f"Example: {', '.join(map(code, examples))}." if examples else ""


def schema_lines(schema: SchemaView) -> Iterator[str]:
    """Yield the parts of a schema."""
    yield f"### {plain(schema.name)}"
    yield f"{_type(schema.shape)}{evidence(schema.badge)}"
    yield schema.description.markdown
    if schema.members:
        yield "\n".join(_members(schema.members, ""))
