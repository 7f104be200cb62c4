"""Find the addresses that calls go to, and what their paths have in common."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit
from zlib import crc32

import attrs

from ..captured import Asked, Server
from .identifiers import is_named_version
from .words import snake, words_of

_SHARED = re.compile(r"(?i)api|rest|services?|public|web|webservices?|jsonapi|graphql-api")
_ADDRESS = re.compile(
    r"(?:(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*|\{\{[^{}]*\}\})://)?"
    r"(?P<host>(?:\{\{[^{}]*\}\}|[^/?#])+)(?P<path>[^?#]*)"
)
_PORT = re.compile(r"(?i):\{\{\s*port\s*\}\}\Z")
_HOST = re.compile(r"[A-Za-z0-9._~:@\[\]-]+")


@attrs.frozen
class Address:
    """One address: its origin, and the segments of the path that all calls to it share."""

    origin: str
    base: tuple[str, ...]
    at: str
    known: bool
    calls: int

    @property
    def url(self) -> str:
        """Return the address as the spec writes it."""
        return "/".join((self.origin, *self.base))

    @property
    def leads_somewhere(self) -> bool:
        """Tell whether the source says where the address is."""
        return self.known and not self.origin.endswith(".invalid")


@attrs.frozen
class Addresses:
    """All addresses of a source by their origins: known ones first, of these that of most calls."""

    by_origin: dict[str, Address]

    def relative(self, asked: Asked) -> tuple[str, ...]:
        """Return the segments of a request's path below the address that it goes to."""
        whole = segments_of(asked)
        address = self.by_origin.get(origin_of(asked.server))
        base = address.base if address else ()
        return whole[len(base) :] if whole[: len(base)] == base and len(whole) > len(base) else whole

    @property
    def primary(self) -> Address | None:
        """Return the address that the spec names first."""
        return next(iter(self.by_origin.values()), None)


def addresses_of(asked: Sequence[Asked], further: Iterable[Server]) -> Addresses:
    """Gather the addresses that requests go to, and those that the source names besides."""
    grouped: dict[str, list[Asked]] = {}
    for each in asked:
        grouped.setdefault(origin_of(each.server), []).append(each)
    found = [_address(origin, each) for origin, each in grouped.items()]
    found.sort(key=lambda address: (not address.leads_somewhere, -address.calls))
    for server in further:
        origin = origin_of(server)
        if origin not in grouped:
            grouped[origin] = []
            found.append(Address(origin, _base_of(server), server.at, server.known, 0))
    return Addresses({address.origin: address for address in found})


def segments_of(asked: Asked) -> tuple[str, ...]:
    """Return the segments of a request's whole path, that of its address included."""
    return (*_base_of(asked.server), *split_path(asked.path))


def split_path(path: str) -> tuple[str, ...]:
    """Split a path at its slashes, but for those inside the name of a variable."""
    inside = re.sub(r"\{[^{}]*\}", lambda match: match[0].replace("/", "_"), path)
    return tuple(inside.removeprefix("/").split("/"))


def origin_of(server: Server) -> str:
    """Return scheme and host of an address; an unknown one is a name that never leads anywhere (RFC 6761)."""
    scheme, host, _ = _parts(server)
    is_plain = _is_host(host) and scheme in ("http", "https", "ws", "wss")
    if is_plain and (server.known or host.endswith(".invalid")):
        return f"{scheme}://{host.lower()}"
    return f"https://{_name(host or server.url)}.invalid"


def _is_host(text: str) -> bool:
    try:
        return _HOST.fullmatch(text) is not None and bool(urlsplit(f"//{text}").netloc)
    except ValueError:
        return False


def _parts(server: Server) -> tuple[str, str, str]:
    """Return scheme, host and path of an address, in any of which variables may stand in braces."""
    found = _ADDRESS.match(server.url)
    if found is None:
        return "", "", ""
    return (found["scheme"] or "").lower(), found["host"].rpartition("@")[2], found["path"]


def _name(host: str) -> str:
    """Return the name that stands for a host; no two hosts have one, though no Latin letter be in them."""
    name = snake(words_of(_PORT.sub("", host)), 60).replace("_", "-")
    return name or (f"unknown-{crc32(host.encode('utf-8', 'replace')):08x}" if host else "unknown")


def _base_of(server: Server) -> tuple[str, ...]:
    path = _parts(server)[2].strip("/")
    return split_path(path) if path else ()


def _address(origin: str, asked: Sequence[Asked]) -> Address:
    paths = [segments_of(each) for each in asked]
    told = Counter(_base_of(each.server) for each in asked).most_common(1)[0][0]
    shared = _shared(paths)
    length = len(told) if told == shared[: len(told)] else len(_common(told, shared))
    while length < len(shared) and _says_nothing(shared[length]):
        length += 1
    first = asked[0].server
    return Address(origin, shared[:length], first.at, all(each.server.known for each in asked), len(asked))


def _shared(paths: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """Return the segments with which all paths begin, leaving one to each, and none that varies."""
    shared = paths[0]
    for path in paths:
        shared = _common(shared, path[:-1])
    fixed = next((index for index, segment in enumerate(shared) if "{" in segment), len(shared))
    return shared[:fixed]


def _common(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    length = 0
    while length < min(len(one), len(other)) and one[length] == other[length]:
        length += 1
    return one[:length]


def _says_nothing(segment: str) -> bool:
    return is_named_version(segment) or _SHARED.fullmatch(segment) is not None
