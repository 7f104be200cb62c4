"""Say what became of a source, in the terminal, as Markdown and as JSON."""

from .documents import as_json, markdown
from .report import Report
from .summary import Line, summary_lines

__all__ = ["Line", "Report", "as_json", "markdown", "summary_lines"]
