"""The generator and the runtime agree on what a media type is."""

import pytest

from specloom.generate import media
from specloom.runtime import media_types

TYPES = [
    *media.TEXTS,
    "application/json",
    "Application/Problem+JSON; charset=utf-8",
    "text/csv",
    "text/json",
    "image/svg+xml",
    "image/png",
    "application/pdf",
    "*/*",
]


@pytest.mark.parametrize("media_type", sorted(TYPES))
def test_a_media_type_is_the_same_to_both(media_type: str) -> None:
    assert media.is_json(media_type) == media_types.is_json(media_type)
    assert media.is_text(media_type) == media_types.is_text(media_type)
