"""Make simulators of ten-line specs, and ask them."""

from functools import partial
from pathlib import Path
from random import Random
from textwrap import dedent, indent
from typing import Any, Unpack

import orjson

from specloom.mock import Handles, Request, Response, Simulator, load_simulator
from specloom.mock.settings import Options
from specloom.spec import Spec, parse_document, read_spec

HEAD = "openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\nservers: [{url: 'https://api.example/v1'}]\n"


class Moment:
    """A clock for tests: it stands at `now` until the test moves it."""

    def __init__(self, now: float = 1_000_000.0) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now


def spec_of(paths: str, rest: str = "") -> Spec:
    text = f"{HEAD}{dedent(rest)}\npaths:\n{indent(dedent(paths), '  ')}"
    return read_spec(parse_document(text, Path("openapi.yaml")), "pets")


def simulate(paths: str, rest: str = "", **options: Unpack[Options]) -> Simulator:
    options.setdefault("clock", Moment())
    options.setdefault("random", partial(Random, 1))
    return load_simulator(spec_of(paths, rest), **options)


def ask(
    simulator: Handles, target: str, body: Any = None, *, client: str = "127.0.0.1", **headers: str
) -> Response:
    """Send `GET /v1/pets?x=1`; a body that is not bytes goes as JSON. `content_type=` is Content-Type."""
    method, _, url = target.partition(" ")
    path, _, query = url.partition("?")
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    if body is not None and not isinstance(body, bytes):
        body = orjson.dumps(body)
        sent.setdefault("content-type", "application/json")
    return simulator.handle(Request(method, path, query, tuple(sent.items()), body or b"", client))
