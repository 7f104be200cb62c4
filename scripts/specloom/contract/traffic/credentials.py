"""Gather the secrets that traffic carries, so that they are masked in all that is kept of it."""

from base64 import b64decode
from binascii import Error
from collections.abc import Iterable, Iterator
from typing import Any

import attrs
import httpx
import orjson

from ...mock.masking import Secrets, bare_name
from ...mock.messages import cookie_pairs, query_pairs
from .exchange import Exchange
from .masks import MASKS

_REMEMBERED = 1000
_TELLING = 8
"""Characters from which on a cookie may be a secret; a shorter one says `en` or `true`."""
_COOKIES = ("cookie", "set-cookie")


@attrs.define
class Learned:
    """The secrets that were seen so far, the latest of them; `names` says under what names they stand."""

    names: Secrets
    _seen: dict[str, None] = attrs.field(factory=dict, repr=False)

    @property
    def values(self) -> tuple[str, ...]:
        """Return the secrets."""
        return tuple(self._seen)

    def learn(self, exchange: Exchange) -> None:
        """Remember the secrets of one exchange."""
        for value in self._found(exchange):
            if value and value not in MASKS:
                self._seen.pop(value, None)
                self._seen[value] = None
        while len(self._seen) > _REMEMBERED:
            del self._seen[next(iter(self._seen))]

    def _found(self, exchange: Exchange) -> Iterator[str]:
        request, response = exchange.request, exchange.response
        yield from self._in_headers(request.headers)
        yield from self._named(query_pairs(request.url.query.decode(), "replace"))
        yield from self._in_body(request.headers, request.read())
        if response is not None:
            yield from self._in_headers(response.headers)
            yield from self._in_body(response.headers, response.content)

    def _in_headers(self, headers: httpx.Headers) -> Iterator[str]:
        for name, value in headers.multi_items():
            if name.lower() in _COOKIES:
                cookies = cookie_pairs(value if name.lower() == "cookie" else value.partition(";")[0])
                yield from (cookie for _, cookie in cookies if len(cookie) >= _TELLING)
            elif bare_name(name) in self.names.parameters:
                yield from _credentials(value)

    def _named(self, pairs: Iterable[tuple[str, str]]) -> Iterator[str]:
        yield from (value for name, value in pairs if bare_name(name) in self.names.parameters)

    def _in_body(self, headers: httpx.Headers, body: bytes) -> Iterator[str]:
        if "urlencoded" in headers.get("content-type", ""):
            yield from self._named(query_pairs(body.decode(errors="replace"), "replace"))
        elif body[:1] in {b"{", b"["}:
            try:
                yield from self._members(orjson.loads(body))
            except (orjson.JSONDecodeError, RecursionError):
                return

    def _members(self, value: Any) -> Iterator[str]:
        if isinstance(value, dict):
            for name, inner in value.items():
                if isinstance(inner, str):
                    yield from (inner,) if bare_name(name) in self.names.members else ()
                else:
                    yield from self._members(inner)
        elif isinstance(value, list):
            for inner in value:
                yield from self._members(inner)


def _credentials(value: str) -> Iterator[str]:
    """Yield a credential as a header has it, without the scheme, and user and password apart (RFC 7617)."""
    yield value
    scheme, _, rest = value.partition(" ")
    if rest:
        yield rest
    if scheme.lower() == "basic":
        try:
            pair = b64decode(rest).decode()
        except (Error, UnicodeDecodeError):
            return
        yield pair
        yield pair.partition(":")[2]
