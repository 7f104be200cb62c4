"""Keep what means something to a programming language out of its code while that is generated.

A generator is given letters and digits in place of every other character of a text, so that it has nothing to
quote wrongly; afterwards they are written as the language writes them.
"""

import json
import re
from itertools import count
from string import ascii_letters, digits
from typing import Any

import attrs

from .variants import Escape

_PLAIN = frozenset(f"{ascii_letters}{digits} -_.,:;@/+()=!?&[]|~^*<>{{}}")
"""What no language takes for anything but itself, in any kind of literal that samples have."""

_JSON_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')


@attrs.frozen
class Masks:
    """The marks of one set of texts, none of which has any of them."""

    mark: str

    def json_text(self, value: Any) -> str:
        """Return a value as JSON whose strings hold nothing but marks and plain characters."""
        text = json.dumps(value, indent=2, ensure_ascii=True)
        return _JSON_STRING.sub(lambda found: f'"{self._masked(json.loads(found[0]))}"', text)

    def address(self, text: str) -> str:
        """Return an address that is encoded already without its percent signs."""
        return text.replace("%", f"{self.mark}25z")

    def name(self, text: str) -> str:
        """Return a mark for what the reader is to put in, such as a secret."""
        return f"{self.mark}n{text.replace('_', 'u')}z"

    def lifted(self, code: str, escape: Escape, names: dict[str, str]) -> str:
        """Return generated code with the texts that the marks stand for."""
        for mark, name in names.items():
            code = code.replace(mark, f"<{name}>")
        code = code.replace(f"{self.mark}25z", "%")
        return re.sub(rf"{self.mark}x([0-9a-f]+)z", lambda found: escape(chr(int(found[1], 16))), code)

    def _masked(self, text: str) -> str:
        whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        both = zip(whole, f" {whole}", strict=False)
        return "".join(c if _is_plain(c, before) else f"{self.mark}x{ord(c):x}z" for c, before in both)


def _is_plain(character: str, before: str) -> bool:
    """Tell whether a character means nothing; a second question mark begins a trigraph in C."""
    return character in _PLAIN and (character, before) != ("?", "?")


def masks_for(texts: str) -> Masks:
    """Return masks whose mark does not occur in the texts, whatever they hold."""
    return Masks(next(mark for number in count() if (mark := f"zq{number}q") not in texts.lower()))


def is_plain(text: str) -> bool:
    """Tell whether a text may stand in any code as it is."""
    return bool(text) and _PLAIN.issuperset(text) and text.strip() == text and "??" not in text
