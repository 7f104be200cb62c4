"""Tell what a client needs in order to prove who calls."""

from collections import Counter
from collections.abc import Iterator, Mapping

import attrs

from ..spec import Operation, SecurityScheme, Spec
from .literals import construct, literal
from .logins import login_arguments, login_source
from .naming import client_arguments, identifier
from .surface import CLIENT, Credential, Scheme

_BASIC = ("username", "password")
_CHALLENGES = frozenset({"digest", "mutual", "negotiate", "scram-sha-1", "scram-sha-256"})
"""HTTP schemes that answer a challenge of the server: an httpx client that knows how is given instead."""


@attrs.frozen
class Need:
    """What a scheme takes: the arguments of its credential, and those of its login."""

    id: str
    source: str
    credential: tuple[str, ...]
    login: tuple[str, ...] = ()
    scheme: SecurityScheme | None = None


def schemes_of(spec: Spec) -> tuple[Scheme, ...]:
    """Return the schemes that a client can serve, with the argument and the variable of each credential.

    The one key or token of a vendor is `api_key`; where there are several, each is named after its scheme.
    Where two schemes want the same name, each puts its own before it.
    """
    needs = tuple(_needs(spec))
    named = _named(spec, needs)
    return tuple(_scheme(spec, need, named) for need in needs)


def credential_variables(spec: Spec) -> dict[str, tuple[str, ...]]:
    """Return by scheme the variables of the environment that a client reads its credentials from."""
    return {
        scheme.id: tuple(
            credential.variable for credential in (*scheme.credentials, *scheme.login_credentials)
        )
        for scheme in schemes_of(spec)
    }


def served(spec: Spec, operation: Operation) -> Operation:
    """Return the operation without the schemes that do not travel in a request of ours, such as mutualTLS."""
    elsewhere = {scheme.id for scheme in spec.security_schemes if _source(scheme) is None}
    kept = (tuple(name for name in names if name not in elsewhere) for names in operation.security)
    return attrs.evolve(operation, security=tuple(dict.fromkeys(kept)))


def _needs(spec: Spec) -> Iterator[Need]:
    schemes = [(scheme, source) for scheme in spec.security_schemes if (source := _source(scheme))]
    refreshing = {s.login.refresh.scheme for s, _ in schemes if s.login and s.login.refresh}
    tokens = [scheme.id for scheme, _ in schemes if not _is_basic(scheme) and scheme.id not in refreshing]
    for scheme, source in schemes:
        name = "api_key" if tokens == [scheme.id] else identifier(scheme.id, spec.client.field_prefix)
        credential = _BASIC if _is_basic(scheme) else (name,)
        yield Need(scheme.id, source, credential, login_arguments(scheme), scheme)
        if scheme.flows:
            yield Need(scheme.id + CLIENT, construct("Basic"), ("client_id", "client_secret"))


def _named(spec: Spec, needs: tuple[Need, ...]) -> Mapping[tuple[str, str], Credential]:
    """Return the credential for each name that a scheme wants; every name is given once."""
    wanted = [(need.id, name) for need in needs for name in need.credential + need.login]
    often = Counter(name for _, name in wanted)
    names = [
        name
        if often[name] == 1
        else f"{identifier(scheme.removesuffix(CLIENT), spec.client.field_prefix)}_{name}"
        for scheme, name in wanted
    ]
    given = [Credential(name, f"{spec.vendor}_{name}".upper()) for name in client_arguments(names)]
    return dict(zip(wanted, given, strict=True))


def _scheme(spec: Spec, need: Need, named: Mapping[tuple[str, str], Credential]) -> Scheme:
    arguments = {name: named[need.id, name] for name in need.login}
    scheme = need.scheme
    if scheme and scheme.login and scheme.login.refresh and scheme.login.refresh.scheme:
        sender = scheme.login.refresh.scheme
        arguments["refresh_token"] = next(c for (name, _), c in named.items() if name == sender)
    return Scheme(
        id=need.id,
        source=need.source,
        credentials=tuple(named[need.id, name] for name in need.credential),
        description=scheme.description if scheme else "",
        login=login_source(spec, scheme, arguments) if scheme and (scheme.login or scheme.flows) else "",
        login_credentials=tuple(named[need.id, name] for name in need.login),
    )


def _source(scheme: SecurityScheme) -> str | None:
    """Return the source of a scheme; none for a kind that does not travel in a request of ours."""
    match scheme.kind, scheme.scheme:
        case "apiKey", _:
            return construct("ApiKey", literal(scheme.name), literal(scheme.location))
        case ("oauth2" | "openIdConnect", _) | (_, "bearer"):
            return construct("Bearer")
        case "http", "basic":
            return construct("Basic")
        case "http", str(name) if name not in _CHALLENGES:
            return construct("HttpScheme", literal(name.title()))
    return None


def _is_basic(scheme: SecurityScheme) -> bool:
    return scheme.kind == "http" and scheme.scheme == "basic"
