"""Collect the secrets of a recording before anything is read of it."""

import re
from base64 import b64decode
from collections.abc import Iterable, Iterator
from urllib.parse import parse_qsl, unquote

from ..masking import Secrets, secret_members
from ..secret_names import is_opaque, is_secret, is_telling
from .entries import Entry, object_of, pairs, text_of

_SCHEME = re.compile(r"(?i)\s*(bearer|basic|token|digest|apikey|api-key|negotiate)\s+(.*)", re.DOTALL)
_COOKIES = ("cookie", "set-cookie")


def secrets_of(entries: Iterable[Entry]) -> Secrets:
    """Return the values that must not leave the source: credentials, cookies, what is named as a secret."""
    found = {value.strip() for entry in entries for value in _of_entry(entry)}
    return Secrets(frozenset(value for value in found if is_telling(value)))


def _of_entry(entry: Entry) -> Iterator[str]:
    for message in (entry.request, entry.response):
        for header in pairs(message, "headers", ""):
            if header.name.lower() in _COOKIES:
                yield from _of_cookies(header.value)
            elif is_secret(header.name, header.value):
                yield from _signed(header.value)
        yield from (cookie.value for cookie in pairs(message, "cookies", ""))
    sent = object_of(entry.request.get("postData"))
    asked = [(pair.name, pair.value) for pair in pairs(entry.request, "queryString", "")]
    asked += [(pair.name, pair.value) for pair in pairs(sent, "params", "")]
    asked += parse_qsl(entry.url.query) if entry.url.query else []
    yield from (value for name, value in asked if is_secret(name, value))
    yield from filter(is_opaque, entry.url.path.split("/"))
    yield from (unquote(part) for part in (entry.url.username, entry.url.password) if part)
    for text in (text_of(sent.get("text")), text_of(entry.content.get("text"))):
        yield from secret_members(text) if '"' in text else ()


def _signed(value: str) -> Iterator[str]:
    """Yield a credential without its scheme, that of Basic in its parts too."""
    found = _SCHEME.match(value)
    credential = found[2] if found else value
    yield credential
    if found and found[1].lower() == "basic":
        try:
            yield from b64decode(credential).decode().split(":", 1)
        except ValueError:
            return


def _of_cookies(header: str) -> Iterator[str]:
    for line in header.split("\n"):
        for part in line.split(";"):
            name, equals, value = part.strip().partition("=")
            if equals and name.lower() not in ("path", "domain", "expires", "max-age", "samesite"):
                yield value
