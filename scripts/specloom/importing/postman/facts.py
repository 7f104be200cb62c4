"""Enumerate everything that a collection and its environment say, apart from how they are read."""

from collections.abc import Iterator
from itertools import chain
from typing import Any

from ..account import SourceFact
from . import raw
from .raw import Entry, object_of, place, text_of
from .wordings import words_of

Facts = Iterator[SourceFact]
_IDENTITY = frozenset({"id", "_postman_id", "uid", "name", "_postman_isSubFolder"})
_HOLDER = _IDENTITY | {"description", "variable", "event", "auth"}
_COLLECTION = _HOLDER | {"info", "item"}
_INFO = _IDENTITY | {"description", "schema", "version", "publicUrl"}
_FOLDER = _HOLDER | {"item"}
_REQUEST_ITEM = _HOLDER | {"request", "response", "item"}
_REQUEST = _IDENTITY | {"url", "method", "header", "body", "auth", "description"}
_URL = frozenset({"raw", "protocol", "host", "port", "path", "query", "variable", "description"})
_BODY = frozenset({"mode", "options", "disabled", "description", *raw.CONTENTS})
_RESPONSE = _IDENTITY | {
    "originalRequest",
    "status",
    "code",
    "_postman_previewlanguage",
    "_postman_previewtype",
    "header",
    "cookie",
    "body",
    "description",
    "type",
    "request",
}
_ENVIRONMENT = _IDENTITY | {"values"}


def facts_of(root: dict[str, Any], environment: dict[str, Any] | None) -> tuple[SourceFact, ...]:
    """Return every fact of a collection and its environment, those of the collection in its order."""
    collection, prefix = raw.collection_of(root)
    around = _settings(root, "", {"collection"}) if prefix else iter(())
    found = chain(around, _collection(collection, prefix), _environment(environment or {}))
    facts = dict.fromkeys(found)
    defined = {fact.name for fact in facts if fact.kind == "variable"}
    return (*facts, *_undefined(root, environment, defined))


def _collection(collection: dict[str, Any], prefix: str) -> Facts:
    info = object_of(collection.get("info"))
    yield from _description(info, f"{prefix}info")
    yield from _settings(info, f"{prefix}info", _INFO)
    yield from _holder(collection, prefix.rstrip("."))
    yield from _settings(collection, prefix.rstrip("."), _COLLECTION)
    waiting = [iter(_items(collection, prefix.rstrip(".")))]
    while waiting:
        found = next(waiting[-1], None)
        if found is None:
            waiting.pop()
            continue
        node, at = found
        yield from _item(node, at)
        if isinstance(node, dict) and raw.is_folder(node):
            waiting.append(iter(_items(node, at)))


def _items(node: dict[str, Any], at: str) -> Iterator[tuple[Any, str]]:
    for index, inner in enumerate(raw.list_of(node.get("item"))):
        yield inner, f"{place(at, 'item')}[{index}]"


def _item(node: Any, at: str) -> Facts:
    if not isinstance(node, dict):
        yield SourceFact("request", at)
        return
    name = text_of(node.get("name"))
    if raw.is_folder(node):
        yield SourceFact("folder", at, name)
        yield from chain(_holder(node, at), _settings(node, at, _FOLDER))
        return
    yield SourceFact("request", at, name)
    yield from chain(_holder(node, at), _settings(node, at, _REQUEST_ITEM))
    yield from _request(node.get("request"), f"{at}.request")
    for index, response in enumerate(raw.list_of(node.get("response"))):
        if isinstance(response, dict):
            yield from _response(response, f"{at}.response[{index}]")


def _holder(node: dict[str, Any], at: str) -> Facts:
    """Yield what a collection, a folder and a request may all have."""
    yield from _description(node, at)
    yield from _auth(node.get("auth"), place(at, "auth"))
    for entry in raw.entries(node.get("variable"), place(at, "variable")):
        yield from chain([SourceFact("variable", entry.at, entry.name)], _entry_description(entry))
    events = node.get("event")
    for index, event in enumerate(raw.list_of(events)):
        name = text_of(object_of(event).get("listen"))
        yield SourceFact("script", f"{place(at, 'event')}[{index}]", name)


def _request(request: Any, at: str) -> Facts:
    if not isinstance(request, dict | str):
        return
    yield from _url(raw.url_of(request, at))
    if isinstance(request, str):
        return
    known = _REQUEST | ({"urlObject"} if not isinstance(request.get("url"), dict) else set())
    yield from chain(_description(request, at), _settings(request, at, known))
    yield from _auth(request.get("auth"), f"{at}.auth")
    yield from _headers(request.get("header"), f"{at}.header")
    yield from _body(object_of(request.get("body")), f"{at}.body")


def _url(url: raw.Url) -> Facts:
    for entry in (*raw.query_entries(url), *raw.entries(url.parts.get("variable"), f"{url.at}.variable")):
        yield from chain([SourceFact("parameter", entry.at, entry.name)], _entry_description(entry))
    yield from chain(_description(url.parts, url.at), _settings(url.parts, url.at, _URL))


def _headers(value: Any, at: str) -> Facts:
    for entry in raw.headers(value, at):
        if raw.is_cookie_header(entry):
            yield from (SourceFact("cookie", cookie.at, cookie.name) for cookie in raw.cookies(entry))
        else:
            yield SourceFact("header", entry.at, entry.name)
        yield from _entry_description(entry)


def _body(body: dict[str, Any], at: str) -> Facts:
    if raw.has_content(body):
        yield SourceFact("body", at, text_of(body.get("mode")))
    for _, entry in raw.fields(body, at):
        yield from chain([SourceFact("field", entry.at, entry.name)], _entry_description(entry))
    yield from chain(_description(body, at), _settings(body, at, _BODY))


def _response(response: dict[str, Any], at: str) -> Facts:
    yield SourceFact("response", at, text_of(response.get("name")))
    asked = response.get("originalRequest")
    if isinstance(asked, dict | str):
        yield SourceFact("original request", f"{at}.originalRequest")
        yield from _request(asked, f"{at}.originalRequest")
    yield from chain(_description(response, at), _headers(response.get("header"), f"{at}.header"))
    for entry in raw.entries(response.get("cookie"), f"{at}.cookie"):
        yield SourceFact("cookie", entry.at, entry.name)
    if response.get("body") not in (None, ""):
        yield SourceFact("body", f"{at}.body")
    yield from _settings(response, at, _RESPONSE)


def _auth(auth: Any, at: str) -> Facts:
    if isinstance(auth, dict) and auth:
        yield SourceFact("auth", at, text_of(auth.get("type")))
        yield from (SourceFact("auth setting", entry.at, entry.name) for _, entry in raw.settings(auth, at))


def _environment(environment: dict[str, Any]) -> Facts:
    for entry in raw.entries(environment.get("values"), "environment.values"):
        yield from chain([SourceFact("variable", entry.at, entry.name)], _entry_description(entry))
    yield from _settings(environment, "environment", _ENVIRONMENT)


def _description(node: dict[str, Any], at: str) -> Facts:
    text = text_of(node.get("description"))
    if text.strip() and (("<" not in text and text.isprintable()) or words_of(node, at).text):
        yield SourceFact("description", place(at, "description"))


def _entry_description(entry: Entry) -> Facts:
    return _description(entry.node, entry.at)


def _settings(node: dict[str, Any], at: str, known: frozenset[str] | set[str]) -> Facts:
    """Yield everything else that an object says of how a tool shall work."""
    for key, value in node.items():
        if key not in known and value not in (None, "", [], {}):
            yield SourceFact("setting", place(at, key), key[:100])


def _undefined(root: dict[str, Any], environment: dict[str, Any] | None, defined: set[str]) -> Facts:
    """Yield the variables that requests use though nothing says what they are."""
    found: dict[str, None] = {}
    for text in _texts_of_requests(root, environment):
        if "{{" in text:
            found.update(dict.fromkeys(raw.VARIABLE.findall(text)))
    yield from (SourceFact("variable", f"{{{{{name}}}}}", name) for name in found if name not in defined)


def _texts_of_requests(root: dict[str, Any], environment: dict[str, Any] | None) -> Iterator[str]:
    """Yield the texts that may use variables: not those for people, scripts and answers."""
    waiting: list[Any] = [environment or {}, root]
    while waiting:
        value = waiting.pop()
        if isinstance(value, str):
            yield value
        elif isinstance(value, list):
            waiting += reversed(value)
        elif isinstance(value, dict):
            inside = [inner for key, inner in value.items() if key not in _FOR_PEOPLE]
            if "originalRequest" in value or "code" in value:
                inside = [value.get("originalRequest")]
            waiting += reversed(inside)


_FOR_PEOPLE = frozenset({"description", "event", "name", "info"})
