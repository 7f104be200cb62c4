"""Say how calls are signed, with variables in place of credentials."""

from collections.abc import Iterator
from typing import Any

from ...spec import SecurityScheme, Spec

Security = tuple[tuple[str, ...], ...]
Json = dict[str, Any]


def auth_of(spec: Spec, security: Security) -> Json | None:
    """Return the auth of calls that are signed so: by the first way, of which Postman takes one scheme."""
    schemes = schemes_of(spec, security)
    return next((auth for scheme in schemes if (auth := _auth(scheme))), None)


def schemes_of(spec: Spec, security: Security) -> list[SecurityScheme]:
    """Return the schemes of the first way to sign a call."""
    first = next(iter(security), ())
    named = {scheme.id: scheme for scheme in spec.security_schemes}
    return [named[name] for name in first if name in named]


def by_hand(spec: Spec, security: Security) -> Iterator[tuple[str, str, str]]:
    """Yield what signs a call besides its auth, as place (header or query), name and value."""
    schemes = schemes_of(spec, security)
    usual = next((scheme for scheme in schemes if _auth(scheme)), None)
    for scheme in schemes:
        if scheme is usual:
            continue
        value = f"{{{{{scheme.id}}}}}"
        if scheme.kind == "apiKey" and scheme.location == "cookie":
            yield "header", "Cookie", f"{scheme.name}={value}"
        elif scheme.kind == "apiKey":
            yield str(scheme.location), str(scheme.name), value
        elif scheme.kind in {"http", "oauth2", "openIdConnect"}:
            yield "header", "Authorization", f"{_word(scheme)} {value}"


def credential_names(spec: Spec) -> tuple[str, ...]:
    """Return the variables that hold credentials, each once."""
    used = {name for operation in spec.operations for way in operation.security for name in way}
    schemes = [scheme for scheme in spec.security_schemes if scheme.id in used]
    names = [name for scheme in schemes for name in _names(scheme)]
    return tuple(dict.fromkeys(names))


def _names(scheme: SecurityScheme) -> tuple[str, ...]:
    if scheme.kind == "http" and scheme.scheme in {"basic", "digest"}:
        return "username", "password"
    return (scheme.id,) if scheme.kind != "mutualTLS" else ()


def _auth(scheme: SecurityScheme) -> Json | None:
    value = f"{{{{{scheme.id}}}}}"
    kind = (scheme.scheme or "").lower() if scheme.kind == "http" else scheme.kind
    match kind:
        case "apiKey" if scheme.location != "cookie":
            return _settings("apikey", key=scheme.name, value=value, **{"in": scheme.location})
        case "basic" | "digest":
            return _settings(kind, username="{{username}}", password="{{password}}")  # noqa: S106
        case "bearer":
            return _settings("bearer", token=value)
        case "oauth2":
            return _settings("oauth2", accessToken=value, addTokenTo="header", **_flow(scheme))
    return None


def _flow(scheme: SecurityScheme) -> dict[str, str]:
    grants = {"password": "password_credentials", "clientCredentials": "client_credentials"}
    if not scheme.flows:
        return {}
    flow = scheme.flows[0]
    told = {"grant_type": grants.get(flow.kind, "authorization_code"), "accessTokenUrl": flow.token_url}
    return told | ({"scope": " ".join(scheme.scopes)} if scheme.scopes else {})


def _settings(kind: str, **values: str | None) -> Json:
    listed = [{"key": key, "value": value, "type": "string"} for key, value in values.items()]
    return {"type": kind, kind: listed}


def _word(scheme: SecurityScheme) -> str:
    return (scheme.scheme or "Bearer").capitalize()
