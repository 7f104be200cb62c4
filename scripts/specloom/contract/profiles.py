"""Say how far a run goes: everything, only what reads, or one call of each operation."""

from collections.abc import Iterable, Iterator, Mapping

import attrs

from ..errors import BadInput
from ..spec import SAFE_METHODS, Spec
from .addresses import host_of, is_loopback
from .credentials import is_open
from .plan import ALL_PHASES, CHECKS_PHASE, Plan
from .report import LeftOut

FULL, READ_ONLY, SMOKE = "full", "read-only", "smoke"
PROFILES = (FULL, READ_ONLY, SMOKE)
PHASES_OF = {
    FULL: ALL_PHASES,
    READ_ONLY: (CHECKS_PHASE, "examples", "coverage"),
    SMOKE: (),
}
"""The phases of each profile, besides one call of each operation."""
LIVE_BUDGET = 500
"""Requests that a run sends at most to a server that is not on this machine, unless told otherwise."""


def profile_for(base_url: str | None, asked: str | None) -> str:
    """Return the profile that was asked for, else what suits the address; no address is a simulator."""
    if asked is None:
        return FULL if base_url is None or is_loopback(base_url) else READ_ONLY
    if asked not in PROFILES:
        raise BadInput(f"there is no profile {asked}; there are {', '.join(PROFILES)}")
    return asked


def may_write(base_url: str | None, profile: str, write_to: str | None) -> bool:
    """Tell whether a run may write; elsewhere than on this machine its host must have been named for that.

    Raises BadInput where another host was named, or none and the profile cannot do without.
    """
    if write_to is not None:
        _expect_named(base_url, profile, write_to)
    if profile == READ_ONLY:
        return False
    if base_url is None or is_loopback(base_url) or write_to is not None:
        return True
    if profile == FULL:
        host = host_of(base_url)
        raise BadInput(
            f"the profile full writes to {host}: allow it with --write-to {host}, or take --profile read-only"
        )
    return False


def _expect_named(base_url: str | None, profile: str, write_to: str) -> None:
    if base_url is None:
        raise BadInput("--write-to names the host of --url; a simulator in process needs no such word")
    if write_to.lower() != host_of(base_url):
        told = f"--write-to {write_to} is not the host of {base_url}"
        raise BadInput(f"{told}; to write there say --write-to {host_of(base_url)}")
    if profile == READ_ONLY:
        raise BadInput("the profile read-only writes nothing; beside --write-to say --profile full or smoke")


def settled(plan: Plan, base_url: str | None) -> Plan:
    """Return a plan that says how far it goes at an address: by default no further than is safe there."""
    profile = profile_for(base_url, plan.profile)
    ours = base_url is None or is_loopback(base_url)
    writes = profile != READ_ONLY and (ours if plan.writes is None else plan.writes)
    return attrs.evolve(plan, profile=profile, writes=writes)


def left_out_of(spec: Spec, plan: Plan, schemes: Mapping[str, str]) -> Iterator[LeftOut]:
    """Yield the operations that a run may not call: what writes, or what none of its credentials opens."""
    for operation in spec.operations:
        if not plan.writes and operation.method not in SAFE_METHODS:
            yield LeftOut(operation.id, f"{operation.method} writes, and nothing may be written here")
        elif not is_open(operation, schemes):
            ways = " or ".join(" with ".join(names) for names in operation.security)
            yield LeftOut(operation.id, f"there is no credential for {ways}")


def without(spec: Spec, left_out: Iterable[LeftOut]) -> Spec:
    """Return the spec of the other operations alone."""
    names = {each.operation for each in left_out}
    return attrs.evolve(spec, operations=tuple(o for o in spec.operations if o.id not in names))
