"""Say in words what a report holds, the same in every form of it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from ..report import Finding, Known, Report
from .groups import Group, groups, is_news

_PARTIES = {
    "spec": "the spec is wrong",
    "either": "the spec or the server is wrong",
    "environment": "the environment stands in the way",
}
_LISTED = 12
_KEPT = "Nothing found: the server keeps to its spec."
_UNFINISHED = "Nothing found in what was sent."
_UNASKED = "Nothing was sent, so nothing is known of the server."


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
    if is_news(finding) and finding.verdict.party == "server":
        return "the spec only guesses"
    server = "simulator" if simulated else "vendor"
    words = _PARTIES.get(finding.verdict.party, "the server is wrong")
    return words.replace("the server", f"the {server}")


def effort(report: Report) -> str:
    """Say how much was asked of which target."""
    requests = f"{plural(report.cases, 'request')} to {report.target} in {report.seconds:.1f} s"
    profile = f", profile {report.profile}" if report.profile not in {"", "full"} else ""
    budget = f", {report.sent:,} of at most {report.budget:,} sent" if report.budget else ""
    return f"{requests}, seed {report.seed}{profile}{budget}"


def outcome(report: Report) -> str:
    """Say in one line how the run ended."""
    failing = groups(report.failing)
    known = groups(finding for finding in report.findings if finding.known is not None)
    ended = f"{_counted(failing)}{_judged(report, failing)}." if failing else _good(report, known=bool(known))
    return " ".join([ended, *_beside(len(known), len(report.fixed))])


def _good(report: Report, *, known: bool) -> str:
    if known:
        return "Nothing new found."
    if not report.cases:
        return _UNASKED
    return _UNFINISHED if report.ended else _KEPT


def _counted(failing: Sequence[Group]) -> str:
    operations = {operation for group in failing for operation in group.operations}
    where = f" in {plural(len(operations), 'operation')}" if len(operations) > 1 else ""
    return f"{plural(len(failing), 'finding')}{where}"


def _judged(report: Report, failing: Iterable[Group]) -> str:
    found = [group.first for group in failing]
    parties = Counter(party(f, simulated=report.simulated) for f in found if not is_news(f))
    told = [f"in {number} {words}" for words, number in parties.items() if words]
    news = sum(map(is_news, found))
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
    parts = [spot(finding), about.place if about else ""]
    parts += [verdict.kind] if verdict and verdict.kind else []
    parts += [f"read in {verdict.source}"] if verdict and verdict.source else []
    return ", ".join(filter(None, parts))


def spot(finding: Finding) -> str:
    """Return the file and line of the fact that a finding breaks."""
    verdict = finding.verdict
    if verdict is None or not verdict.file:
        return ""
    return f"{verdict.file}:{verdict.line}" if verdict.line else verdict.file


def shortcomings(report: Report) -> Iterator[str]:
    """Yield what a run did not do, and why."""
    if report.ended:
        yield f"ended early: {report.ended}"
    for why in dict.fromkeys(each.why for each in report.left_out):
        yield f"left out: {listed([each.operation for each in report.left_out if each.why == why])}: {why}"


def listed(names: Sequence[str]) -> str:
    """Name the first of some things, and count the rest."""
    more = f" and {len(names) - _LISTED} more" if len(names) > _LISTED else ""
    return f"{', '.join(names[:_LISTED])}{more}"


def uncalled(report: Report) -> tuple[str, ...]:
    """Return the operations that no request was sent to, but for those that were left out with a reason."""
    reached = {count.operation for count in report.counts} | {each.operation for each in report.left_out}
    return tuple(operation for operation in report.operations if operation not in reached)


def title(finding: Finding) -> str:
    """Name what is wrong in a few words, such as `wrong body (enum at status)`."""
    about = finding.deviation
    named = [part for part in about.path if isinstance(part, str)][-1:] if about else []
    detail = " at ".join((about.keyword, *named)) if about and about.keyword else ""
    return sentence(finding.check) + (f" ({detail})" if detail else "")


def often(finding: Finding) -> str:
    """Say how many replies showed it."""
    return f"{finding.shown} of {finding.of} such replies" if finding.of > 1 else ""


def known_words(entry: Known) -> str:
    """Name an entry of a baseline."""
    about = ", ".join(part for part in (sentence(entry.keyword), entry.name, entry.place) if part)
    return f"{entry.operation}: {entry.check}{f' ({about})' if about else ''}"
