"""Tell people and machines what a run found: on the terminal, as a page, in Markdown, JUnit XML and JSON."""

from .files import report_files, report_json, write_files, write_junit, write_reports
from .junit import junit_xml
from .markdown import markdown
from .matrix import Matrix, Row, matrix
from .page import html_page
from .summary import Line, finding_lines, summary_lines
from .words import plural, shortcomings

__all__ = [
    "Line",
    "Matrix",
    "Row",
    "finding_lines",
    "html_page",
    "junit_xml",
    "markdown",
    "matrix",
    "plural",
    "report_files",
    "report_json",
    "shortcomings",
    "summary_lines",
    "write_files",
    "write_junit",
    "write_reports",
]
