"""Read what a message holds as its media type says: JSON as a value, leniently; anything else as text."""

import math
import re
from collections.abc import Callable
from typing import Any

import attrs
import orjson

from .captured import ABSENT
from .json_pieces import UnreadableJson, Variable
from .lenient_json import read_lenient
from .markup import without_controls
from .masking import mask_members, mask_prose
from .media_types import is_binary, is_json
from .sample_values import sample_of_bare, sample_of_name, sample_of_type

_BRACES = re.compile(r"\{\{(?![#/^!>&])\s*([^{}]{1,200}?)\s*\}\}")
_TO_FILL = re.compile(r"\{\{|\"<|\d[eE]\+?\d{3}|\\u00[37][cCbB]")
"""What a text has in which something may have to be filled in: variables, names of types, endless numbers."""
_UNFILLED = "variables without a value were replaced by samples or by their names"


@attrs.frozen
class Resolved:
    """What a variable stands for: its text, None where it has no value."""

    text: str | None


@attrs.frozen
class Content:
    """What a message holds; `unread` where it is no JSON though it should be."""

    value: Any
    notes: tuple[str, ...] = ()
    unread: bool = False


def read_content(text: str, media_type: str, resolve: Callable[[str], Resolved]) -> Content:
    """Return what a text says that is of a media type, its variables filled in and its secrets masked."""
    if is_binary(media_type):
        return Content(ABSENT)
    if not is_json(media_type):
        return Content(mask_prose(without_controls(_filled(text, resolve, "{{{{{}}}}}".format))))
    try:
        mended = read_lenient(text)
    except UnreadableJson as error:
        shown = mask_prose(without_controls(_filled(text, resolve, "{{{{{}}}}}".format)))
        return Content(shown, (f"it could not be read as JSON: {error}",), unread=True)
    if not mended.notes and not _TO_FILL.search(text):
        return Content(mask_members(mended.value))
    filler = _Filler(resolve, dict.fromkeys(mended.notes))
    value = mask_members(filler.fill(mended.value))
    return Content(value, tuple(filler.notes))


def json_text(value: Any) -> str:
    """Return an object or list as JSON; empty where it nests too deep for any reader."""
    try:
        return orjson.dumps(value).decode()
    except TypeError:
        return ""


def _filled(text: str, resolve: Callable[[str], Resolved], missing: Callable[[str], str]) -> str:
    if "{{" not in text:
        return text

    def shown(found: re.Match[str]) -> str:
        value = resolve(found[1]).text
        return missing(found[1]) if value is None else value

    return _BRACES.sub(shown, text)


@attrs.define
class _Filler:
    """Fills variables into a JSON value, no deeper than the reader of JSON allows."""

    resolve: Callable[[str], Resolved]
    notes: dict[str, None]

    def fill(self, value: Any, member: str = "") -> Any:
        if isinstance(value, dict):
            return {self._text(name): self.fill(held, name) for name, held in value.items()}
        if isinstance(value, list):
            return [self.fill(item, member) for item in value]
        if isinstance(value, str):
            return self._value(value)
        if isinstance(value, Variable):
            return self._bare(value.name, member)
        return None if isinstance(value, float) and not math.isfinite(value) else value

    def _value(self, text: str) -> Any:
        is_type, sample = sample_of_type(text)
        if is_type:
            self._note("names of types were replaced by samples")
            return sample
        return self._text(text)

    def _text(self, text: str) -> str:
        if "{{" in text and any(self.resolve(name).text is None for name in _BRACES.findall(text)):
            self._note(_UNFILLED)
        return _filled(text, self.resolve, sample_of_name)

    def _bare(self, name: str, member: str) -> Any:
        self._note("variables that stood without quotes were filled in")
        text = self.resolve(name).text
        if text is None:
            self._note(_UNFILLED)
            return sample_of_bare(name, member)
        try:
            return orjson.loads(text)
        except orjson.JSONDecodeError:
            return text

    def _note(self, note: str) -> None:
        self.notes[note] = None
