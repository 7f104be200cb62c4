"""Read the dates of header fields (RFC 9110, section 5.6.7)."""

from email.utils import parsedate_to_datetime


def epoch_of(date: str) -> float | None:
    """Return the seconds since the epoch; None if the text is no date."""
    try:
        return parsedate_to_datetime(date).timestamp()
    except (TypeError, ValueError, OverflowError):
        return None
