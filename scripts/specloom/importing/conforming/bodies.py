"""Compare bodies of a spec and a draft: media types, members, and the examples that the source shows."""

from collections.abc import Iterator

import attrs

from ...spec import MediaType
from .differences import Difference, Sides
from .members import Members, members_of
from .values import Schemas


@attrs.frozen
class Comparison:
    """The two sides, and the schemas of the spec."""

    sides: Sides
    schemas: Schemas


def compare_bodies(
    comparison: Comparison,
    owner: str,
    pointer: str,
    mine: tuple[MediaType, ...],
    theirs: tuple[MediaType, ...],
) -> Iterator[Difference]:
    """Yield how two contents differ; `owner` names them in words, `pointer` is where the spec's stand."""
    sides = comparison.sides
    declared = {_plain(media): media for media in mine}
    shown = {_plain(media): media for media in theirs}
    for name, media in shown.items():
        if name in declared:
            yield from _members(sides, owner, declared[name], media)
            yield from _examples(comparison, owner, declared[name], media)
        else:
            yield sides.lacking_in_spec("media type", f"{name} as {owner}", pointer, media.schema_pointer)
    for name, media in declared.items():
        if name not in shown:
            yield sides.lacking_in_source("media type", f"{name} as {owner}", media.schema_pointer)


def _plain(media: MediaType) -> str:
    return media.media_type.partition(";")[0].strip().lower()


def _members(sides: Sides, owner: str, mine: MediaType, theirs: MediaType) -> Iterator[Difference]:
    if mine.schema is None or theirs.schema is None:
        return
    declared = members_of(sides.spec.document, mine.schema_pointer)
    shown = members_of(sides.draft.document, theirs.schema_pointer)
    for path, pointer in _outermost(shown, declared):
        yield sides.lacking_in_spec("member", f"{path} in {owner}", mine.schema_pointer, pointer)
    for path, pointer in _outermost(declared, shown):
        yield sides.lacking_in_source("member", f"{path} in {owner}", pointer)


def _outermost(members: Members, others: Members) -> Iterator[tuple[str, str]]:
    """Yield the members that the others do not have, without those inside of such ones."""
    missing: set[str] = set()
    for path, pointer in sorted(members.pointers.items()):
        inside = any(path.startswith((f"{each}.", f"{each}[")) for each in missing)
        if not inside and not others.has(path):
            missing.add(path)
            yield path, pointer


def _examples(comparison: Comparison, owner: str, mine: MediaType, theirs: MediaType) -> Iterator[Difference]:
    if mine.schema is None:
        return
    for name, value in theirs.examples.items():
        if problem := comparison.schemas.problem(mine.schema_pointer, value):
            subject = f"example {name} of {owner}"
            message = f"the {subject} does not fit the spec: {problem}"
            drafted = theirs.schema_pointer.removesuffix("schema") + f"examples/{name}"
            yield comparison.sides.contradiction("example", subject, message, mine.schema_pointer, drafted)
