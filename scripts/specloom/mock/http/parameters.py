"""Decode parameters from the wire by their style and schema (OpenAPI 3.1, section 4.8.12)."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

import attrs
import orjson

from ...spec import Document, Parameter
from ...spec.references import resolve
from ..messages import Request, cookie_pairs, query_pairs
from .delimiters import delimiter_of, members_in, plant, prefix_of

Texts = dict[str, list[str]]

_ANY: frozenset[str] = frozenset()
_INTEGER = re.compile(r"-?\d{1,300}", re.ASCII)
_NUMBER = re.compile(r"-?\d{1,300}(\.\d{1,300})?([eE][-+]?\d{1,3})?", re.ASCII)
_SCALARS: Mapping[str, Callable[[str], Any]] = {
    "boolean": lambda text: {"true": True, "false": False}.get(text, text),
    "integer": lambda text: int(text) if _INTEGER.fullmatch(text) else text,
    "number": lambda text: float(text) if _NUMBER.fullmatch(text) else text,
}


@attrs.frozen
class Shape:
    """A parameter, its name on the wire, and the types that its value, its items and its members may have.

    `prefix` stands before the value, `delimiter` between its parts. A `gathered` object has each member under
    the member's own name.
    """

    parameter: Parameter
    location: str
    name: str
    is_deep: bool
    kinds: frozenset[str]
    item_kinds: frozenset[str]
    member_kinds: Mapping[str, frozenset[str]]
    members: Mapping[str, Any]
    document: Document = attrs.field(repr=False)
    is_object: bool
    gathered: bool
    prefix: str
    delimiter: str


def shape_of(document: Document, parameter: Parameter) -> Shape:
    """Read the types out of a parameter's schema."""
    schema = _resolved(document, parameter.schema)
    members = _members(document, schema)
    kinds = kinds_of(document, schema)
    is_object = "object" in kinds and not parameter.content_type
    is_deep = is_object and parameter.style == "deepObject"
    return Shape(
        parameter,
        parameter.location,
        parameter.name.lower() if parameter.location == "header" else parameter.name,
        is_deep,
        kinds,
        kinds_of(document, schema.get("items", {})),
        {name: kinds_of(document, member) for name, member in members.items()},
        members,
        document,
        is_object and not is_deep,
        is_object and parameter.style == "form" and parameter.explode,
        prefix_of(parameter, is_object=is_object),
        delimiter_of(parameter, is_object=is_object),
    )


def _members(document: Document, schema: Mapping[str, Any]) -> dict[str, Any]:
    """Return the properties of an object schema, those of its branches included."""
    found = dict(schema.get("properties", {}))
    for word in ("allOf", "anyOf", "oneOf"):
        for branch in schema.get(word, ()):
            found = _members(document, _resolved(document, branch)) | found
    return found


def query_texts(query: str) -> Texts:
    """Decode what a query string gives for each name; raise UnicodeDecodeError when it is not UTF-8."""
    return texts_of(query_pairs(query)) if query else {}


def decode_parameters(
    shapes: Iterable[Shape], request: Request, path: Mapping[str, str], query: Texts
) -> dict[str, dict[str, Any]]:
    """Decode the declared parameters that a request carries, by location and name.

    A value that does not fit its schema's type stays a string, for the validator to refuse.
    """
    carried = {"query": query}
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


def repeated_parameters(shapes: Iterable[Shape], texts: Texts) -> Iterator[Parameter]:
    """Yield the parameters that a query gives more than once though their style has one place for them."""
    for shape in shapes:
        if shape.location == "query" and len(texts.get(shape.name, ())) > 1 and not _may_repeat(shape):
            yield shape.parameter


def _may_repeat(shape: Shape) -> bool:
    """Tell whether each item of a list is sent under the name itself: in a query any style explodes so."""
    return "array" in shape.kinds and shape.parameter.explode and shape.location == "query"


def _decode(shape: Shape, carried: Texts) -> Any:
    if shape.is_deep:
        return _deep_object(shape, carried)
    if shape.gathered:
        return _typed(shape, {n: carried[n][0] for n in shape.member_kinds if n in carried}) or None
    texts = carried.get(shape.name)
    if texts is None:
        return None
    if shape.parameter.content_type:
        return _json(texts[0])
    if not texts[0].startswith(shape.prefix):
        return None
    return _composed(shape, texts)


def _composed(shape: Shape, texts: list[str]) -> Any:
    text = texts[0].removeprefix(shape.prefix)
    if "array" in shape.kinds:
        # Common clients percent-encode the delimiter, so an encoded one splits as well.
        parts = texts if _may_repeat(shape) else text.split(shape.delimiter) if text else []
        return [decode_scalar(part, shape.item_kinds) for part in parts]
    if not shape.is_object:
        return decode_scalar(text, shape.kinds)
    members = members_in(text, shape.delimiter, exploded=shape.parameter.explode)
    return text if members is None else _typed(shape, members)


def _typed(shape: Shape, members: Mapping[str, str]) -> dict[str, Any]:
    kinds = shape.member_kinds
    return {name: decode_scalar(text, kinds.get(name, _ANY)) for name, text in members.items()}


def _deep_object(shape: Shape, carried: Texts) -> dict[str, Any] | None:
    start = f"{shape.name}["
    tree: dict[str, Any] = {}
    for key, texts in carried.items():
        if key.startswith(start) and key.endswith("]"):
            plant(tree, key[len(start) : -1].split("]["), texts)
    return {
        name: _grown(shape.document, shape.members.get(name, {}), leaf) for name, leaf in tree.items()
    } or None


def _grown(document: Document, schema: Any, leaf: Any) -> Any:
    """Return what the texts or members at one name of a deep object mean."""
    own = _resolved(document, schema)
    if isinstance(leaf, dict):
        members = _members(document, own)
        return {name: _grown(document, members.get(name, {}), inner) for name, inner in leaf.items()}
    kinds = kinds_of(document, own)
    if "array" not in kinds:
        return decode_scalar(leaf[-1], kinds)
    item_kinds = kinds_of(document, own.get("items", {}))
    return [decode_scalar(text, item_kinds) for text in leaf]


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
