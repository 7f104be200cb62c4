"""Remember the latest requests, without their secrets."""

from collections import deque
from collections.abc import Iterable
from typing import Any
from urllib.parse import unquote_plus

import attrs

from ..spec import SecurityScheme
from .clock import iso
from .messages import Headers, Request, Response

CAPACITY = 1000
MASK = "***"


@attrs.frozen
class Secrets:
    """Names of query parameters and headers, in lower case, that requests carry secrets under.

    A secret sent under the right name in the wrong case or place is a secret still.
    """

    names: frozenset[str]

    def mask_query(self, query: str) -> str:
        """Return a query string without the secrets in it."""
        return "&".join(self._mask(part) for part in query.split("&"))

    def mask_headers(self, headers: Headers) -> dict[str, str]:
        """Return headers without the secrets in them."""
        return {name: MASK if name.lower() in self.names else value for name, value in headers}

    def _mask(self, part: str) -> str:
        name, equals, _ = part.partition("=")
        return f"{name}={MASK}" if equals and unquote_plus(name).lower() in self.names else part


def find_secrets(schemes: Iterable[SecurityScheme]) -> Secrets:
    """Read from the security schemes where requests carry secrets."""
    names = {(scheme.name or "").lower() for scheme in schemes if scheme.kind == "apiKey"}
    return Secrets(frozenset({"authorization", "cookie", *names}))


@attrs.define
class Journal:
    """The latest requests and webhook deliveries, oldest first."""

    secrets: Secrets
    requests: deque[dict[str, Any]] = attrs.field(factory=lambda: deque(maxlen=CAPACITY))
    webhooks: deque[dict[str, Any]] = attrs.field(factory=lambda: deque(maxlen=CAPACITY))

    def note(self, now: float, request: Request, response: Response) -> None:
        """Remember one request and how it was answered."""
        entry = {
            "at": iso(now),
            "method": request.method,
            "path": request.path,
            "query": self.secrets.mask_query(request.query),
            "headers": self.secrets.mask_headers(request.headers),
            "bytes": len(request.body),
            "client": request.client,
            "status": response.status,
        }
        self.requests.append(entry)

    def clear(self) -> None:
        """Forget everything."""
        self.requests.clear()
        self.webhooks.clear()
