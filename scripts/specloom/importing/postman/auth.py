"""Read how calls are signed: the auth of requests, folders and the collection."""

from collections.abc import Callable, Mapping
from typing import Any

import attrs

from ..captured import Credential, Words
from ..key_shapes import MASK
from . import raw
from .auth_settings import GIVEN_APART, OF_THE_CLIENT, is_in_scheme, is_public, told
from .leaving import Leaving
from .oauth import oauth2_scheme
from .raw import Entry, object_of, text_of
from .variables import Scope

Scheme = tuple[str, dict[str, Any]]


@attrs.frozen
class Signing:
    """How a place says that calls are signed.

    `credentials` are None where it says nothing, empty where it says that calls need none; `at` is its place.
    """

    credentials: tuple[Credential, ...] | None = None
    at: str = ""


def read_auth(node: Mapping[str, Any], at: str, scope: Scope, outer: Signing, leaving: Leaving) -> Signing:
    """Return how calls in a place are signed: as it says, or as what is around it says."""
    auth = object_of(node.get("auth"))
    kind = text_of(auth.get("type")).lower()
    if not auth:
        return outer
    if kind in {"", "inherit"}:
        leaving.leave_all(at, "it names no type: calls are signed as the folder or collection around says")
        return outer
    if kind == "noauth":
        leaving.leave_all(at, "it says that calls need no credential")
        return Signing((), at)
    entries = [entry for of, entry in raw.settings(auth, at) if of.lower() == kind]
    settings = _Settings({entry.name: entry for entry in reversed(entries)}, scope)
    made = _SCHEMES[kind](settings) if kind in _SCHEMES else None
    if made is None:
        leaving.leave_all(at, f"OpenAPI cannot say how auth of the type {kind[:40]} signs calls")
        return Signing(None, at)
    for of, entry in raw.settings(auth, at):
        if of.lower() != kind:
            leaving.leave_all(entry.at, f"the calls are signed by {kind[:40]}, not by {of[:40]}")
    leaving.leave_all(at, "no call that was carried is signed so")
    return Signing((_credential(kind, made, at, entries, settings, leaving),), at)


def _credential(
    kind: str, made: Scheme, at: str, entries: list[Entry], settings: "_Settings", leaving: Leaving
) -> Credential:
    """Return the credential of a scheme, described by the settings that it has no members for."""
    carried, words = list[Entry](), dict[str, None]()
    for entry in entries:
        name = entry.name
        value = settings.address(name) if name.endswith("Url") else settings.text(name)
        if is_in_scheme(kind, name, value, made[1]):
            carried.append(entry)
        elif is_public(name) and (text := told(name, value)):
            carried.append(entry)
            words[text] = None
        else:
            _leave(entry, settings.scope, leaving)
    scheme = made[1]
    if words:
        text = ", ".join(words)
        before = f"{scheme['description']} " if "description" in scheme else ""
        scheme = scheme | {"description": f"{before}{text[:1].upper()}{text[1:]}."}
    uses = dict.fromkeys(use for entry in carried for use in settings.scope.fill(text_of(entry.value)).uses)
    places = tuple(entry.at for entry in carried)
    return Credential(made[0], scheme, at, places, tuple(uses), Words())


def _leave(entry: Entry, scope: Scope, leaving: Leaving) -> None:
    reason = OF_THE_CLIENT if is_public(entry.name) or entry.name in ("payload", "claims") else GIVEN_APART
    leaving.leave("auth setting", entry.at, reason)
    for use in scope.fill(text_of(entry.value)).uses:
        leaving.leave("variable", use, reason)


@attrs.frozen
class _Settings:
    """The settings of an auth by name."""

    entries: Mapping[str, Entry]
    scope: Scope

    def text(self, name: str) -> str:
        """Return a setting with its variables filled in, empty where it is not known."""
        entry = self.entries.get(name)
        return (self.scope.fill(text_of(entry.value)).value or "").strip() if entry else ""

    def address(self, name: str) -> str:
        """Return a setting that is an address; of one whose server is not known, the path."""
        entry = self.entries.get(name)
        filled = self.scope.fill(text_of(entry.value)) if entry else None
        if filled is None or filled.secret:
            return ""
        text = filled.text.strip().replace(f"{MASK}@", "")
        if filled.missing:
            head, slash, path = text.partition("/")
            text = f"/{path}" if head.startswith("{{") and head.endswith("}}") and slash else ""
        return "" if "{" in text or any(map(str.isspace, text)) else text


def _api_key(settings: _Settings) -> Scheme:
    place = settings.text("in").lower()
    name = settings.text("key") or "X-API-Key"
    return api_key(name, place if place in {"query", "cookie"} else "header")


def api_key(name: str, place: str) -> Scheme:
    """Return the scheme of a key that is sent by itself."""
    return "apiKey", {"type": "apiKey", "in": place, "name": name}


def http(scheme: str, name: str = "", description: str = "") -> Scheme:
    """Return a scheme of the header Authorization."""
    told = {"description": description} if description else {}
    return name or scheme, {"type": "http", "scheme": scheme, **told}


def _jwt(settings: _Settings) -> Scheme:
    if settings.text("addTokenTo").lower().startswith("query"):
        return api_key(settings.text("queryParamKey") or "token", "query")
    return "bearer", {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}


def _oauth2(settings: _Settings) -> Scheme:
    return oauth2_scheme(settings.text, settings.address)


_SCHEMES: dict[str, Callable[[_Settings], Scheme]] = {
    "apikey": _api_key,
    "basic": lambda _: http("basic"),
    "bearer": lambda _: http("bearer"),
    "digest": lambda _: http("digest"),
    "hawk": lambda _: http("hawk"),
    "oauth1": lambda _: http("oauth", "oauth1", "A request is signed as OAuth 1.0 says."),
    "oauth2": _oauth2,
    "ntlm": lambda _: http("negotiate", "ntlm", "NTLM of Windows."),
    "awsv4": lambda _: http("aws4-hmac-sha256", "awsV4", "A request is signed by AWS Signature, version 4."),
    "edgegrid": lambda _: http("eg1-hmac-sha256", "edgeGrid", "A request is signed by Akamai EdgeGrid."),
    "jwt": _jwt,
    "asap": lambda _: ("asap", {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"}),
}
