"""Find the tools that are on this machine; nothing is installed or downloaded."""

import shutil
from collections.abc import Callable, Mapping

import attrs

from .plain_schemathesis import schemathesis_tool
from .specmatic import specmatic_tool
from .tool import Tool

SPECMATIC_VARIABLE = "SPECLOOM_SPECMATIC"
_REMEDY = f"is not here: put its program on PATH, or name it in {SPECMATIC_VARIABLE}"


def find_tools(
    environment: Mapping[str, str], which: Callable[[str], str | None] = shutil.which
) -> tuple[Tool, ...]:
    """Return the tools that mutants are given to, those that are not here as absent."""
    wanted = environment.get(SPECMATIC_VARIABLE) or "specmatic"
    found = which(wanted)
    tool = specmatic_tool(found or wanted)
    return schemathesis_tool(), tool if found else attrs.evolve(tool, absent=_REMEDY)
