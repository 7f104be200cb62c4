"""Play a vendor, and a proxy before it, in the event loop of the test; count the open connections."""

import asyncio
import ssl
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

import attrs


@attrs.define
class LoopVendor:
    """Answer every request with what is said, on as many connections as come."""

    said: bytes
    url: str = ""
    opened: int = 0
    closed: int = 0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Serve one connection until the client or the answer ends it."""
        self.opened += 1
        with suppress(ConnectionError, asyncio.IncompleteReadError):
            while head := await reader.readuntil(b"\r\n\r\n"):
                await reader.readexactly(_length(head))
                writer.write(self.said)
                if b"Connection: close" in self.said:
                    break
        writer.close()
        self.closed += 1

    async def settles_at(self, connections: int) -> bool:
        """Wait until so many connections are open at most; they have a second."""
        with suppress(TimeoutError):
            async with asyncio.timeout(1):
                while self.opened - self.closed > connections:
                    await asyncio.sleep(0.001)
        return self.opened - self.closed <= connections


def _length(head: bytes) -> int:
    _, found, rest = head.lower().partition(b"content-length: ")
    return int(rest.partition(b"\r")[0]) if found else 0


@asynccontextmanager
async def loop_vendor(said: bytes, certificate: Path | None = None) -> AsyncIterator[LoopVendor]:
    """Listen, behind TLS if there is a certificate."""
    vendor = LoopVendor(said)
    context = None
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
    server = await asyncio.start_server(vendor.serve, "127.0.0.1", 0, backlog=512, ssl=context)
    async with server:
        vendor.url = f"http{'s' if context else ''}://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        yield vendor
        await vendor.settles_at(0)


@asynccontextmanager
async def tunnel() -> AsyncIterator[str]:
    """Carry bytes to wherever a CONNECT leads."""
    carrying: set[asyncio.Task[None] | None] = set()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        carrying.add(asyncio.current_task())
        with suppress(ConnectionError, asyncio.IncompleteReadError):
            head = await reader.readuntil(b"\r\n\r\n")
            host, _, port = head.split(b" ")[1].partition(b":")
            beyond, there = await asyncio.open_connection(host.decode(), int(port))
            writer.write(b"HTTP/1.1 200 Connected\r\n\r\n")
            await asyncio.gather(_pipe(reader, there), _pipe(beyond, writer))
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
        await asyncio.wait(filter(None, carrying), timeout=1)


async def _pipe(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(ConnectionError):
        while data := await reader.read(65536):
            writer.write(data)
    writer.close()


def certificate_in(folder: Path) -> Path:
    """Make a certificate for 127.0.0.1, with its key in the same file."""
    path = folder / "vendor.pem"
    command = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=vendor"
    extra = ["-addext", "subjectAltName=IP:127.0.0.1", "-keyout", str(path), "-out", str(folder / "cert.pem")]
    subprocess.run([*command.split(), *extra], check=True, capture_output=True)
    with path.open("a") as file:
        file.write((folder / "cert.pem").read_text())
    return path
