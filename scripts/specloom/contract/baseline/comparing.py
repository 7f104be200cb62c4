"""Compare what a run found with what a baseline knows."""

from collections.abc import Iterable

import attrs

from ...spec import Document
from ..aspects import ASPECTS
from ..profiles import FULL
from ..report import Known, Report
from .identity import identity, known_as

_SENT_BY_WRONG_SERVERS = "statuses_are_declared"
"""The check whose findings are replies of statuses that a right server never sends."""
_STATUS_MATTERS = frozenset(ASPECTS.values()) - {_SENT_BY_WRONG_SERVERS}


def compared(report: Report, baseline: Iterable[Known], document: Document) -> Report:
    """Return the report with its known findings marked, and the entries named that came no more."""
    entries = {identity(entry): entry for entry in baseline}
    findings = []
    came = set()
    for finding in report.findings:
        which = identity(known_as(document, report.vendor, finding))
        came.add(which)
        findings.append(attrs.evolve(finding, known=entries[which].reason if which in entries else None))
    gone = (entry for which, entry in entries.items() if which not in came)
    fixed = tuple(entry for entry in gone if _is_looked_for(report, entry))
    return attrs.evolve(report, findings=tuple(findings), fixed=fixed)


def _is_looked_for(report: Report, entry: Known) -> bool:
    """Tell whether a run looked in the way in which the entry was found, and to its end."""
    if report.ended or entry.vendor != report.vendor or report.profile not in {FULL, entry.profile}:
        return False
    way = entry.phase, entry.operation, entry.found_by
    return any(
        (held.phase, held.operation, held.check) == way
        and (entry.status in held.statuses or entry.found_by not in _STATUS_MATTERS)
        for held in report.held
    )


def updated(report: Report, baseline: Iterable[Known], document: Document) -> tuple[Known, ...]:
    """Return a baseline that knows just what a run found, and whatever the run did not look for.

    What people wrote into an entry is kept, as are the words that it was first found with.
    """
    entries = {identity(entry): entry for entry in baseline}
    for entry in compared(report, entries.values(), document).fixed:
        del entries[identity(entry)]
    for finding in report.findings:
        entry = attrs.evolve(known_as(document, report.vendor, finding), profile=report.profile)
        entries.setdefault(identity(entry), entry)
    return tuple(entries[which] for which in sorted(entries))
