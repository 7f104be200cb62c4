"""Take the names of a source apart into plain words, and put them together as the house writes names."""

import re
import unicodedata
from collections.abc import Iterable

from ..schemas import singular

_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+")
_SPELLED = str.maketrans({"ß": "ss", "æ": "ae", "Æ": "AE", "ø": "o", "Ø": "O", "đ": "d", "ł": "l", "Ł": "L"})
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def plain(text: str) -> str:
    """Return a text without the characters that no document may hold."""
    return _UNPRINTABLE.sub("", text.replace("\r\n", "\n"))


def listed(text: str) -> frozenset[str]:
    """Return the words of a list that is written with blanks between them."""
    return frozenset(text.split())


def words_of(text: str) -> list[str]:
    """Return the words of a name in small letters; what has no Latin spelling is left out."""
    spelled = unicodedata.normalize("NFKD", text.translate(_SPELLED)).replace("'", "").replace("\u2019", "")
    return [word.lower() for word in _WORD.findall(_ascii(spelled))]


def _ascii(text: str) -> str:
    return "".join(character for character in text if not unicodedata.combining(character))


def is_latin(text: str) -> bool:
    """Tell whether the words of a name are most of it: whether it still says the same without the rest."""
    letters = [c for c in _ascii(unicodedata.normalize("NFKD", text.translate(_SPELLED))) if c.isalpha()]
    return 2 * sum(c.isascii() for c in letters) > len(letters)


def snake(words: Iterable[str], limit: int = 50) -> str:
    """Join words by underscores into a name that begins with a letter, cut between two words."""
    name = ""
    for word in words:
        longer = f"{name}_{word}" if name else word
        if len(longer) > limit and name:
            break
        name = longer
    name = name[:limit].strip("_")
    return f"n{name}" if name[:1].isdigit() else name


def pascal(words: Iterable[str], limit: int = 60) -> str:
    """Join words into the name of a schema or another component."""
    name = "".join(word.capitalize() for word in words)[:limit]
    return f"N{name}" if name[:1].isdigit() else name


def singular_of(words: list[str]) -> list[str]:
    """Return the words of a noun with the last one in the singular."""
    return [*words[:-1], singular(words[-1])] if words else []


def distinct(name: str, taken: Iterable[str] | set[str] | dict[str, object]) -> str:
    """Return a name, with the first number behind it that makes it differ from those that are taken."""
    if name not in taken:
        return name
    number = 2
    while f"{name}_{number}" in taken:
        number += 1
    return f"{name}_{number}"
