"""Name those who share accounts, so that others on the same machine can tell whether they still live."""

import os
from functools import cache
from pathlib import Path
from uuid import uuid4


def new_owner() -> str:
    """Return a name for a budget of this process."""
    return f"{_space()}:{os.getpid()}:{uuid4().hex[:8]}"


def is_dead(owner: str) -> bool:
    """Tell whether the owner's process is known to have ended, as only that of a neighbour can be."""
    space, _, rest = owner.partition(":")
    process = rest.partition(":")[0]
    if space != _space() or os.name != "posix":
        return False
    try:
        os.kill(int(process), 0)
    except ProcessLookupError:
        return True
    except OSError:
        return False
    return False


@cache
def _space() -> str:
    """Return what tells apart machines and containers, each of which numbers its processes itself."""
    try:
        return str(Path("/proc/self/ns/pid").readlink()).strip("pid:[]")
    except OSError:
        return ""
