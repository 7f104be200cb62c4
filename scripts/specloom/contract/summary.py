"""Say in a few readable lines what a contract run found."""

from collections.abc import Iterator

from .report import Finding, Report


def summary_lines(report: Report) -> tuple[str, ...]:
    """Return the summary, one line of text per element."""
    return tuple(_lines(report))


def _lines(report: Report) -> Iterator[str]:
    effort = f"{report.cases} requests to {report.target} in {report.seconds:.1f} s"
    yield f"{report.vendor}: {effort}, seed {report.seed}"
    if report.waited:
        yield f"  {report.waited:.0f} s of it were waits for the server's quotas"
    yield "  " + ", ".join(f"{phase} {cases}" for phase, cases in report.phases().items())
    for number, finding in enumerate(report.findings, start=1):
        yield ""
        yield from (f"  {line}" for line in finding_lines(finding, f"{number}. "))
    yield ""
    yield f"  {_verdict(len(report.findings))}"


def finding_lines(finding: Finding, number: str = "") -> Iterator[str]:
    """Yield what one finding is, and the request that shows it."""
    status = f", answered {finding.status}" if finding.status else ""
    yield f"{number}{finding.operation}: {finding.check} ({finding.phase}{status})"
    yield from (f"   {line}" for line in finding.message.splitlines() if line)
    if finding.curl:
        yield "   Reproduce with:"
        yield from (f"     {line}" for line in finding.curl.splitlines())


def _verdict(findings: int) -> str:
    if not findings:
        return "Nothing found: the server keeps to its spec."
    return "1 finding." if findings == 1 else f"{findings} findings."
