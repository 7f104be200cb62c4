"""Say in words what a report holds, the same in every form of it."""

from collections import Counter
from collections.abc import Iterable, Iterator

from ..report import Finding, Report

_PARTIES = {
    "spec": "the spec is wrong",
    "environment": "the environment stands in the way",
}
NOTHING = "Nothing found: the server keeps to its spec."


def sentence(check: str) -> str:
    """Return the name of a check as words."""
    return check.replace("_", " ")


def plural(number: int, word: str) -> str:
    """Count things."""
    return f"{number:,} {word}{'' if number == 1 else 's'}"


def party(finding: Finding, *, simulated: bool) -> str:
    """Say who is wrong; nothing where nobody judged."""
    if finding.verdict is None:
        return ""
    server = f"the {'simulator' if simulated else 'vendor'} is wrong"
    return _PARTIES.get(finding.verdict.party, server)


def is_news(finding: Finding) -> bool:
    """Tell whether a finding only says what the spec had guessed."""
    return finding.verdict is not None and finding.verdict.news


def effort(report: Report) -> str:
    """Say how much was asked of which target."""
    requests = f"{plural(report.cases, 'request')} to {report.target} in {report.seconds:.1f} s"
    return f"{requests}, seed {report.seed}"


def outcome(report: Report) -> str:
    """Say in one line how the run ended."""
    failing = report.failing
    known = len(report.findings) - len(failing)
    ended = f"{plural(len(failing), 'finding')}{_judged(report, failing)}." if failing else NOTHING
    if known and not failing:
        ended = "Nothing new found."
    return " ".join([ended, *_beside(known, len(report.fixed))])


def _judged(report: Report, findings: Iterable[Finding]) -> str:
    parties = Counter(party(f, simulated=report.simulated) for f in findings if not is_news(f))
    told = [f"in {number} {words}" for words, number in parties.items() if words]
    news = sum(map(is_news, findings))
    told += [f"{news} {'is' if news == 1 else 'are'} news about what the spec only guesses"] if news else []
    return f": {', '.join(told)}" if told else ""


def _beside(known: int, fixed: int) -> Iterator[str]:
    if known:
        yield f"{plural(known, 'finding')} of the baseline came again."
    if fixed:
        yield f"{plural(fixed, 'entry').replace('entrys', 'entries')} of the baseline no longer found."


def place(finding: Finding) -> str:
    """Say where in the spec the fact stands that a finding breaks, and how sure it is."""
    verdict, about = finding.verdict, finding.deviation
    line = f":{verdict.line}" if verdict and verdict.line else ""
    parts = [f"{verdict.file}{line}"] if verdict and verdict.file else []
    parts += [about.place] if about and about.place else []
    parts += [verdict.kind] if verdict and verdict.kind else []
    parts += [f"read in {verdict.source}"] if verdict and verdict.source else []
    return ", ".join(parts)


def uncalled(report: Report) -> tuple[str, ...]:
    """Return the operations that no request was sent to."""
    called = {count.operation for count in report.counts}
    return tuple(operation for operation in report.operations if operation not in called)


def often(finding: Finding) -> str:
    """Say how many replies showed it."""
    return f"{finding.shown} of {finding.of} such replies" if finding.of > 1 else ""
