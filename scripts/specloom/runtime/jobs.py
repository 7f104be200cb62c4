"""Say what a load sends, and how."""

import hashlib
import os
from collections.abc import Callable, Mapping
from typing import Any
from uuid import uuid4

import attrs

from .batching import Batch, Piece, body_with
from .chunks import Chunk
from .defaults import NotGiven
from .encoding import json_bytes
from .errors import InvalidArgument
from .journal_notes import Notes
from .operation import NO_OPTIONS, CallOptions, Operation

Progress = Callable[[int, int | None], None]
"""Be told how many items are done, and of how many, None if nobody knows."""


@attrs.frozen
class LoadSettings:
    """Say how a load is done.

    `concurrency` is how many calls are under way at once at most. `journal` is a file that makes the load
    resumable. `resend_in_doubt` says whether what may have been written is sent again; None leaves it to
    whether that does harm. `progress` shows a bar on a terminal, or is told how far the load is.
    """

    concurrency: int = attrs.field(default=8)
    journal: str | os.PathLike[str] | None = None
    resend_in_doubt: bool | None = None
    progress: bool | Progress = False

    @concurrency.validator
    def _is_positive(self, _: object, concurrency: int) -> None:
        if concurrency < 1:
            raise InvalidArgument(f"A concurrency of {concurrency} would send nothing; give 1 or more.")


@attrs.frozen(eq=False)
class Job:
    """Say what a load sends; `rest` are the other members of the body."""

    batch: Batch
    parameters: Mapping[str, Any]
    rest: Any
    how: LoadSettings = attrs.field(factory=LoadSettings)
    options: CallOptions = NO_OPTIONS

    @property
    def operation(self) -> Operation:
        """Return the operation, which may be repeated if the caller said so of what is in doubt."""
        operation = self.batch.operation
        return attrs.evolve(operation, idempotent=True) if self.how.resend_in_doubt else operation

    def body(self, chunk: Chunk, piece: Piece) -> Any:
        """Return the body of a call."""
        return body_with(self.rest, self.batch.items, [chunk.items[position] for position in piece.positions])

    @property
    def key(self) -> str | None:
        """Return what a new load is called towards a vendor that carries out only once what it knows."""
        return self.options.idempotency_key or (uuid4().hex if self.batch.keyed else None)

    def repeats(self, notes: Notes) -> bool:
        """Tell whether a call that may have been carried out is sent again when the load goes on."""
        if self.how.resend_in_doubt is not None:
            return self.how.resend_in_doubt
        return self.batch.operation.idempotent or self.batch.sets_state or notes.key is not None

    def identity(self, base_url: str) -> dict[str, Any]:
        """Return what tells this load from another; it holds only digests of what was given."""
        given = {name: value for name, value in self.parameters.items() if not isinstance(value, NotGiven)}
        return {
            "operation": self.batch.operation.id,
            "base URL": _digest(base_url),
            "arguments": hashlib.sha256(json_bytes([given, self.rest])).hexdigest(),
            "size of chunks": self.batch.most,
            "idempotency key": _digest(self.options.idempotency_key or ""),
        }


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
