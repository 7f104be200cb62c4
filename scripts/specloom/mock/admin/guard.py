"""Say who may use the admin paths."""

import hmac
import re

import attrs

from ..messages import Request, Response, problem

PREFIX = "/_specloom/"
_LOOPBACK = frozenset({"127.0.0.1", "::1", "::ffff:127.0.0.1"})
_LOCAL_HOST = re.compile(r"(localhost|127\.0\.0\.1|\[::1\])(:\d+)?")


@attrs.frozen(eq=False, repr=False)
class Guard:
    """Lets in who knows the token; without a token, who asks from this machine."""

    token: str | None = None

    def refusal(self, request: Request, *, public: bool) -> Response | None:
        """Refuse a request, or return None; what is public asks for no token."""
        if self.token is None:
            return _remote(request)
        return _foreign(request) or (None if public else self._unknown(request, self.token))

    def _unknown(self, request: Request, token: str) -> Response | None:
        scheme, _, sent = (request.header("authorization") or "").partition(" ")
        if scheme.lower() == "bearer" and hmac.compare_digest(sent.strip().encode(), token.encode()):
            return None
        refused = problem(401, "token needed", "send the admin token as: Authorization: Bearer <token>")
        return attrs.evolve(refused, headers=(*refused.headers, ("www-authenticate", "Bearer")))


def _remote(request: Request) -> Response | None:
    """Refuse other machines, and names of this one that another site made up (DNS rebinding)."""
    host = request.header("host")
    if request.client not in _LOOPBACK:
        return problem(403, "not from here", "the admin paths answer only requests from this machine")
    if request.wired and host is not None and not _LOCAL_HOST.fullmatch(host.lower()):
        return problem(403, "not from here", f"{host} is no name of this machine; ask localhost")
    return _foreign(request)


def _foreign(request: Request) -> Response | None:
    """Refuse pages of other sites: one that a person here has open asks from this machine too."""
    origin = request.header("origin")
    if origin is None or _is_own(origin, request.header("host")):
        return None
    return problem(403, "not from here", "the admin paths answer no page of another site")


def _is_own(origin: str, host: str | None) -> bool:
    scheme, _, authority = origin.partition("://")
    if scheme not in {"http", "https"}:
        return False
    return authority == host or _LOCAL_HOST.fullmatch(authority) is not None
