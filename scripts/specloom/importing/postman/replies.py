"""Read the saved responses of a request."""

import re
from collections.abc import Iterator
from http import HTTPStatus
from typing import Any

from ..captured import Argument, Body, Credential, Reply
from ..contents import json_text, read_content
from ..headers import SET_COOKIE, any_server_answers
from ..media_types import JSON, is_binary, is_json, media_type_of, of_language, sniffed
from ..secret_names import is_secret
from ..wording import name_of
from . import raw
from .bodies import resolver
from .leaving import Leaving
from .messages import credentials_of, read_message
from .raw import Entry, text_of
from .variables import Scope
from .wordings import words_of

_PHRASES = {status.phrase.lower(): str(status.value) for status in HTTPStatus}
_STATUS = re.compile(r"(?<!\d)([1-5]\d\d)(?!\d)")
_NUMBER = re.compile(r"-?[0-9]{1,6}")


def read_replies(item: dict[str, Any], at: str, scope: Scope, leaving: Leaving) -> Iterator[Reply]:
    """Yield the answers that were saved with a request."""
    for index, response in enumerate(raw.list_of(item.get("response"))):
        if isinstance(response, dict):
            yield _reply(response, f"{at}.response[{index}]", scope, leaving)


def signed_in_replies(item: dict[str, Any], at: str, scope: Scope) -> tuple[Credential, ...]:
    """Return the credentials that a saved request shows, for one that shows none itself."""
    for index, response in enumerate(raw.list_of(item.get("response"))):
        asked = response.get("originalRequest") if isinstance(response, dict) else None
        if isinstance(asked, dict | str):
            found = credentials_of(asked, f"{at}.response[{index}].originalRequest", scope)
            if found:
                return found
    return ()


def _reply(response: dict[str, Any], at: str, scope: Scope, leaving: Leaving) -> Reply:
    headers = list(raw.headers(response.get("header"), f"{at}.header"))
    media_type, type_at = _media_type(response, headers)
    body = _body(response.get("body"), f"{at}.body", media_type, type_at)
    leaving.leave_all(f"{at}.cookie", SET_COOKIE)
    leaving.leave_all(f"{at}.body", "it is empty")
    place = f"{at}.originalRequest"
    asked = response.get("originalRequest")
    message = read_message(asked, place, scope, leaving) if isinstance(asked, dict | str) else None
    leaving.leave_all(place, "the request that the response is saved with says it")
    return Reply(
        at,
        name_of(response.get("name")),
        _status(response),
        tuple(_headers(headers, body.type_at if body else "", leaving)),
        body,
        message.asked if message else None,
        words_of(response, at),
        _impossible(response),
    )


def _status(response: dict[str, Any]) -> str:
    for told in (response.get("code"), response.get("status")):
        found = _STATUS.fullmatch(text_of(told).strip())
        if found:
            return found[1]
    phrase = _PHRASES.get(text_of(response.get("status")).strip().lower())
    named = _STATUS.search(name_of(response.get("name")))
    return phrase or (named[1] if named else "")


def _impossible(response: dict[str, Any]) -> str:
    """Say of a code that it is no status; empty where it is one, or where there is none."""
    code = text_of(response.get("code")).strip()
    if _STATUS.fullmatch(code) or not _NUMBER.fullmatch(code):
        return ""
    return f"the source gives it the code {code}, which is no status of HTTP"


def _media_type(response: dict[str, Any], headers: list[Entry]) -> tuple[str, str]:
    for header in headers:
        if header.name.strip().lower() == "content-type" and (told := media_type_of(text_of(header.value))):
            return told, header.at
    language = of_language(text_of(response.get("_postman_previewlanguage")))
    text = text_of(response.get("body"))
    if isinstance(response.get("body"), dict | list):
        return JSON, ""
    found = sniffed(text)
    return found if not language or (language == "text/plain" and found == JSON) else language, ""


def _body(held: Any, at: str, media_type: str, type_at: str) -> Body | None:
    text = json_text(held) if isinstance(held, dict | list) else text_of(held)
    if not text.strip():
        return Body(at, media_type, type_at=type_at) if type_at and is_binary(media_type) else None
    if is_json(media_type) and sniffed(text) == "text/html":
        media_type, type_at = "text/html", ""
    content = read_content(text, media_type, resolver(Scope({}), {}))
    if content.unread and not type_at:
        media_type = "text/plain"
    note, unread = "; ".join(content.notes), content.unread and is_json(media_type)
    return Body(at, media_type, content.value, (), note, (), type_at, unread)


def _headers(headers: list[Entry], type_at: str, leaving: Leaving) -> Iterator[Argument]:
    for header in headers:
        name = name_of(header.name)
        if header.at == type_at:
            leaving.leave_all(f"{header.at}.description", "OpenAPI has no words for a media type")
        elif not name:
            leaving.leave_all(header.at, "it has no name")
        elif name.lower() == "content-type":
            leaving.leave_all(header.at, "there is no body that is of this media type")
        elif any_server_answers(name):
            leaving.leave_all(header.at, "servers and proxies add it to any answer")
        elif raw.is_cookie_header(header):
            leaving.leave_all(header.at, "a server does not answer with Cookie")
        else:
            value = None if is_secret(name, text_of(header.value)) else text_of(header.value)
            words = words_of(header.node, header.at)
            yield Argument("header", name, header.at, value, header.disabled, words)
