"""Name what a spec and a source do not both say, and whether the source should have said it."""

from collections.abc import Mapping
from typing import Any

import attrs

from ...spec import Document, Spec
from ...spec.evidence import source_of
from ...spec.pointers import join, split

_SHOWING = ("collection", "traffic")
_IN_WORDS = "which calls cannot show"


@attrs.frozen
class Difference:
    """One thing that a spec and a source do not both say.

    `side` is where something is to be done: `spec` lacks what the source says or says otherwise, `source`
    lacks what the spec says. `pointer` is a place in the spec, `at` one in the source. `known` is how a
    person knew what the source does not say in a form that can be read: inferred, read elsewhere, in words.
    """

    topic: str
    subject: str
    side: str
    message: str
    pointer: str = ""
    at: str = ""
    known: str = ""

    def __str__(self) -> str:
        where = ", ".join(filter(None, [self.pointer, self.at, self.known]))
        return f"{self.topic}: {self.message} ({where})"

    def as_json(self) -> dict[str, str]:
        """Return the difference as a JSON object."""
        return attrs.asdict(self)


@attrs.frozen
class Sides:
    """A spec, and the draft that was made of a source, whose name in x-sources is `source`."""

    spec: Spec
    draft: Spec
    source: str

    def lacking_in_spec(self, topic: str, subject: str, pointer: str, drafted: str) -> Difference:
        """Say that the spec lacks what the draft has at `drafted`; `pointer` is where it belongs."""
        message = f"the spec does not have {subject}"
        return Difference(topic, subject, "spec", message, pointer, self.at(drafted))

    def lacking_in_source(self, topic: str, subject: str, pointer: str) -> Difference:
        """Say that the source lacks what the spec has at `pointer`."""
        message = f"the source does not have {subject}"
        return Difference(topic, subject, "source", message, pointer, "", self.known(pointer))

    def beyond_source(self, topic: str, subject: str, pointer: str) -> Difference:
        """Say that the spec has what a source can hardly show: calls have no limits and no extensions."""
        found = self.lacking_in_source(topic, subject, pointer)
        return found if found.known or self.source not in _SHOWING else attrs.evolve(found, known=_IN_WORDS)

    def contradiction(self, topic: str, subject: str, message: str, pointer: str, drafted: str) -> Difference:
        """Say that the spec says otherwise than the source."""
        return Difference(topic, subject, "spec", message, pointer, self.at(drafted))

    def at(self, drafted: str) -> str:
        """Return the place in the source from which something in the draft was read."""
        return str(_source(self.draft.document, drafted).get("at", ""))

    def is_shown(self, drafted: str) -> bool:
        """Tell whether the source itself says what stands in the draft, which otherwise only infers it."""
        return _source(self.draft.document, drafted).get("kind") != "inferred"

    def known(self, pointer: str) -> str:
        """Say how a person knew what stands in the spec; empty where the source should say it."""
        source = _source(self.spec.document, pointer)
        if source.get("kind") == "inferred":
            return "inferred"
        if source.get("from") != self.source:
            return f"read from {source.get('from')}" if source else ""
        at = str(source.get("at", ""))
        return f"stated in the words at {at}" if at.endswith("description") else ""


def _source(document: Document, pointer: str) -> Mapping[str, Any]:
    """Return the nearest source at or above a place, as far down as the document has it."""
    tokens = split(pointer)
    while tokens:
        try:
            return source_of(document, join("", *tokens))
        except (KeyError, IndexError, TypeError, ValueError):
            tokens = tokens[:-1]
    return {}
