# Generated from specs/aitrillion/openapi.yaml; to change it, edit that and run: specloom generate aitrillion
"""Mark a field that is not there, which is not the same as null."""

from typing import Any

from ._runtime.defaults import NOT_GIVEN, NotGiven

Unset = NotGiven
UNSET = NOT_GIVEN

READ_ONLY: Any = NOT_GIVEN
"""The default of a field that the vendor alone sets: every answer has it, and no request needs it."""

WRITE_ONLY: Any = NOT_GIVEN
"""The value of a field that every request needs, where an answer does not tell it."""

__all__ = ["READ_ONLY", "UNSET", "WRITE_ONLY", "Unset"]
