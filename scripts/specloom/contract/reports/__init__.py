"""Tell people and machines what a run found: on the terminal, in JUnit XML and in JSON."""

from .files import report_files, report_json, write_files, write_junit, write_reports
from .junit import junit_xml
from .matrix import Matrix, Row, matrix
from .summary import Line, finding_lines, summary_lines

__all__ = [
    "Line",
    "Matrix",
    "Row",
    "finding_lines",
    "junit_xml",
    "matrix",
    "report_files",
    "report_json",
    "summary_lines",
    "write_files",
    "write_junit",
    "write_reports",
]
