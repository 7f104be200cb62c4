"""Keep the reasons why facts of a collection are not handed on."""

from collections.abc import Iterable, Iterator

import attrs

from ..account import SourceFact

_SETTINGS = {
    "protocolProfileBehavior": "it tells Postman how to send, not the API",
    "proxy": "it tells Postman how to send, not the API",
    "certificate": "it tells Postman how to send, not the API",
    "hash": "a fragment is never sent",
    "responseTime": "how long one answer took says nothing of the API",
    "timings": "how long one answer took says nothing of the API",
}
_DEFAULTS = {
    "script": "code of a collection is not carried; write what it says of the API into the spec",
    "setting": "it is for Postman and says nothing of the API",
    "variable": "nothing that was carried uses it",
}


@attrs.define
class Leaving:
    """What reading leaves out, and why: single facts, and all that stands in one place."""

    reasons: dict[tuple[str, str], str] = attrs.field(factory=dict)
    places: dict[str, str] = attrs.field(factory=dict)

    def leave(self, kind: str, at: str, reason: str) -> None:
        """Note why a fact is not handed on."""
        self.reasons.setdefault((kind, at), reason)

    def leave_all(self, at: str, reason: str) -> None:
        """Note why nothing that stands in a place is handed on."""
        self.places.setdefault(at, reason)

    def left(
        self, facts: Iterable[SourceFact], taken: set[tuple[str, str]]
    ) -> Iterator[tuple[SourceFact, str]]:
        """Yield the facts that nothing took, each with its reason."""
        for fact in facts:
            if (fact.kind, fact.at) not in taken and (reason := self._reason(fact)):
                yield fact, reason

    def _reason(self, fact: SourceFact) -> str:
        exact = self.reasons.get((fact.kind, fact.at)) or self._around(fact.at)
        if exact or fact.kind != "setting":
            return exact or _DEFAULTS.get(fact.kind, "")
        return _SETTINGS.get(fact.name, _DEFAULTS["setting"])

    def _around(self, at: str) -> str:
        """Return why the place that a fact stands in was left, or one further out."""
        while at and self.places:
            if at in self.places:
                return self.places[at]
            at = at[: max(at.rfind("."), at.rfind("["), 0)]
        return ""
