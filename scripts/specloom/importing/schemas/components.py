"""Keep the named schemas of a draft: one name for each thing, and one schema for what is the same."""

import json
from typing import Any

import attrs

from .names import pascal

OWN = "#"
"""What stands in a reference of a schema to itself until it has a name."""
_NAMELESS = "Value"
_APART = ("description", "x-source")
"""What a schema is in words and where it was read, which do not make it another schema."""


@attrs.define
class Tally:
    """How many samples of an object there were, and how many of them had each of its members."""

    objects: int = 0
    members: dict[str, int] = attrs.field(factory=dict)

    def add(self, other: "Tally") -> None:
        """Count the samples of another in."""
        self.objects += other.objects
        for name, times in other.members.items():
            self.members[name] = self.members.get(name, 0) + times

    @property
    def required(self) -> list[str]:
        """Return the members that every one of at least two samples has."""
        if self.objects < 2:
            return []
        return [name for name, times in self.members.items() if times == self.objects]


@attrs.frozen
class _Known:
    name: str
    tally: Tally | None


@attrs.define
class Components:
    """Named schemas in the order in which they were added; their names differ by more than case.

    What is added under a name that already stands for the very same schema is shared. Two such that were
    inferred may differ in what they require, which is then told from the samples of both.
    """

    schemas: dict[str, dict[str, Any]] = attrs.field(factory=dict)
    _taken: set[str] = attrs.field(factory=set)
    _known: dict[tuple[str, str], _Known] = attrs.field(factory=dict)
    _numbers: dict[str, int] = attrs.field(factory=dict)

    def add(self, schema: dict[str, Any], *names: str, tally: Tally | None = None) -> dict[str, str]:
        """Add a schema under the first of these names that is free or stands for it; return a reference.

        A `tally` tells what the schema requires, which must not stand in it then. The object that is given
        is the one that is kept, unless it is shared.
        """
        form = _form(schema, inferred=tally is not None)
        wanted = [name for name in map(pascal, names) if name] or [_NAMELESS]
        for name in wanted:
            known = self._known.get((name, form))
            if known or name.lower() not in self._taken:
                break
        else:
            name = wanted[-1]
        if known is None:
            known = self._known[name, form] = _Known(self._free(name), tally and Tally())
            self.schemas[known.name] = schema
            _refer(schema, known.name)
        if tally and known.tally:
            known.tally.add(tally)
            _require(self.schemas[known.name], known.tally.required)
        return {"$ref": _reference(known.name)}

    def _free(self, name: str) -> str:
        free = name
        while free.lower() in self._taken:
            self._numbers[name] = self._numbers.get(name, 1) + 1
            free = f"{name}{self._numbers[name]}"
        self._taken.add(free.lower())
        return free


def _form(schema: dict[str, Any], *, inferred: bool) -> str:
    """Return a text that is the same for schemas that say the same."""
    told = {key: value for key, value in schema.items() if key not in _APART}
    return json.dumps([inferred, told], sort_keys=True)


def _reference(name: str) -> str:
    return f"#/components/schemas/{name}"


def _refer(schema: dict[str, Any], name: str) -> None:
    """Write the name of a schema into its references to itself."""
    waiting: list[Any] = [schema]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict):
            if value.get("$ref") == OWN:
                value["$ref"] = _reference(name)
            waiting += value.values()
        elif isinstance(value, list):
            waiting += value


def _require(schema: dict[str, Any], names: list[str]) -> None:
    """Set what a schema requires, in its place before the properties."""
    members = {key: value for key, value in schema.items() if key != "required"}
    schema.clear()
    for key, value in members.items():
        if key in ("properties", "additionalProperties") and names:
            schema["required"] = names
            names = []
        schema[key] = value
