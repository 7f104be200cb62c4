"""Play a vendor that takes things in batches, and describe such a batch to a client."""

import json
from collections.abc import Callable, Sequence
from typing import Any

import attrs
import httpx

from specloom.runtime import AsyncLoad, Operation, SyncLoad
from specloom.runtime.batching import Batch, Member
from specloom.runtime.jobs import Job, LoadSettings
from specloom.runtime.operation import CallOptions

from .stand_ins import FakeTime, async_caller, sync_caller

OPERATION = Operation(
    "things_upsert_batch",
    "POST",
    "/things",
    content_type="application/json",
    responses={"200": {"application/json": None}},
)
TOLD = Batch(
    OPERATION,
    most=2,
    results=("results",),
    record=Member(("record",), ("record",)),
    error=Member(("error",), ("error",)),
)
UNTOLD = Batch(OPERATION, most=2)


@attrs.define
class Warehouse:
    """Take batches of things and tell of each what came of it; `answer` may answer a batch in another way.

    A thing that is a mapping with `refuse` is refused with that error.
    """

    answer: Callable[[list[Any]], httpx.Response | None] = lambda things: None
    batches: list[list[Any]] = attrs.field(factory=list)
    keys: list[str | None] = attrs.field(factory=list)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        things = json.loads(request.content)
        self.batches.append(things)
        self.keys.append(request.headers.get("Idempotency-Key"))
        return self.answer(things) or told(things)


def told(things: Sequence[Any]) -> httpx.Response:
    """Return a success that tells of each thing what came of it."""
    results = [
        {"error": thing["refuse"]} if isinstance(thing, dict) and "refuse" in thing else {"record": thing}
        for thing in things
    ]
    return httpx.Response(200, json={"results": results})


def load(
    vendor: Callable[[httpx.Request], httpx.Response],
    items: Any,
    batch: Batch = TOLD,
    time: FakeTime | None = None,
    options: CallOptions | None = None,
    **how: Any,
) -> SyncLoad[Any, Any, Any]:
    """Return a load of these items, one call at a time unless said otherwise."""
    settings = LoadSettings(**{"concurrency": 1, **how})
    return SyncLoad(sync_caller(vendor, time), Job(batch, {}, {}, settings, options or CallOptions()), items)


def load_async(
    vendor: Callable[[httpx.Request], httpx.Response], items: Any, batch: Batch = TOLD, **how: Any
) -> AsyncLoad[Any, Any, Any]:
    """Return a load in tasks of these items, one call at a time unless said otherwise."""
    settings = LoadSettings(**{"concurrency": 1, **how})
    return AsyncLoad(async_caller(vendor), Job(batch, {}, {}, settings), items)
