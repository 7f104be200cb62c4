"""Take the parts of a collection whichever way they are written, with the place of each."""

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote_plus

import attrs

_PLAIN = re.compile(r"[\w$-]+")
_HEADER = re.compile(r"\s*([^:\s][^:]{0,200}?)\s*:\s?(.*)")
VARIABLE = re.compile(r"\{\{\s*([^{}\r\n]{1,200}?)\s*\}\}")


@attrs.frozen
class Entry:
    """A name with a value, as parameters, headers, fields, variables and settings are."""

    at: str
    name: str
    value: Any
    node: dict[str, Any]

    @property
    def disabled(self) -> bool:
        """Tell whether it is switched off."""
        return self.node.get("disabled") is True or self.node.get("enabled") is False


def place(at: str, key: str) -> str:
    """Return the place of a member."""
    shown = key if _PLAIN.fullmatch(key) else f"[{json.dumps(key[:100], ensure_ascii=False)}]"
    return f"{at}.{shown}" if at and shown[0] != "[" else f"{at}{shown}"


def text_of(value: Any) -> str:
    """Return what a value says as text: itself, the content of an object that has one, or its JSON."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        inner = value.get("content", value.get("value"))
        return inner if isinstance(inner, str) else ""
    if isinstance(value, bool | int | float):
        return json.dumps(value)
    return ""


def object_of(value: Any) -> dict[str, Any]:
    """Return a value that is an object, and an empty object for any other."""
    return value if isinstance(value, dict) else {}


def list_of(value: Any) -> list[Any]:
    """Return a value that is a list, and an empty list for any other."""
    return value if isinstance(value, list) else []


def entries(value: Any, at: str) -> Iterator[Entry]:
    """Yield what a list of {key, value} holds, or an object of values by name."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield Entry(place(at, key), key, inner, {})
    for index, node in enumerate(list_of(value)):
        if isinstance(node, dict):
            name = next(
                (text_of(node[key]) for key in ("key", "name", "id") if node.get(key) is not None), ""
            )
            yield Entry(f"{at}[{index}]", name, node.get("value"), node)


def entry_name(node: dict[str, Any]) -> str:
    """Return what an entry is called, by any of the members that collections have for it."""
    return next((text_of(node[key]) for key in ("key", "name", "id") if node.get(key) is not None), "")


def headers(value: Any, at: str) -> Iterator[Entry]:
    """Yield the headers of a message: a list of objects or lines, one text of lines, or an object."""
    lines = value.splitlines() if isinstance(value, str) else list_of(value)
    if isinstance(value, dict):
        yield from entries(value, at)
    for index, node in enumerate(lines):
        if isinstance(node, str) and (found := _HEADER.fullmatch(node)):
            yield Entry(f"{at}[{index}]", found[1], found[2], {})
        elif isinstance(node, dict):
            yield from (attrs.evolve(each, at=f"{at}[{index}]") for each in entries([node], at))


def cookies(header: Entry) -> Iterator[Entry]:
    """Yield the cookies that a Cookie header sends."""
    pairs = [part.strip().partition("=") for part in text_of(header.value).split(";")]
    for index, (name, _, value) in enumerate(pair for pair in pairs if pair[0]):
        yield Entry(f"{header.at}.cookie[{index}]", name.strip(), value, {})


def is_cookie_header(header: Entry) -> bool:
    """Tell whether a header sends cookies one by one."""
    return header.name.lower() == "cookie" and any(True for _ in cookies(header))


def pairs(text: str, at: str) -> Iterator[Entry]:
    """Yield the pairs of a query or form that is one text."""
    parts = [part.partition("=") for part in text.split("&") if part]
    for index, (name, equals, value) in enumerate(parts):
        yield Entry(f"{at}[{index}]", _decoded(name), _decoded(value) if equals else None, {})


def _decoded(text: str) -> str:
    return text if "{{" in text else unquote_plus(text, errors="replace")


def query_of(url: str) -> str:
    """Return the query of an address that is one text."""
    return url.partition("#")[0].partition("?")[2]


@attrs.frozen
class Url:
    """Where the address of a request is told: one text, or its parts, or both."""

    raw: str
    raw_at: str
    parts: dict[str, Any]
    at: str


def url_of(request: Any, at: str) -> Url:
    """Return the address of a request; `at` is the place of the request."""
    if isinstance(request, str):
        return Url(request, at, {}, at)
    url, beside = request.get("url"), object_of(request.get("urlObject"))
    if isinstance(url, dict):
        return Url(text_of(url.get("raw")), f"{at}.url", url, f"{at}.url")
    raw = url if isinstance(url, str) else text_of(beside.get("raw"))
    return Url(raw, f"{at}.url", beside, f"{at}.urlObject" if beside else f"{at}.url")


def query_entries(url: Url) -> Iterator[Entry]:
    """Yield the parameters of the query; those in the text alone too, when the parts do not have them."""
    query = url.parts.get("query")
    known = list(
        pairs(query, f"{url.at}.query") if isinstance(query, str) else entries(query, f"{url.at}.query")
    )
    yield from known
    names = {entry.name for entry in known}
    where = f"{url.raw_at}.raw.query" if url.raw_at == url.at and url.parts else f"{url.raw_at}.query"
    for entry in pairs(query_of(url.raw), where):
        if entry.name not in names and not (known and entry.name == ""):
            yield entry


def fields(body: dict[str, Any], at: str) -> Iterator[tuple[str, Entry]]:
    """Yield the fields of the forms of a body with the mode that each is of."""
    for mode in ("urlencoded", "formdata"):
        form = body.get(mode)
        found = pairs(form, f"{at}.{mode}") if isinstance(form, str) else entries(form, f"{at}.{mode}")
        yield from ((mode, entry) for entry in found)


def settings(auth: dict[str, Any], at: str) -> Iterator[tuple[str, Entry]]:
    """Yield the settings of an auth with the type that each is of."""
    for kind, inner in auth.items():
        if kind not in {"type", "isInherited"}:
            yield from ((kind, entry) for entry in entries(inner, place(at, kind)))


def has_content(body: dict[str, Any]) -> bool:
    """Tell whether a body says anything beyond how it is sent."""
    return any(body.get(key) not in (None, "", [], {}) for key in CONTENTS)


CONTENTS = ("raw", "urlencoded", "formdata", "file", "graphql", "binary")


def collection_of(root: dict[str, Any]) -> tuple[dict[str, Any], str]:
    """Return the collection in a source, and what its places begin with."""
    inner = root.get("collection")
    return (inner, "collection.") if isinstance(inner, dict) else (root, "")


def is_folder(node: dict[str, Any]) -> bool:
    """Tell whether an item holds others."""
    return isinstance(node.get("item"), list)
