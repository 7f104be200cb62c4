"""Tell what a client needs in order to prove who calls."""

from collections.abc import Iterator

from ..spec import SecurityScheme, Spec
from .literals import construct, literal
from .naming import identifier
from .surface import Credential, Scheme

_TOKENS = {"oauth2", "openIdConnect"}


def schemes_of(spec: Spec) -> tuple[Scheme, ...]:
    """Return the schemes that a client can serve, with the argument and the variable of each credential.

    The one key or token of a vendor is `api_key`; where there are several, each is named after its scheme.
    """
    served = [(scheme, source) for scheme in spec.security_schemes if (source := _source(scheme))]
    tokens = [scheme for scheme, _ in served if not _is_basic(scheme)]
    return tuple(
        Scheme(
            scheme.id, source, tuple(_credentials(spec, scheme, alone=len(tokens) == 1)), scheme.description
        )
        for scheme, source in served
    )


def _source(scheme: SecurityScheme) -> str | None:
    """Return the source of a scheme; none for a kind that does not travel in a request."""
    if scheme.kind == "apiKey":
        return construct("ApiKey", literal(scheme.name), literal(scheme.location))
    if _is_basic(scheme):
        return construct("Basic")
    bearer = scheme.kind == "http" and (scheme.scheme or "").lower() == "bearer"
    return construct("Bearer") if bearer or scheme.kind in _TOKENS else None


def _is_basic(scheme: SecurityScheme) -> bool:
    return scheme.kind == "http" and (scheme.scheme or "").lower() == "basic"


def _credentials(spec: Spec, scheme: SecurityScheme, *, alone: bool) -> Iterator[Credential]:
    if _is_basic(scheme):
        names = ["username", "password"]
    else:
        names = ["api_key" if alone else identifier(scheme.id, spec.client.field_prefix)]
    for name in names:
        yield Credential(name, f"{spec.vendor}_{name}".upper())
