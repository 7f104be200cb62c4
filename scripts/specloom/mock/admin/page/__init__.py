"""Serve the page on which a person sees the requests arrive."""

import base64
import hashlib
from functools import cache
from pathlib import Path

from ...messages import Response
from ..asking import Ask


def shown(_: Ask) -> Response:
    """Show the page; it holds nothing of the simulator, and asks for all that it shows."""
    return _page()


@cache
def _page() -> Response:
    style, script = _text("page.css"), _text("page.js")
    whole = _text("page.html").replace("{style}", style).replace("{script}", script)
    headers = (
        ("content-type", "text/html; charset=utf-8"),
        ("content-security-policy", _policy(style, script)),
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("cache-control", "no-cache"),
    )
    return Response(200, headers, whole.encode())


def _text(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """Allow this style and this script, and talking to this server; nothing else."""
    own = f"script-src {_digest(script)}; style-src {_digest(style)}; connect-src 'self'"
    return f"default-src 'none'; {own}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"


def _digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
