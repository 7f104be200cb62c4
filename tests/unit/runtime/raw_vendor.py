"""Play a vendor on a real socket that misbehaves in one certain way."""

import socket
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress

Behaviour = Callable[[socket.socket], None]
"""What is done with one connection, which is closed afterwards."""


@contextmanager
def behaving(*behaviours: Behaviour) -> Iterator[str]:
    """Serve each connection by the next behaviour, the last one for ever; return the URL."""
    with socket.create_server(("127.0.0.1", 0), backlog=256) as listener:
        served: list[threading.Thread] = []
        accepting = threading.Thread(target=_accept, args=(listener, list(behaviours), served))
        accepting.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        finally:
            listener.shutdown(socket.SHUT_RDWR)
            accepting.join()
            for thread in served:
                thread.join(timeout=5)


def _accept(listener: socket.socket, behaviours: list[Behaviour], served: list[threading.Thread]) -> None:
    while True:
        try:
            connection, _ = listener.accept()
        except OSError:
            return
        behaviour = behaviours.pop(0) if len(behaviours) > 1 else behaviours[0]
        served.append(threading.Thread(target=_serve, args=(connection, behaviour), daemon=True))
        served[-1].start()


def _serve(connection: socket.socket, behaviour: Behaviour) -> None:
    with connection, suppress(OSError):
        behaviour(connection)


@contextmanager
def full_backlog() -> Iterator[str]:
    """Listen without ever accepting, with no room for another connection."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        listener.listen(0)
        address = listener.getsockname()
        waiting = [socket.socket() for _ in range(4)]
        for each in waiting:
            each.setblocking(False)
            each.connect_ex(address)
        try:
            yield f"http://127.0.0.1:{address[1]}"
        finally:
            for each in waiting:
                each.close()


def head_of(connection: socket.socket) -> bytes:
    """Read the head of a request; empty when the client closed the connection."""
    received = b""
    while not received.endswith(b"\r\n\r\n"):
        byte = connection.recv(1)
        if not byte:
            return b""
        received += byte
    return received


def saying(answer: bytes) -> Behaviour:
    """Answer every request of the connection with these bytes."""

    def say(connection: socket.socket) -> None:
        while head_of(connection):
            connection.sendall(answer)

    return say


def hanging_up_after(answer: bytes) -> Behaviour:
    """Answer the first request with these bytes and close the connection."""

    def hang_up(connection: socket.socket) -> None:
        head_of(connection)
        connection.sendall(answer)

    return hang_up


def resetting_after(answer: bytes) -> Behaviour:
    """Answer the first request with these bytes and reset the connection."""

    def reset(connection: socket.socket) -> None:
        head_of(connection)
        connection.sendall(answer)
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))

    return reset


def silent(connection: socket.socket) -> None:
    """Read everything and say nothing until the client gives up."""
    while connection.recv(65536):
        pass


def deaf_until(heard: threading.Event) -> Behaviour:
    """Read nothing until told to."""

    def ignore(connection: socket.socket) -> None:
        heard.wait(10)

    return ignore


def answer(body: bytes = b"{}", *headers: str, status: str = "200 OK", length: int | None = None) -> bytes:
    """Return an answer as it stands on the wire."""
    lines = [f"HTTP/1.1 {status}", *headers, f"Content-Length: {len(body) if length is None else length}"]
    if not any(line.lower().startswith("content-type") for line in headers):
        lines.append("Content-Type: application/json")
    return "\r\n".join([*lines, "", ""]).encode() + body
