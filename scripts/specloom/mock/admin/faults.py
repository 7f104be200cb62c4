"""List, ask for and take back faults."""

from typing import Any

from ..faults.fault import check_faults
from ..faults.pending import Armed
from ..faults.words import read_fault, read_words, write_fault
from .asking import Ask


def listed(ask: Ask) -> Any:
    """List the faults that are still due, and the latest that are over."""
    faults = ask.backend.faults
    over = [_told(pending, due=False) for pending in faults.over]
    return {"seed": faults.seed, "faults": [*over, *(_told(pending, due=True) for pending in faults.pending)]}


def add(ask: Ask) -> Any:
    """Ask for faults, in words or one by its members; set the seed that they are drawn from."""
    members = {name: value for name, value in ask.body.items() if name not in ("seed", "words")}
    spoken = read_words(ask.body["words"]) if "words" in ask.body else ()
    wanted = (*spoken, *((read_fault(members),) if members else ()))
    check_faults(wanted, ask.backend.spec)
    if "seed" in ask.body:
        ask.backend.faults.reseed(ask.body["seed"])
    ask.backend.faults.add(wanted, ask.backend.clock.now())
    return listed(ask)


def clear(ask: Ask) -> Any:
    """Take all faults back."""
    ask.backend.faults.clear()
    return listed(ask)


def _told(pending: Armed, *, due: bool) -> dict[str, Any]:
    counts = {"id": pending.id, "due": due, "seen": pending.seen, "fired": pending.fired}
    return {**counts, **write_fault(pending.fault)}
