"""Say who may use the admin paths."""

import re

from ..messages import Request

_LOOPBACK = frozenset({"127.0.0.1", "::1"})
_LOCAL_ORIGIN = re.compile(r"https?://(localhost|127\.0\.0\.1|\[::1\])(:\d+)?")


def refusal(request: Request) -> str | None:
    """Say why a request may not use the admin paths, or None when it may."""
    # A web page that a person here has open asks from this machine too; its Origin gives it away.
    origin = request.header("origin")
    if request.client in _LOOPBACK and (origin is None or _LOCAL_ORIGIN.fullmatch(origin)):
        return None
    return "the admin paths answer only requests from this machine"
