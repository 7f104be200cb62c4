"""Say what becomes of stored objects."""

from collections.abc import Mapping
from typing import Any

from ..rules import Change

_KINDS: Mapping[int | None, str] = {201: "create", 200: "update"}


def changes_of(action: str, value: Mapping[str, Any], status: int | None) -> tuple[Change, ...]:
    """Return what an action of `x-resource` did to an object, by the status that says best what was done."""
    return () if action == "get" else (Change(_KINDS.get(status, action), value),)


def merged(value: Any, patch: Any) -> Any:
    """Return a value as a JSON merge patch changes it (RFC 7396)."""
    if not isinstance(patch, dict):
        return patch
    kept = value if isinstance(value, dict) else {}
    changed = {name: merged(kept.get(name), member) for name, member in patch.items() if member is not None}
    return {name: member for name, member in kept.items() if name not in patch} | changed
