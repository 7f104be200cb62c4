"""Serialise parameters by OpenAPI's styles, which are those of RFC 6570 and three more."""

import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final
from urllib.parse import quote

from .defaults import NotGiven
from .encoding import json_bytes, plain, text_of
from .errors import InvalidArgument
from .media_types import is_json
from .operation import Location, Operation, Parameter
from .redaction import MASK, is_confidential

Quote = Callable[[str], str]

_RESERVED: Final = ":/?[]@!$&'()*+,;="  # but for "#", which would end the query
_ENCODED: Final = re.compile(r"(%[0-9A-Fa-f]{2})")
_DELIMITERS: Final[Mapping[str, str]] = MappingProxyType({"spaceDelimited": "%20", "pipeDelimited": "%7C"})
_PLACEHOLDER: Final = re.compile(r"\{([^{}]*)\}")
_UNPRINTABLE: Final = re.compile(r"[\x00-\x1f\x7f]")
_TOKEN: Final = re.compile(r"[\w!#$%&'*+.^`|~-]+", re.ASCII)  # RFC 9110, section 5.6.2


def check_names(operation: Operation, values: Mapping[str, Any]) -> None:
    """Refuse a value for a parameter that the operation does not have."""
    unknown = sorted(set(values) - {parameter.key for parameter in operation.parameters})
    if unknown:
        raise InvalidArgument(f"{operation.id} has no parameter {unknown[0]!r}; leave it out.")


def path_of(operation: Operation, values: Mapping[str, Any]) -> str:
    """Return the operation's path with every placeholder filled in.

    A value is percent-encoded as a whole, so that it stays the one segment it stands for.

    Raises:
        InvalidArgument: A value is missing, or it would make the segment empty, "." or "..".
    """
    given = {parameter.name: (parameter, value) for parameter, value in _given(operation, values, "path")}

    def fill(match: re.Match[str]) -> str:
        name = match[1]
        if name not in given:
            raise InvalidArgument(f"{operation.id} needs a value for {name!r}, which is part of its path.")
        return expand(*given[name])

    return "/".join(_segment(operation, part, fill) for part in operation.path.split("/"))


def _segment(operation: Operation, template: str, fill: Callable[[re.Match[str]], str]) -> str:
    if "{" not in template:
        return template
    segment = _PLACEHOLDER.sub(fill, template)
    if segment != template and segment in {"", ".", ".."}:
        raise InvalidArgument(
            f"{operation.id} was given {segment!r} for {template}, which would lead to another path;"
            " give the identifier itself."
        )
    return segment


def query_of(operation: Operation, values: Mapping[str, Any]) -> str:
    """Return the query string without its question mark, empty when nothing is to be sent."""
    parts = [expand(parameter, value) for parameter, value in _given(operation, values, "query")]
    whole = [_whole(parameter, value) for parameter, value in _given(operation, values, "querystring")]
    return "&".join(part for part in (*parts, *whole) if part)


def _whole(parameter: Parameter, value: Any) -> str:
    """Return a value that is the whole query string (OpenAPI 3.2): the fields of a form, or one text."""
    if not isinstance(value, dict) or is_json(parameter.content or ""):
        return _quoted(text_of(_content(parameter.content or "", value)))
    fields = (_named(Parameter(name, "query"), field, _quoted, "&") for name, field in value.items())
    return "&".join(field for field in fields if field)


def headers_of(operation: Operation, values: Mapping[str, Any]) -> dict[str, str]:
    """Return the header fields that parameters stand for, cookies among them.

    Raises:
        InvalidArgument: A value holds a line break, a control character or a letter outside ASCII.
    """
    fields = {p.name: expand(p, value, str) for p, value in _given(operation, values, "header")}
    cookies = [expand(p, value) for p, value in _given(operation, values, "cookie")]
    if cookies:
        fields["Cookie"] = "; ".join(cookies)
    return printable_all(fields)


def printable_all(fields: Mapping[str, str]) -> dict[str, str]:
    """Return header fields whose values can be sent, or raise as `printable` does."""
    return {name: printable(name, value) for name, value in fields.items()}


def printable(name: str, value: object) -> str:
    """Return the value of a header field, without the spaces around it (RFC 9110, section 5.5).

    Raises:
        InvalidArgument: A header cannot hold it, or have such a name.
    """
    if not _TOKEN.fullmatch(name):
        raise InvalidArgument(f"A header cannot be called {name!r}.")
    if not isinstance(value, str) or not value.isascii() or _UNPRINTABLE.search(value):
        shown = MASK if is_confidential(name) else repr(value)
        raise InvalidArgument(f"The header {name} cannot hold {shown}; give printable ASCII.")
    return value.strip()


def _given(
    operation: Operation, values: Mapping[str, Any], location: Location
) -> Iterator[tuple[Parameter, Any]]:
    for parameter in operation.parameters:
        value = values.get(parameter.key)
        if parameter.location == location and value is not None and not isinstance(value, NotGiven):
            yield parameter, plain(value)


def expand(parameter: Parameter, value: Any, encode: Quote | None = None) -> str:
    """Return a plain value as the parameter's style writes it, its name with it where the style says so."""
    encode = encode or _quoting(parameter)
    if parameter.content is not None:
        value = _content(parameter.content, value)
    match parameter.style:
        case "label":
            return _joined(parameter, value, encode, ".", prefix=".")
        case "matrix":
            return _named(parameter, value, encode, ";", prefix=";")
        case "form" | "cookie":
            return _named(parameter, value, encode, "; " if parameter.style == "cookie" else "&")
        case "deepObject" if isinstance(value, dict):
            return "&".join(_deep(parameter.name, value, encode))
        case "spaceDelimited" | "pipeDelimited" | "deepObject":
            return _named(parameter, value, encode, "&", delimiter=_DELIMITERS.get(parameter.style, ","))
    return _joined(parameter, value, encode, ",")


def _content(media_type: str, value: Any) -> Any:
    """Return a value as the media type writes it; what is no JSON is left to the style."""
    return json_bytes(value).decode() if is_json(media_type) else value


def _quoting(parameter: Parameter) -> Quote:
    if parameter.style == "cookie":  # of OpenAPI 3.2: what it is given stands as it is
        return str
    return _quoted_but_for_reserved if parameter.allow_reserved else _quoted


def _quoted(text: str) -> str:
    return quote(text, safe="")


def _quoted_but_for_reserved(text: str) -> str:
    """Return a text in reserved expansion, which leaves percent-encoded triplets alone (RFC 6570, 3.2.3)."""
    pieces = _ENCODED.split(text)  # every second one is a triplet
    return "".join(
        piece if number % 2 else quote(piece, safe=_RESERVED) for number, piece in enumerate(pieces)
    )


def _joined(parameter: Parameter, value: Any, encode: Quote, separator: str, prefix: str = "") -> str:
    """Write a value without its name."""
    items = _items(value, encode, pairs=parameter.explode)
    return prefix + (separator if parameter.explode else ",").join(items)


def _named(
    parameter: Parameter, value: Any, encode: Quote, separator: str, *, prefix: str = "", delimiter: str = ","
) -> str:
    """Write a value with its name; a list or mapping without items is left out."""
    name = encode(parameter.name)
    if not isinstance(value, dict | list):
        text = encode(text_of(value))
        return f"{prefix}{name}" if prefix and not text else f"{prefix}{name}={text}"  # RFC 6570, 3.2.7
    items = _items(value, encode, pairs=parameter.explode)
    if not items:
        return ""
    if not parameter.explode:
        return f"{prefix}{name}={delimiter.join(items)}"
    return prefix + separator.join(items if isinstance(value, dict) else [f"{name}={item}" for item in items])


def _items(value: Any, encode: Quote, *, pairs: bool) -> list[str]:
    """Return the encoded items of a value: a mapping's as `key=value`, or key and value in turn.

    An item that is None counts as undefined, and is left out (RFC 6570, 2.3).
    """
    if isinstance(value, list):
        return [encode(text_of(item)) for item in value if item is not None]
    if not isinstance(value, dict):
        return [encode(text_of(value))]
    entries = [(encode(key), encode(text_of(item))) for key, item in value.items() if item is not None]
    if pairs:
        return [f"{key}={text}" for key, text in entries]
    return [text for entry in entries for text in entry]


def _deep(name: str, value: Any, encode: Quote) -> Iterator[str]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _deep(f"{name}[{key}]", item, encode)
    elif isinstance(value, list):
        for item in value:
            yield from _deep(name, item, encode)
    elif value is not None:
        yield f"{quote(name, safe='')}={encode(text_of(value))}"
