"""Change a schema so that it takes what came."""

from collections.abc import Callable, Mapping
from typing import Any

import attrs

from ...spec import Document
from ...spec.pointers import join, lookup
from ..report import Deviation
from .edits import APPEND, Drop, Edit, Put
from .shapes import format_of, schema_of, type_of

Describe = Callable[[Document, str, dict[str, Any]], dict[str, Any]]
"""Told of an object and the schema of a new member of it, returns the schema as that document writes it."""


@attrs.frozen
class Change:
    """What is wrong with a schema of a document; `always` says that nothing else ever came."""

    document: Document
    about: Deviation
    always: bool
    describe: Describe

    @property
    def parent(self) -> str:
        """Return the place of the schema that has the keyword."""
        return self.about.place.rpartition("/")[0]

    @property
    def schema(self) -> Mapping[str, Any]:
        """Return the schema that has the keyword."""
        found = lookup(self.document.root, self.parent)
        return found if isinstance(found, Mapping) else {}

    @property
    def value(self) -> Any:
        """Return what the keyword says."""
        return lookup(self.document.root, self.about.place)


def loosened(change: Change) -> tuple[Edit, ...]:
    """Return the edits after which a keyword takes what came, none where it is not known how."""
    return _WAYS[change.about.keyword](change) if change.about.keyword in _WAYS else ()


def _required(change: Change) -> tuple[Edit, ...]:
    numbered = enumerate(change.value)
    absent = [number for number, name in numbered if name not in change.about.got]
    if len(absent) == len(change.value):
        return (Drop(change.about.place),)
    return tuple(Drop(join(change.about.place, number)) for number in reversed(absent))


def _enum(change: Change) -> tuple[Edit, ...]:
    return (Put(join(change.about.place, APPEND), change.about.got),)


def _type(change: Change) -> tuple[Edit, ...]:
    """Add null, or what came now and then; what always comes takes the place of what never does."""
    known = change.value if isinstance(change.value, list) else [change.value]
    came = type_of(change.about.got)
    if came == "number" and "integer" in known:
        known = [kind for kind in known if kind != "integer"]
    if change.always and came != "null":
        kept = [kind for kind in known if kind == "null"]
        return (Put(change.about.place, [came, *kept] if kept else came), *_format(change))
    return (Put(change.about.place, [*known, came] if known else came),)


def _format(change: Change) -> tuple[Edit, ...]:
    """Give the format that the text has, or none."""
    if "format" not in change.schema:
        return ()
    place = join(change.parent, "format")
    found = format_of(change.about.got) if isinstance(change.about.got, str) else None
    return (Put(place, found) if found and found != change.schema["format"] else Drop(place),)


def _dropped(change: Change) -> tuple[Edit, ...]:
    return (Drop(change.about.place),)


def _replaced(change: Change) -> tuple[Edit, ...]:
    return (Put(change.about.place, change.about.got),)


def _resized(change: Change) -> tuple[Edit, ...]:
    return (Put(change.about.place, len(change.about.got)),)


def _inclusive(change: Change) -> tuple[Edit, ...]:
    bound = "minimum" if change.about.keyword == "exclusiveMinimum" else "maximum"
    return (Drop(change.about.place), Put(join(change.parent, bound), change.about.got))


def _described(change: Change) -> tuple[Edit, ...]:
    """Describe the member that no schema describes."""
    return _with_members(change, change.about.place, {str(change.about.path[-1]): change.about.got})


def _opened(change: Change) -> tuple[Edit, ...]:
    """Describe the members that the schema forbids."""
    known = change.schema.get("properties", {})
    new = {name: value for name, value in change.about.got.items() if name not in known}
    return _with_members(change, change.parent, new)


def _with_members(change: Change, place: str, members: Mapping[str, Any]) -> tuple[Edit, ...]:
    document = change.document
    described = {name: change.describe(document, place, schema_of(got)) for name, got in members.items()}
    if "properties" not in lookup(change.document.root, place):
        return (Put(join(place, "properties"), described),)
    return tuple(Put(join(place, "properties", name), schema) for name, schema in described.items())


_WAYS: Mapping[str, Callable[[Change], tuple[Edit, ...]]] = {
    "required": _required,
    "enum": _enum,
    "type": _type,
    "format": _format,
    "undocumented": _described,
    **dict.fromkeys(("additionalProperties", "unevaluatedProperties"), _opened),
    **dict.fromkeys(("pattern", "multipleOf", "uniqueItems", "propertyNames"), _dropped),
    **dict.fromkeys(("const", "minimum", "maximum"), _replaced),
    **dict.fromkeys(("exclusiveMinimum", "exclusiveMaximum"), _inclusive),
    **dict.fromkeys(("minLength", "maxLength", "minItems", "maxItems"), _resized),
    **dict.fromkeys(("minProperties", "maxProperties"), _resized),
}
