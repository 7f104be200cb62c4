"""Ask every operation of a vendor for what no client should, in process, and print what was not survived.

python -m tests.e2e.hostile_values                          20,000 requests to each vendor, a seed drawn
python -m tests.e2e.hostile_values hive --seed 7 --requests 1000

Most of each request is in order, so that what is not reaches far. Nothing may be answered 500.
"""

import argparse
import json
import logging
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import quote, urlencode

import attrs

from specloom.mock import Request, Response, Simulator
from specloom.mock.testing import simulated
from specloom.spec import MediaType, Operation, Parameter
from specloom.workspace import find_workspace

ROOT = Path(__file__).parent.parent.parent
VENDORS = ("aicser", "aitrillion", "hive", "octolis")
TEXTS = (
    "",
    " ",
    "\x00",
    "a\x00b",
    "\ud800",
    "\ufeff",
    "\U0010ffff\u202e",
    "'; DROP TABLE document; --",
    '" OR 1=1 --',
    "%' OR '1'='1",
    "../../../../etc/passwd",
    "..\\..\\windows\\win.ini",
    "/etc/passwd\x00.csv",
    "CON.xlsx",
    "file:///etc/passwd",
    "http://[::1",
    "javascript:alert(1)",
    "<script>alert(1)</script>",
    "${jndi:ldap://x}",
    "{{7*7}}",
    "=1+1",
    "NaN",
    "-Infinity",
    "null",
    "true",
    "1e999",
    "-0",
    "0x10",
    "٣",
    "9" * 400,
    "9223372036854775808",
    "0001-01-01T00:00:00Z",
    "9999-12-31T23:59:59+14:00",
    "2026-02-30",
    "2026-W01-1",
    "24:00",
    "a" * 5000,
    "\n\r\t",
    "x\r\nSet-Cookie: a=b",
    ".",
    "..",
    ".a.b.",
    "[]",
    "a[b]=c&d",
    ",",
    "__proto__",
)
NUMBERS = (0, -1, -0.0, 0.1, 2**31, 2**53 + 1, 2**63, -(2**63) - 1, 2**64, 10**400, 1e308, 5e-324)
OTHERS: tuple[Any, ...] = (None, True, False, [], {}, [[]], [None], {"": None}, [{}], {"id": {"id": []}})
WORDS = (*TEXTS, *map(str, NUMBERS))
RAW = (
    b"",
    b"{",
    b"\xff\xfe",
    b'"',
    b"[1,]",
    b'{"a":1,"a":2}',
    b"NaN",
    b"[1e999]",
    b'"\\ud800"',
    b"\x00",
    b"{}x",
)
MEDIA_TYPES = (
    "application/json",
    "text/plain",
    "",
    "a/b; charset=nope",
    "multipart/form-data",
    "application/xml",
)
FILES = (
    b"",
    b"a,b\n1,2\n",
    b'a,"b\n',
    b"\xff\xfea\x00,\x00",
    b"\xef\xbb\xbfa\r\n\x00",
    b"PK\x03\x04" + bytes(60),
    b"[{}]",
)
EDGE = "----edge"


@attrs.define
class Attacker:
    """Makes requests of a vendor's operations; `ids` are values that answers held, to be asked for again."""

    simulator: Simulator
    random: Random
    ids: list[str] = attrs.field(factory=lambda: ["1"])

    def request(self) -> Request:
        """Make one request."""
        operation = self.random.choice(self.simulator.spec.operations)
        method = operation.method if self.random.random() < 0.98 else "TRACE"
        kind, body = self._body(operation)
        headers = [("content-type", kind), *self._headers(operation)]
        return Request(method, self._path(operation), self._query(operation), tuple(headers), body)

    def learn(self, answer: Response) -> None:
        """Remember some ids of an answer."""
        kind = answer.header("content-type") or ""
        if answer.status < 300 and kind.startswith("application/json") and len(answer.body) < 20_000:
            found = [text for text in _ids(json.loads(answer.body)) if len(text) < 100]
            self.ids = [*self.ids, *found[:5]][-50:]

    def _path(self, operation: Operation) -> str:
        path = operation.path
        for parameter in operation.in_location("path"):
            path = path.replace(f"{{{parameter.name}}}", self._segment(parameter))
        return self.simulator.base_path + path

    def _segment(self, parameter: Parameter) -> str:
        chosen = self.random.random()
        if chosen < 0.1:
            return self.random.choice(("%ff%fe", "%", "%zz", "%2e%2e%2f", "%00", "a%2fb", "*", "\x7f"))
        printed = list(map(str, parameter.examples.values())) or [str(_shown(parameter.schema))]
        known = printed if chosen < 0.5 else self.ids
        return _quoted(self.random.choice(known if chosen < 0.8 else WORDS))

    def _query(self, operation: Operation) -> str:
        pairs = [
            f"{_quoted(parameter.name)}={self._argument(parameter)}"
            for parameter in operation.in_location("query")
            if self.random.random() < (0.9 if parameter.required else 0.3)
        ]
        pairs += [
            f"{scheme.name}=test"
            for scheme in self.simulator.spec.security_schemes
            if scheme.location == "query" and self.random.random() < 0.97
        ]
        if self.random.random() < 0.05:
            pairs.append(
                self.random.choice(("%ff=%fe", "&&=", "=", "a[b][c]=1", f"{_quoted(self._text())}=1", *pairs))
            )
        return "&".join(pairs)

    def _argument(self, parameter: Parameter) -> str:
        shown = [str(value) for value in parameter.examples.values()] or [str(_shown(parameter.schema))]
        if self.random.random() < 0.05:
            return "%ff%fe"
        return _quoted(self.random.choice(shown) if self.random.random() < 0.4 else self._text())

    def _headers(self, operation: Operation) -> Iterator[tuple[str, str]]:
        for scheme in self.simulator.spec.security_schemes:
            if scheme.location == "header":
                yield scheme.name or "", "test"
            elif scheme.kind != "apiKey" and scheme.scheme != "basic" and self.random.random() < 0.97:
                yield "authorization", "Bearer test"
            elif scheme.scheme == "basic":
                yield "authorization", "Basic dGVzdDp0ZXN0"
        for parameter in operation.in_location("header"):
            yield parameter.name, self._text().encode("utf-8", "replace").decode("latin-1")
        if self.random.random() < 0.1:
            yield self.random.choice(("accept", "cookie", "x-a", "if-none-match")), self._text()

    def _body(self, operation: Operation) -> tuple[str, bytes]:
        if operation.body is None or self.random.random() < 0.03:
            return self.random.choice(MEDIA_TYPES), self.random.choice(RAW)
        media = self.random.choice(operation.body.content)
        value = self.random.choice(list(media.examples.values()) or [{}])
        for _ in range(self.random.choice((0, 1, 1, 1, 2, 3))):
            value = self._spoiled(value)
        return self._written(media, value)

    def _written(self, media: MediaType, value: Any) -> tuple[str, bytes]:
        if media.media_type == "multipart/form-data":
            return f"{media.media_type}; boundary={EDGE}", self._parts(value)
        if media.media_type == "application/x-www-form-urlencoded" and isinstance(value, dict):
            return media.media_type, urlencode(value, errors="replace").encode()
        text = json.dumps(value, ensure_ascii=self.random.random() < 0.5)
        if self.random.random() < 0.05 and text.startswith("{") and len(text) > 2:
            text = f"{text[:-1]},{text[1:]}"
        body = text.encode("utf-8", "surrogatepass")
        return media.media_type, self._torn(body) if self.random.random() < 0.03 else body

    def _torn(self, body: bytes) -> bytes:
        place = self.random.randrange(len(body) + 1)
        return body[:place] + self.random.choice(RAW) + body[place + self.random.randrange(3) :]

    def _parts(self, value: Any) -> bytes:
        members = value if isinstance(value, dict) else {"file": value}
        parts = []
        for name, member in members.items():
            file = f'; filename="{self._text()}"' if self.random.random() < 0.7 else ""
            content = self._file() if file else str(member).encode("utf-8", "replace")
            head = f'--{EDGE}\r\nContent-Disposition: form-data; name="{name}"{file}\r\n\r\n'
            parts.append(head.encode("utf-8", "replace") + content + b"\r\n")
        return b"".join(parts) + (f"--{EDGE}--\r\n".encode() if self.random.random() < 0.95 else b"")

    def _file(self) -> bytes:
        if self.random.random() < 0.5:
            return self.random.choice(FILES)
        rows = (",".join(self._text() for _ in range(3)) for _ in range(4))
        return "\n".join(("a,b,c", *rows)).encode("utf-8", "replace")

    def _spoiled(self, value: Any) -> Any:
        """Return a value with something in it replaced, renamed, added or left out."""
        if isinstance(value, dict) and value and self.random.random() < 0.85:
            return self._spoiled_members(value)
        if isinstance(value, list) and value and self.random.random() < 0.85:
            index = self.random.randrange(len(value))
            return [*value[:index], self._spoiled(value[index]), *value[index + self.random.randrange(2) :]]
        return self._value()

    def _spoiled_members(self, value: dict[str, Any]) -> dict[str, Any]:
        name = self.random.choice(list(value))
        match self.random.randrange(10):
            case 0:
                return {key: member for key, member in value.items() if key != name}
            case 1:
                return {**value, self._text(): value[name]}
        return {**value, name: self._spoiled(value[name])}

    def _value(self) -> Any:
        match self.random.randrange(12):
            case 0:
                return [[] for _ in range(1000)]
            case 1:
                return self._deep()
            case 2 | 3 | 4:
                return self.random.choice(NUMBERS)
            case 5 | 6:
                return self.random.choice(OTHERS)
            case 7:
                return self.random.choice(self.ids)
        return self._text()

    def _deep(self) -> Any:
        value: Any = 1
        for _ in range(self.random.choice((10, 100, 300, 900))):
            value = {"a": value} if self.random.random() < 0.5 else [value]
        return value

    def _text(self) -> str:
        return self.random.choice(WORDS)


def _shown(schema: Mapping[str, Any]) -> Any:
    """Return a value that a schema prints."""
    printed = [schema[word] for word in ("example", "default") if word in schema]
    return next(iter([*printed, *schema.get("examples", ()), *schema.get("enum", ())]), 1)


def _quoted(text: str) -> str:
    return quote(text, safe="", errors="replace")


def _ids(value: Any) -> Iterator[str]:
    """Yield the texts and numbers in a JSON value under names that end in id, or are no words."""
    if isinstance(value, list):
        for item in value[:3]:
            yield from _ids(item)
    elif isinstance(value, dict):
        for name, member in value.items():
            if isinstance(member, str | int) and name.rstrip("_").endswith(("id", "sku", "token", "Id")):
                yield str(member)
            yield from _ids(member)


@attrs.frozen
class Broken:
    """A request that was not survived, and what was answered."""

    request: Request
    answer: Response

    def __str__(self) -> str:
        asked = f"{self.request.method} {self.request.path}?{self.request.query}"[:300]
        return f"{asked} {self.request.body[:300]!r}\n  {self.answer.status} {self.answer.body[:500]!r}"


def attack(vendor: str, requests: int, seed: int) -> tuple[Counter[int], list[Broken]]:
    """Ask a vendor's simulator so many times; return how often each status was answered, and what broke."""
    statuses, broken = Counter[int](), []
    with simulated(vendor, workspace=find_workspace(ROOT), limits=False, clock=lambda: 1.8e9) as held:
        attacker = Attacker(held.simulator, Random(f"{vendor} {seed}"))
        for _ in range(requests):
            request = attacker.request()
            answer = held.simulator.handle(request)
            attacker.learn(answer)
            statuses[answer.status] += 1
            if answer.status >= 500:
                broken.append(Broken(request, answer))
    return statuses, broken


def main(arguments: Sequence[str] | None = None) -> int:
    """Attack vendors, and print what became of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("vendors", nargs="*", default=VENDORS)
    parser.add_argument("--requests", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=time.time_ns() % 10_000)
    chosen = parser.parse_args(arguments)
    logging.basicConfig(level=logging.ERROR)
    total = 0
    for vendor in chosen.vendors:
        begun = time.perf_counter()
        statuses, broken = attack(vendor, chosen.requests, chosen.seed)
        told = ", ".join(f"{status} {count}" for status, count in sorted(statuses.items()))
        took = time.perf_counter() - begun
        sys.stdout.write(f"{vendor}, seed {chosen.seed}, {took:.1f} s: {told}; {len(broken)} flaws\n")
        sys.stdout.writelines(f"{one}\n" for one in broken[:5])
        total += len(broken)
    return 1 if total else 0


if __name__ == "__main__":
    sys.exit(main())
