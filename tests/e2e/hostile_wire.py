"""Send a simulator on a port what no client should, and print how each was answered and what it cost.

python -m tests.e2e.hostile_wire                 the whole, against Hive: 100 MB bodies, 1,000 connections
python -m tests.e2e.hostile_wire --scale 0.01    the same, smaller

Nothing may be answered 500, end the process, or make it grow.
"""

import argparse
import json
import re
import resource
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from itertools import islice
from pathlib import Path
from typing import Any

import attrs

from specloom.spec import load_document

ROOT = Path(__file__).parent.parent.parent
BASE = "/merchant_api/v1"
KEY = "authorization: bearer test\r\n"
HOSTILE_TEXTS = (
    "'; DROP TABLE document; --",
    '" OR 1=1 --',
    "../../../../etc/passwd",
    "..\\..\\windows\\system32",
    "%00",
    "\x00",
    "\ud7ff\U0010ffff",
    "${jndi:ldap://x}",
    "{{7*7}}",
    "A" * 100_000,
    "1e999999",
    "-0",
    "NaN",
)

Attacks = Callable[[], Iterator[tuple[str, Sequence[bytes]]]]


@attrs.frozen
class Peer:
    """A running simulator."""

    port: int
    pid: int

    def memory(self) -> int:
        """Return the megabytes that the process holds."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        return int(re.findall(r"VmRSS:\s+(\d+)", status)[0]) // 1024

    def connect(self) -> socket.socket:
        """Open a connection."""
        return socket.create_connection(("127.0.0.1", self.port), timeout=30)

    def ask(self, *pieces: bytes, pause: float = 0.0) -> list[int]:
        """Send pieces on a new connection, and return the statuses of all that is answered until it ends."""
        with self.connect() as line:
            with suppress(ConnectionError):
                for piece in pieces:
                    line.sendall(piece)
                    time.sleep(pause)
                line.shutdown(socket.SHUT_WR)
            return statuses(heard(line))


def heard(line: socket.socket) -> bytes:
    """Return all that comes until the connection ends."""
    found = bytearray()
    with suppress(ConnectionError):
        while part := line.recv(1 << 16):
            found += part
    return bytes(found)


def statuses(answers: bytes) -> list[int]:
    """Return the statuses of the answers in what came."""
    return [int(status) for status in re.findall(rb"HTTP/1\.[01] (\d{3})", answers)]


def request(target: str, *headers: str, body: bytes = b"", version: str = "1.1") -> bytes:
    """Write a request as bytes; the connection is to be closed after it."""
    lines = [f"{target} HTTP/{version}", "host: localhost", *headers, "connection: close"]
    if body:
        lines.append(f"content-length: {len(body)}")
    return "\r\n".join((*lines, KEY, "")).encode("utf-8", "surrogatepass") + body


def order() -> dict[str, Any]:
    """Return the order that the spec prints."""
    document = load_document(ROOT / "specs/hive/openapi.yaml").root
    return dict(document["components"]["examples"]["create_order"]["value"])


def spoiled(value: Any, text: str) -> Iterator[Any]:
    """Yield copies of a JSON value, each with another of its members replaced by a text."""
    if isinstance(value, dict):
        for name, member in value.items():
            yield {**value, name: text}
            yield {**value, text: member}
            yield from ({**value, name: other} for other in spoiled(member, text))
    elif isinstance(value, list):
        for index, member in enumerate(value):
            yield from ([*value[:index], other, *value[index + 1 :]] for other in spoiled(member, text))


def posted(body: bytes, *headers: str, to: str = f"{BASE}/orders") -> bytes:
    """Write a POST of a JSON body."""
    return request(f"POST {to}", "content-type: application/json", *headers, body=body)


def lines() -> Iterator[tuple[str, Sequence[bytes]]]:
    """Yield what is no HTTP, or asks for what few ask for."""
    get = f"GET {BASE}/orders"
    yield "no HTTP", [b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(500)]
    yield "nothing", [b""]
    yield "only line breaks", [b"\r\n" * 10_000]
    yield "a line that never ends", [b"GET /" + b"a" * 2_000_000]
    yield "no version", [f"{get}\r\n\r\n".encode()]
    yield "HTTP/9.9", [request(get, version="9.9")]
    yield "HTTP/1.0", [request(get, version="1.0")]
    yield "unknown method", [request(f"FROBNICATE {BASE}/orders")]
    yield "lower-case method", [request(f"get {BASE}/orders")]
    yield "HEAD", [request(f"HEAD {BASE}/orders")]
    yield "OPTIONS", [request(f"OPTIONS {BASE}/orders")]
    yield "OPTIONS *", [request("OPTIONS *")]
    yield "TRACE", [request(f"TRACE {BASE}/orders")]
    yield "CONNECT", [request("CONNECT localhost:80")]
    yield "absolute target", [request(f"GET http://localhost{BASE}/orders")]
    yield "no host", [f"{get} HTTP/1.1\r\n{KEY}\r\n".encode()]


def heads() -> Iterator[tuple[str, Sequence[bytes]]]:
    """Yield headers and paths that are not well-formed, or lead elsewhere."""
    get = f"GET {BASE}/orders"
    yield "two hosts", [request(get, "host: other")]
    yield "a space before the colon", [request(get, "x-a : b")]
    yield "a folded header", [request(get, "x-a: b\r\n c")]
    yield "a header without a name", [request(get, ": b")]
    yield "NUL in a header", [request(get, "x-a: b\x00c")]
    yield "invalid UTF-8 in a header", [request(get).replace(b"host:", b"x-a: \xff\xfe\r\nhost:")]
    yield "invalid UTF-8 in the path", [request(f"GET {BASE}/orders/%ff%fe"), b""]
    yield "raw bytes in the path", [request(get).replace(b"orders", b"orders/\xff\xfe")]
    yield "NUL in the path", [request(f"GET {BASE}/orders/%00")]
    yield "invalid UTF-8 in the query", [request(f"{get}?page=%ff&%ff=1")]
    yield "a broken escape", [request(f"{get}/%zz?page=%")]
    yield "path traversal", [request(f"GET {BASE}/orders/..%2f..%2f..%2fetc%2fpasswd")]
    yield "path traversal in dots", [request(f"GET {BASE}/../../../../etc/passwd")]
    yield "path traversal to the admin", [request(f"GET {BASE}/../../_specloom/requests")]
    yield "websocket", [request(get, "upgrade: websocket", "connection: upgrade", "sec-websocket-key: x")]
    yield "h2c", [request(get, "upgrade: h2c", "connection: upgrade, http2-settings", "http2-settings: AA")]
    yield "HTTP/2", [b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + bytes(100)]


def framings() -> Iterator[tuple[str, Sequence[bytes]]]:
    """Yield bodies whose length is told wrongly."""
    get = f"GET {BASE}/orders"
    yield "two lengths", [posted(b"{}", "content-length: 3")]
    yield "length and chunks", [posted(b"0\r\n\r\n", "transfer-encoding: chunked")]
    yield "a negative length", [request(f"POST {BASE}/orders", "content-length: -1")]
    yield "a length that is no number", [request(f"POST {BASE}/orders", "content-length: many")]
    yield "a length of 2**80", [request(f"POST {BASE}/orders", f"content-length: {2**80}")]
    yield "a length that lies", [request(f"POST {BASE}/orders", "content-length: 100") + b"{}"]
    chunked = request(f"POST {BASE}/orders", "transfer-encoding: chunked", "content-type: application/json")
    yield "bad chunks", [chunked + b"zz\r\n{}\r\n0\r\n\r\n"]
    yield "chunks that stop", [chunked + b"5\r\n{}"]
    yield "a chunk of 2**70", [chunked + b"fffffffffffffffff0\r\n{}"]
    yield "unknown transfer coding", [posted(b"{}", "transfer-encoding: gzip")]
    yield "an unknown expectation", [posted(b"{}", "expect: the-unexpected")]
    yield "a body in gzip", [posted(b"\x1f\x8b\x08" + bytes(20), "content-encoding: gzip")]
    yield "pipelined", [request(get).replace(b"connection: close\r\n", b"") * 50 + request(get)]


def bodies(scale: float) -> Iterator[tuple[str, Sequence[bytes]]]:
    """Yield bodies and headers that are too large, too deep or broken."""
    deep, many = int(100_000 * scale), int(10_000 * scale)
    yield "invalid UTF-8 in the body", [posted(b'{"a": "\xff\xfe"}')]
    yield "half a surrogate pair", [posted(rb'{"a": "\ud800"}')]
    yield "deep lists", [posted(b"[" * deep + b"]" * deep)]
    yield "deep objects", [posted(b'{"a":' * deep + b"1" + b"}" * deep)]
    yield "deep, unclosed", [posted(b"[" * deep)]
    yield "a number of 100,000 digits", [posted(b"9" * 100_000)]
    yield "a huge exponent", [posted(b"[1e308, 1e309, -1e999]")]
    yield "a huge exponent in the query", [request(f"GET {BASE}/orders?page={'9' * 5000}&per_page=1e400")]
    yield "the same member twice", [posted(b'{"a": 1, "a": 2}')]
    yield "many headers", [request(f"GET {BASE}/orders", *(f"x-{n}: {n}" for n in range(many)))]
    yield "a large header", [request(f"GET {BASE}/orders", "x-a: " + "b" * int(1_000_000 * scale))]
    yield "a large header name", [request(f"GET {BASE}/orders", "b" * int(1_000_000 * scale) + ": a")]
    yield "a large query", [request(f"GET {BASE}/orders?{'&'.join(f'a{n}={n}' for n in range(many))}")]
    yield "the same header often", [request(f"GET {BASE}/orders", *["authorization: bearer no"] * 1000)]
    body = bytes(int(100_000_000 * scale))
    yield "a large body", [posted(body)]
    yield "a large body for a GET", [request(f"GET {BASE}/orders", body=body)]
    yield "a large body without a key", [posted(body).replace(b"bearer test", b"bearer no")]
    yield "a large body for nothing", [posted(body, to="/nowhere")]
    yield "a large body for the admin", [posted(body, to="/_specloom/seed")]
    head = request(f"POST {BASE}/orders", "transfer-encoding: chunked")
    yield "a large body in chunks", [head, *[b"100000\r\n" + bytes(1 << 20) + b"\r\n"] * int(100 * scale + 1)]
    yield (
        "headers without end",
        [b"GET / HTTP/1.1\r\n", *[b"x-a: " + b"b" * 65536 + b"\r\n"] * int(1000 * scale + 20)],
    )


def hostile_words(every: int = 1) -> Iterator[tuple[str, Sequence[bytes]]]:
    """Yield valid requests with a hostile text in one place after the other, or in every so many."""
    for number, text in enumerate(HOSTILE_TEXTS):
        for body in islice(spoiled(order(), text), 0, None, every):
            yield f"hostile text {number} in a body", [posted(json.dumps(body).encode())]
        quoted = "".join(f"%{byte:02x}" for byte in text.encode())
        if len(quoted) < 1000:
            yield f"hostile text {number} in a path", [request(f"GET {BASE}/orders/{quoted}")]
            yield (
                f"hostile text {number} in a query",
                [request(f"GET {BASE}/orders?page={quoted}&{quoted}=1")],
            )


@contextmanager
def simulated() -> Iterator[Peer]:
    """Serve Hive on a free port, without limits, so that each request is looked at."""
    command = [sys.executable, "-m", "specloom", "mock", "hive", "--port", "0", "--no-limits"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout
            line = process.stdout.readline()
            yield Peer(int(re.findall(r"127\.0\.0\.1:(\d+)", line)[0]), process.pid)
        finally:
            process.terminate()


def crowd(peer: Peer, size: int) -> tuple[int, float]:
    """Hold so many connections at once, each with half a request; then finish all and count the answers."""
    begun, sent = time.perf_counter(), request(f"GET {BASE}/orders?per_page=1")
    with ExitStack() as held:
        held_lines = [held.enter_context(peer.connect()) for _ in range(size)]
        for line in held_lines:
            line.sendall(sent[:40])
        for line in held_lines:
            line.sendall(sent[40:])
        answered = sum(statuses(heard(line)) == [200] for line in held_lines)
    return answered, time.perf_counter() - begun


def let_go(peer: Peer, sent: bytes) -> float:
    """Send the beginning of something, say no more, and return the seconds until the connection is ended."""
    begun = time.perf_counter()
    with peer.connect() as line:
        line.settimeout(120)
        line.sendall(sent)
        heard(line)
    return time.perf_counter() - begun


def say(line: str) -> None:
    """Print one line."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main(arguments: Sequence[str] | None = None) -> int:
    """Attack a simulator, and print what became of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scale", type=float, default=1.0)
    scale = parser.parse_args(arguments).scale
    resource.setrlimit(resource.RLIMIT_NOFILE, (resource.getrlimit(resource.RLIMIT_NOFILE)[1],) * 2)
    flaws = 0
    with simulated() as peer:
        healthy = request(f"GET {BASE}/orders")
        assert peer.ask(healthy) == [200]
        first = peer.memory()
        say(f"at the start: {first} MB")
        seen: dict[str, tuple[list[int], int, float]] = {}
        for name, pieces in (*lines(), *heads(), *framings(), *bodies(scale), *hostile_words()):
            begun = time.perf_counter()
            answers = peer.ask(*pieces)
            took = time.perf_counter() - begun
            before = seen.get(name, ([], 0, 0.0))
            seen[name] = (sorted({*before[0], *answers}), peer.memory(), max(took, before[2]))
            flaws += any(status == 500 for status in answers)
            flaws += peer.ask(healthy) != [200]
        for name, (answers, memory, took) in seen.items():
            say(f"{name:36} {', '.join(map(str, answers)) or 'closed':24} {memory:5} MB {took:8.3f} s")
        size = max(int(1000 * scale), 1)
        answered, took = crowd(peer, size)
        say(f"{answered} of {size} connections at once answered in {took:.2f} s; {peer.memory()} MB")
        for name, sent in (
            ("nothing at all", b""),
            ("half a request line", b"GET /"),
            ("headers that do not end", healthy[:60]),
            ("a body that does not come", request(f"POST {BASE}/orders", "content-length: 10") + b"{"),
        ):
            say(f"{name:36} let go after {let_go(peer, sent):.1f} s")
        say(f"at the end: {peer.memory()} MB (at the start {first} MB); {flaws} flaws")
    return 1 if flaws else 0


if __name__ == "__main__":
    sys.exit(main())
