"""Write a report as JUnit XML: one suite per phase, one case per operation."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

from .report import Finding, Report

_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write_junit(report: Report, path: Path) -> None:
    """Write the XML file, and the folder that it lies in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(junit_xml(report))


def junit_xml(report: Report) -> bytes:
    """Return the report as a JUnit XML document."""
    root = ET.Element(
        "testsuites",
        name=f"specloom contract {report.vendor}",
        tests=str(len(_places(report))),
        failures=str(len(report.findings)),
        time=f"{report.seconds:.3f}",
    )
    for phase in dict.fromkeys(phase for phase, _ in _places(report)):
        _suite(root, report, phase)
    ET.indent(root)
    xml: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return xml


def _places(report: Report) -> tuple[tuple[str, str], ...]:
    counted = ((count.phase, count.operation) for count in report.counts)
    found = ((finding.phase, finding.operation) for finding in report.findings)
    return tuple(dict.fromkeys((*counted, *found)))


def _suite(root: ET.Element, report: Report, phase: str) -> None:
    operations = [operation for where, operation in _places(report) if where == phase]
    failures = [finding for finding in report.findings if finding.phase == phase]
    suite = ET.SubElement(
        root, "testsuite", name=phase, tests=str(len(operations)), failures=str(len(failures)), errors="0"
    )
    for operation in operations:
        case = ET.SubElement(suite, "testcase", classname=f"{report.vendor}.{phase}", name=operation)
        for finding in failures:
            if finding.operation == operation:
                _failure(case, finding)


def _failure(case: ET.Element, finding: Finding) -> None:
    failure = ET.SubElement(case, "failure", type=finding.check, message=_printable(finding.message))
    failure.text = _printable(f"{finding.message}\n\nseed {finding.seed}\n{finding.curl}")


def _printable(text: str) -> str:
    return _NOT_XML.sub("\ufffd", text)
