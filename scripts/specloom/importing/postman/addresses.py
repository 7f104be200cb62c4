"""Tell the server and the path of a request apart, whichever way its address is written."""

import re
from typing import Any
from urllib.parse import quote

import attrs

from ..captured import Argument, Server, Words
from ..key_shapes import MASK
from ..sample_values import sample_of_type
from . import raw
from .leaving import Leaving
from .raw import Url, text_of
from .variables import Filled, Scope, shown_value
from .wordings import words_of

_SCHEME = re.compile(r"\A([A-Za-z][A-Za-z0-9+.-]{0,30})://")
_SCHEME_OR_VARIABLE = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]{0,30}|\{\{[^{}]{1,200}\}\})://")
_LONGEST_HOST = 500
_HOST = re.compile(
    r"(?:[\w.-]*\.[\w-]+|localhost|\[[0-9a-fA-F:.]+\]|[\w.-]*\{\{.*|[\w.-]+:\d+)(?::.*)?", re.DOTALL
)
_LOCAL = re.compile(r"(?:localhost|\[|\d+\.\d+\.\d+\.\d+|[^.]+(?::|$)|.*\.(?:local|test|internal)(?::|$))")
_SLASH = re.compile(r"/(?![^{}]{0,200}\}\})")
_NAMED = re.compile(
    r"\{\{\s*(?P<variable>[^{}]{1,200}?)\s*\}\}"
    r"|(?:\{|%7[Bb])(?P<braced>[^{}%/]{1,100})(?:\}|%7[Dd])"
    r"|<(?P<angled>[\w -]{1,100})>"
    r"|(?P<masked>\*\*\*)"
)
_COLON = re.compile(r":(?P<colon>[^/]+)")
_LITERAL_NAME = re.compile(r"version|\bver\b|api|base|prefix|context|root|stage|\benv", re.IGNORECASE)
_LITERAL_VALUE = re.compile(r"v\d+(?:[.\w-]*)|api|rest|latest|stable|beta", re.IGNORECASE)
_UNSAFE = re.compile(r"[\x00-\x20\"#?<>\\^`{|}\x7f]")


@attrs.frozen
class Address:
    """The server and path of a request, with the arguments that stand in the path.

    `signed` tells that a user with a password is named before the host.
    """

    server: Server
    path: str
    arguments: tuple[Argument, ...]
    signed: bool = False


def read_address(url: Url, scope: Scope, leaving: Leaving) -> Address | None:
    """Return where a request goes; None where it does not say."""
    text = _text(url).strip()
    if not text:
        return None
    authority, path = _parted(text)
    if not _SCHEME.sub("", text, count=1).strip("/ "):
        return None
    reader = _Path(url, scope, leaving)
    written = [reader.segment(segment, index) for index, segment in enumerate(_SLASH.split(path)[1:])]
    reader.leave_rest()
    signed = "@" in scope.fill(authority).text
    server = _server(authority, url.raw_at, scope)
    return Address(server, _joined(written), tuple(reader.arguments.values()), signed)


def _text(url: Url) -> str:
    """Return the address as one text, its query left out."""
    host, path = _parts(url.parts.get("host"), "."), _parts(url.parts.get("path"), "/")
    if not host and not path:
        return url.raw.partition("#")[0].partition("?")[0]
    if not host:
        host, own = _parted(url.raw.strip().partition("#")[0].partition("?")[0])
        path = path or own
    scheme = text_of(url.parts.get("protocol")).removesuffix("://")
    port = text_of(url.parts.get("port"))
    if port and not host.endswith(f":{port}"):
        host = f"{host}:{port}"
    prefix = f"{scheme}://" if scheme and host and "://" not in host else ""
    return f"{prefix}{host}/{path.removeprefix('/')}" if path else f"{prefix}{host}"


def _parts(value: Any, between: str) -> str:
    if isinstance(value, list):
        return between.join(text_of(part) for part in value)
    return text_of(value)


def _parted(text: str) -> tuple[str, str]:
    """Divide an address before its path."""
    scheme = _SCHEME_OR_VARIABLE.match(text)
    start = scheme.end() if scheme else 0
    slash = _SLASH.search(text, start)
    end = slash.start() if slash else len(text)
    if scheme or (end < _LONGEST_HOST and _HOST.fullmatch(text[:end])):
        return text[:end], text[end:]
    return "", text if text.startswith("/") else f"/{text}"


def _server(authority: str, at: str, scope: Scope) -> Server:
    """Return the server that an authority names; a variable of it may hold the beginning of the path too."""
    filled = scope.fill(authority)
    if not _SCHEME.sub("", filled.text, count=1).strip("/ "):
        return Server(authority if filled.uses else "", at, filled.uses, known=False)
    if filled.secret or filled.missing:
        shown = authority if filled.secret else filled.text
        return Server(_without_user(shown), at, filled.uses, known=False)
    text = filled.text.strip().partition("?")[0].partition("#")[0].rstrip("/")
    if text.startswith("/"):
        return Server(_safe(text), at, filled.uses)
    if not _SCHEME.match(text):
        text = f"{'http' if _LOCAL.match(text) else 'https'}://{text}"
    return Server(_safe(re.sub(r"(?<=[^:/])/{2,}", "/", _without_user(text))), at, filled.uses)


def _without_user(url: str) -> str:
    return re.sub(r"^((?:[A-Za-z][\w+.-]*://)?)[^/@{}]*@", r"\1", url)


def _safe(text: str) -> str:
    return _UNSAFE.sub(lambda found: quote(found[0]), text)


def _joined(segments: list[str]) -> str:
    """Join segments, empty ones and dots resolved; a slash at the end stays."""
    kept: list[str] = []
    for segment in "/".join(segments).split("/"):
        if segment == "..":
            del kept[-1:]
        elif segment not in {"", "."}:
            kept.append(segment)
    tail = "/" if kept and segments[-1] == "" else ""
    return "/" + "/".join(kept) + tail


@attrs.define
class _Path:
    """Reads the segments of a path one after the other."""

    url: Url
    scope: Scope
    leaving: Leaving
    arguments: dict[str, Argument] = attrs.field(factory=dict)
    entries: dict[str, raw.Entry] = attrs.field(factory=dict)
    used: set[str] = attrs.field(factory=set)
    counts: dict[str, int] = attrs.field(factory=dict)

    def __attrs_post_init__(self) -> None:
        for entry in raw.entries(self.url.parts.get("variable"), f"{self.url.at}.variable"):
            self.entries.setdefault(entry.name, entry)

    def segment(self, text: str, index: int) -> str:
        """Return a segment as it stands in a path of OpenAPI."""
        at = f"{self.url.at}.path[{index}]"
        colon = _COLON.fullmatch(text)
        if colon:
            return self._colon(colon["colon"], at)
        parts, end = [], 0
        for found in _NAMED.finditer(text):
            parts.append(_safe(text[end : found.start()]))
            name = found[found.lastgroup or 0].replace(MASK, "secret")
            parts.append(self._variable(name, at) if found["variable"] else self._argument(name, at))
            end = found.end()
        return "".join([*parts, _safe(text[end:])])

    def _colon(self, name: str, at: str) -> str:
        if name in self.entries:
            return self._argument(name, at)
        if "{{" in name:
            return self.segment(name, 0)
        found = re.match(r"[^\W\d][\w-]*|\w+", name)
        return self._argument(found[0], at) + _safe(name[found.end() :]) if found else _safe(f":{name}")

    def _variable(self, name: str, at: str) -> str:
        filled = self.scope.variable(name)
        if name in self.entries or not _is_literal(name, filled):
            return self._argument(name, at, filled)
        for use in filled.uses:
            self.leaving.leave("variable", use, "its value is written out in the paths that use it")
        return "/".join(self.segment(each, 0) for each in filled.text.split("/"))

    def _argument(self, name: str, at: str, filled: Filled | None = None) -> str:
        entry = self.entries.get(name)
        shown = self._unique(re.sub(r"[^\w.-]+", "_", name).strip("_.") or "id")
        if entry is None or name in self.used:
            words = words_of(self.scope.words(name), filled.uses[0]) if filled and filled.uses else Words()
            value, uses = (shown_value(filled), filled.uses) if filled else (None, ())
            self.arguments[shown] = Argument("path", shown, at, value, words=words, uses=uses)
        else:
            self.arguments[shown] = self._of_entry(entry, shown, filled)
        self.used.add(name)
        return f"{{{shown}}}"

    def _of_entry(self, entry: raw.Entry, shown: str, filled: Filled | None) -> Argument:
        own = self.scope.fill(text_of(entry.value))
        value = shown_value(own)
        if value in {"", entry.name, f":{entry.name}"}:
            value = shown_value(filled) if filled else None
        uses = (*own.uses, *(filled.uses if filled else ()))
        words = words_of(entry.node, entry.at)
        return Argument("path", shown, entry.at, value, words=words, uses=tuple(dict.fromkeys(uses)))

    def _unique(self, name: str) -> str:
        shown = name
        while shown in self.arguments:
            self.counts[name] = self.counts.get(name, 1) + 1
            shown = f"{name}_{self.counts[name]}"
        return shown

    def leave_rest(self) -> None:
        """Leave the path variables that no segment names."""
        carried = {argument.at for argument in self.arguments.values()}
        for entry in raw.entries(self.url.parts.get("variable"), f"{self.url.at}.variable"):
            if entry.at not in carried:
                self.leaving.leave_all(entry.at, "no segment of the path has its name")


def _is_literal(name: str, filled: Filled) -> bool:
    """Tell whether a variable in a path stands for a fixed part of it, not for an argument."""
    value = filled.value
    if not value:
        return False
    return (
        "/" in value.strip("/")
        or bool(_LITERAL_VALUE.fullmatch(value.strip("/")))
        or (bool(_LITERAL_NAME.search(name)) and not value.isdecimal() and not sample_of_type(value)[0])
    )
