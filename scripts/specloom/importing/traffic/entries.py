"""Read the frame of each entry of a HAR (1.1 or 1.2): who was asked for what, and what came of it."""

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import SplitResult, urlsplit

import attrs

from ..media_types import media_type_of

_NOWHERE = SplitResult("", "", "", "", "")


@attrs.frozen
class Pair:
    """A name with a value, and where it stands."""

    name: str
    value: str
    at: str
    raw: Mapping[str, Any] = attrs.field(factory=dict, repr=False)


@attrs.frozen(eq=False)
class Entry:
    """One exchange of a HAR as it stands there, whatever it lacks."""

    at: str
    raw: Mapping[str, Any] = attrs.field(repr=False)

    @property
    def request(self) -> Mapping[str, Any]:
        """Return what was asked."""
        return object_of(self.raw.get("request"))

    @property
    def response(self) -> Mapping[str, Any]:
        """Return what was answered."""
        return object_of(self.raw.get("response"))

    @property
    def content(self) -> Mapping[str, Any]:
        """Return the body that was answered."""
        return object_of(self.response.get("content"))

    @property
    def method(self) -> str:
        """Return the method, in capitals."""
        return text_of(self.request.get("method")).strip().upper()

    @property
    def url(self) -> SplitResult:
        """Return the address in its parts, all empty where it is none."""
        try:
            found = urlsplit(text_of(self.request.get("url")).strip())
            _ = found.port
        except ValueError:
            return _NOWHERE
        return found._replace(scheme=found.scheme.lower())

    @property
    def host(self) -> str:
        """Return host and port as they are compared, the usual port left out."""
        url = self.url
        port = f":{url.port}" if url.port not in (None, 80, 443) else ""
        return f"{url.hostname or ''}{port}"

    @property
    def status(self) -> int:
        """Return the status, 0 where there was no answer."""
        status = self.response.get("status")
        return status if isinstance(status, int) and 100 <= status <= 599 else 0

    @property
    def answered_type(self) -> str:
        """Return the media type of the answer, empty where nothing tells it."""
        told = media_type_of(text_of(self.content.get("mimeType")))
        return told if told and told != "x-unknown" else media_type_of(self.answered_header("content-type"))

    @property
    def asked_type(self) -> str:
        """Return the media type of what was sent."""
        told = media_type_of(text_of(object_of(self.request.get("postData")).get("mimeType")))
        return told or media_type_of(self.asked_header("content-type"))

    def asked_header(self, name: str) -> str:
        """Return the first value of a header of the request, empty where it has none."""
        return _header(self.request, name)

    def answered_header(self, name: str) -> str:
        """Return the first value of a header of the answer, empty where it has none."""
        return _header(self.response, name)


def entries_of(root: Mapping[str, Any]) -> tuple[Entry, ...]:
    """Return all entries of a HAR."""
    listed = object_of(root.get("log")).get("entries")
    return tuple(
        Entry(f"log.entries[{number}]", object_of(raw))
        for number, raw in enumerate(listed if isinstance(listed, list) else ())
    )


def pairs(holder: Mapping[str, Any], member: str, at: str) -> Iterator[Pair]:
    """Yield the named values of a list such as headers or cookies."""
    listed = holder.get(member)
    for number, raw in enumerate(listed if isinstance(listed, list) else ()):
        if isinstance(raw, dict):
            yield Pair(text_of(raw.get("name")), text_of(raw.get("value")), f"{at}.{member}[{number}]", raw)


def object_of(value: Any) -> Mapping[str, Any]:
    """Return an object, empty where a value is none."""
    return value if isinstance(value, dict) else {}


def text_of(value: Any) -> str:
    """Return a text, a number as it is written, and nothing of anything else."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return str(value)
    return value if isinstance(value, str) else ""


def _header(message: Mapping[str, Any], name: str) -> str:
    found = (pair.value for pair in pairs(message, "headers", "") if pair.name.lower() == name)
    return next(found, "")
