"""Make one report of the reports of a vendor's parts."""

from collections.abc import Hashable, Mapping, Sequence

import attrs

from .report import Finding, Report, alike

_ALIKE = 3


def merged(reports: Sequence[Report]) -> Report:
    """Return the report of all parts of one run, in their order."""
    first, *others = reports
    if not others:
        return first
    return attrs.evolve(
        first,
        counts=tuple(count for report in reports for count in report.counts),
        findings=_merged_findings(reports),
        held=tuple(held for report in reports for held in report.held),
        seconds=max(report.seconds for report in reports),
        waited=sum(report.waited for report in reports),
        sent=sum(report.sent for report in reports),
        left_out=tuple(dict.fromkeys(each for report in reports for each in report.left_out)),
    )


def _merged_findings(reports: Sequence[Report]) -> tuple[Finding, ...]:
    """Return the first few findings of those alike, each with what it was shown by in all parts."""
    kept: dict[Hashable, dict[str, Finding]] = {}
    parts: dict[Hashable, dict[int, Finding]] = {}
    for number, report in enumerate(reports):
        for finding in report.findings:
            parts.setdefault(alike(finding), {})[number] = finding
            like = kept.setdefault(alike(finding), {})
            if len(like) < _ALIKE:
                like.setdefault(finding.message, finding)
    return tuple(
        attrs.evolve(finding, shown=_total(parts[key], "shown"), of=_total(parts[key], "of"))
        for key, like in kept.items()
        for finding in like.values()
    )


def _total(parts: Mapping[int, Finding], name: str) -> int:
    return sum(getattr(finding, name) for finding in parts.values())
