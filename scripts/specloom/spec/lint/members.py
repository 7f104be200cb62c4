"""Find the schema of a member that a dotted path names in a body, such as `data.charts`."""

from collections.abc import Iterable, Iterator

from ..places import Place
from ..pointers import join
from .survey import Survey, mapping, sequence


def success_media(survey: Survey, operation: Place) -> Iterator[Place]:
    """Yield the media types of an operation's 2xx responses."""
    for status in mapping(operation.value, "responses"):
        if status.startswith("2"):
            yield from _media(survey, join(operation.pointer, "responses", status))


def success_schemas(survey: Survey, operation: Place) -> Iterator[Place]:
    """Yield the schemas of an operation's 2xx bodies."""
    return _schemas(survey, success_media(survey, operation))


def body_schemas(survey: Survey, operation: Place) -> Iterator[Place]:
    """Yield the schemas of the body that an operation takes."""
    return _schemas(survey, _media(survey, join(operation.pointer, "requestBody")))


def response_schemas(survey: Survey, response: Place) -> Iterator[Place]:
    """Yield the schemas of the bodies of a response."""
    return _schemas(survey, _media(survey, response.pointer))


def member(survey: Survey, schema: Place, path: str) -> Place | None:
    """Return the schema of a member: names joined by dots, `*` for the items of a list, `/` for the whole."""
    found: Place | None = schema
    for name in path.split("."):
        if found is None:
            break
        if name not in ("/", ""):
            found = _items(survey, found) if name == "*" else _property(survey, found, name)
    return found


def pointed(survey: Survey, schema: Place, tokens: Iterable[str]) -> Place | None:
    """Return the schema of what the tokens of a JSON Pointer lead to in a value."""
    found: Place | None = schema
    for token in tokens:
        if found is None:
            break
        found = _property(survey, found, token) or (_items(survey, found) if token.isdecimal() else None)
    return found


def _media(survey: Survey, pointer: str) -> Iterator[Place]:
    if holder := survey.at(pointer):
        for media in mapping(holder.value, "content"):
            yield survey.by_pointer[join(holder.pointer, "content", media)]


def _schemas(survey: Survey, media: Iterator[Place]) -> Iterator[Place]:
    for place in media:
        if schema := survey.at(join(place.pointer, "schema")):
            yield schema


def _items(survey: Survey, schema: Place) -> Place | None:
    return survey.at(join(schema.pointer, "items"))


def _property(survey: Survey, schema: Place, name: str) -> Place | None:
    for part in _parts(survey, schema):
        if name in mapping(part.value, "properties"):
            return survey.at(join(part.pointer, "properties", name))
    return None


def _parts(survey: Survey, schema: Place) -> Iterator[Place]:
    """Yield a schema and all that it is composed of, each once."""
    stack, seen = [schema], {schema.pointer}
    while stack:
        part = stack.pop()
        yield part
        for inner in _members(survey, part):
            if inner.pointer not in seen:
                seen.add(inner.pointer)
                stack.append(inner)


def _members(survey: Survey, schema: Place) -> Iterator[Place]:
    for key in ("allOf", "anyOf", "oneOf"):
        for index in range(len(sequence(schema.value, key))):
            if part := survey.at(join(schema.pointer, key, index)):
                yield part
