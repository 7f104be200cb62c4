"""Hold the x- extensions against `extensions.schema.json`: known, valid, in the right place."""

import json
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import jsonschema_rs

from ..errors import Finding, SpecError
from ..places import SCHEMA_KINDS, Place
from ..pointers import join
from .survey import Survey
from .wording import sentence


def load_extensions_schema(path: Path) -> Mapping[str, Any]:
    """Read `extensions.schema.json`; raise SpecError when it cannot be read or is no JSON Schema."""
    try:
        schema = json.loads(path.read_text(encoding="utf-8"))
        jsonschema_rs.meta.validate(schema)
        jsonschema_rs.Draft202012Validator(schema, offline=True)
    except (OSError, ValueError, jsonschema_rs.ReferencingError) as error:
        problem = f"the schema of the extensions cannot be used: {error}; restore or correct it"
        raise SpecError(Finding("readable", problem, path)) from error
    if not isinstance(schema, dict) or not isinstance(schema.get("properties"), dict):
        problem = "the schema of the extensions must list them under properties; restore or correct it"
        raise SpecError(Finding("readable", problem, path))
    return schema


def known_extensions(survey: Survey) -> Iterator[Finding]:
    """Require every x- key to be known to the workspace, to stand where it may and to say what it must."""
    known = survey.extensions["properties"]
    for place in survey.places:
        for name in place.value if isinstance(place.value, Mapping) else ():
            if not name.startswith("x-"):
                continue
            pointer = join(place.pointer, name)
            if name not in known:
                yield survey.finding("extension", _unknown(name, known), pointer)
                continue
            if problem := misplaced(place, name, known[name]):
                yield survey.finding("extension", problem, pointer)
            yield from invalid_extension(survey, place, name)


def invalid_extension(survey: Survey, place: Place, name: str) -> Iterator[Finding]:
    """Require an extension of the workspace to say what it must."""
    pointer = join(place.pointer, name)
    for error in survey.extension_validators[name].iter_errors(place.value[name]):
        at = join(pointer, *error.instance_path)
        yield survey.finding("extension", f"{name}: {sentence(error)}", at)


def _unknown(name: str, known: Mapping[str, Any]) -> str:
    near = get_close_matches(name, known, 1)
    instead = f"write {near[0]}" if near else "remove it, or describe it in extensions.schema.json"
    return f"{name} is not an extension that this workspace knows; {instead}"


def misplaced(place: Place, name: str, definition: Mapping[str, Any]) -> str | None:
    """Say where an extension belongs that stands elsewhere."""
    allowed = definition.get("x-on", ())
    kind = "schema" if place.kind in SCHEMA_KINDS else place.kind
    if not allowed or kind in allowed:
        return None
    return f"{name} does not belong on a {kind}; move it to: {', '.join(allowed)}"
