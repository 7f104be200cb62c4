"""Test a server against its spec: Schemathesis, and checks of what random data is blind to."""

from .addresses import is_loopback, server_url
from .applications import App, app_transport
from .baseline import compared, read_baseline, updated, write_baseline
from .credentials import Access, credential_variables, read_access
from .driver import run_contract, run_plan
from .figure import Cell, Figure, figure_lines
from .gate import Exchanged
from .jobs import Job, jobs_of, run_jobs
from .measuring import Starts, measure
from .merging import merged
from .opening import open_source, start_simulator
from .plan import ALL_PHASES, CALLS_PHASE, CHECKS_PHASE, ENGINE_PHASES, Plan
from .profiles import LIVE_BUDGET, PHASES_OF, PROFILES, may_write, profile_for
from .rehearsal import Rehearsal, rehearsal_lines, rehearse
from .related import groups
from .report import Count, Deviation, Finding, Held, Known, LeftOut, Report, Verdict
from .reports import Line, finding_lines, junit_xml, summary_lines, write_junit, write_reports
from .target import InProcess, Target, Url

__all__ = [
    "ALL_PHASES",
    "CALLS_PHASE",
    "CHECKS_PHASE",
    "ENGINE_PHASES",
    "LIVE_BUDGET",
    "PHASES_OF",
    "PROFILES",
    "Access",
    "App",
    "Cell",
    "Count",
    "Deviation",
    "Exchanged",
    "Figure",
    "Finding",
    "Held",
    "InProcess",
    "Job",
    "Known",
    "LeftOut",
    "Line",
    "Plan",
    "Rehearsal",
    "Report",
    "Starts",
    "Target",
    "Url",
    "Verdict",
    "app_transport",
    "compared",
    "credential_variables",
    "figure_lines",
    "finding_lines",
    "groups",
    "is_loopback",
    "jobs_of",
    "junit_xml",
    "may_write",
    "measure",
    "merged",
    "open_source",
    "profile_for",
    "read_access",
    "read_baseline",
    "rehearsal_lines",
    "rehearse",
    "run_contract",
    "run_jobs",
    "run_plan",
    "server_url",
    "start_simulator",
    "summary_lines",
    "updated",
    "write_baseline",
    "write_junit",
    "write_reports",
]
