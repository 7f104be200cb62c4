"""Tell media types apart as the runtime does: JSON, text, and all others."""

from collections.abc import Iterable

from ..spec import MediaType

TEXTS = frozenset(
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


def essence(media_type: str) -> str:
    """Return a media type without its parameters, in lower case."""
    return media_type.partition(";")[0].strip().lower()


def without_charset(media_type: str) -> str:
    """Return a media type by which it is told from others: its charset does not count."""
    name, *parameters = (part.strip().lower() for part in media_type.split(";"))
    return ";".join([name, *sorted(p for p in parameters if p and not p.startswith("charset="))])


def is_json(media_type: str) -> bool:
    """Tell whether bodies of this type are JSON."""
    return essence(media_type) in {"application/json", "text/json"} or essence(media_type).endswith("+json")


def is_text(media_type: str) -> bool:
    """Tell whether bodies of this type are decoded to text."""
    name = essence(media_type)
    return name.startswith("text/") or name in TEXTS or name.endswith(("+xml", "+yaml"))


def is_form(media_type: str) -> bool:
    """Tell whether bodies of this type are made of named fields, which need not be JSON."""
    name = essence(media_type)
    return name.startswith("multipart/") or name == "application/x-www-form-urlencoded"


def preferred(content: Iterable[MediaType]) -> MediaType | None:
    """Return the content to send: JSON where it is offered, else what is named first."""
    return next(iter(by_preference(content)), None)


def by_preference(content: Iterable[MediaType]) -> tuple[MediaType, ...]:
    """Return the contents in the order in which they are offered: JSON first."""
    return tuple(sorted(content, key=lambda media: not is_json(media.media_type)))
