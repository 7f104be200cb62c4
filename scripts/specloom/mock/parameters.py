"""Decode parameters from the wire by their style and schema (OpenAPI 3.1, section 4.8.12)."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

import attrs
import orjson

from ..spec import Document, Parameter
from ..spec.references import resolve
from .messages import Request, cookie_pairs, query_pairs

Texts = dict[str, list[str]]

_ANY: frozenset[str] = frozenset()
_DELIMITERS = {"form": ",", "simple": ",", "spaceDelimited": " ", "pipeDelimited": "|"}
_INTEGER = re.compile(r"-?\d{1,300}", re.ASCII)
_NUMBER = re.compile(r"-?\d{1,300}(\.\d{1,300})?([eE][-+]?\d{1,3})?", re.ASCII)
_SCALARS: Mapping[str, Callable[[str], Any]] = {
    "boolean": lambda text: {"true": True, "false": False}.get(text, text),
    "integer": lambda text: int(text) if _INTEGER.fullmatch(text) else text,
    "number": lambda text: float(text) if _NUMBER.fullmatch(text) else text,
}


@attrs.frozen
class Shape:
    """A parameter, its name on the wire, and the types that its value, its items and its members may have."""

    parameter: Parameter
    location: str
    name: str
    is_deep: bool
    kinds: frozenset[str]
    item_kinds: frozenset[str]
    member_kinds: Mapping[str, frozenset[str]]


def shape_of(document: Document, parameter: Parameter) -> Shape:
    """Read the types out of a parameter's schema."""
    schema = _resolved(document, parameter.schema)
    members = schema.get("properties", {})
    kinds = kinds_of(document, schema)
    return Shape(
        parameter,
        parameter.location,
        parameter.name.lower() if parameter.location == "header" else parameter.name,
        "object" in kinds and parameter.style == "deepObject",
        kinds,
        kinds_of(document, schema.get("items", {})),
        {name: kinds_of(document, member) for name, member in members.items()},
    )


def decode_parameters(
    shapes: Iterable[Shape], request: Request, path: Mapping[str, str]
) -> dict[str, dict[str, Any]]:
    """Decode the declared parameters that a request carries, by location and name.

    A value that does not fit its schema's type stays a string, for the validator to refuse. Raises
    UnicodeDecodeError when the query is not UTF-8.
    """
    carried = {"query": texts_of(query_pairs(request.query))}
    found: dict[str, dict[str, Any]] = {"path": {}, "query": {}, "header": {}, "cookie": {}}
    for shape in shapes:
        location = shape.location
        if location not in carried:
            carried[location] = _CARRIED[location](request, path)
        value = _decode(shape, carried[location])
        if value is not None:
            found[location][shape.parameter.name] = value
    return found


def _in_path(_: Request, path: Mapping[str, str]) -> Texts:
    return {name: [value] for name, value in path.items()}


def _in_header(request: Request, _: Mapping[str, str]) -> Texts:
    return texts_of((name.lower(), value) for name, value in request.headers)


def _in_cookie(request: Request, _: Mapping[str, str]) -> Texts:
    return texts_of(cookie_pairs(request.header("cookie") or ""))


_CARRIED = {"path": _in_path, "header": _in_header, "cookie": _in_cookie}


def texts_of(pairs: Iterable[tuple[str, str]]) -> Texts:
    """Gather what pairs give for each name."""
    texts: Texts = {}
    for name, value in pairs:
        texts.setdefault(name, []).append(value)
    return texts


def repeated_parameters(shapes: Iterable[Shape], query: str) -> Iterator[Parameter]:
    """Yield the parameters that a query gives more than once though their style has one place for them."""
    texts = texts_of(query_pairs(query))
    for shape in shapes:
        if shape.location == "query" and len(texts.get(shape.name, ())) > 1 and not _may_repeat(shape):
            yield shape.parameter


def _may_repeat(shape: Shape) -> bool:
    return "array" in shape.kinds and shape.parameter.explode and shape.parameter.style == "form"


def _decode(shape: Shape, carried: Texts) -> Any:
    if shape.is_deep:
        return _deep_object(shape, carried)
    texts = carried.get(shape.name)
    if texts is None:
        return None
    if shape.parameter.content_type:
        return _json(texts[0])
    return _array(shape, texts) if "array" in shape.kinds else decode_scalar(texts[0], shape.kinds)


def _array(shape: Shape, texts: list[str]) -> list[Any]:
    # Common clients percent-encode the delimiter, so an encoded one splits as well.
    parts = texts if _may_repeat(shape) else _split(shape.parameter.style, texts[0])
    return [decode_scalar(part, shape.item_kinds) for part in parts]


def _split(style: str, text: str) -> list[str]:
    return text.split(_DELIMITERS.get(style, ",")) if text else []


def _deep_object(shape: Shape, carried: Texts) -> dict[str, Any] | None:
    start = f"{shape.name}["
    sent = {
        key[len(start) : -1]: texts[-1]
        for key, texts in carried.items()
        if key.startswith(start) and key.endswith("]")
    }
    return {key: decode_scalar(text, shape.member_kinds.get(key, _ANY)) for key, text in sent.items()} or None


def _json(text: str) -> Any:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError:
        return text


def decode_scalar(text: str, kinds: frozenset[str]) -> Any:
    """Read a text as the first of these JSON types that it fits; else leave it a string."""
    for read in _readers(kinds):
        value = read(text)
        if not isinstance(value, str):
            return value
    return text


@lru_cache
def _readers(kinds: frozenset[str]) -> tuple[Callable[[str], Any], ...]:
    return () if "string" in kinds else tuple(_SCALARS[kind] for kind in sorted(kinds & _SCALARS.keys()))


def _resolved(document: Document, schema: Any) -> Mapping[str, Any]:
    value = resolve(document, schema, "").value
    return value if isinstance(value, Mapping) else {}


def kinds_of(document: Document, schema: Any) -> frozenset[str]:
    """Return the JSON types that a schema names, its branches included."""
    schema = _resolved(document, schema)
    own = schema.get("type", ())
    branches = [branch for keyword in ("anyOf", "oneOf", "allOf") for branch in schema.get(keyword, ())]
    return frozenset((own,) if isinstance(own, str) else own).union(
        *(kinds_of(document, b) for b in branches)
    )
