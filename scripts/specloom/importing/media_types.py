"""Tell what a message holds by its header, by the language that a tool shows it in, or by how it begins."""

import re

_MEDIA_TYPE = re.compile(r"\s*([\w!#$&^.+*-]{1,100}/[\w!#$&^.+*-]{1,100})\s*(?:;.*)?", re.DOTALL)
_LANGUAGES = {
    "json": "application/json",
    "xml": "application/xml",
    "html": "text/html",
    "javascript": "application/javascript",
    "text": "text/plain",
    "plain": "text/plain",
}
_BINARY = re.compile(r"(?:image/(?!svg)|audio/|video/|font/)")
_BINARY_TYPES = frozenset(
    {
        "application/octet-stream",
        "application/pdf",
        "application/zip",
        "application/gzip",
        "application/x-protobuf",
        "application/msgpack",
    }
)
FORM = "application/x-www-form-urlencoded"
PARTS = "multipart/form-data"
JSON = "application/json"


def media_type_of(header: str) -> str:
    """Return the media type that a Content-Type header names, without parameters; empty where it is none."""
    found = _MEDIA_TYPE.fullmatch(header[:1000])
    return found[1].lower() if found else ""


def of_language(language: str) -> str:
    """Return the media type of what is shown in a language."""
    return _LANGUAGES.get(language.strip().lower(), "")


def is_json(media_type: str) -> bool:
    """Tell whether a media type is JSON."""
    return media_type in {JSON, "text/json", "application/x-json"} or media_type.endswith("+json")


def is_binary(media_type: str) -> bool:
    """Tell whether what is of a media type is no text."""
    return bool(_BINARY.match(media_type)) or media_type in _BINARY_TYPES


def sniffed(text: str) -> str:
    """Return the media type that a text begins like."""
    start = text.lstrip("\ufeff \t\r\n")[:200].lower()
    if start[:1] in {"{", "["}:
        return JSON
    if start.startswith(("<!doctype html", "<html")):
        return "text/html"
    return "application/xml" if re.match(r"<[?a-z]", start) else "text/plain"
