"""Put findings together that break one fact of the spec, in however many operations."""

from collections.abc import Iterable

import attrs

from ..report import Finding


@attrs.frozen
class Group:
    """Findings about one fact; the first stands for all."""

    findings: tuple[Finding, ...]

    @property
    def first(self) -> Finding:
        """Return the finding that is shown whole."""
        return self.findings[0]

    @property
    def operations(self) -> tuple[str, ...]:
        """Return where it was found."""
        return tuple(dict.fromkeys(finding.operation for finding in self.findings))


def groups(findings: Iterable[Finding]) -> tuple[Group, ...]:
    """Return findings by the fact that they break: failures first, then news, then what is known."""
    found: dict[tuple[object, ...], list[Finding]] = {}
    for finding in findings:
        found.setdefault(_fact(finding), []).append(finding)
    together = (Group(tuple(alike)) for alike in found.values())
    return tuple(sorted(together, key=lambda group: (group.first.known is not None, is_news(group.first))))


def _fact(finding: Finding) -> tuple[object, ...]:
    about, verdict = finding.deviation, finding.verdict
    place = (about.place, about.keyword) if about and about.place else finding.operation
    party = (verdict.party, verdict.news) if verdict else None
    return finding.check, place, party, finding.known


def is_news(finding: Finding) -> bool:
    """Tell whether a finding only says what the spec had guessed."""
    return finding.verdict is not None and finding.verdict.news
