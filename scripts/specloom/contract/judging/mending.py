"""Write the patch after which a finding is none, where the spec is wrong, and prove it first."""

from pathlib import Path

import attrs
import yaml

from ...spec import Spec, SpecError, parse_document, read_spec
from ...spec.pointers import join
from ..conformance import Schemas, problems
from ..masking import MASK
from ..patching import CannotEdit, Drop, Edit, Put, diff, edited, rewritten
from ..patching.declarations import media_type_declared, secured_as_all, status_declared
from ..patching.schemas import Change, loosened
from ..report import Deviation
from .cases import Case
from .natures import Nature, nature_of
from .observing import observed

_MOST = 4
"""Keywords of one schema that are changed for one value."""


def patch_for(case: Case) -> str:
    """Return a unified diff of the spec's file, empty where none is known or it cannot be proven right."""
    document = case.evidence.spec.document
    text = _text(document.path)
    try:
        edits = edits_for(case)
        if text is None or not edits or MASK in repr(edits):
            return ""
        new = _rewritten(text, edits)
        changed = read_spec(parse_document(new, document.path), case.evidence.spec.vendor)
        proven = changed.document.root == edited(document.root, edits) and _is_settled(case, changed)
    except (CannotEdit, SpecError, KeyError, yaml.YAMLError):
        return ""
    return diff(document.path, text, new) if proven else ""


def _text(path: Path) -> str | None:
    try:
        return path.read_bytes().decode()
    except (OSError, UnicodeDecodeError):
        return None


def _rewritten(text: str, edits: tuple[Edit, ...]) -> str:
    for edit in edits:
        text = rewritten(text, edit)
    return text


def edits_for(case: Case) -> tuple[Edit, ...]:
    """Return the edits of the document that take in what came; none where it is not known how."""
    spec, operation_id = case.evidence.spec, case.finding.operation
    nature, keyword = nature_of(case.finding), case.about.keyword
    if nature is Nature.REFUSED:
        return secured_as_all(spec, spec.operation(operation_id)) if case.finding.status == 401 else ()
    if nature not in {Nature.REPLY, Nature.ACCEPTED}:
        return ()
    if keyword == "header":
        return (Drop(case.about.place),) if case.about.place.endswith("/required") else ()
    if keyword in {"status", "media-type"}:
        return _declaration_edits(case)
    if keyword == "required" and not case.about.place.endswith("/required"):
        return (Put(join(case.about.place, "required"), False),)
    return _schema_edits(case)


def _declaration_edits(case: Case) -> tuple[Edit, ...]:
    spec, reply = case.evidence.spec, case.reply
    if reply is None:
        return ()
    if case.finding.check == "undeclared_status":
        came = frozenset(case.evidence.statuses(case.finding.operation))
        return status_declared(spec, case.evidence.schemas, reply.operation, reply.response, came)
    if case.finding.check == "wrong_content_type":
        came_as = reply.response.headers.get("Content-Type", "").partition(";")[0].strip().lower()
        return media_type_declared(spec, case.about.place, came_as, alone=not case.has_good_replies)
    return ()


def _schema_edits(case: Case) -> tuple[Edit, ...]:
    """Loosen one keyword after the other, until the schema takes what came."""
    document, about = case.evidence.spec.document, case.about
    holder = about.place if about.keyword == "undocumented" else about.place.rpartition("/")[0]
    edits: tuple[Edit, ...] = ()
    for _ in range(_MOST):
        more = loosened(Change(document, about, not case.is_kept_at_times, observed))
        edits = (*edits, *more)
        document = attrs.evolve(document, root=edited(document.root, more), lines={}, text="")
        left = _complaint(Schemas(document), holder, about)
        if not more or left is None:
            return edits if more else ()
        about = left
    return ()


def _complaint(schemas: Schemas, holder: str, about: Deviation) -> Deviation | None:
    """Return what the schema still has against the value itself, not what lies in it."""
    told = (deviation for _, deviation in schemas.complaints(holder, about.got))
    own = (deviation for deviation in told if not deviation.path)
    return None if about.keyword == "undocumented" else next(own, None)


def _is_settled(case: Case, changed: Spec) -> bool:
    """Tell whether what showed the finding does not show it any more."""
    schemas = Schemas(changed.document)
    if case.reply is None or nature_of(case.finding) is not Nature.REPLY:
        return True
    operation = changed.operation(case.finding.operation)
    told = (
        problem.deviation
        for problem in problems(schemas, operation, case.reply.response)
        if problem.check == case.finding.check and problem.deviation
    )
    return all((d.keyword, d.path) != (case.about.keyword, case.about.path) for d in told)
