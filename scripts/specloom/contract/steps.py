"""Find the calls before another without which it would not show what it shows."""

import json
import re
from collections.abc import Hashable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

import attrs
import httpx

from ..spec import SAFE_METHODS, Operation
from .conformance import json_body
from .curl import as_curl
from .mutation import Path, leaves

_MOST = 5
_REMEMBERED = 60
_LONG = 8
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_COLLECTIVE = frozenset({"list", "count"})


@attrs.frozen(eq=False)
class Write:
    """A call that was accepted and may have changed something."""

    operation: Operation
    response: httpx.Response

    @property
    def request(self) -> httpx.Request:
        """Return what was sent."""
        return self.response.request

    @cached_property
    def makes(self) -> Mapping[str, Path]:
        """Return what could name something in the reply and was not in the request, and where it stands."""
        sent = f"{self.request.url.path}\n{self.request.read().decode(errors='replace')}"
        found: dict[str, Path] = {}
        for path, leaf in leaves(json_body(self.response)):
            if _is_id(leaf) and str(leaf) not in sent:
                found.setdefault(str(leaf), path)
        return found

    def names(self, value: str) -> bool:
        """Tell whether the path of the call, or its reply, holds a value."""
        return value in _segments(self.request) or value in self.makes


def _is_id(value: Any) -> bool:
    return isinstance(value, str | int) and not isinstance(value, bool) and value != ""


@attrs.define
class History:
    """The latest writes, newest last."""

    writes: list[Write] = attrs.field(factory=list)

    def add(self, operation: Operation, response: httpx.Response) -> None:
        """Remember a call, if it was accepted and may have changed something."""
        if response.is_success and operation.method not in SAFE_METHODS:
            self.writes = [*self.writes[1 - _REMEMBERED :], Write(operation, response)]

    def before(self, operation: Operation, response: httpx.Response) -> tuple[Write, ...]:
        """Return the writes that matter to a call: they made or changed what it names or lists."""
        writes = [write for write in self.writes if write.response is not response]
        resource = operation.resource
        if resource and resource.action in _COLLECTIVE:
            return _latest(w for w in writes if _name_of(w.operation) == resource.name)
        named = _last_argument(operation, response.request)
        return _latest(write for write in writes if named is not None and write.names(named))


def _name_of(operation: Operation) -> str | None:
    return operation.resource.name if operation.resource else None


def _latest(writes: Iterable[Write]) -> tuple[Write, ...]:
    """Return the last few writes; of those that are the same, or of the same to one record, the last."""
    different: dict[Hashable, Write] = {}
    for write in reversed(tuple(writes)):
        different.setdefault(_what(write.request), write)
    return tuple(reversed(list(different.values())[:_MOST]))


def _what(request: httpx.Request) -> Hashable:
    body = request.read() if request.method == "POST" else b""
    return request.method, request.url.path, body


def _last_argument(operation: Operation, request: httpx.Request) -> str | None:
    """Return what stands in the path for its last parameter: the id of what a call is about."""
    pairs = zip(reversed(operation.path.split("/")), reversed(request.url.path.split("/")), strict=False)
    return next((value for name, value in pairs if name.startswith("{")), None)


def _segments(request: httpx.Request) -> tuple[str, ...]:
    return tuple(segment for segment in request.url.path.split("/") if segment)


@attrs.frozen
class Pasted:
    """The lines of a shell that repeat some writes and then a call."""

    steps: tuple[str, ...]
    curl: str


def pasted(
    writes: Sequence[Write], request: httpx.Request, secrets: Iterable[str], shell: Mapping[str, str]
) -> Pasted:
    """Write calls as lines of a shell; what a write makes and a later call names is handed on."""
    known, ids, lines = dict(shell), dict[str, str](), list[str]()
    hidden = tuple(secrets)
    for number, write in enumerate(writes):
        line = as_curl(write.request, hidden, known, ids)
        later = (*(w.request for w in writes[number + 1 :]), request)
        value = next((v for r in later for v in _segments(r) if v in write.makes and v not in ids), None)
        if value is not None:
            name = f"id{len(ids) + 1}" if ids else "id"
            ids[value] = f"${name}"
            known |= {value: f"${name}"} if len(value) >= _LONG else {}
            quiet = line.replace("curl -X", "curl -s -X", 1)
            line = f"{name}=$({quiet} | jq -r '{_in_jq(write.makes[value])}')"
        lines.append(line)
    return Pasted(tuple(lines), as_curl(request, hidden, known, ids))


def _in_jq(path: Path) -> str:
    """Write a path as jq does."""
    return "." + "".join(map(_step, path)).removeprefix(".")


def _step(key: str | int) -> str:
    plain = isinstance(key, str) and _NAME.fullmatch(key)
    return f".{key}" if plain else f"[{json.dumps(key)}]"
