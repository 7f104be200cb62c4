"""Choose the media type of a reply by the Accept header (RFC 9110, section 12.5.1)."""

from ...spec import MediaType
from ..messages import JSON, media_type_of

_MEANT = {"*/*": JSON, "application/*": JSON, "text/*": "text/plain", "image/*": "image/png"}


def concrete(media_type: str) -> str:
    """Return the media type that is sent where a spec declares a range of them."""
    return _MEANT.get(media_type_of(media_type), media_type)


def acceptable(content: tuple[MediaType, ...], accept: str | None) -> MediaType | None:
    """Return the media type that a caller likes best, the first declared of equals, or None."""
    if not accept:
        return content[0]
    ranges = dict(map(_range, accept.split(",")))
    liked = [(_quality(ranges, media_type_of(concrete(media.media_type))), media) for media in content]
    quality, media = max(liked, key=lambda each: each[0])
    return media if quality > 0 else None


def _range(text: str) -> tuple[str, float]:
    """Read one media range and how much it is liked; its other parameters are not looked at."""
    media_range, *parameters = (part.strip().lower() for part in text.split(";"))
    quality = next((part[2:] for part in parameters if part.startswith("q=")), "1")
    try:
        return media_range, float(quality)
    except ValueError:
        return media_range, 1.0


def _quality(ranges: dict[str, float], media_type: str) -> float:
    """Return how much a media type is liked, by the range that says most of it."""
    kinds = (media_type, f"{media_type.partition('/')[0]}/*", "*/*")
    return next((ranges[kind] for kind in kinds if kind in ranges), 0.0)
