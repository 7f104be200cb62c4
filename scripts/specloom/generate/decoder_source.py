"""Write the Python source of the decoder of one model."""

from collections.abc import Iterator

from .literals import construct, literal, mapping_of
from .members import Member, ModelClass

_EXACT = {"text": "str", "boolean": "bool", "integer": "int", "number": "float"}


def decoder_source(model: ModelClass) -> Iterator[str]:
    """Yield the lines of the decoder of a model."""
    for member in model.members:
        if not member.shape.decoder.isidentifier():
            yield f"        decode_{member.name} = {member.shape.decoder}"
    is_open = model.additional.source != "anything"
    yield from (f"        {line}" for line in (_prepared_open(model) if is_open else _prepared(model)))
    yield f"\n        def decode(source: dict[str, Any]) -> {model.name}:"
    yield '            self, at = new(cls), ""'
    yield from (f"            {line}" for line in (_open(model) if is_open else _closed(model)))
    yield "            return self"
    yield "\n        return decode"


def _prepared_open(model: ModelClass) -> Iterator[str]:
    yield f"decode_more = {construct('mapping', model.additional.source)}"
    yield "new = object.__new__"


def _open(model: ModelClass) -> Iterator[str]:
    """Yield the lines for an object that has more fields: its own are taken out of a copy."""
    yield "more = source.copy()"
    yield "take = more.pop"
    yield "try:"
    for member in model.members:
        absent = "" if member.promised else f", {_absent(member)}"
        yield from (f"    {line}" for line in _decoding(member, f"take({literal(member.wire)}{absent})"))
    yield "except KeyError:"
    yield "    raise missing(at) from None"
    yield "except Misfit as misfit:\n                raise misfit.under(at) from None"
    yield "self.additional_properties = decode_more(more)"


def _prepared(model: ModelClass) -> Iterator[str]:
    absent = ((member.wire, _absent(member)) for member in model.members if not member.promised)
    yield "known = frozenset(cls.json_names.values())"
    yield "new = object.__new__"
    yield f"absent: dict[str, Any] = {mapping_of(absent)}"


def _closed(model: ModelClass) -> Iterator[str]:
    """Yield the lines for an object that should have no more fields.

    One with as many fields as the model most often has just those, and is read as it is; any other is first
    copied with the marks of what it leaves out.
    """
    count = len(model.members)
    yield f"whole = source if len(source) == {count} else absent | source"
    yield "try:"
    for member in model.members:
        yield from (f"    {line}" for line in _decoding(member, f"whole[{literal(member.wire)}]"))
    yield "except KeyError:"
    if not all(member.promised for member in model.members):
        yield "    if at in absent and at not in source:"
        yield "        return decode(absent | source)"
    yield "    raise missing(at) from None"
    yield "except Misfit as misfit:\n                raise misfit.under(at) from None"
    yield "self.additional_properties = ("
    yield f"    {{}} if len(whole) == {count} else"
    yield "    {name: value for name, value in source.items() if name not in known}"
    yield ")"


def _absent(member: Member) -> str:
    return "WRITE_ONLY" if member.required else "UNSET"


def _decoding(member: Member, found: str) -> Iterator[str]:
    """Yield the lines that set one field; a value of the expected class costs no call."""
    shape, target = member.shape, f"self.{member.name}"
    decode = shape.decoder if shape.decoder.isidentifier() else f"decode_{member.name}"
    passing, exact = _passing(member), shape.decoder in _EXACT
    yield f"at = {literal(member.wire)}"
    if shape.decoder == "anything":
        yield f"{target} = {found}"
    elif not passing:
        yield f"{target} = {decode}({found})"
    else:
        drops = _leaves_out_null(member)
        kept = _absent(member) if drops and not exact else "value"
        called = f"optional_{decode}" if drops and exact else decode
        yield f"value = {found}"
        yield f"{target} = {kept} if {' or '.join(passing)} else {called}(value)"


def _leaves_out_null(member: Member) -> bool:
    """Tell whether null counts as left out."""
    return not (member.promised or member.shape.nullable or member.shape.takes_null)


def _passing(member: Member) -> list[str]:
    """Return the conditions under which a value needs no decoder, the likeliest first."""
    shape, exact = member.shape, _EXACT.get(member.shape.decoder)
    keeps_null = shape.nullable and not shape.takes_null
    return [
        *(["value is None"] if keeps_null or (_leaves_out_null(member) and not exact) else []),
        *([f"type(value) is {exact}"] if exact else []),
        *([] if member.promised else [f"value is {_absent(member)}"]),
    ]
