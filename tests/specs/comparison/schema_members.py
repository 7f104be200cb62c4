"""Walk the schema of a body and tell what it says of each member, by dotted path.

`[]` stands for the items of a list and `*` for members whose names are data: `orders[].labels.*`.
"""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import attrs

from specloom.spec import Document
from specloom.spec.pointers import join, lookup

_BRANCHES = ("allOf", "anyOf", "oneOf")


@attrs.frozen
class Member:
    """One schema that speaks of a member, or the `property` under which the member stands.

    `certain` tells whether everything on the way to it claims to stand in the sources,
    `choice` whether it is one of several shapes.
    """

    path: str
    pointer: str
    schema: Mapping[str, Any]
    certain: bool
    named: bool = False
    choice: bool = False
    seen: frozenset[str] = frozenset()


@attrs.frozen
class Walk:
    """A walk through the schemas of a document: `certain` judges a pointer."""

    document: Document
    certain: Callable[[str], bool]

    def members(self, pointer: str, *, certain: bool = True) -> Iterator[Member]:
        """Yield every schema below a body's schema, and every property, parents first.

        A schema that holds itself is not entered again.
        """
        try:
            schema = lookup(self.document.root, pointer)
        except KeyError:
            return
        stack = [Member("", pointer, schema, certain)]
        while stack:
            member = stack.pop()
            yield member
            stack.extend(reversed(list(self._below(member))))

    def _below(self, member: Member) -> Iterator[Member]:
        here = attrs.evolve(member, named=False)
        reference = member.schema.get("$ref")
        if reference and reference[1:] not in member.seen:
            yield self._referred(here, reference[1:])
        for key in _BRANCHES:
            for index in range(len(member.schema.get(key, ()))):
                branch = self._child(here, "", key, index)
                yield attrs.evolve(branch, choice=member.choice or key != "allOf")
        yield from self._inside(here)

    def _referred(self, member: Member, target: str) -> Member:
        found = lookup(self.document.root, target)
        return attrs.evolve(member, pointer=target, schema=found, seen=member.seen | {target})

    def _inside(self, member: Member) -> Iterator[Member]:
        for name in member.schema.get("properties", {}):
            found = self._child(member, f".{name}", "properties", name)
            yield attrs.evolve(found, named=True, certain=member.certain and self.certain(found.pointer))
        for name in member.schema.get("patternProperties", {}):
            yield self._child(member, ".*", "patternProperties", name)
        if isinstance(member.schema.get("additionalProperties"), Mapping):
            yield self._child(member, ".*", "additionalProperties")
        if isinstance(member.schema.get("items"), Mapping):
            yield self._child(member, "[]", "items")

    def _child(self, member: Member, step: str, *tokens: str | int) -> Member:
        pointer = join(member.pointer, *tokens)
        schema = lookup(member.schema, join("", *tokens))
        path = (member.path + step).removeprefix(".")
        return attrs.evolve(member, path=path, pointer=pointer, schema=schema)
