"""Write a report as JUnit XML: one suite per phase, one case per operation and check."""

import re
from collections.abc import Iterable, Sequence
from xml.etree import ElementTree as ET

from ..report import Finding, Report
from .groups import is_news
from .words import party, place, sentence

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LONGEST_MESSAGE = 1_000
_LONGEST_TEXT = 20_000
Case = tuple[str, str, str]
"""The phase, operation and check that a case is about."""


def junit_xml(report: Report) -> bytes:
    """Return the report as a JUnit XML document."""
    cases = _cases(report)
    root = ET.Element(
        "testsuites",
        name=f"specloom contract {report.vendor}",
        tests=str(len(cases)),
        failures=str(_failed(cases.values())),
        errors="0",
        time=f"{report.seconds:.3f}",
    )
    for phase in dict.fromkeys(phase for phase, _, _ in cases):
        _suite(root, report, {case: found for case, found in cases.items() if case[0] == phase})
    ET.indent(root)
    xml: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return xml


def _cases(report: Report) -> dict[Case, list[Finding]]:
    """Return what was held, with what was found there."""
    cases: dict[Case, list[Finding]] = {(h.phase, h.operation, h.check): [] for h in report.held}
    for finding in report.findings:
        case = finding.phase, finding.operation, finding.found_by or finding.check
        cases.setdefault(case, []).append(finding)
    return cases


def _suite(root: ET.Element, report: Report, cases: dict[Case, list[Finding]]) -> None:
    phase = next(iter(cases))[0]
    suite = ET.SubElement(
        root,
        "testsuite",
        name=f"{report.vendor}.{phase}",
        tests=str(len(cases)),
        failures=str(_failed(cases.values())),
        errors="0",
        skipped=str(sum(bool(found) and not _failing(found) for found in cases.values())),
    )
    properties = ET.SubElement(suite, "properties")
    for name, value in (("seed", str(report.seed)), ("target", report.target)):
        ET.SubElement(properties, "property", name=name, value=_printable(value))
    for (_, operation, check), found in cases.items():
        where = _printable(f"{report.vendor}.{phase}.{operation}")
        case = ET.SubElement(suite, "testcase", classname=where, name=_printable(sentence(check)))
        _outcome(case, report, found)


def _outcome(case: ET.Element, report: Report, found: Sequence[Finding]) -> None:
    failing = _failing(found)
    if failing:
        kind = "news" if all(map(is_news, failing)) else failing[0].check
        failure = ET.SubElement(case, "failure", type=kind, message=_message(failing))
        text = "\n\n".join(_told(report, finding) for finding in failing)
        failure.text = _printable(text[:_LONGEST_TEXT])
    elif found:
        reason = found[0].known or "the baseline knows it"
        ET.SubElement(case, "skipped", message=_printable(f"known: {reason}"[:_LONGEST_MESSAGE]))


def _message(failing: Sequence[Finding]) -> str:
    more = f" (and {len(failing) - 1} more)" if len(failing) > 1 else ""
    return _printable(failing[0].message[:_LONGEST_MESSAGE] + more)


def _told(report: Report, finding: Finding) -> str:
    verdict = finding.verdict
    judged = (
        (f"{party(finding, simulated=report.simulated)}: {verdict.why}", verdict.patch)
        if verdict
        else ("", "")
    )
    where = place(finding)
    parts = (
        finding.message,
        judged[0],
        f"at {where}" if where else "",
        "\n".join((f"seed {finding.seed}", *finding.steps, finding.curl)),
        judged[1],
    )
    return "\n\n".join(part for part in parts if part)


def _failing(found: Iterable[Finding]) -> list[Finding]:
    return [finding for finding in found if finding.known is None]


def _failed(cases: Iterable[list[Finding]]) -> int:
    return sum(bool(_failing(found)) for found in cases)


def _printable(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)
