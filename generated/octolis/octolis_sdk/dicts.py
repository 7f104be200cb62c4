# Generated from specs/octolis/openapi.yaml; to change it, edit that and run: specloom generate octolis
"""Name the members of dicts that may be given in place of models."""

from __future__ import annotations

from typing import TypedDict
from uuid import UUID

RecordUpdateItemDict = TypedDict(
    "RecordUpdateItemDict",
    {
        "__masterid__": "str | UUID",
    },
)
