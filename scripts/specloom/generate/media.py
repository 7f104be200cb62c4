"""Tell media types apart: JSON, text, and all others."""

from collections.abc import Iterable

from ..spec import MediaType


def essence(media_type: str) -> str:
    """Return a media type without its parameters, in lower case."""
    return media_type.partition(";")[0].strip().lower()


def is_json(media_type: str) -> bool:
    """Tell whether bodies of this type are JSON."""
    return essence(media_type) == "application/json" or essence(media_type).endswith("+json")


def is_text(media_type: str) -> bool:
    """Tell whether bodies of this type are decoded to text."""
    return essence(media_type).startswith("text/")


def preferred(content: Iterable[MediaType]) -> MediaType | None:
    """Return the content to send: JSON where it is offered, else what is named first."""
    offered = tuple(content)
    return next((media for media in offered if is_json(media.media_type)), next(iter(offered), None))
