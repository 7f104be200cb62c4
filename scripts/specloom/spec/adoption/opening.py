"""Open a document that need not follow the rules of this house."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs

from ..document import Document
from ..errors import Finding, SpecError
from ..lint.survey import Survey
from ..loading import load_document
from ..operations import Spec
from ..places import Place, places
from ..reading import read_spec
from .bodies import name_bodies
from .extensions import check_extensions
from .operations import mend_operations
from .references import follow_moved, localise, mend_reference
from .schemas import mend_lists, mend_schema
from .sequences import note_unserved
from .shapes import drop_misshapen
from .versions import refuse_version, strange_keys

_SCHEMAS = ("schema", "property", "condition")


def open_any(path: Path, vendor: str, extensions: Mapping[str, Any]) -> Spec:
    """Return the spec in any document of OpenAPI 3.0, 3.1 or 3.2; its `notes` say what was not as it should.

    Raises SpecError where the document cannot be read, or where calls made from it would be wrong.
    """
    document = load_document(path, aliases=True)
    notes = adopt(document, vendor, extensions)
    return attrs.evolve(read_spec(document, vendor), notes=notes)


def adopt(document: Document, vendor: str, extensions: Mapping[str, Any]) -> tuple[Finding, ...]:
    """Change a freshly loaded document in place so that `read_spec` takes it; return what there is to note.

    Raises SpecError with everything that must not be passed over.
    """
    refuse_version(document)
    localise(document)
    survey = Survey(document, vendor, extensions)
    found = [*strange_keys(document), *_mended(survey)]
    refused = [finding for finding in found if finding.rule in {"local-ref", "extension", "unsupported"}]
    if refused:
        raise SpecError(*dict.fromkeys(refused))
    found += mend_operations(document)
    name_bodies(document)
    found += follow_moved(document)
    return tuple(_once(found))


def _once(found: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the findings, of those that say the same of many places the first one."""
    told: set[str] = set()
    for finding in dict.fromkeys(found):
        if finding.rule != "unread" or finding.message not in told:
            yield finding
        told.add(finding.message)


def _mended(survey: Survey) -> Iterator[Finding]:
    """Mend every object before those in it are looked at."""
    for place in places(survey.document):
        if not isinstance(place.value, Mapping):
            continue
        yield from check_extensions(survey, place)
        yield from note_unserved(survey.document, place)
        yield from _mended_place(survey.document, place)


def _mended_place(document: Document, place: Place) -> Iterator[Finding]:
    if place.kind in _SCHEMAS:
        mend_lists(place.value)
    yield from drop_misshapen(document, place)
    if "$ref" in place.value:
        yield from mend_reference(document, place)
    if place.kind in _SCHEMAS:
        yield from mend_schema(document, place)
