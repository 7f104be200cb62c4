"""Write the Python source of one model."""

import re
from collections.abc import Iterator, Mapping

import attrs

from .literals import construct, docstring, literal, mapping_of, sentence, wrapped
from .unions import Shape

_MANY = 8
_EXACT = {"text": "str", "boolean": "bool", "integer": "int", "number": "float"}
_SHAPES = frozenset(
    {"optional_text", "optional_integer", "optional_number", "optional_boolean"}
    | {
        "Among",
        "anything",
        "array",
        "boolean",
        "constant",
        "date",
        "date_time",
        "either",
        "integer",
        "mapping",
    }
    | {"null", "nullable", "number", "one", "row", "tagged", "text", "unknown", "uuid"}
)
_WORDS = re.compile(r"'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"|[A-Za-z_][A-Za-z_0-9]*")
_ENDS = re.compile(r"(?<=[.!?])\s")


@attrs.frozen
class Member:
    """One field of a model: its name here and in JSON, and who may set and see it."""

    name: str
    wire: str
    shape: Shape
    description: str = ""
    required: bool = False
    read_only: bool = False
    hidden: bool = False

    @property
    def demanded(self) -> bool:
        """Tell whether whoever makes such a model has to give the field."""
        return self.required and not self.read_only

    @property
    def promised(self) -> bool:
        """Tell whether the field stands in every answer."""
        return self.required and not self.hidden

    @property
    def declaration(self) -> str:
        """Return the line that declares the field."""
        if self.required:
            return f"{self.name}: {self.shape.type}" + (" = READ_ONLY" if self.read_only else "")
        kind = self.shape.type
        return f"{self.name}: {kind if kind == 'Any' else f'{kind} | Unset'} = UNSET"


@attrs.frozen
class ModelClass:
    """A class to write; `additional` is the shape of the fields without a name."""

    name: str
    module: str
    members: tuple[Member, ...]
    additional: Shape
    description: str = ""


def model_source(model: ModelClass, modules: Mapping[str, str]) -> str:
    """Return the module of a model; `modules` has the module of every other class."""
    body = "\n".join(_body(model))
    decoder = "\n".join(_decoder(model))
    written, decoding = _words(body), _words(decoder)
    others = {name: modules[name] for name in sorted(written - {model.name}) if name in modules}
    needed = {name: modules[name] for name in sorted(decoding - {model.name}) if name in modules}
    lines = [
        "from __future__ import annotations\n",
        *_imports(written | decoding, bool(others)),
        *(["\nif TYPE_CHECKING:", *_imports_of(others, "    ")] if others else []),
        "\n\n@define(repr=False)",
        f"class {model.name}(Model):",
        body,
        "",
        "    @classmethod",
        "    def make_decoder(cls) -> Decoder:",
        '        """Return the function that makes such a model of parsed JSON."""',
        *_imports_of(needed, "        "),
        decoder,
    ]
    return "\n".join(lines) + "\n"


def enum_source(name: str, shape: Shape, description: str) -> str:
    """Return the module of an enumeration, which is a type that also takes values not known yet."""
    lines = ["from typing import Literal\n", f"{name} = {shape.annotation}"]
    return "\n".join([*lines, docstring(_short(description), 0)] if description else lines) + "\n"


def package_source(modules: Mapping[str, str]) -> str:
    """Return the `__init__` of the models, which loads each when it is first asked for."""
    names = sorted(modules)
    listed = ", ".join(map(literal, names))
    if not names:
        return '"""Hold no models: the API has no named objects."""\n\n__all__: list[str] = []\n'
    return (
        "\n".join(
            [
                '"""Hold the objects of the API; each is loaded when it is first asked for."""\n',
                "from importlib import import_module",
                "from typing import TYPE_CHECKING, Any\n",
                "if TYPE_CHECKING:",
                *_imports_of({name: modules[name] for name in names}, "    "),
                "else:",
                f"    _MODULES = {mapping_of((name, literal(modules[name])) for name in names)}\n",
                "    def __getattr__(name: str) -> Any:",
                "        if name not in _MODULES:",
                '            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")',
                '        found = getattr(import_module(f".{_MODULES[name]}", __name__), name)',
                "        globals()[name] = found",
                "        return found\n",
                "    def __dir__() -> list[str]:",
                "        return [*globals(), *_MODULES]\n\n",
                f"__all__ = [{listed}]",
            ]
        )
        + "\n"
    )


def _imports(words: frozenset[str], others: bool) -> Iterator[str]:
    if "datetime" in words:
        yield "import datetime"
    typing = [name for name in ("IO", "Any", "Literal") if name in words]
    yield f"from typing import {', '.join([*(['TYPE_CHECKING'] if others else []), *typing])}"
    if "UUID" in words:
        yield "from uuid import UUID"
    yield "\nfrom attrs import define\nfrom attrs import field as _field\n"
    yield f"from .._runtime.misfits import {'Misfit, missing' if 'missing' in words else 'Misfit'}"
    yield "from .._runtime.models import Model"
    yield f"from .._runtime.shapes import {', '.join(['Decoder', *sorted(words & _SHAPES)])}"
    types = [name for name in ("READ_ONLY", "UNSET", "WRITE_ONLY", "Unset") if name in words]
    if types:
        yield f"from ..types import {', '.join(types)}"


def _imports_of(modules: Mapping[str, str], indent: str) -> list[str]:
    return [f"{indent}from .{module} import {name}" for name, module in modules.items()]


def _body(model: ModelClass) -> Iterator[str]:
    yield f"    {docstring(_short(model.description) or f'Hold {model.name}.', 4)}\n"
    for member in model.members:
        yield f"    {member.declaration}"
        if member.description:
            yield f"    {docstring(_short(member.description), 4)}"
    more = f"dict[str, {model.additional.type}]"
    yield f"    additional_properties: {more} = _field(factory=dict, kw_only=True)\n"
    yield f"    json_names = {mapping_of((m.name, literal(m.wire)) for m in model.members)}"
    for title in ("read_only", "hidden"):
        names = sorted(literal(member.name) for member in model.members if getattr(member, title))
        if names:
            yield f"    {title}_names = frozenset({{{', '.join(names)}}})"


def _decoder(model: ModelClass) -> Iterator[str]:
    """Yield the decoder of a model.

    An object with as many fields as the model most often has just those, and is read as it is; any other is
    first copied with the marks of what it leaves out.
    """
    count = len(model.members)
    absent = {member.wire: _absent(member) for member in model.members if not member.promised}
    yield from (f"        {line}" for line in _prepared(model))
    yield f"        absent: dict[str, Any] = {mapping_of(absent.items())}"
    yield f"\n        def decode(source: dict[str, Any]) -> {model.name}:"
    yield '            self, at = new(cls), ""'
    yield f"            whole = source if len(source) == {count} else absent | source"
    yield "            try:"
    for member in model.members:
        yield from (f"                {line}" for line in _decoding(member))
    yield "            except KeyError:"
    if absent:
        yield "                if at in absent and at not in source:"
        yield "                    return decode(absent | source)"
    yield "                raise missing(at) from None"
    yield "            except Misfit as misfit:\n                raise misfit.under(at) from None"
    yield from (f"            {line}" for line in _left_over(model))
    yield "            return self"
    yield "\n        return decode"


def _prepared(model: ModelClass) -> Iterator[str]:
    """Yield the lines that make once what every call of the decoder needs."""
    for member in model.members:
        if not member.shape.decoder.isidentifier():
            yield f"decode_{member.name} = {member.shape.decoder}"
    if model.additional.source != "anything":
        yield f"decode_more = {construct('mapping', model.additional.source)}"
    if len(model.members) > _MANY:
        yield "known = frozenset(cls.json_names.values())"
    yield "new = object.__new__"


def _absent(member: Member) -> str:
    return "WRITE_ONLY" if member.required else "UNSET"


def _left_over(model: ModelClass) -> Iterator[str]:
    """Yield the lines that keep the fields without a name; of few names, those are taken out of the copy."""
    yield f"if len(whole) == {len(model.members)}:"
    yield "    self.additional_properties = {}"
    yield "    return self"
    if len(model.members) > _MANY:
        yield "whole = {name: value for name, value in source.items() if name not in known}"
    else:
        yield from (f"del whole[{literal(member.wire)}]" for member in model.members)
    kept = "whole" if model.additional.source == "anything" else "decode_more(whole)"
    yield f"self.additional_properties = {kept}"


def _decoding(member: Member) -> Iterator[str]:
    """Yield the lines that set one field; a value of the expected class costs no call."""
    wire, shape, target = literal(member.wire), member.shape, f"self.{member.name}"
    decode = shape.decoder if shape.decoder.isidentifier() else f"decode_{member.name}"
    passing, exact = _passing(member), shape.decoder in _EXACT
    yield f"at = {wire}"
    if shape.decoder == "anything":
        yield f"{target} = whole[{wire}]"
    elif not passing:
        yield f"{target} = {decode}(whole[{wire}])"
    else:
        drops = _leaves_out_null(member)
        kept = _absent(member) if drops and not exact else "value"
        called = f"optional_{decode}" if drops and exact else decode
        yield f"value = whole[{wire}]"
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


def _words(source: str) -> frozenset[str]:
    """Return the names that a piece of source uses."""
    return frozenset(word for word in _WORDS.findall(source) if word[0] not in "'\"")


def _short(description: str) -> str:
    """Return the first sentence of a description."""
    paragraph = description.strip().partition("\n\n")[0]
    return wrapped(sentence(_ENDS.split(paragraph, maxsplit=1)[0])) if paragraph else ""
