"""Keep secrets out of everything that is shown."""

import json
import re
from base64 import b64encode
from collections.abc import Iterable
from functools import lru_cache
from typing import Any
from urllib.parse import quote, quote_plus

import attrs

from .report import Deviation

MASK = "[masked]"
_LONG = 8
"""Characters from which on a secret is no part of another word."""
_ESCAPE = re.compile("%[0-9A-F]{2}")


def mask(text: str, secrets: Iterable[str]) -> str:
    """Replace each secret, in whatever form a server may say it back.

    A short one is replaced where it stands alone, so that it does not eat parts of other words.
    """
    for secret in sorted(filter(None, secrets), key=len, reverse=True):
        text = replaced(text, secret, MASK)
        text = text.replace(b64encode(secret.encode()).decode(), MASK)
    return text


def replaced(text: str, secret: str, new: str) -> str:
    """Replace a secret in each of its forms, a short one where it stands alone."""
    for form in _forms(secret):
        text = text.replace(form, new) if len(secret) >= _LONG else _replace_word(text, form, new)
    return text


@lru_cache(maxsize=256)
def _forms(secret: str) -> tuple[str, ...]:
    """Return a secret as it is written in plain text, in JSON, in a URL, and in a URL within a URL."""
    encoded = (quote(secret, safe=""), quote(secret), quote_plus(secret))
    lower = (_ESCAPE.sub(lambda found: found[0].lower(), form) for form in encoded)
    in_json = (json.dumps(secret)[1:-1], json.dumps(secret)[1:-1].replace("/", "\\/"))
    twice = (quote(form, safe="") for form in encoded)
    return tuple(dict.fromkeys((secret, *encoded, *lower, *in_json, *twice)))


def _replace_word(text: str, word: str, new: str) -> str:
    """Replace a word where it stands alone."""
    parts = text.split(word)
    masked = parts[0]
    for part in parts[1:]:
        inside = masked[-1:].isalnum() or part[:1].isalnum()
        masked += (word if inside else new) + part
    return masked


def masked_value(value: Any, secrets: Iterable[str]) -> Any:
    """Mask each text inside a JSON value."""
    known = tuple(secrets)
    if isinstance(value, dict):
        return {mask(name, known): masked_value(inner, known) for name, inner in value.items()}
    if isinstance(value, list):
        return [masked_value(inner, known) for inner in value]
    return mask(value, known) if isinstance(value, str) else value


def masked_deviation(about: Deviation, secrets: Iterable[str]) -> Deviation:
    """Mask what came, and the names of members on the way to it."""
    known = tuple(secrets)
    path = tuple(mask(key, known) if isinstance(key, str) else key for key in about.path)
    return attrs.evolve(about, path=path, got=masked_value(about.got, known))
