"""Resolve the variables of a collection: what each stands for where it is used."""

from collections.abc import Iterable, Mapping
from typing import Any

import attrs

from ..key_shapes import MASK
from ..masking import Secrets
from ..sample_values import sample_of_dynamic, sample_of_type
from ..secret_names import is_placeholder
from .raw import VARIABLE, Entry, text_of

_DEEPEST = 20
_LONGEST = 20_000


@attrs.frozen
class Defined:
    """A variable that the source defines; `value` is None where it is secret or empty."""

    at: str
    value: str | None
    secret: bool
    entry: Entry


@attrs.frozen
class Filled:
    """A text with its variables filled in.

    Those in `missing` have no value and still stand in it in braces; `secret` tells that a mask stands in it.
    `uses` are the places of all variables that it was made of.
    """

    text: str
    uses: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    secret: bool = False

    @property
    def value(self) -> str | None:
        """Return the text where all of it is known and may be shown."""
        return None if self.missing or self.secret or MASK in self.text else self.text


@attrs.define
class Scope:
    """The variables that hold at one place of a collection."""

    known: Mapping[str, Defined]
    _filled: dict[str, Filled] = attrs.field(factory=dict)

    def within(self, found: Iterable[tuple[str, Defined]], over: Mapping[str, Defined]) -> "Scope":
        """Return the scope inside of what defines more variables; those of `over` stay above all."""
        added = dict(found)
        return Scope({**self.known, **added, **over}) if added else self

    def fill(self, text: str) -> Filled:
        """Fill in all variables of a text."""
        return self._fill(text, 0) if "{{" in text else Filled(text)

    def variable(self, name: str) -> Filled:
        """Return what one variable stands for."""
        return self._named(name, 0)

    def words(self, name: str) -> Mapping[str, Any]:
        """Return the object that defines a variable, in which its description stands."""
        return self.known[name].entry.node if name in self.known else {}

    def _fill(self, text: str, depth: int) -> Filled:
        parts, uses, missing, secret, end = [], dict[str, None](), dict[str, None](), False, 0
        for found in VARIABLE.finditer(text):
            filled = self._named(found[1], depth)
            parts += [text[end : found.start()], filled.text]
            uses.update(dict.fromkeys(filled.uses))
            missing.update(dict.fromkeys(filled.missing))
            secret, end = secret or filled.secret, found.end()
        whole = "".join([*parts, text[end:]])
        return Filled(whole, tuple(uses), tuple(missing), secret)

    def _named(self, name: str, depth: int) -> Filled:
        if name not in self._filled:
            self._filled[name] = Filled(f"{{{{{name}}}}}", (), (name,))  # where a cycle comes back to it
            self._filled[name] = self._resolve(name, depth)
        return self._filled[name]

    def _resolve(self, name: str, depth: int) -> Filled:
        shown = f"{{{{{name}}}}}"
        if name.startswith("$") and name not in self.known:
            return Filled(str(sample_of_dynamic(name)), (shown,))
        defined = self.known.get(name)
        if defined is None:
            return Filled(shown, (shown,), (name,))
        if defined.secret:
            return Filled(MASK, (defined.at,), (), secret=True)
        if defined.value is None or depth > _DEEPEST:
            return Filled(shown, (defined.at,), (name,))
        inner = self._fill(defined.value, depth + 1)
        if len(inner.text) > _LONGEST:
            return Filled(shown, (defined.at,), (name,))
        return attrs.evolve(inner, uses=(defined.at, *inner.uses))


def define(entries: Iterable[Entry], secrets: Secrets) -> list[tuple[str, Defined]]:
    """Return the variables of one list that are switched on."""
    return [(entry.name, _defined(entry, secrets)) for entry in entries if not entry.disabled and entry.name]


def _defined(entry: Entry, secrets: Secrets) -> Defined:
    secret = entry.name in secrets.variables or entry.node.get("type") == "secret"
    value = text_of(entry.value)
    return Defined(entry.at, value or None, secret, entry)


def shown_value(filled: Filled) -> str | None:
    """Return the value that an argument shows: a sample for a type in brackets, nothing for a mere hint."""
    value = filled.value
    if value is None:
        return None
    is_type, sample = sample_of_type(value)
    if is_type:
        return text_of(sample) or None
    return None if value[:1] == "<" and is_placeholder(value) else value
