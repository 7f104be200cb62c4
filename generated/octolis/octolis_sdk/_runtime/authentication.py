"""Put credentials on a request, as the security schemes say."""

from base64 import b64encode
from collections.abc import Container, Mapping
from types import MappingProxyType
from typing import Final, Literal
from urllib.parse import quote

import attrs
import httpx

from .errors import CredentialError
from .operation import Operation
from .redaction import Secret

_NO_ADVICE: Final[Mapping[str, str]] = MappingProxyType({})

SECURITY: Final = "security"
"""The extension of a request that holds the secret for each scheme to apply."""


@attrs.frozen
class ApiKey:
    """Send the credential as a query parameter, a header or a cookie."""

    name: str
    location: Literal["query", "header", "cookie"]


@attrs.frozen
class Bearer:
    """Send the credential as `Authorization: Bearer …`."""


@attrs.frozen
class Basic:
    """Send the credential, which is `user:password`, as `Authorization: Basic …`."""


@attrs.frozen
class HttpScheme:
    """Send the credential as `Authorization: <name> …`."""

    name: str


Scheme = ApiKey | Bearer | Basic | HttpScheme


def choose(
    operation: Operation, credentials: Container[str], advice: Mapping[str, str] = _NO_ADVICE
) -> tuple[str, ...]:
    """Return the names of the schemes to apply: the first choice whose credentials are all there.

    Raises:
        CredentialError: No choice of the operation can be met.
    """
    possible = [names for names in operation.security if all(name in credentials for name in names)]
    if operation.security and not possible:
        wanted = " or ".join(" with ".join(names) for names in operation.security)
        lacking = ([name for name in names if name not in credentials] for names in operation.security)
        ways = [", and ".join(advice[name] for name in names if name in advice) for names in lacking]
        how = "; or ".join(dict.fromkeys(filter(None, ways))) or "give it when making the client"
        raise CredentialError(
            f"{operation.id} needs the credential {wanted}, which this client does not have: {how}."
        )
    return next((names for names in possible if names), ())


def secrets_of(request: httpx.Request) -> Mapping[str, Secret]:
    """Return what signs the request, by the name of the scheme."""
    secrets: Mapping[str, Secret] = request.extensions.get(SECURITY, {})
    return secrets


class _SignedRequest(httpx.Request):
    """Show nothing of what is sent: a traceback with local variables shows every request on its way."""

    def __repr__(self) -> str:
        return f"<{type(self).__name__}({self.method!r})>"


def signed(
    request: httpx.Request, schemes: Mapping[str, Scheme], secrets: Mapping[str, Secret]
) -> httpx.Request:
    """Return a copy of the request with each secret in the place that its scheme names."""
    copy = _SignedRequest(
        request.method,
        request.url,
        headers=request.headers,
        stream=request.stream,
        extensions=request.extensions,
    )
    for name, secret in secrets.items():
        match schemes[name]:
            case ApiKey(location="query") as key:
                copy.url = copy.url.copy_with(query=_with_query(copy.url.query, key.name, secret))
            case ApiKey(location="cookie") as key:
                cookie = f"{key.name}={quote(secret.reveal(), safe='')}"
                copy.headers["Cookie"] = "; ".join(filter(None, [copy.headers.get("Cookie"), cookie]))
            case ApiKey() as key:
                copy.headers[key.name] = _header_value(name, secret)
            case Bearer():
                copy.headers["Authorization"] = f"Bearer {_header_value(name, secret)}"
            case HttpScheme() as scheme:
                copy.headers["Authorization"] = f"{scheme.name} {_header_value(name, secret)}"
            case _:
                copy.headers["Authorization"] = f"Basic {b64encode(secret.reveal().encode()).decode()}"
    return copy


def _with_query(query: bytes, name: str, secret: Secret) -> bytes:
    added = f"{quote(name, safe='')}={quote(secret.reveal(), safe='')}".encode()
    return query + b"&" + added if query else added


def _header_value(name: str, secret: Secret) -> str:
    value = secret.reveal()
    if not value.isascii() or value != value.strip():
        raise CredentialError(
            f"The credential for {name} holds letters outside ASCII, or spaces around it;"
            " check where it is read from."
        )
    return value
