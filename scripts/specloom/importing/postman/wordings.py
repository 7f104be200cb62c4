"""Read the descriptions of a collection, a text or {content, type}."""

from typing import Any

from ..captured import Words
from ..wording import words
from .raw import object_of, place, text_of


def words_of(node: Any, at: str) -> Words:
    """Return the description of what stands in a place."""
    description = object_of(node).get("description")
    media_type = text_of(object_of(description).get("type"))
    return words(text_of(description), place(at, "description"), media_type)
