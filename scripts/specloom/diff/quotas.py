"""Compare rate limits: a limit that is lower anywhere refuses callers who kept to the old one."""

from collections.abc import Iterable, Mapping
from math import ceil

from ..spec import Policy, Quota, Spec
from ..spec.pointers import join
from ..spec.references import Node
from .walking import Pair, Walk
from .wording import coded, listed


def compare_policies(walk: Walk, old: Spec, new: Spec) -> None:
    """Compare the named rate limits of two specs."""
    before, after = ({policy.name: policy for policy in spec.policies} for spec in (old, new))
    for name in {**before, **after}:
        pair = Pair((_node(name, before),), (_node(name, after),))
        if name not in after:
            walk.note(pair, "quota-removed", "compatible", "whole", "the rate limit {} is gone", coded(name))
        elif name not in before:
            text = "there is a rate limit {} now: {}"
            walk.note(pair, "quota-added", "breaking", "whole", text, coded(name), _words(after[name].quotas))
        else:
            _compare_policy(walk, pair, before[name], after[name])


def _node(name: str, policies: Mapping[str, Policy]) -> Node:
    return Node(join("", "x-rate-limits", name), policies.get(name))


def _compare_policy(walk: Walk, pair: Pair, old: Policy, new: Policy) -> None:
    if old.partition != new.partition:
        text = "the rate limit {} is counted per {} now, was per {}"
        told = coded(new.name), coded(new.partition), coded(old.partition)
        walk.note(pair, "quota-partition-changed", "breaking", "whole", text, *told)
    if (old.read, old.write) != (new.read, new.write):
        dearer = new.read > old.read or new.write > old.write
        level = "breaking" if dearer else "compatible"
        text = "of the rate limit {}, a read costs {} and a write {} now, was {} and {}"
        costs = (f"{cost:g}" for cost in (new.read, new.write, old.read, old.write))
        walk.note(pair, "quota-cost-changed", level, "whole", text, coded(new.name), *costs)
    if set(old.quotas) != set(new.quotas):
        looser = _admits(old.quotas, new.quotas)
        rule, level = ("quota-raised", "compatible") if looser else ("quota-lowered", "breaking")
        text = "the rate limit {} is {} now, was {}"
        told = coded(new.name), _words(new.quotas), _words(old.quotas)
        walk.note(pair, rule, level, "whole", text, *told)


def _admits(old: Iterable[Quota], new: Iterable[Quota]) -> bool:
    """Say whether whoever keeps to the old quotas is never refused by the new ones."""
    return all(
        any(_most(o, n.window) <= n.quota and o.overflow == n.overflow for o in old) for n in new
    ) and {q.overflow for q in old} >= {q.overflow for q in new} >= {q.overflow for q in old}


def _most(quota: Quota, window: float) -> float:
    """Return how many a quota admits in a window, which may cover several of its own."""
    return quota.quota * ceil(window / quota.window if quota.window else 1)


def _words(quotas: Iterable[Quota]) -> str:
    words = [
        f"{q.quota:g} in {q.window:g} s{' once the others are used up' if q.overflow else ''}" for q in quotas
    ]
    return listed(words) if words else "without quotas"
