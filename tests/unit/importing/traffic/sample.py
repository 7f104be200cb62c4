"""Build recordings in the form in which browsers and tools write them."""

from typing import Any
from urllib.parse import parse_qsl, urlsplit


def named(values: dict[str, str]) -> list[dict[str, str]]:
    return [{"name": name, "value": value} for name, value in values.items()]


def entry(
    url: str = "https://api.shop.example/v1/orders",
    method: str = "GET",
    *,
    text: str | None = '{"id": 17}',
    status: int = 200,
    **rest: Any,
) -> dict[str, Any]:
    """Return one entry of a HAR; `asked` and `answered` are headers, `mime` is the type of the answer."""
    asked, answered, sent = (rest.pop(name, {}) for name in ("asked", "answered", "sent"))
    mime = rest.pop("mime", "application/json")
    content = {"size": len(text or ""), "mimeType": mime} | ({} if text is None else {"text": text})
    request = {
        "method": method,
        "url": url,
        "httpVersion": "HTTP/2",
        "headers": named(asked),
        "queryString": named(dict(parse_qsl(urlsplit(url).query))),
        "cookies": [],
        "headersSize": -1,
        "bodySize": 0,
    }
    return {
        "startedDateTime": "2026-11-21T10:00:00Z",
        "time": 12.5,
        "request": request | ({"postData": sent} if sent else {}),
        "response": {
            "status": status,
            "statusText": "",
            "httpVersion": "HTTP/2",
            "headers": named(answered),
            "cookies": [],
            "content": content,
            "redirectURL": "",
            "headersSize": -1,
            "bodySize": -1,
        },
        "cache": {},
        "timings": {"wait": 12.5},
        **rest,
    }


def har(*entries: Any, **log: Any) -> dict[str, Any]:
    """Return a HAR of entries."""
    return {
        "log": {
            "version": "1.2",
            "creator": {"name": "Browser", "version": "1"},
            **log,
            "entries": [*entries],
        }
    }
