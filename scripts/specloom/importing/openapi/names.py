"""Write names as the house has them, and no two alike."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable

_WORD = re.compile(r"[A-Z]+(?![a-z])[0-9]*|[A-Z]?[a-z0-9]+|[0-9]+")
_LONGEST = 100
RENAMED = "it has another name here, as the house writes names"


class Names:
    """The names that are taken, in whatever case, and how often each was asked for."""

    def __init__(self, taken: Iterable[str] = ()) -> None:
        """Begin with the names that are taken already."""
        self._taken = {name.lower() for name in taken}
        self._asked: Counter[str] = Counter()

    def has(self, name: str) -> bool:
        """Tell whether a name is taken."""
        return name.lower() in self._taken

    def free(self, name: str, glue: str = "") -> str:
        """Return the name, or with it the first number that makes it one of its own; it is taken then."""
        free = name
        while free.lower() in self._taken:
            self._asked[name] += 1
            free = f"{name}{glue}{self._asked[name] + 1}"
        self._taken.add(free.lower())
        return free


def words(name: str) -> list[str]:
    """Return the words of a name, accents left out, however they are joined."""
    plain = unicodedata.normalize("NFKD", name[:1000])
    return _WORD.findall("".join(c for c in plain if not unicodedata.combining(c)))


def snake(name: str, limit: int = _LONGEST) -> str:
    """Return a name in lower snake case, which begins with a letter; empty where nothing is left of it."""
    joined = "_".join(word.lower() for word in words(name))[:limit].strip("_")
    return joined if not joined or joined[0].isalpha() else f"n{joined}"


def pascal(name: str, instead: str = "Schema") -> str:
    """Return a name in PascalCase; `instead` stands before a digit, and where nothing is left of it."""
    joined = "".join(word[:1].upper() + word[1:] for word in words(name))[:_LONGEST]
    return joined if joined and joined[0].isalpha() else f"{instead}{joined}"
