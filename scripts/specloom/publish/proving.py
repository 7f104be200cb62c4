"""Say who may call and how a receiver knows who called, in sentences of Markdown."""

from collections.abc import Iterator, Mapping

from ..markdown import code
from ..spec import Login, Operation, SecurityScheme, Signature, SignatureTime, Spec
from .words import listed

_KINDS = {
    "basic": "A user name and a password, sent as HTTP Basic authorization.",
    "bearer": "A token, sent as HTTP Bearer authorization: {}.",
}


def scheme_sentence(scheme: SecurityScheme) -> str:
    """Say how a request proves who sends it."""
    if scheme.kind == "apiKey":
        place = "query parameter" if scheme.location == "query" else scheme.location
        return f"An API key in the {place} {code(scheme.name or '')}."
    if scheme.kind == "http":
        known = _KINDS.get(
            (scheme.scheme or "bearer").lower(), f"HTTP {code(scheme.scheme or '')} authorization."
        )
        return known.format(code("Authorization: Bearer …"))
    if scheme.kind == "oauth2":
        return "An access token by OAuth 2, sent as HTTP Bearer authorization."
    if scheme.kind == "mutualTLS":
        return "A certificate of the client's, shown as the connection is made (mutual TLS)."
    return "A token by OpenID Connect, sent as HTTP Bearer authorization."


def obtaining_sentences(scheme: SecurityScheme, variables: tuple[str, ...]) -> Iterator[str]:
    """Say how a credential is had, and where the Python client looks for it."""
    if scheme.login is not None:
        yield from _login(scheme.login)
    for flow in scheme.flows:
        yield f"The {code(flow.kind)} flow has its tokens from {code(flow.token_url)}."
    if scheme.scopes:
        yield f"Scopes: {listed(map(code, scheme.scopes))}."
    if variables:
        yield f"The Python client reads {listed(map(code, variables))} from the environment."


def _login(login: Login) -> Iterator[str]:
    names = listed(map(code, login.credentials))
    yield f"{code(login.operation)} gives it out for {names}; the Python client does that by itself."
    if login.refresh is not None:
        yield f"{code(login.refresh.operation)} renews it before it expires."
    if login.logout is not None:
        yield f"{code(login.logout)} ends it."


def need_sentence(spec: Spec, operation: Operation) -> str:
    """Say which schemes a call needs: all of one way, of several ways one."""
    known: Mapping[str, SecurityScheme] = {scheme.id: scheme for scheme in spec.security_schemes}
    ways = [" and ".join(_short(known[name]) for name in way if name in known) for way in operation.security]
    if not any(ways):
        return "None is needed."
    optional = " It may also be called without." if "" in ways else ""
    return f"{' or '.join(filter(None, ways))}.{optional}"


def _short(scheme: SecurityScheme) -> str:
    if scheme.kind == "apiKey":
        return f"API key in {code(scheme.name or '')}"
    words = {"basic": "HTTP Basic", "bearer": "Bearer token"}
    kind = words.get((scheme.scheme or "").lower()) if scheme.kind == "http" else None
    return f"{kind} ({code(scheme.id)})" if kind else code(scheme.id)


def signature_sentence(signature: Signature) -> str:
    """Say how a receiver can tell that a webhook comes from the vendor."""
    content = "the body" if signature.signed == "{body}" else code(signature.signed)
    digest = f"the {signature.algorithm.upper()} digest of {content}, {signature.encoding} encoded"
    after = f" after {code(signature.prefix)}" if signature.prefix else ""
    key = f"its key is the {signature.key.replace('-', ' ')}"
    held = f"The header {code(signature.header)} holds{after} {digest}; {key}."
    return held + _age_sentence(signature.timestamp)


def _age_sentence(time: SignatureTime | None) -> str:
    if time is None:
        return ""
    place = code(time.header) if time.header else f"the part {code(time.part or '')}"
    return f" It was signed at the time in {place}; take none that is {time.tolerance:g} seconds old or more."
