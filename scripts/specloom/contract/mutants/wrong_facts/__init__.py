"""Get facts of a spec wrong, one at a time, while the server stays as it is."""

from . import (
    addresses,
    answers,
    batches,
    bodies,
    extensions,
    pages,
    parameters,
    properties,
    resources,
    values,
)
from .linting import LINT, NO_EXTENSIONS, linted
from .opening import opened

WRONG_FACTS = (
    *properties.KINDS,
    *values.KINDS,
    *answers.KINDS,
    *bodies.KINDS,
    *parameters.KINDS,
    *addresses.KINDS,
    *pages.KINDS,
    *resources.KINDS,
    *batches.KINDS,
    *extensions.KINDS,
)
"""All kinds of facts that a spec can have wrong."""

__all__ = ["LINT", "NO_EXTENSIONS", "WRONG_FACTS", "linted", "opened"]
