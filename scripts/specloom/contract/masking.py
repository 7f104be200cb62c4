"""Keep secrets out of everything that is shown, and write a request as a curl command."""

import shlex
from base64 import b64encode
from collections.abc import Iterable
from typing import Any
from urllib.parse import quote, quote_plus

import httpx

MASK = "[masked]"
_SHOWN_BODY = 4000


def mask(text: str, secrets: Iterable[str]) -> str:
    """Replace each secret, also where it is percent-encoded or in basic authentication."""
    for secret in sorted(filter(None, secrets), key=len, reverse=True):
        for form in dict.fromkeys((secret, quote(secret, safe=""), quote_plus(secret))):
            text = _replace_word(text, form)
        text = text.replace(b64encode(secret.encode()).decode(), MASK)
    return text


def _replace_word(text: str, word: str) -> str:
    """Replace a word where it stands alone, so that a short secret does not eat parts of other words."""
    parts = text.split(word)
    masked = parts[0]
    for part in parts[1:]:
        inside = masked[-1:].isalnum() or part[:1].isalnum()
        masked += (word if inside else MASK) + part
    return masked


def as_curl(request: httpx.Request, secrets: Iterable[str]) -> str:
    """Write a request as a curl command, secrets masked."""
    words = ["curl", "-X", request.method, _url(request)]
    for name, value in request.headers.items():
        if name not in {"host", "content-length", "accept-encoding", "connection", "user-agent"}:
            words += ["-H", f"{name}: {value}"]
    body = request.read()
    if body:
        words += ["--data-raw", body[:_SHOWN_BODY].decode(errors="replace")]
    cut = f" # the body is cut: it has {len(body)} bytes" if len(body) > _SHOWN_BODY else ""
    return mask(" ".join(shlex.quote(word) for word in words) + cut, secrets)


def _url(request: httpx.Request) -> str:
    url = request.url
    port = f":{url.port}" if url.port else ""
    return f"{url.scheme}://{url.host}{port}{url.raw_path.decode('ascii')}"


def masked_value(value: Any, secrets: Iterable[str]) -> Any:
    """Mask each text inside a JSON value."""
    known = tuple(secrets)
    if isinstance(value, dict):
        return {mask(name, known): masked_value(inner, known) for name, inner in value.items()}
    if isinstance(value, list):
        return [masked_value(inner, known) for inner in value]
    return mask(value, known) if isinstance(value, str) else value
