"""Tell which headers and parameters sign a call by hand, without the collection calling them its auth."""

import re

from ..captured import Credential
from ..secret_names import bare_name, is_secret_name
from .auth import Scheme, api_key, http
from .raw import Entry, text_of
from .variables import Scope
from .wordings import words_of

_QUERY = (
    "apikey",
    "accesstoken",
    "apitoken",
    "authtoken",
    "appkey",
    "subscriptionkey",
    "hapikey",
    "accesskey",
)
_WHOLE = frozenset({"auth", "xauth", "token", "jwt"})
_NOT_SIGNING = frozenset({"proxyauthorization", "cookie", "setcookie"})
_HTTP = {"bearer": "bearer", "basic": "basic", "digest": "digest", "hawk": "hawk", "oauth": "oauth"}
_SCHEME = re.compile(r"\s*([A-Za-z][\w-]{1,30})(?:\s|$)")


def header_credential(header: Entry, scope: Scope) -> Credential | None:
    """Return the credential that a header is, if it is one."""
    bare = bare_name(header.name)
    if header.disabled or bare in _NOT_SIGNING or not (bare in _WHOLE or is_secret_name(header.name)):
        return None
    made = _authorization(text_of(header.value), scope) if bare == "authorization" else None
    return _credential(made or api_key(header.name.strip(), "header"), header, scope, "header")


def query_credential(entry: Entry, scope: Scope) -> Credential | None:
    """Return the credential that a parameter of the query is, if it is one."""
    bare, value = bare_name(entry.name), text_of(entry.value)
    variable = scope.fill(value).secret or (is_secret_name(entry.name) and value.startswith("{{"))
    if entry.disabled or not (bare.endswith(_QUERY) or (variable and bare in _WHOLE | {"key"})):
        return None
    return _credential(api_key(entry.name.strip(), "query"), entry, scope, "parameter")


def _authorization(value: str, scope: Scope) -> Scheme | None:
    found = _SCHEME.match(value) or _SCHEME.match(scope.fill(value).text)
    if found and found[1].lower() in _HTTP:
        return http(_HTTP[found[1].lower()])
    if found and found[1].lower() in {"aws4-hmac-sha256", "ntlm", "negotiate"}:
        return http("negotiate" if found[1].lower() != "aws4-hmac-sha256" else "aws4-hmac-sha256")
    return None


def _credential(made: Scheme, entry: Entry, scope: Scope, kind: str) -> Credential:
    uses = scope.fill(text_of(entry.value)).uses
    words = words_of(entry.node, entry.at)
    return Credential(made[0], made[1], entry.at, uses=uses, words=words, kind=kind)
