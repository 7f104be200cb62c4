"""Read what requests hold: raw texts, forms, files and GraphQL."""

from collections.abc import Mapping, Sequence
from typing import Any

from ..captured import ABSENT, Argument, Body
from ..contents import Resolved, json_text, read_content
from ..media_types import FORM, JSON, PARTS, is_json, media_type_of, of_language, sniffed
from ..secret_names import is_secret
from ..wording import name_of
from . import raw
from .leaving import Leaving
from .raw import Entry, object_of, text_of
from .variables import Scope, shown_value
from .wordings import words_of

_FORMS = {"urlencoded": FORM, "formdata": PARTS}


def read_body(
    request: Mapping[str, Any], at: str, headers: Sequence[Entry], scope: Scope, leaving: Leaving
) -> Body | None:
    """Return the body of a request; None where it has none, or one that is switched off."""
    node, at = object_of(request.get("body")), f"{at}.body"
    leaving.leave_all(f"{at}.description", "OpenAPI describes the body in the words of its operation")
    if not raw.has_content(node):
        return None
    mode = _mode(node)
    if why := _why_not(node, mode):
        leaving.leave_all(at, why)
        return None
    leaving.leave_all(at, f"the body is sent as {mode[:40]}, not as this")
    return _of_mode(node, mode, at, _content_type(headers, scope), scope, leaving)


def _why_not(node: dict[str, Any], mode: str) -> str:
    if node.get("disabled") is True:
        return "the body is switched off"
    empty = node.get(mode) in (None, "", [], {})
    return f"the body is sent as {mode[:40] or 'nothing'}, which is empty" if empty else ""


def _of_mode(
    node: dict[str, Any], mode: str, at: str, header: tuple[str, str] | None, scope: Scope, leaving: Leaving
) -> Body:
    if mode in _FORMS:
        return _form(node, mode, at, header, scope, leaving)
    if mode == "raw":
        return _raw(node, at, header, scope)
    if mode == "graphql":
        return _graphql(node.get("graphql"), at, header, scope)
    media_type = header[0] if header else "application/octet-stream"
    return Body(at, media_type, type_at=header[1] if header else "")


def _mode(node: dict[str, Any]) -> str:
    mode = text_of(node.get("mode"))
    if mode in raw.CONTENTS:
        return mode
    return next((key for key in raw.CONTENTS if node.get(key) not in (None, "", [], {})), "")


def _content_type(headers: Sequence[Entry], scope: Scope) -> tuple[str, str] | None:
    """Return the media type that the headers tell, and the place of the one that does."""
    for header in headers:
        if header.name.strip().lower() == "content-type" and not header.disabled:
            media_type = media_type_of(scope.fill(text_of(header.value)).value or "")
            if media_type:
                return media_type, header.at
    return None


def resolver(scope: Scope, uses: dict[str, None]) -> Any:
    """Return what tells the value of a variable, and notes which were asked for."""

    def resolve(name: str) -> Resolved:
        filled = scope.variable(name)
        uses.update(dict.fromkeys(filled.uses))
        return Resolved(None if filled.missing else filled.text)

    return resolve


def _raw(node: dict[str, Any], at: str, header: tuple[str, str] | None, scope: Scope) -> Body:
    held = node["raw"]
    text = held if isinstance(held, str) else json_text(held)
    language = text_of(object_of(object_of(node.get("options")).get("raw")).get("language"))
    uses: dict[str, None] = {}
    text, whole = _whole(text, scope, uses)
    media_type, type_at = header or (_guessed(text, language), "")
    if media_type == FORM:
        fields = tuple(_field(entry, "urlencoded", scope) for entry in raw.pairs(text.strip(), f"{at}.raw"))
        return Body(at, FORM, fields=fields, type_at=type_at)
    content = read_content(text, media_type, resolver(scope, uses))
    if content.unread and not header and not language:
        media_type = "text/plain"
    note = whole if content.unread and whole else "; ".join(content.notes)
    unread = content.unread and is_json(media_type)
    return Body(at, media_type, content.value, (), note, tuple(uses), type_at, unread)


def _whole(text: str, scope: Scope, uses: dict[str, None]) -> tuple[str, str]:
    """Return the text of a body, filled in where it is one variable, and why such a one has no value."""
    found = raw.VARIABLE.fullmatch(text.strip())
    if found is None:
        return text, ""
    filled = scope.variable(found[1])
    uses.update(dict.fromkeys(filled.uses))
    if found[1] in filled.missing:
        return text, f"it is one variable without a value: {found[1]}"
    return filled.text, f"it is one variable whose value is secret: {found[1]}" if filled.secret else ""


def _guessed(text: str, language: str) -> str:
    """Return the media type by language; what is called text may still be JSON."""
    told = of_language(language)
    found = sniffed(text)
    return found if not told or (told == "text/plain" and found == JSON) else told


def _graphql(held: Any, at: str, header: tuple[str, str] | None, scope: Scope) -> Body:
    uses: dict[str, None] = {}
    node = held if isinstance(held, dict) else {"query": text_of(held)}
    value: dict[str, Any] = {
        "query": read_content(text_of(node.get("query")), "", resolver(scope, uses)).value
    }
    notes: tuple[str, ...] = ()
    if name := text_of(node.get("operationName")):
        value["operationName"] = name
    variables = node.get("variables")
    text = variables if isinstance(variables, str) else json_text(variables or {})
    if text.strip() not in {"", "{}"}:
        content = read_content(text, JSON, resolver(scope, uses))
        value["variables"], notes = {} if content.unread else content.value, content.notes
    media_type = header[0] if header and is_json(header[0]) else JSON
    type_at = header[1] if header and is_json(header[0]) else ""
    return Body(at, media_type, value, (), "; ".join(notes), tuple(uses), type_at)


def _form(
    node: dict[str, Any], mode: str, at: str, header: tuple[str, str] | None, scope: Scope, leaving: Leaving
) -> Body:
    media_type = _FORMS[mode]
    fields = [_field(entry, of, scope) for of, entry in raw.fields(node, at) if of == mode]
    for field in fields:
        if not field.name:
            leaving.leave_all(field.at, "it has no name")
    kept = tuple(field for field in fields if field.name)
    same = header is not None and (header[0] == media_type or header[0].startswith("multipart/"))
    return Body(at, media_type, ABSENT, kept, type_at=header[1] if header and same else "")


def _field(entry: Entry, mode: str, scope: Scope) -> Argument:
    is_file = mode == "formdata" and (entry.node.get("type") == "file" or "src" in entry.node)
    name, filled = scope.fill(entry.name), scope.fill(text_of(entry.value))
    secret = is_secret(entry.name, text_of(entry.value)) or is_file
    return Argument(
        "field",
        name_of(name.text.replace("{{", "").replace("}}", "")),
        entry.at,
        None if secret else shown_value(filled),
        entry.disabled,
        words_of(entry.node, entry.at),
        tuple(dict.fromkeys((*name.uses, *filled.uses))),
        media_type_of(text_of(entry.node.get("contentType"))),
        is_file,
    )
