"""Count what calls show of a spec: operations, parameters, properties, values, statuses, keywords."""

from .counting import Meter
from .coverage import Coverage, Row, Seen, Share, coverage_json, coverage_rows
from .storing import add_coverage, read_coverage
from .table import coverage_html, coverage_lines

__all__ = [
    "Coverage",
    "Meter",
    "Row",
    "Seen",
    "Share",
    "add_coverage",
    "coverage_html",
    "coverage_json",
    "coverage_lines",
    "coverage_rows",
    "read_coverage",
]
