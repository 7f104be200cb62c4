"""Choose how a source is read, by what it is."""

from pathlib import Path
from typing import Any

from ..errors import BadInput
from .drafted import Draft
from .drafting import draft
from .openapi import draft_document
from .postman import read_collection
from .reading import Opened, open_source
from .traffic import read_traffic


def import_source(path: Path, vendor: str, environment: Path | None, today: str) -> Draft:
    """Return the draft of a spec from a Postman collection, an OpenAPI document or a HAR file.

    `environment` is a Postman environment whose values fill a collection's variables, `today` the date on
    which the source is read. Raises BadInput where the source cannot be used.
    """
    opened = open_source(path)
    values = _environment(environment, opened)
    match opened.kind:
        case "collection":
            captured = read_collection(opened.root, path, values, opened.repeated)
            return draft(captured, vendor, today)
        case "traffic":
            return draft(read_traffic(opened.root, path), vendor, today)
        case "openapi":
            return draft_document(path, opened.root, vendor, today)
    raise BadInput(f"{path} is a Postman environment; name the collection, and this file with --environment")


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
