"""Read the description of the admin paths, and show it."""

from functools import cache
from pathlib import Path
from typing import Any

from ...spec import load_document, read_spec
from ..plan import Plans, plan_spec
from .asking import Ask


@cache
def api() -> Plans:
    """Read the description of the admin paths, once for all simulators."""
    return plan_spec(read_spec(load_document(Path(__file__).with_name("openapi.yaml")), "specloom"))


def shown(_: Ask) -> Any:
    """Show the description."""
    return api().spec.document.root
