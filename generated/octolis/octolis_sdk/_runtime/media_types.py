"""Tell media types apart: JSON, text, and all others."""

from typing import Final

_TEXTS: Final = frozenset(
    {
        "application/graphql",
        "application/javascript",
        "application/json-seq",
        "application/jsonl",
        "application/ndjson",
        "application/sql",
        "application/toml",
        "application/x-jsonlines",
        "application/x-ndjson",
        "application/x-www-form-urlencoded",
        "application/x-yaml",
        "application/xml",
        "application/yaml",
    }
)

JSON_LINES: Final = frozenset(
    {"application/jsonl", "application/ndjson", "application/x-jsonlines", "application/x-ndjson"}
)


def essence_of(media_type: str) -> str:
    """Return a media type in lower case and without its parameters."""
    return media_type.partition(";")[0].strip().lower()


def without_charset(media_type: str) -> str:
    """Return a media type by which it is told from others: its charset does not count."""
    name, *parameters = (part.strip().lower() for part in media_type.split(";"))
    return ";".join([name, *sorted(p for p in parameters if p and not p.startswith("charset="))])


def is_json(media_type: str) -> bool:
    """Tell whether bodies of this type are JSON."""
    essence = essence_of(media_type)
    return essence in {"application/json", "text/json"} or essence.endswith("+json")


def is_text(media_type: str) -> bool:
    """Tell whether bodies of this type are decoded to text."""
    essence = essence_of(media_type)
    return essence.startswith("text/") or essence in _TEXTS or essence.endswith(("+xml", "+yaml"))


def is_json_sequence(media_type: str) -> bool:
    """Tell whether bodies of this type are JSON texts, one after the other."""
    essence = essence_of(media_type)
    return essence in JSON_LINES or essence.endswith(("/json-seq", "+json-seq"))


def falls_under(media_type: str, declared: str) -> bool:
    """Tell whether a media type is the declared one, or in the declared range such as `image/*`."""
    essence, pattern = essence_of(media_type), essence_of(declared)
    return pattern in {essence, f"{essence.partition('/')[0]}/*", "*/*"}
