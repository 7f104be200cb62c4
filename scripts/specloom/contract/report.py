"""Hold what a contract run found, as frozen values."""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from typing import Any

import attrs

VERSION = 1
"""The version of the JSON form of a report: another one when a member changes its meaning or goes."""
_ALIKE = 3


@attrs.frozen
class Deviation:
    """How what came differs from one fact of the spec.

    `place` is the JSON Pointer of the fact, such as that of an `enum`, or of the object that lacks one.
    `keyword` names it: a JSON Schema keyword, `status`, `media-type`, `header` or `undocumented`. `path` is
    where in the body, `got` is what came there.
    """

    place: str
    keyword: str = ""
    path: tuple[str | int, ...] = ()
    got: Any = None


@attrs.frozen
class Verdict:
    """Who is wrong, as far as the evidence goes: the `spec`, the `server`, `either` or the `environment`.

    `news` says that the spec was only guessing. `why` is the reason in a sentence. The fact stands in `file`
    at `line`; `source` names the document that it was read from and where in it, `kind` how sure it is; empty
    or None where nothing says so. `patch` is a unified diff of the file after which this is no finding.
    """

    party: str
    why: str
    news: bool = False
    file: str = ""
    line: int | None = None
    source: str = ""
    kind: str = ""
    patch: str = ""


@attrs.frozen
class Finding:
    """One way in which a server broke its spec, with what reproduces it.

    `status` is the HTTP status of the reply, None when there was none; `curl` has its secrets masked, as have
    the `steps`: the calls before it without which it does not come. `shown` is how many replies showed it,
    `of` how many replies of that status there were. `found_by` is the check that was held to then, one of
    those in `Report.held`. `known` is why a baseline lets the finding stay, None when none knows it.
    """

    phase: str
    operation: str
    check: str
    message: str
    curl: str
    status: int | None
    seed: int
    deviation: Deviation | None = None
    steps: tuple[str, ...] = ()
    shown: int = 1
    of: int = 1
    verdict: Verdict | None = None
    found_by: str = ""
    known: str | None = None


@attrs.frozen
class Held:
    """How many replies of an operation, of which statuses, one phase held to a check."""

    phase: str
    operation: str
    check: str
    replies: int
    statuses: tuple[int, ...] = ()


@attrs.frozen
class Count:
    """How many requests one phase sent to one operation."""

    phase: str
    operation: str
    cases: int


@attrs.frozen
class Known:
    """One entry of a baseline: a finding that people know of, and why it may stay.

    What makes it the same finding are the vendor, operation, check, `place` in the document, keyword and
    `name` of the member or value. The rest is for people, and says how it was found: a run that does not look
    in that way cannot tell that it is gone.
    """

    vendor: str
    operation: str
    check: str
    place: str = ""
    keyword: str = ""
    name: str = ""
    phase: str = ""
    found_by: str = ""
    status: int | None = None
    profile: str = ""
    message: str = ""
    reason: str = ""


@attrs.frozen
class LeftOut:
    """An operation that was not called, or not called any further, and why."""

    operation: str
    why: str


@attrs.frozen
class Report:
    """Everything that one run has to say; its times are not part of its identity.

    `operations` are those of the spec, the method and path of each by its id, called or not. `simulated`
    tells whether the target is a simulator. `fixed` are entries of a baseline that were looked for and are
    gone.

    `seconds` is how long it took, `waited` how much of it was waiting for the server's quotas. `sent` counts
    every request that left, those of a login or a repetition too, of a `budget` where there is one. `ended`
    says what ended the run early, `left_out` which operations it may not call, or no further.
    """

    vendor: str
    target: str
    seed: int
    counts: tuple[Count, ...]
    findings: tuple[Finding, ...]
    seconds: float = attrs.field(default=0.0, eq=False)
    waited: float = attrs.field(default=0.0, eq=False)
    operations: Mapping[str, str] = attrs.field(factory=dict)
    held: tuple[Held, ...] = ()
    simulated: bool = True
    fixed: tuple[Known, ...] = ()
    profile: str = "full"
    sent: int = 0
    budget: int | None = None
    ended: str = ""
    left_out: tuple[LeftOut, ...] = ()

    @property
    def cases(self) -> int:
        """Return the number of requests that were sent."""
        return sum(count.cases for count in self.counts)

    @property
    def failing(self) -> tuple[Finding, ...]:
        """Return the findings that no baseline knows."""
        return tuple(finding for finding in self.findings if finding.known is None)

    def phases(self) -> dict[str, int]:
        """Return the number of requests of each phase, in the order in which the phases ran."""
        totals: dict[str, int] = {}
        for count in self.counts:
            totals[count.phase] = totals.get(count.phase, 0) + count.cases
        return totals

    def as_json(self) -> dict[str, Any]:
        """Return the report as plain JSON values."""
        return {"version": VERSION} | attrs.asdict(self) | {"cases": self.cases, "phases": self.phases()}


def distinct(
    findings: Iterable[Finding], replies: Mapping[tuple[str, int], int] | None = None
) -> tuple[Finding, ...]:
    """Keep the first few findings of each check, operation, status and place that do not say the same.

    `replies` counts the replies by operation and status that they were found among.
    """
    kept: dict[Hashable, dict[str, Finding]] = {}
    shown: Counter[Hashable] = Counter()
    for finding in findings:
        shown[alike(finding)] += 1
        like = kept.setdefault(alike(finding), {})
        if len(like) < _ALIKE:
            like.setdefault(finding.message, finding)
    return tuple(
        attrs.evolve(finding, shown=shown[key], of=max(shown[key], _replies(finding, replies or {})))
        for key, like in kept.items()
        for finding in like.values()
    )


def alike(finding: Finding) -> Hashable:
    """Return what findings have in common that show the same."""
    about = finding.deviation
    place = (about.place, about.keyword) if about else None
    return finding.operation, finding.check, finding.status, place


def _replies(finding: Finding, replies: Mapping[tuple[str, int], int]) -> int:
    return replies.get((finding.operation, finding.status or 0), 0)
