"""Make a scheme of OpenAPI from what a collection says of OAuth 2.0."""

import re
from collections.abc import Callable
from typing import Any

_TOLD = "An access token of OAuth 2.0."
_TOKEN = re.compile(r"[A-Za-z][A-Za-z0-9._-]{0,40}")

_FLOWS = {
    "authorization_code": "authorizationCode",
    "authorization_code_with_pkce": "authorizationCode",
    "implicit": "implicit",
    "password_credentials": "password",
    "password": "password",
    "client_credentials": "clientCredentials",
}
_NEEDED = {
    "authorizationCode": ("authorizationUrl", "tokenUrl"),
    "implicit": ("authorizationUrl",),
    "password": ("tokenUrl",),
    "clientCredentials": ("tokenUrl",),
}


def oauth2_scheme(text: Callable[[str], str], address: Callable[[str], str]) -> tuple[str, dict[str, Any]]:
    """Return the flow that the settings describe, or a bearer token where they leave out its addresses.

    A token that is sent after another word than Bearer has the scheme of that word: no flow of OpenAPI can
    say it.
    """
    urls = {
        "authorizationUrl": address("authUrl"),
        "tokenUrl": address("accessTokenUrl"),
        "refreshUrl": address("refreshTokenUrl"),
    }
    known = {name: url for name, url in urls.items() if url}
    prefix = text("headerPrefix")
    if prefix.lower() not in ("", "bearer") and _TOKEN.fullmatch(prefix):
        return "oauth2", {"type": "http", "scheme": prefix, "description": _TOLD}
    flow = _flow(text("grant_type"), known)
    if flow:
        needed = {name: known[name] for name in (*_NEEDED[flow], "refreshUrl") if name in known}
        scopes = dict.fromkeys(text("scope").replace(",", " ").split(), "")
        return "oauth2", {"type": "oauth2", "flows": {flow: {**needed, "scopes": scopes}}}
    if text("addTokenTo").lower().startswith("query"):
        return "oauth2", {"type": "apiKey", "in": "query", "name": "access_token"}
    return "oauth2", {"type": "http", "scheme": "bearer", "description": _TOLD}


def _flow(grant: str, known: dict[str, str]) -> str:
    """Return the flow of a grant whose addresses are known; of no grant, the one that the addresses fit."""
    named = _FLOWS.get(grant.lower(), "")
    if not grant:
        named = "authorizationCode" if "authorizationUrl" in known else "clientCredentials"
    return named if named and all(name in known for name in _NEEDED[named]) else ""
