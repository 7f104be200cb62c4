"""Check what things are called: vendor, tags, operations, schemas, keys."""

import re
from collections import Counter
from collections.abc import Iterator

import attrs

from ..errors import Finding
from ..places import Place
from ..pointers import join, split
from .survey import Survey, mapping, texts

_SLUG = re.compile(r"[a-z][a-z0-9]*")
_WORD = re.compile(r"[A-Z]+(?![a-z])[0-9]*|[A-Z]?[a-z0-9]+|[0-9]+")
"""One word of an event's name: `order`, `SKU`, and both of `orderShipped`."""
_PASCAL = re.compile(r"[A-Z][A-Za-z0-9]*")
_SNAKE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")


def operation_ids(survey: Survey) -> Iterator[Finding]:
    """Require of every operation an operationId of its own, `<tag>_<method>` in lower snake case."""
    counts = Counter(map(_operation_id, survey.operations))
    for operation in survey.operations:
        name = _operation_id(operation)
        pointer = join(operation.pointer, "operationId")
        if name is None:
            message = "the operation has no operationId; add one of the form <tag>_<method>"
            yield survey.finding("operation-id", message, operation.pointer)
        elif counts[name] > 1:
            message = f"the operationId {name} is used {counts[name]} times; give each operation its own"
            yield survey.finding("operation-id", message, pointer)
        elif problem := _misnamed(name, operation):
            yield survey.finding("operation-id", problem, pointer)


def _operation_id(operation: Place) -> str | None:
    name = operation.value.get("operationId")
    return name if isinstance(name, str) else None


def _misnamed(name: str, operation: Place) -> str | None:
    tag = next(texts(operation.value, "tags"), None)
    if tag is None or (name.startswith(f"{tag}_") and _SNAKE.fullmatch(name)):
        return None
    return f"the operationId {name} must be {tag}_ and a method name in lower snake case, such as {tag}_list"


def webhook_ids(survey: Survey) -> Iterator[Finding]:
    """Require of every webhook the operationId `on_<event>`, its name in lower snake case."""
    for webhook in survey.webhooks:
        wanted = webhook_id(split(webhook.holder)[-1])
        name = _operation_id(webhook)
        if name is None:
            message = f"the webhook has no operationId; name it {wanted}"
            yield survey.finding("operation-id", message, webhook.pointer)
        elif name != wanted:
            message = f"the webhook has the operationId {name}; write {wanted}"
            yield survey.finding("operation-id", message, join(webhook.pointer, "operationId"))


def webhook_id(event: str) -> str:
    """Return the operationId of the webhook of an event."""
    return "_".join(["on", *(word.lower() for word in _WORD.findall(event))])


def vendor_slug(survey: Survey) -> Iterator[Finding]:
    """Require the vendor's folder to be named by one lower-case word."""
    if not _SLUG.fullmatch(survey.vendor):
        message = f"the vendor {survey.vendor!r} must be one lower-case word; rename its folder"
        yield survey.finding("vendor-slug", message)


def operation_tags(survey: Survey) -> Iterator[Finding]:
    """Require exactly one tag on every operation, one that the document declares."""
    declared = {str(tag.value.get("name")) for tag in _tags(survey)}
    for operation in (*survey.operations, *survey.webhooks):
        tags = tuple(texts(operation.value, "tags"))
        pointer = join(operation.pointer, "tags") if tags else operation.pointer
        if len(tags) != 1:
            message = (
                f"the operation has {len(tags)} tags; give it the one that is its resource in the client"
            )
            yield survey.finding("tag", message, pointer)
        for tag in tags:
            if tag not in declared:
                message = f"the tag {tag} is not declared; add it to tags, or use a declared one"
                yield survey.finding("tag", message, pointer)


def tag_names(survey: Survey) -> Iterator[Finding]:
    """Require declared tags to be distinct lower snake nouns that operations use."""
    used = {
        tag for operation in survey.by_kind.get("operation", ()) for tag in texts(operation.value, "tags")
    }
    counts = Counter(str(tag.value.get("name")) for tag in _tags(survey))
    for tag in _tags(survey):
        name, pointer = str(tag.value.get("name")), join(tag.pointer, "name")
        if not _SNAKE.fullmatch(name):
            message = f"the tag {name} must be a noun in lower snake case, such as order_lines"
            yield survey.finding("tag", message, pointer)
        if counts[name] > 1:
            yield survey.finding("tag", f"the tag {name} is declared {counts[name]} times; keep one", pointer)
        if name not in used:
            yield survey.finding("tag", f"no operation has the tag {name}; use it or remove it", pointer)


def _tags(survey: Survey) -> Iterator[Place]:
    return (tag for tag in survey.by_kind.get("tag", ()) if mapping(tag.value))


def schema_names(survey: Survey) -> Iterator[Finding]:
    """Require component schemas to be called in PascalCase."""
    for place in survey.places:
        if place.holder == "/components" and place.kind == "schema" and not _PASCAL.fullmatch(place.name):
            message = f"the schema {place.name} must be called in PascalCase, such as {_pascal(place.name)}"
            yield survey.finding("schema-name", message, place.pointer)


def _pascal(name: str) -> str:
    words = re.findall(r"[A-Za-z0-9]+", name)
    return "".join(word[:1].upper() + word[1:] for word in words).lstrip("0123456789") or "OrderLine"


def example_names(survey: Survey) -> Iterator[Finding]:
    """Require examples to be called in lower snake case."""
    for place in survey.by_kind.get("example", ()):
        if not _SNAKE.fullmatch(place.name):
            message = f"the example {place.name!r} must be called in lower snake case, such as upsert_jeanne"
            yield survey.finding("example-name", message, place.pointer)


def quoted_keys(survey: Survey) -> Iterator[Finding]:
    """Require quotes around keys that YAML takes for a number, boolean or null, such as status codes."""
    for key, line in survey.document.unquoted_keys:
        message = f'the key {key} is not a text in YAML; write "{key}"'
        yield attrs.evolve(survey.finding("quoted-key", message), line=line)
