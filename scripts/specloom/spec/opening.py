"""Open a vendor's spec: load it, check what every verb needs, read it."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from .errors import SpecError
from .lint import essential
from .loading import load_document
from .operations import Spec
from .reading import read_spec


def open_spec(path: Path, vendor: str, extensions: Mapping[str, Any]) -> Spec:
    """Return a vendor's spec; `extensions` is the parsed `extensions.schema.json`.

    Raises SpecError with all findings when the document cannot be read or breaks an essential rule.
    """
    document = load_document(path)
    if findings := essential(document, vendor, extensions):
        raise SpecError(*findings)
    return read_spec(document, vendor)
