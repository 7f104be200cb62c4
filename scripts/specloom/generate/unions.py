"""Pair a type with its decoder, and make unions of such pairs."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from .literals import construct, literal, mapping_of

ANYTHING = "Any"
_CLASSES = {"text": ("str",), "integer": ("int",), "number": ("int", "float"), "boolean": ("bool",)}


@attrs.frozen
class Shape:
    """A type and its decoder, both as source; null is apart, unless the decoder `takes_null` itself.

    `demands` is the number of fields that must be there. `tags` are the values by which an object is told
    from others, by the fields that hold them; `kinds` are the decoders of what is told by one such field, by
    the field and its value.
    """

    annotation: str
    decoder: str
    nullable: bool = False
    demands: int = 0
    tags: Mapping[str, str] = attrs.field(factory=dict)
    takes_null: bool = False
    kinds: Mapping[str, Mapping[str, str]] = attrs.field(factory=dict)

    @property
    def type(self) -> str:
        """Return the annotation, null included."""
        return joined([self.annotation, "None"]) if self.nullable else self.annotation

    @property
    def source(self) -> str:
        """Return the decoder, null included."""
        if not self.nullable or self.takes_null:
            return self.decoder
        if self.decoder in _CLASSES:
            return construct("Among", *_CLASSES[self.decoder], "None")
        return construct("nullable", self.decoder)


def either(shapes: Sequence[Shape], nullable: bool) -> Shape:
    """Return the shape of a union: told by the value of a field, by the JSON type, or by trial."""
    annotation = joined(shape.annotation for shape in shapes)
    distinct = list({shape.decoder: shape for shape in shapes}.values())
    if len(distinct) == 1:
        return attrs.evolve(distinct[0], annotation=annotation, nullable=nullable)
    tag = _telling(distinct)
    if tag:
        choices = mapping_of((shape.tags[tag], shape.decoder) for shape in distinct)
        return Shape(
            annotation,
            construct("tagged", literal(tag), choices, construct("unknown", literal(tag))),
            nullable,
        )
    ordered = sorted(distinct, key=_rank)
    plain = [name for shape in ordered for name in _CLASSES.get(shape.decoder, ())]
    first = [shape.decoder for shape in ordered if _rank(shape) < _PLAIN_RANK]
    last = [shape.decoder for shape in ordered if _rank(shape) > _PLAIN_RANK]
    if first or not plain:
        decoders = [*first, *([construct("Among", *dict.fromkeys(plain))] if plain else []), *last]
        return Shape(annotation, _tried(decoders), nullable)
    kinds = dict.fromkeys([*plain, *(["None"] if nullable else [])])
    rest = _tried(last) if last else None
    return Shape(annotation, construct("Among", *kinds, otherwise=rest), nullable, takes_null=nullable)


def _tried(decoders: Sequence[str]) -> str:
    return decoders[0] if len(decoders) == 1 else construct("either", *decoders)


def _telling(shapes: Sequence[Shape]) -> str | None:
    """Return the field whose values tell all the shapes apart."""
    names = [name for name in shapes[0].tags if all(name in shape.tags for shape in shapes)]
    return next((n for n in names if len({shape.tags[n] for shape in shapes}) == len(shapes)), None)


_PLAIN_RANK = (2, 0)


def _rank(shape: Shape) -> tuple[int, int]:
    """Order the members of a union: what fewer values fit comes first, and what is told soon."""
    if shape.decoder in _CLASSES:
        return _PLAIN_RANK
    if shape.decoder.startswith(("one", "tagged", "array", "mapping", "row")):
        return 3, -shape.demands
    return (0, 0) if shape.decoder.startswith("constant") else (1, 0)


def joined(types: Iterable[str]) -> str:
    """Join types, each once, None last; anything else is absorbed by Any."""
    parts = [part for each in types for part in _split(each)]
    distinct = sorted(dict.fromkeys(parts), key=lambda name: name == "None")
    return ANYTHING if ANYTHING in distinct else " | ".join(distinct)


def _split(annotation: str) -> Iterator[str]:
    """Yield the members of a union that stands at the top."""
    depth, start, text = 0, 0, ""
    for index, character in enumerate(annotation):
        if character in "'\"":
            text = "" if text == character and annotation[index - 1] != "\\" else text or character
        elif not text:
            depth += (character == "[") - (character == "]")
            if character == "|" and not depth:
                yield annotation[start:index].strip()
                start = index + 1
    yield annotation[start:].strip()
