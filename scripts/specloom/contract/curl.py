"""Write a request as a curl command that can be pasted into a shell."""

import re
import shlex
from base64 import b64decode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from urllib.parse import unquote

import httpx

from .masking import mask, replaced

_SHOWN_BODY = 4000
_UNTOLD = {
    "host",
    "content-length",
    "accept-encoding",
    "connection",
    "user-agent",
    "x-schemathesis-testcaseid",
}
"""Headers that make no difference, and would in a report that is to be the same each time."""
_SLOT = "\x00{}\x00"
_SLOTS = re.compile("\x00(\\d+)\x00")
_IN_QUOTES = re.compile(r'(["\\`$])')
_GLOBS = re.compile(r"[][{}]")


def as_curl(
    request: httpx.Request,
    secrets: Iterable[str] = (),
    shell: Mapping[str, str] | None = None,
    ids: Mapping[str, str] | None = None,
) -> str:
    """Write a request as a curl command.

    `shell` maps texts, credentials above all, to shell expressions that stand in for them; `ids` does so for
    whole segments of the path. Other secrets are masked.
    """
    known = sorted((shell or {}).items(), key=lambda pair: len(pair[0]), reverse=True)
    slots = [expression for _, expression in known] + list((ids or {}).values())
    numbers = {text: len(known) + number for number, text in enumerate(ids or {})}
    words = ["curl", "-X", request.method, *_words(request, numbers)]
    hidden = tuple(secrets)
    written = " ".join(_quoted(mask(_with_slots(word, known), hidden), slots) for word in words)
    size = len(request.read())
    return written + (f" # the body is cut: it has {size} bytes" if size > _SHOWN_BODY else "")


def _words(request: httpx.Request, numbers: Mapping[str, int]) -> Iterator[str]:
    url = _url(request, numbers)
    yield from ("--head",) if request.method == "HEAD" else ()
    yield from ("--globoff",) if _GLOBS.search(url) else ()
    yield from ("--path-as-is",) if "/." in request.url.path else ()
    yield url
    for name, value in request.headers.items():
        if name not in _UNTOLD:
            yield from _header(name, value)
    body = request.read()
    if body:
        yield from () if "Content-Type" in request.headers else ("-H", "Content-Type:")
        yield from ("--data-raw", body[:_SHOWN_BODY].decode(errors="replace").replace("\x00", "\ufffd"))


def _header(name: str, value: str) -> tuple[str, str]:
    """Return what sends a header; a user and a password go as they are, so that they can be filled in."""
    kind, _, encoded = value.partition(" ")
    if name == "authorization" and kind == "Basic":
        try:
            return "-u", b64decode(encoded, validate=True).decode()
        except ValueError:
            pass
    return "-H", f"{name}: {value}" if value else f"{name};"


def _url(request: httpx.Request, numbers: Mapping[str, int]) -> str:
    url = request.url
    port = f":{url.port}" if url.port else ""
    path, mark, query = url.raw_path.decode("ascii").partition("?")
    segments = (_SLOT.format(numbers[unquote(s)]) if unquote(s) in numbers else s for s in path.split("/"))
    return f"{url.scheme}://{url.host}{port}{'/'.join(segments)}{mark}{query}"


def _with_slots(word: str, known: Sequence[tuple[str, str]]) -> str:
    for number, (text, _) in enumerate(known):
        if text:
            word = replaced(word, text, _SLOT.format(number))
    return word


def _quoted(word: str, slots: Sequence[str]) -> str:
    if not _SLOTS.search(word):
        return shlex.quote(word)
    escaped = _IN_QUOTES.sub(r"\\\1", word)
    return '"' + _SLOTS.sub(lambda match: slots[int(match.group(1))], escaped) + '"'


def credentials_in_shell(
    secrets: Mapping[str, str], variables: Mapping[str, Sequence[str]]
) -> Mapping[str, str]:
    """Return shell expressions for the secrets of schemes, from the variables that hold each."""
    shell: dict[str, str] = {}
    for scheme, secret in reversed(list(secrets.items())):
        if variables.get(scheme):
            shell |= credential_in_shell(secret, variables[scheme])
    return shell


def credential_in_shell(credential: str, variables: Sequence[str]) -> Mapping[str, str]:
    """Return shell expressions for a credential that stands in variables, and for nearly it."""
    *before, last = variables
    first = "".join(f"${name}:" for name in before)
    return {
        credential.swapcase(): f'$(printf %s "{first}${last}" | tr a-zA-Z A-Za-z)',
        credential[:-1]: f"{first}${{{last}%?}}",
        f"{credential}x": f"{first}${{{last}}}x",
        credential: f"{first}${last}",
    }
