"""Tell how a recorded call is signed: by a header, a parameter or a cookie, whose value is never kept."""

import re
from collections.abc import Iterator
from typing import Any

from ..captured import Credential
from ..secret_names import bare_name, is_secret_name
from .entries import Entry, Pair, pairs
from .queries import queries

_HTTP = re.compile(r"\s*(bearer|basic|digest)(?=\s|$)", re.IGNORECASE)
_NO_KEYS = ("proxyauthorization", "cookie", "setcookie")
_KEYS_OF_QUERIES = re.compile(r"(api|app|access|auth|subscription|hapi)?(key|token)$|^(signature|sig)$")


def credentials_of(entry: Entry) -> tuple[Credential, ...]:
    """Return what signs a call; the cookie of a session only where nothing else does."""
    found = (*_headers(entry), *_parameters(entry))
    return found or tuple(_session(entry))[:1]


def _headers(entry: Entry) -> Iterator[Credential]:
    for header in pairs(entry.request, "headers", f"{entry.at}.request"):
        bare = bare_name(header.name)
        if bare == "authorization" and (found := _HTTP.match(header.value)):
            scheme = found[1].lower()
            yield Credential(f"{scheme}Auth", {"type": "http", "scheme": scheme}, header.at, kind="header")
        elif is_secret_name(header.name) and bare not in _NO_KEYS and header.value:
            yield Credential("apiKey", _api_key(header, "header"), header.at, kind="header")


def _parameters(entry: Entry) -> Iterator[Credential]:
    for query in queries(entry):
        if is_secret_name(query.name) and _KEYS_OF_QUERIES.search(bare_name(query.name)) and query.value:
            yield Credential("apiKey", _api_key(query, "query"), query.at, kind="parameter")


def _session(entry: Entry) -> Iterator[Credential]:
    for cookie in pairs(entry.request, "cookies", f"{entry.at}.request"):
        bare = bare_name(cookie.name)
        if is_secret_name(cookie.name) or "sess" in bare or bare.endswith(("sid", "jwt", "auth")):
            yield Credential("sessionCookie", _api_key(cookie, "cookie"), cookie.at, kind="cookie")


def _api_key(pair: Pair, location: str) -> dict[str, Any]:
    return {"type": "apiKey", "in": location, "name": pair.name}
