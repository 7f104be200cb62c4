"""Say what a load writes down about its calls; journal.py does it on disk."""

import attrs
import httpx

from .chunks import Chunk


@attrs.frozen
class Note:
    """Say what the journal knows of a call: that it was sent, and its answer if there was one."""

    answer: httpx.Response | None


class Notes:
    """Keep nothing: what a load writes down its calls in when it has no journal."""

    def __init__(self, key: str | None = None) -> None:
        self.key = key

    def check(self, chunk: Chunk) -> None:
        """Accept any chunk."""

    def recall(self, chunk: int, number: int) -> Note | None:
        """Know nothing of the call."""

    def sending(self, chunk: Chunk, number: int) -> None:
        """Note that a call is about to be sent."""

    def answered(self, chunk: int, number: int, answer: httpx.Response) -> None:
        """Note the answer to a call."""

    def refused(self, chunk: int, number: int) -> None:
        """Note that a call was not carried out."""

    def finish(self, chunks: int) -> None:
        """Note that the load had so many chunks."""

    def close(self) -> None:
        """Let the journal go."""
