"""Write down how a client gets the tokens of a scheme, as Python source."""

from collections.abc import Iterator, Mapping
from urllib.parse import urljoin, urlsplit

from ..spec import Login, Operation, Refresh, SecurityScheme, Spec, TokenFlow
from .literals import construct, literal, mapping_of, tuple_of
from .media import preferred
from .surface import CLIENT, Credential
from .wire import costs_of

_FORM = "application/x-www-form-urlencoded"
_GRANTS = {"password": ("username", "password"), "clientCredentials": ()}
_GRANT_TYPES = {"password": "password", "clientCredentials": "client_credentials"}
_REFRESHABLE = {"password", "authorizationCode", "deviceAuthorization"}

Arguments = Mapping[str, Credential]
"""The arguments of the client by the names that the scheme wants."""


def login_arguments(scheme: SecurityScheme) -> tuple[str, ...]:
    """Return the names that the login of a scheme wants for arguments, besides that of its token."""
    if scheme.login:
        refreshes_by_member = scheme.login.refresh is not None and scheme.login.refresh.member is not None
        return (*scheme.login.credentials, *(["refresh_token"] if refreshes_by_member else []))
    wanted = [name for flow in scheme.flows for name in _GRANTS.get(flow.kind, ())]
    if _refreshing(scheme):
        wanted.append("refresh_token")
    return tuple(wanted)


def login_source(spec: Spec, scheme: SecurityScheme, arguments: Arguments) -> str:
    """Return the `Login(…)` of a scheme."""
    refresh = arguments.get("refresh_token")
    return construct(
        "Login",
        **(
            _by_extension(spec, scheme.login, arguments)
            if scheme.login
            else _by_flows(spec, scheme, arguments)
        ),
        refresh_argument=literal(refresh.argument) if refresh else None,
        arguments=mapping_of((c.argument, literal(c.variable)) for c in arguments.values()),
    )


def _by_extension(spec: Spec, login: Login, arguments: Arguments) -> dict[str, str | None]:
    members = {arguments[name].argument: member for name, member in login.credentials.items()}
    refresh = login.refresh
    return {
        "grants": tuple_of([_grant(spec, login, members)]),
        "refresh": _grant(spec, refresh, {}) if refresh else None,
        "refresh_scheme": literal(refresh.scheme) if refresh and refresh.scheme else None,
        "refresh_member": member_of(refresh.member) if refresh and refresh.member else None,
        "logout": _operation(spec.operation(login.logout)) if login.logout else None,
    }


def _grant(spec: Spec, exchange: Login | Refresh, members: Mapping[str, str]) -> str:
    return construct(
        "Grant",
        _operation(spec.operation(exchange.operation)),
        member_of(exchange.token),
        credentials=_members(members),
        expires_in=member_of(exchange.expires_in) if exchange.expires_in else None,
        expires_at=member_of(exchange.expires_at) if exchange.expires_at else None,
        refresh_token=member_of(exchange.refresh_token) if exchange.refresh_token else None,
    )


def _operation(operation: Operation) -> str:
    """Return an `Operation(…)` whose answer nobody decodes."""
    media = preferred(operation.body.content) if operation.body else None
    return construct(
        "Operation",
        literal(operation.id),
        literal(operation.method),
        literal(operation.path),
        content_type=literal(media.media_type) if media else None,
        accepts=tuple_of([literal("application/json")]),
        idempotent=literal(operation.idempotent),
        costs=tuple_of(costs_of(operation)),
        security=tuple_of(tuple_of(map(literal, names)) for names in operation.security),
    )


def _by_flows(spec: Spec, scheme: SecurityScheme, arguments: Arguments) -> dict[str, str | None]:
    """Say what RFC 6749 says: sections 4.3 (password), 4.4 (client credentials) and 6 (refresh)."""
    refreshing = _refreshing(scheme)
    url = refreshing and (refreshing.refresh_url or refreshing.token_url)
    return {
        "grants": tuple_of(_flow_grants(spec, scheme, arguments)),
        "refresh": _flow_grant(spec, scheme, url, {"grant_type": "refresh_token"}) if url else None,
        "refresh_member": member_of("refresh_token") if url else None,
    }


def _flow_grants(spec: Spec, scheme: SecurityScheme, arguments: Arguments) -> Iterator[str]:
    for flow in sorted((f for f in scheme.flows if f.kind in _GRANTS), key=lambda f: f.kind, reverse=True):
        constants = {"grant_type": _GRANT_TYPES[flow.kind]}
        if scheme.scopes:
            constants["scope"] = " ".join(scheme.scopes)
        members = {arguments[name].argument: name for name in _GRANTS[flow.kind]}
        yield _flow_grant(spec, scheme, flow.token_url, constants, members)


def _flow_grant(
    spec: Spec,
    scheme: SecurityScheme,
    url: str,
    constants: Mapping[str, str],
    members: Mapping[str, str] | None = None,
) -> str:
    client = tuple_of([literal(scheme.id + CLIENT)])
    is_named = not members and constants["grant_type"] == "client_credentials"
    operation = construct(
        "Operation",
        literal(f"{scheme.id} token"),
        literal("POST"),
        literal(_path(spec, url)),
        content_type=literal(_FORM),
        accepts=tuple_of([literal("application/json")]),
        security=tuple_of([client] if is_named else [client, "()"]),
    )
    return construct(
        "Grant",
        operation,
        member_of("access_token"),
        credentials=_members(members),
        constants=mapping_of((name, literal(value)) for name, value in constants.items()),
        expires_in=member_of("expires_in"),
        refresh_token=member_of("refresh_token"),
    )


def _refreshing(scheme: SecurityScheme) -> TokenFlow | None:
    return next((flow for flow in scheme.flows if flow.refresh_url or flow.kind in _REFRESHABLE), None)


def _path(spec: Spec, url: str) -> str:
    """Return where a token is had: seen from the base URL if the host is the same, for both move together."""
    server = next(iter(spec.servers), "")
    found, base = urlsplit(urljoin(f"{server}/", url)), urlsplit(server)
    if found.netloc != base.netloc:
        return found.geturl()
    if found.path.startswith(f"{base.path}/"):
        return found.path.removeprefix(base.path)
    return "/.." * (base.path.count("/")) + found.path


def member_of(path: str) -> str:
    """Return the names that lead to a member of a body, as source."""
    return tuple_of(map(literal, () if path == "/" else path.split(".")))


def _members(members: Mapping[str, str] | None) -> str | None:
    return mapping_of((name, member_of(path)) for name, path in members.items()) if members else None
