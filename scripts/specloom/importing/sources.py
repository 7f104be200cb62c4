"""Choose how a source is read, by what it is."""

from pathlib import Path
from typing import Any

import attrs

from ..errors import BadInput
from ..sealing import DOCUMENT, unsealed, variable_of, without_document
from .account import Line, SourceFact
from .drafted import Draft
from .drafting import draft
from .openapi import draft_document
from .postman import read_collection
from .postman.raw import collection_of
from .reading import Opened, open_source
from .traffic import read_traffic

_CHANGED = (
    "The collection was changed since it was made of the OpenAPI document in it, so that its requests were "
    "read and not that document: compare the draft with the spec."
)


def import_source(path: Path, vendor: str, environment: Path | None, today: str) -> Draft:
    """Return the draft of a spec from a Postman collection, an OpenAPI document or a HAR file.

    `environment` is a Postman environment whose values fill a collection's variables, `today` the date on
    which the source is read. Raises BadInput where the source cannot be used.
    """
    opened = open_source(path)
    values = _environment(environment, opened)
    match opened.kind:
        case "collection":
            return _of_collection(opened, values, vendor, today)
        case "traffic":
            return draft(read_traffic(opened.root, path), vendor, today)
        case "openapi":
            return draft_document(path, opened.root, vendor, today)
    raise BadInput(f"{path} is a Postman environment; name the collection, and this file with --environment")


def _of_collection(opened: Opened, values: dict[str, Any] | None, vendor: str, today: str) -> Draft:
    """Return the document that a collection was made of, if it carries that; else what its requests show."""
    collection, prefix = collection_of(opened.root)
    document, is_whole = unsealed(collection)
    if document is not None and is_whole:
        at = f"{prefix}variable[{variable_of(collection)}]"
        return Draft(document, (Line(SourceFact("variable", at, DOCUMENT), ("",)),))
    plain = without_document(collection)
    root = {**opened.root, "collection": plain} if prefix else plain
    made = draft(read_collection(root, opened.path, values, opened.repeated), vendor, today)
    if document is None:
        return made
    return attrs.evolve(made, undecided=((_CHANGED, "/paths"), *made.undecided))


def _environment(path: Path | None, source: Opened) -> dict[str, Any] | None:
    if path is None:
        return None
    if source.kind != "collection":
        raise BadInput(
            f"--environment belongs to a Postman collection, and {source.path} is none; leave it out"
        )
    opened = open_source(path)
    if opened.kind != "environment":
        raise BadInput(f"{path} is no Postman environment; export one, or leave --environment out")
    return opened.root
