"""Gather what the page's own form needs to send a call to a simulator."""

from typing import Any

from ..spec import Operation, Spec


def try_data(spec: Spec, operation: Operation) -> dict[str, Any]:
    """Return what the form of an operation is made of, as JSON values."""
    return {"method": operation.method, "path": operation.path, "vendor": spec.vendor}
