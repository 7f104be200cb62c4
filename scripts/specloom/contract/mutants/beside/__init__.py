"""Try the same defects with other tools, as they come, so that their figures stand beside ours."""

from .attempts import Rivals
from .finding import find_tools
from .scores import scores_as_json
from .table import beside_lines
from .tool import Tool

__all__ = ["Rivals", "Tool", "beside_lines", "find_tools", "scores_as_json"]
