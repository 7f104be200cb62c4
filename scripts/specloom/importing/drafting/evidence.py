"""Say of each part of a draft where it was read."""

from typing import Any

import attrs


@attrs.frozen
class Evidence:
    """The source that everything was read from, and how sure its requests and its replies are."""

    source: str
    asked_kind: str
    reply_kind: str

    def asked(self, at: str, note: str = "") -> dict[str, Any]:
        """Return the x-source of what a request shows."""
        return self._source(at, self.asked_kind, note)

    def replied(self, at: str, note: str = "") -> dict[str, Any]:
        """Return the x-source of what a reply shows."""
        return self._source(at, self.reply_kind, note)

    def inferred(self, at: str, note: str) -> dict[str, Any]:
        """Return the x-source of what follows from what is at a place; the note says how."""
        return self._source(at, "inferred", note)

    def _source(self, at: str, kind: str, note: str) -> dict[str, Any]:
        return {"from": self.source, "at": at or "info", "kind": kind} | ({"note": note} if note else {})
