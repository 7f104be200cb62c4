"""Generate the Python client of a vendor from its spec.

Where to begin: `generation` brings a client up to date, `clients` makes of a spec the values that templates/
writes down, `methods` those of a resource, `models` those of its data; `building` puts all of it in place.
`samples` writes programs that call it, for pages to show.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .errors import GenerateError
    from .generation import generate_client
    from .outcome import Changes, Outcome
    from .programs import Program
    from .provenance import is_up_to_date
    from .samples import python_samples
    from .security import credential_variables

_HOMES = {
    "Changes": "outcome",
    "GenerateError": "errors",
    "Outcome": "outcome",
    "Program": "programs",
    "generate_client": "generation",
    "is_up_to_date": "provenance",
    "credential_variables": "security",
    "python_samples": "samples",
}


def __getattr__(name: str) -> Any:
    """Load what is asked for: to see that nothing has changed takes neither a reader nor a generator."""
    if name in _HOMES:
        return getattr(import_module(f".{_HOMES[name]}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


__all__ = [
    "Changes",
    "GenerateError",
    "Outcome",
    "Program",
    "credential_variables",
    "generate_client",
    "is_up_to_date",
    "python_samples",
]
