"""Test a server against its spec: Schemathesis, and checks of what random data is blind to."""

from .applications import App, app_transport
from .baseline import compared, read_baseline, updated, write_baseline
from .driver import run_contract, run_plan
from .figure import Cell, Figure, figure_lines
from .measuring import Starts, measure
from .plan import ALL_PHASES, CHECKS_PHASE, ENGINE_PHASES, Plan
from .related import groups
from .report import Count, Deviation, Finding, Held, Known, Report, Verdict
from .reports import Line, finding_lines, junit_xml, summary_lines, write_junit, write_reports
from .target import InProcess, Target, Through, Url, credential_variables

__all__ = [
    "ALL_PHASES",
    "CHECKS_PHASE",
    "ENGINE_PHASES",
    "App",
    "Cell",
    "Count",
    "Deviation",
    "Figure",
    "Finding",
    "Held",
    "InProcess",
    "Known",
    "Line",
    "Plan",
    "Report",
    "Starts",
    "Target",
    "Through",
    "Url",
    "Verdict",
    "app_transport",
    "compared",
    "credential_variables",
    "figure_lines",
    "finding_lines",
    "groups",
    "junit_xml",
    "measure",
    "read_baseline",
    "run_contract",
    "run_plan",
    "summary_lines",
    "updated",
    "write_baseline",
    "write_junit",
    "write_reports",
]
