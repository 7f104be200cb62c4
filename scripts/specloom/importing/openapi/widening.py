"""Let alternatives overlap that the source wants apart, where a value shows that they do."""

from collections.abc import Sequence
from urllib.parse import unquote

from jsonschema_rs import ValidationErrorKind as Kind

from ...spec.lint.examples import Sample, misfits
from ...spec.lint.survey import Survey
from ...spec.pointers import lookup
from .desk import Desk

_ROUNDS = 4
_NOTE = "oneOf is written as anyOf: a value fits several of the alternatives"


def widen(desk: Desk, survey: Survey, samples: Sequence[Sample]) -> None:
    """Write each oneOf as anyOf of which several alternatives take one of these values."""
    for _ in range(_ROUNDS):
        errors = (error for _, error in misfits(survey, samples))
        places = {e.absolute_keyword_location for e in errors if isinstance(e.kind, Kind.OneOfMultipleValid)}
        if sum(_widen(desk, place or "") for place in places) == 0:
            return


def _widen(desk: Desk, place: str) -> bool:
    """Widen one schema; tell whether it was one."""
    holder = lookup(desk.root, unquote(place.partition("#")[2]).removesuffix("/oneOf"))
    if not isinstance(holder, dict) or "oneOf" not in holder or "anyOf" in holder:
        return False
    members = [("anyOf" if key == "oneOf" else key, value) for key, value in holder.items()]
    holder.clear()
    holder.update(members)
    desk.trace.remark(holder, _NOTE)
    return True
