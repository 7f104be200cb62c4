"""Find the operation that a recorded URL means, wherever the API was served."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs

from ...mock.routing import NoMethod, NoPath, Route, Router
from ...spec import Spec

_WEB = ("http://", "https://")
_SCHEME = re.compile(r"^(?:[a-z][a-z0-9+.-]*|\{[^{}]*\}):/*", re.IGNORECASE)
_USUAL_PORT = re.compile(r"^([^/]*):(?:80|443)(?=/|$)")
_VARIABLE = re.compile(r"\{([^{}]*)\}")
_LOOPBACK = r"(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?"
_ANY_HOST = r"[^/]*"
_IDENTIFIER = re.compile(r"\d+|[0-9a-fA-F-]{16,}|.*%.*|(?=.*\d)[\w-]{12,}")


@attrs.frozen
class Unknown:
    """A method and path that the spec does not have, on a server that it has.

    `path` has its identifiers left out; `allowed` are the methods that the path does have.
    """

    path: str
    allowed: tuple[str, ...] = ()


@attrs.frozen
class Elsewhere:
    """A server that is not this API's."""

    host: str


@attrs.frozen
class _Place:
    """Where some operations are served; only of a place that is `sure` a strange path is this API's."""

    address: re.Pattern[str]
    router: Router
    sure: bool


@attrs.frozen
class Places:
    """Everywhere an API is served."""

    places: tuple[_Place, ...]

    def find(self, method: str, url: str) -> Route | Unknown | Elsewhere:
        """Return the operation that a request was meant for."""
        address = _address(url.partition("?")[0])
        host = address.partition("/")[0].lower()
        if not url.lower().startswith(_WEB):
            return Elsewhere(url.partition(":")[0])
        strange: list[Unknown] = []
        for place in self.places:
            served = place.address.match(address)
            if served is None:
                continue
            path = address[served.end() :] or "/"
            found = place.router.find(method, path)
            if isinstance(found, Route):
                return found
            if place.sure or isinstance(found, NoMethod):
                strange.append(_unknown(path, found))
        return max(strange, key=lambda u: len(u.allowed), default=None) or Elsewhere(host)


def find_places(spec: Spec, base_urls: Iterable[str] = ()) -> Places:
    """Return where an API is served: by its servers, at these base URLs, and on this machine.

    On this machine, and on any host where the spec's server is only a path, it is known by its paths alone.
    """
    given = tuple(base_urls)
    grouped: dict[_Server, Router] = {}
    for operation in spec.operations:
        for server in operation.servers or spec.document.root.get("servers") or ({"url": "/"},):
            grouped.setdefault(_server(server), Router(("",))).add(operation)
    found = (place for server, router in grouped.items() for place in _served(server, router, given))
    return Places(tuple(sorted(found, key=lambda place: (not place.sure, -len(place.address.pattern)))))


_Server = tuple[str, str]
"""The patterns of a server's host, empty where it has none, and of its path."""


def _served(server: _Server, router: Router, base_urls: Iterable[str]) -> Iterator[_Place]:
    host, path = server
    yield _place(host or _ANY_HOST, path, router, sure=bool(host))
    yield _place(_LOOPBACK, path, router, sure=False)
    for base_url in base_urls:
        given_host, slash, given_path = _address(base_url.rstrip("/")).partition("/")
        yield _place(re.escape(given_host), re.escape(slash + given_path), router, sure=True)
        if not given_path:
            yield _place(re.escape(given_host), path, router, sure=True)


def _place(host: str, path: str, router: Router, *, sure: bool) -> _Place:
    return _Place(re.compile(f"(?i:{host}){path}(?=/|$)"), router, sure)


def _server(server: Mapping[str, Any]) -> _Server:
    url, variables = str(server.get("url", "")).rstrip("/"), server.get("variables") or {}
    host, slash, path = _address(url).partition("/") if "://" in url else ("", "/", url.strip("/"))
    return _pattern(host, variables), _pattern((slash + path).rstrip("/"), variables)


def _pattern(template: str, variables: Mapping[str, Any]) -> str:
    """Return the pattern of a part of a server's URL, in which a variable is any of its values."""
    parts = _VARIABLE.split(template)
    for index, part in enumerate(parts):
        choices = (variables.get(part) or {}).get("enum") if index % 2 else None
        fixed = "|".join(re.escape(str(choice)) for choice in choices or ())
        parts[index] = f"(?:{fixed or '[^/]+?'})" if index % 2 else re.escape(part)
    return "".join(parts)


def _address(url: str) -> str:
    """Return a URL without its scheme, its user, and the port that goes without saying."""
    host, slash, path = _SCHEME.sub("", url).partition("/")
    return _USUAL_PORT.sub(r"\1", host.rpartition("@")[2]) + slash + path


def _unknown(path: str, found: NoPath | NoMethod) -> Unknown:
    segments = ("{…}" if _IDENTIFIER.fullmatch(segment) else segment for segment in path.split("/"))
    return Unknown("/".join(segments), found.allowed if isinstance(found, NoMethod) else ())
