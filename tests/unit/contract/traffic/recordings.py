"""Make recordings of what a simulator of the shelf answers."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import httpx

from specloom.mock import Handles, SimulatorTransport

ORIGIN = "https://shelf.example/v1"


def call(
    handler: Handles, method: str, path: str, body: Any = None, key: str | None = "test", **headers: str
) -> httpx.Response:
    """Call a simulator, with a key in the query unless there is none."""
    content = json.dumps(body).encode() if body is not None else b""
    typed = {"Content-Type": "application/json"} if content else {}
    query = f"{'&' if '?' in path else '?'}api-key={key}" if key else ""
    request = httpx.Request(method, ORIGIN + path + query, headers={**typed, **headers}, content=content)
    response = SimulatorTransport(handler).handle_request(request)
    response.request = request
    response.read()
    return response


def entry(response: httpx.Response, second: int = 0) -> dict[str, Any]:
    """Return an exchange as a browser writes it."""
    request = response.request
    told: dict[str, Any] = {
        "startedDateTime": f"2026-11-23T00:00:{second:02}.000Z",
        "time": 12.5,
        "request": {
            "method": request.method,
            "url": str(request.url),
            "httpVersion": "http/2.0",
            "headers": [{"name": ":authority", "value": request.url.host}, *_pairs(request.headers)],
            "bodySize": len(request.content),
        },
        "response": {
            "status": response.status_code,
            "headers": _pairs(response.headers),
            "content": {"size": len(response.content), "text": response.text},
        },
    }
    if request.content:
        told["request"]["postData"] = {"mimeType": "application/json", "text": request.content.decode()}
    return told


def _pairs(headers: httpx.Headers) -> list[dict[str, str]]:
    return [{"name": name, "value": value} for name, value in headers.multi_items()]


def write_har(folder: Path, entries: Iterable[Any], name: str = "traffic.har", **log: Any) -> Path:
    """Write a recording."""
    path = folder / name
    path.write_text(json.dumps({"log": {"version": "1.2", **log, "entries": list(entries)}}))
    return path


def har(folder: Path, *responses: httpx.Response) -> Path:
    """Write a recording of exchanges."""
    return write_har(folder, (entry(response, second) for second, response in enumerate(responses)))
