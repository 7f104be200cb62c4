"""Tell secrets by the names that they stand under, and by what they are like."""

import re
from functools import lru_cache
from string import ascii_lowercase, digits

from .key_shapes import MASK

_NAMES = frozenset(
    [
        "apikey",
        "authentication",
        "authorization",
        "bearer",
        "clientsecret",
        "cookie",
        "credential",
        "credentials",
        "idtoken",
        "jwt",
        "otp",
        "passcode",
        "passphrase",
        "passwd",
        "password",
        "passwort",
        "privatekey",
        "proxyauthorization",
        "pwd",
        "secret",
        "secretkey",
        "session",
        "sessionid",
        "setcookie",
        "sid",
        "subscriptionkey",
        "token",
        "xauth",
    ]
)
_ENDINGS = (
    "accesskey",
    "accesskeyid",
    "apikey",
    "apisecret",
    "appkey",
    "appsecret",
    "authkey",
    "authorization",
    "clientsecret",
    "hashkey",
    "licensekey",
    "passphrase",
    "passwd",
    "password",
    "privatekey",
    "secret",
    "secretkey",
    "sessionid",
    "sessionkey",
    "subscriptionkey",
    "token",
)
_AT_RANDOM = re.compile(r"(?:key|pass|code|sig|signature)|.*(?:auth|session)")
"""Names that a secret stands under only where the value looks made at random."""
_NO_SECRETS = re.compile(
    r"(?:page|next|previous|continuation|cursor|sync|delta|start|csrf|xsrf|max|postman)token$"
)
"""Tokens that open nothing."""
_PLACEHOLDER_WORDS = re.compile(
    "access|api|app|authorization|auth|basic|bearer|change|client|code|credentials?|demo|dummy|enter|example|"
    "foo|bar|generated|goes|here|id|insert|jwt|key|me|my|name|number|paste|pass(?:wor)?d?|placeholder|private|"
    "provided|put|replace|sample|secret|session|some|string|super|test|the|this|to|token|user(?:name)?|value|"
    "with|xx+|your|yours|a|an|of|from|true|false|null|none|undefined"
)
_SHORTEST = 6
_WORD = 14
"""Characters up to which a secret may be a word that names something, such as client_secret."""
_RUN = re.compile(r"[A-Za-z0-9]+")
_MADE = re.compile(r"[\w.~+/=%:-]{16,4000}")
_MADE_RUN = re.compile(r"(?=[A-Za-z]{0,11}\d)(?=\d{0,11}[A-Za-z])[A-Za-z0-9]{12}")
_OPAQUE = re.compile(r"[A-Za-z0-9]{20,200}")
_KIND = str.maketrans(dict.fromkeys(digits, "0") | dict.fromkeys(ascii_lowercase, "a"))
_CHANGE = re.compile(r"(?=a[^a]|0[^0]|[^a0][a0])")


@lru_cache(maxsize=8192)
def is_secret_name(name: str) -> bool:
    """Tell whether a secret stands under a name, whatever its case and punctuation."""
    bare = bare_name(name[:100])
    if _NO_SECRETS.search(bare):
        return False
    return bare in _NAMES or bare.endswith(_ENDINGS)


def is_secret(name: str, value: str) -> bool:
    """Tell whether a value is a secret, by its name, or by a vaguer name and what the value is like."""
    if value == MASK or is_secret_name(name):
        return True
    return _AT_RANDOM.fullmatch(bare_name(name[:100])) is not None and is_random(value)


def is_random(value: str) -> bool:
    """Tell whether a value looks made at random: 16 characters and more, with letters among digits."""
    made = _MADE.fullmatch(value) and (_MADE_RUN.search(value) or re.fullmatch(r"[\da-fA-F-]{36}", value))
    return bool(made) and "://" not in value and not is_placeholder(value)


def is_opaque(segment: str) -> bool:
    """Tell whether a segment of a path looks made at random: not if words could be read in it."""
    if not _OPAQUE.fullmatch(segment) or sum(map(str.isdigit, segment)) < 2:
        return False
    if segment in (segment.upper(), segment.lower()):
        return False
    return len(_CHANGE.findall(segment.translate(_KIND))) * 12 >= (len(segment) - 1) * 5


def bare_name(name: str) -> str:
    """Return a name as names of secrets are compared: without case and punctuation."""
    return re.sub(r"[\W_]+", "", name).lower()


def is_placeholder(value: str) -> bool:
    """Tell whether a value only says what shall stand there, such as YOUR_API_KEY."""
    bare = bare_name(value[:200])
    return not _PLACEHOLDER_WORDS.sub("", bare) or (value[:1] == "<" and value[-1:] == ">")


def is_telling(value: str) -> bool:
    """Tell whether a secret must also be masked where it stands by chance: not if it is like any word."""
    if (
        len(value) < _SHORTEST
        or value == MASK
        or "{{" in value
        or not any(map(_is_long, _RUN.findall(value)))
    ):
        return False
    if len(value) <= _WORD and (is_placeholder(value) or is_secret_name(value)):
        return False
    if value.isdecimal():
        return len(value) >= 9
    return not (value.isalpha() and (value.islower() or value.istitle())) or len(value) > _WORD


def _is_long(run: str) -> bool:
    return len(run) >= 3
