"""Seed defects in who is let in."""

from base64 import b64decode, b64encode
from collections.abc import Callable, Iterator
from urllib.parse import quote

import attrs

from ...mock import Request, Response
from ...mock.messages import cookie_pairs, query_pairs
from ...spec import SecurityScheme
from ..calls import required_schemes
from .changed import Ask, answering, rewritten
from .mutant import AUTHENTICATION, Defect, Kind, Subject

KNOWN = "test"
"""The credential that a simulator lets in when nothing else is said."""


def _scheme(subject: Subject) -> SecurityScheme | None:
    security = subject.operation.security
    return next(iter(required_schemes(subject.spec, subject.operation)), None) if () not in security else None


def given(scheme: SecurityScheme, request: Request) -> str | None:
    """Return the credential that came with a request, None when there was none."""
    if scheme.kind == "apiKey" and scheme.location == "query":
        return dict(query_pairs(request.query, "replace")).get(scheme.name or "")
    if scheme.kind == "apiKey" and scheme.location == "cookie":
        return dict(cookie_pairs(request.header("Cookie") or "")).get(scheme.name or "")
    if scheme.kind == "apiKey":
        return request.header(scheme.name or "")
    word, _, secret = (request.header("Authorization") or "").partition(" ")
    if scheme.scheme != "basic":
        return secret if word.lower() == "bearer" else None
    try:
        return b64decode(secret).decode() if word.lower() == "basic" else None
    except ValueError:
        return None


def known(scheme: SecurityScheme) -> str:
    """Return what is let in: a pair where the scheme asks for a user and a password."""
    return f"{KNOWN}:{KNOWN}" if scheme.scheme == "basic" else KNOWN


def with_credential(scheme: SecurityScheme, request: Request) -> Request:
    """Return a request with the known credential in place of whatever came."""
    secret, name = known(scheme), scheme.name or ""
    if scheme.kind == "apiKey" and scheme.location == "query":
        kept = [part for part in request.query.split("&") if part and part.partition("=")[0] != name]
        return attrs.evolve(request, query="&".join([*kept, f"{quote(name)}={quote(secret)}"]))
    if scheme.kind == "apiKey":
        header = "Cookie" if scheme.location == "cookie" else name
        value = f"{name}={secret}" if scheme.location == "cookie" else secret
    elif scheme.scheme == "basic":
        header, value = "Authorization", "Basic " + b64encode(secret.encode()).decode()
    else:
        header, value = "Authorization", f"{(scheme.scheme or 'bearer').title()} {secret}"
    others = tuple(pair for pair in request.headers if pair[0].lower() != header.lower())
    return attrs.evolve(request, headers=(*others, (header, value)))


def _letting_in(
    says: str, lets_in: Callable[[str | None, str], bool]
) -> Callable[[Subject], Iterator[Defect]]:
    """Return what seeds a server that lets in who brings some credentials that are wrong."""

    def makes(subject: Subject) -> Iterator[Defect]:
        scheme = _scheme(subject)
        if scheme is None:
            return

        def change(request: Request, ask: Ask) -> Response:
            fits = lets_in(given(scheme, request), known(scheme))
            return ask(with_credential(scheme, request) if fits else request)

        yield answering(subject, says, change)

    return makes


def _kind(name: str, says: str, lets_in: Callable[[str | None, str], bool]) -> Kind:
    return Kind(name, AUTHENTICATION, says, _letting_in(says, lets_in))


def _refused_otherwise(status: int) -> Callable[[Subject], Iterator[Defect]]:
    def makes(subject: Subject) -> Iterator[Defect]:
        if any(s.response.status == 401 for s in subject.samples):
            yield rewritten(
                subject,
                f"who is not let in is answered {status}",
                lambda _, reply: attrs.evolve(reply, status=status) if reply.status == 401 else reply,
            )

    return makes


def _locked(subject: Subject) -> Iterator[Defect]:
    """Let nobody in."""
    sample = next((s for s in subject.samples if s.response.status == 401), None)
    if sample:
        refusal = sample.response
        yield rewritten(
            subject,
            "the right credential is refused",
            lambda _, reply: refusal if reply.status < 300 else reply,
        )


KINDS = (
    _kind("authentication_ignored", "who brings no credential, or a wrong one, is let in", lambda *_: True),
    _kind("credential_optional", "who brings no credential is let in", lambda came, _: came is None),
    _kind("credential_any", "any credential is let in", lambda came, _: bool(came)),
    _kind("credential_empty", "an empty credential is let in", lambda came, _: came in {"", ":"}),
    _kind(
        "credential_in_any_case",
        "the right credential is let in in any case",
        lambda came, right: came is not None and came.lower() == right.lower(),
    ),
    _kind(
        "credential_beginning",
        "what begins as the right credential is let in",
        lambda came, right: came is not None and came.startswith(right),
    ),
    _kind(
        "credential_cut",
        "a beginning of the right credential is let in",
        lambda came, right: bool(came) and right.startswith(came or ""),
    ),
    Kind(
        "refusal_of_caller_400", AUTHENTICATION, "who is not let in is answered 400", _refused_otherwise(400)
    ),
    Kind(
        "refusal_of_caller_200", AUTHENTICATION, "who is not let in is answered 200", _refused_otherwise(200)
    ),
    Kind(
        "refusal_of_caller_404", AUTHENTICATION, "who is not let in is answered 404", _refused_otherwise(404)
    ),
    Kind("credential_refused", AUTHENTICATION, "the right credential is refused", _locked),
)
