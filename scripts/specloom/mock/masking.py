"""Find the secrets in what was asked and answered, and put a mask in their place."""

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cached_property, lru_cache, partial
from typing import Any
from urllib.parse import unquote, unquote_plus

import attrs

from ..spec import Document, Spec, SpecError
from ..spec.references import resolve
from .messages import Headers

MASK = "***"
_ALWAYS = frozenset(
    {
        "accesstoken",
        "apikey",
        "authorization",
        "clientsecret",
        "cookie",
        "idtoken",
        "passwd",
        "password",
        "proxyauthorization",
        "refreshtoken",
        "secret",
        "setcookie",
        "token",
    }
)
"""Names under which a secret stands, whether the spec says so or not."""
_JWT = r"(?<![\w-])eyJ[\w-]{8,}\.[\w-]+\.[\w-]*"
_MEMBER = re.compile(r'("((?:[^"\\]|\\.){1,100})"\s*:\s*)"(?:[^"\\]|\\.)*"?')
_PART = re.compile(r'(name="([^"]{1,100})"[^\r\n]*\r\n(?:[^\r\n]+\r\n){0,5}\r\n)[^\r\n]*')
_ELEMENT = re.compile(r"(<(?:[\w.-]{1,50}:)?([\w.-]{1,100})(?:\s[^<>]{0,1000})?>)[^<]+(?=</)")
_USUAL = 100
"""Characters up to which names are remembered."""
_SHORTEST = 8
"""Characters from which on a secret is also masked where it stands by chance; fewer would hit plain words."""


@attrs.frozen
class Secrets:
    """What a vendor's spec says is secret, by name, whatever the name's case and punctuation.

    A secret sent under the right name in the wrong place is a secret still.
    """

    spec: Spec

    @cached_property
    def members(self) -> frozenset[str]:
        """Return the names of members of bodies."""
        found = (*_token_members(self.spec), *_hidden_members(self.spec.document))
        return _ALWAYS | frozenset(map(bare_name, found))

    @cached_property
    def parameters(self) -> frozenset[str]:
        """Return the names of headers and query parameters."""
        schemes = (scheme.name or "" for scheme in self.spec.security_schemes if scheme.kind == "apiKey")
        return self.members | frozenset(map(bare_name, schemes))

    @cached_property
    def _logins(self) -> Mapping[str, frozenset[str]]:
        """Return by operationId the members with which a caller logs in."""
        logins = [scheme.login for scheme in self.spec.security_schemes if scheme.login]
        return {
            login.operation: frozenset(map(bare_name, _last(login.credentials.values()))) for login in logins
        }

    def mask(self, operation: str | None, values: Iterable[str]) -> "Mask":
        """Make the mask for a call of an operation; `values` are secrets that are known."""
        long = sorted({value for value in values if len(value) >= _SHORTEST}, key=len, reverse=True)
        found = re.compile("|".join([_JWT, *map(re.escape, long)]))
        return Mask(self.parameters, self.members | self._logins.get(operation or "", frozenset()), found)


@attrs.frozen
class Mask:
    """Hides what stands under some names, and some values wherever they stand."""

    parameters: frozenset[str]
    members: frozenset[str]
    values: re.Pattern[str]

    def text(self, text: str) -> str:
        """Mask free text; also JSON that cannot be read, XML, and forms in parts."""
        text = _ELEMENT.sub(partial(self._member, MASK), text) if "</" in text else text
        text = _PART.sub(partial(self._member, MASK), _MEMBER.sub(partial(self._member, f'"{MASK}"'), text))
        return self.values.sub(MASK, text)

    def path(self, path: str) -> str:
        """Mask a percent-encoded path."""
        return self._encoded(path, unquote(path))

    def query(self, query: str) -> str:
        """Mask a percent-encoded query or form."""
        return "&".join(map(self._pair, query.split("&")))

    def headers(self, headers: Headers) -> dict[str, str]:
        """Mask headers; those that come twice are joined."""
        told: dict[str, str] = {}
        for name, value in headers:
            shown = MASK if bare_name(name) in self.parameters else self.values.sub(MASK, value)
            told[name] = f"{told[name]}, {shown}" if name in told else shown
        return told

    def json(self, value: Any) -> Any:
        """Mask a JSON value."""
        if isinstance(value, dict):
            return {
                name: MASK if bare_name(name) in self.members and member is not None else self.json(member)
                for name, member in value.items()
            }
        if isinstance(value, list):
            return [self.json(item) for item in value]
        return self.values.sub(MASK, value) if isinstance(value, str) else value

    def _member(self, mask: str, found: re.Match[str]) -> str:
        return f"{found[1]}{mask}" if bare_name(found[2]) in self.members else found[0]

    def _pair(self, part: str) -> str:
        name, equals, value = part.partition("=")
        if equals and bare_name(unquote_plus(name)) in self.parameters:
            return f"{name}={MASK}"
        return self._encoded(part, unquote_plus(value))

    def _encoded(self, sent: str, decoded: str) -> str:
        # A secret that was encoded in an unusual way is not found as it was sent: then nothing is shown.
        masked = self.values.sub(MASK, sent)
        return MASK if masked == sent and self.values.search(decoded) else masked


def bare_name(name: str) -> str:
    """Return a name as names of secrets are compared: without case and punctuation."""
    return _known(name) if len(name) <= _USUAL else _squeezed(name)


@lru_cache(maxsize=4096)
def _known(name: str) -> str:
    return _squeezed(name)


def _squeezed(name: str) -> str:
    return re.sub(r"[\W_]+", "", name).lower()


def _last(members: Iterable[str]) -> Iterator[str]:
    for member in members:
        yield member.rpartition(".")[2]


def _token_members(spec: Spec) -> Iterator[str]:
    for login in (scheme.login for scheme in spec.security_schemes if scheme.login):
        for exchange in (login, login.refresh):
            if exchange:
                yield from _last(filter(None, (exchange.token, exchange.refresh_token)))


def _hidden_members(document: Document) -> Iterator[str]:
    """Yield the names of all properties that the document calls write-only or passwords."""
    pending: list[Any] = [document.root]
    while pending:
        value = pending.pop()
        if isinstance(value, dict):
            properties = value.get("properties")
            for name, schema in properties.items() if isinstance(properties, dict) else ():
                if _is_secret(document, schema):
                    yield name
        pending += value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()


def _is_secret(document: Document, schema: Any) -> bool:
    with suppress(SpecError):  # what looks like a reference may be data
        found = resolve(document, schema, "").value
        return any(
            isinstance(part, dict) and (part.get("writeOnly") is True or part.get("format") == "password")
            for part in (schema, found)
        )
    return False
