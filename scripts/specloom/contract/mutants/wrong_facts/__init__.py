"""Get facts of a spec wrong, one at a time, while the server stays as it is."""

from . import addresses, answers, bodies, extensions, parameters, properties, values
from .opening import opened

WRONG_FACTS = (
    *properties.KINDS,
    *values.KINDS,
    *answers.KINDS,
    *bodies.KINDS,
    *parameters.KINDS,
    *addresses.KINDS,
    *extensions.KINDS,
)
"""All kinds of facts that a spec can have wrong."""

__all__ = ["WRONG_FACTS", "opened"]
