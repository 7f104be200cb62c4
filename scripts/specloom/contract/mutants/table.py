"""Write the measurement as text."""

from collections import Counter
from collections.abc import Iterable, Iterator
from statistics import median

from ..plan import CHECKS_PHASE
from ..reports.words import plural
from .beside import beside_lines
from .columns import columns
from .outcome import Measurement, Outcome, Share
from .wrong_facts import LINT

_HEAD = ("vendor", "kind", "seeded", "found", "verdict right", "by", "requests", "seconds")
_FAMILIES = ("family", "seeded", "found", "share", "goal", "verdict right", "open")


def measurement_lines(measurement: Measurement) -> Iterator[str]:
    """Yield the tables: each kind, each family, what survived, the false alarms, and other tools."""
    yield from columns([_HEAD, *_kinds(measurement)])
    yield ""
    yield from columns([_FAMILIES, *map(_family, _shares(measurement))])
    yield ""
    yield from _survivors(measurement)
    yield ""
    yield from _alarms(measurement)
    yield from beside_lines(measurement)
    yield ""
    yield _sum(measurement)


def _sum(measurement: Measurement) -> str:
    tried = len(measurement.outcomes)
    kinds = plural(len({outcome.kind for outcome in measurement.outcomes}), "kind")
    of = f" of {measurement.fitting:,} that fit," if measurement.fitting > tried else ""
    verdict = "reached" if measurement.reaches_goals else "missed"
    return f"{tried:,} mutants{of} of {kinds} in {measurement.seconds:.0f} s: the goals are {verdict}"


def _kinds(measurement: Measurement) -> Iterator[tuple[str, ...]]:
    groups: dict[tuple[str, str, str], list[Outcome]] = {}
    for outcome in measurement.outcomes:
        groups.setdefault((outcome.vendor, outcome.side, outcome.kind), []).append(outcome)
    for (vendor, side, kind), outcomes in groups.items():
        found = [outcome for outcome in outcomes if outcome.detected]
        name = kind if side == "server" else f"{kind} ({side})"
        rightly = sum(outcome.blames_rightly for outcome in found)
        counts = (len(outcomes), len(found), rightly)
        yield vendor, name, *map(str, counts), _checks(found), *_cost(found)


def _checks(found: Iterable[Outcome]) -> str:
    """Name the checks that found most, most often first."""
    names = Counter(map(_check, found))
    told = [name for name, _ in names.most_common(3)]
    return ", ".join([*told, f"{len(names) - 3} more"] if len(names) > 3 else told)


def _check(outcome: Outcome) -> str:
    if outcome.phase == LINT:
        return f"{LINT}: {outcome.check}"
    return f"{outcome.check}" if outcome.phase == CHECKS_PHASE else f"{outcome.check} ({outcome.phase})"


def _cost(found: list[Outcome]) -> tuple[str, str]:
    if not found:
        return "", ""
    return f"{median(o.requests for o in found):.0f}", f"{median(o.seconds for o in found):.2f}"


def _shares(measurement: Measurement) -> Iterator[Share]:
    yield from measurement.shares()
    yield measurement.behavioural


def _family(share: Share) -> tuple[str, ...]:
    part = f"{share.detected / share.seeded:.1%}" if share.seeded else ""
    blamed = f"{share.blamed_rightly / share.detected:.1%}" if share.detected else ""
    opened = f"{share.blamed_nobody / share.detected:.1%}" if share.detected else ""
    return share.family, str(share.seeded), str(share.detected), part, f"{share.goal:.0%}", blamed, opened


def _survivors(measurement: Measurement) -> Iterator[str]:
    yield f"{len(measurement.survivors)} survived" + (":" if measurement.survivors else "")
    for o in measurement.survivors:
        yield f"  {o.vendor} {o.kind} in {o.operation}: {o.says} ({o.requests} requests, {o.seconds:.1f} s)"


def _alarms(measurement: Measurement) -> Iterator[str]:
    rows = []
    for vendor in dict.fromkeys(alarm.vendor for alarm in measurement.alarms):
        mine = [alarm for alarm in measurement.alarms if alarm.vendor == vendor]
        found = sum(len(alarm.found) for alarm in mine)
        rows.append((vendor, str(len(mine)), str(sum(a.requests for a in mine)), str(found)))
    if rows:
        yield from columns([("no defect", "seeds", "requests", "false alarms"), *rows])
    for alarm in measurement.alarms:
        yield from (f"  {alarm.vendor}, seed {alarm.seed}: {found}" for found in alarm.found)
