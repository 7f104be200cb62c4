"""Write the values of a shown call as Python source."""

import json
import math
import re
from collections.abc import Iterable, Iterator, Mapping
from mimetypes import MimeTypes
from typing import Any

import attrs

from ..spec import Document, MediaType
from ..spec.sampling import body_value, parameter_value, value_of
from .calls import Argument, keywords_of, positional_of
from .literals import literal
from .media import essence, is_form, is_text, preferred
from .schemas import Schemas
from .sequences import item_schema_of
from .variants import Variant

_QUOTED = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"")


@attrs.frozen
class Shown:
    """What one call is shown with: its parameters by key, the body, and the media type of that."""

    schemas: Schemas
    parameters: Mapping[str, Any]
    media: MediaType | None
    body: Any

    @property
    def fields(self) -> Mapping[str, Any]:
        """Return the members of an object body."""
        return self.body if isinstance(self.body, Mapping) else {}

    def argument(self, argument: Argument) -> str:
        """Return the source of an argument's value."""
        if argument.role == "body":
            return self._content(argument)
        if argument.role == "field":
            return self._field(argument)
        return value_source(self.parameters.get(argument.wire, argument.name))

    def is_given(self, argument: Argument) -> bool:
        """Tell whether a call gives the argument: a body in full, a parameter only where it has to be."""
        given = argument.role == "body" or (argument.role == "field" and argument.wire in self.fields)
        return argument.required or (given and self.media is not None)

    def _field(self, argument: Argument) -> str:
        schema = self._properties.get(argument.wire, {})
        value = self.fields.get(argument.wire)
        if argument.wire not in self.fields:
            value = value_of(self.schemas.document, schema, argument.name)
        if not _takes(argument, "FileInput"):
            return value_source(value)
        files = value if isinstance(value, list) else [value]
        sources = [self._file(argument.wire, each, schema) for each in files]
        return f"[{', '.join(sources)}]" if _takes(argument, "Sequence") else sources[0]

    def _file(self, wire: str, content: Any, schema: Mapping[str, Any]) -> str:
        """Return a file of a form, with its name and its media type where that is told."""
        resolved = self.schemas.resolved(schema)
        told = self.media.encoding.get(wire, {}).get("contentType") if self.media else None
        media_type = essence(str(told or resolved.get("contentMediaType") or "").split(",")[0])
        name = literal(f"{_stem(wire)}{extension_of(media_type)}")
        typed = f", {literal(media_type)}" if media_type and "*" not in media_type else ""
        return f"({name}, {_bytes(content)}{typed})"

    def _content(self, argument: Argument) -> str:
        """Return a whole body: JSON as values, a text as one, any other as bytes."""
        media_type = self.media.media_type if self.media else ""
        if not _takes(argument, "FileContent") or isinstance(self.body, list):
            return value_source(self.body)
        return value_source(_text(self.body)) if is_text(media_type) else _bytes(self.body)

    @property
    def _properties(self) -> Mapping[str, Any]:
        schema = self.media.schema if self.media else None
        return self.schemas.properties(self.schemas.resolved(schema or {}))


def shown_with(variant: Variant, schemas: Schemas) -> Shown:
    """Return what a call is shown with: the spec's examples, and what its schemas allow where it has none."""
    document, body = schemas.document, variant.operation.body
    parameters = {variant.key(p): parameter_value(document, p) for p in variant.parameters if p.required}
    media = preferred(body.content) if body else None
    return Shown(schemas, parameters, media, _body(document, media) if media else None)


def call_arguments(shown: Shown, arguments: Iterable[Argument]) -> str:
    """Return what stands between the brackets of a call, in the order of its signature."""
    given = [argument for argument in arguments if shown.is_given(argument)]
    positional = (shown.argument(argument) for argument in positional_of(given))
    keywords = (f"{argument.name}={shown.argument(argument)}" for argument in keywords_of(given))
    return ", ".join([*positional, *keywords])


def value_source(value: Any) -> str:
    """Return a decoded JSON value as Python source, whatever its texts hold."""
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{literal(str(k))}: {value_source(v)}' for k, v in value.items())}}}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(value_source, value))}]"
    if isinstance(value, float) and not math.isfinite(value):
        return f"float({str(value)!r})"
    return literal(value if value is None or isinstance(value, str | int | float) else str(value))


def extension_of(media_type: str) -> str:
    """Return the usual end of the name of such a file, the same on every machine."""
    return MimeTypes().guess_extension(essence(media_type)) or (".txt" if is_text(media_type) else ".bin")


def _body(document: Document, media: MediaType) -> Any:
    """Return the body of a call; of a form without an example its fields are enough."""
    found = body_value(document, media)
    whole = found if found is not None or not is_form(media.media_type) else {}
    is_one_of_many = item_schema_of(media) is not None and not isinstance(whole, list | str)
    return [whole] if is_one_of_many else whole


def _takes(argument: Argument, name: str) -> bool:
    """Tell whether a type is named in an annotation, outside of the texts that it admits."""
    return re.search(rf"\b{name}\b", _QUOTED.sub("", argument.annotation)) is not None


def _stem(wire: str) -> str:
    return "".join(c if c.isascii() and (c.isalnum() or c in "-_") else "_" for c in wire)[:40] or "file"


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _bytes(value: Any) -> str:
    return repr(_text(value).encode(errors="replace"))


def items_of(body: Any, path: Iterable[str]) -> Iterator[Any]:
    """Yield the list in a body that a path of members leads to, where there is one."""
    for name in path:
        body = body.get(name) if isinstance(body, Mapping) else None
    if isinstance(body, list) and body:
        yield body
