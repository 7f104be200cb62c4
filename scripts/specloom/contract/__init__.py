"""Test a server against its spec: Schemathesis, and checks of what random data is blind to."""

from .applications import App, app_transport
from .driver import run_contract, run_plan
from .figure import Cell, Figure, figure_lines
from .junit import junit_xml, write_junit
from .measuring import Starts, measure
from .plan import ALL_PHASES, CHECKS_PHASE, ENGINE_PHASES, Plan
from .related import groups
from .report import Count, Finding, Report
from .summary import finding_lines, summary_lines
from .target import InProcess, Target, Through, Url, credential_variables

__all__ = [
    "ALL_PHASES",
    "CHECKS_PHASE",
    "ENGINE_PHASES",
    "App",
    "Cell",
    "Count",
    "Figure",
    "Finding",
    "InProcess",
    "Plan",
    "Report",
    "Starts",
    "Target",
    "Through",
    "Url",
    "app_transport",
    "credential_variables",
    "figure_lines",
    "finding_lines",
    "groups",
    "junit_xml",
    "measure",
    "run_contract",
    "run_plan",
    "summary_lines",
    "write_junit",
]
