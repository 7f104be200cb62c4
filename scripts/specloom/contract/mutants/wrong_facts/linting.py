"""Lint a spec that has a fact wrong, as who writes specs does."""

from collections.abc import Mapping
from typing import Any

from ....spec import Document, Spec
from ....spec import Finding as Contradiction
from ....spec.lint import contradictions
from ...report import Finding, Verdict
from ..mutant import SPEC, Mutant
from .opening import opened

LINT = "lint"
"""The phase of what lint finds."""
NO_EXTENSIONS: Mapping[str, Any] = {"properties": {}}
"""What extensions may say where nothing tells."""


def linted(spec: Spec, mutant: Mutant, extensions: Mapping[str, Any] = NO_EXTENSIONS) -> Finding | None:
    """Return what lint has against the wrong spec and not against the right one."""
    wrong = _told(opened(spec, mutant.defect).document, spec.vendor, extensions)
    before = _told(spec.document, spec.vendor, extensions) if wrong else {}
    new = next((wrong[key] for key in wrong if key not in before), None)
    return _finding(new, mutant.operation) if new else None


def _told(
    document: Document, vendor: str, extensions: Mapping[str, Any]
) -> dict[tuple[str, str], Contradiction]:
    return {(told.rule, told.pointer): told for told in contradictions(document, vendor, extensions)}


def _finding(told: Contradiction, operation: str) -> Finding:
    verdict = Verdict(SPEC, "the document contradicts itself")
    return Finding(LINT, operation, told.rule, told.message, "", None, 0, verdict=verdict)
