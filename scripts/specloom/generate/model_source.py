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
    | {"null", "nullable", "number", "one", "optional", "row", "tagged", "text", "unknown", "uuid"}
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
    """Yield the decoder: a copy of the object says what is left out, unless all the fields seem to be there."""
    for member in model.members:
        decoder = _local_decoder(member)
        if decoder:
            yield f"        decode_{member.name} = {decoder}"
    if model.additional.source != "anything":
        yield f"        decode_more = {construct('mapping', model.additional.source)}"
    absent = [(literal(member.wire), _absent(member)) for member in model.members if not member.promised]
    entries = ", ".join(f"{wire}: {value}" for wire, value in absent)
    yield f"        absent: dict[str, Any] = {{{entries}}}"
    yield "        new = object.__new__"
    if len(model.members) > _MANY:
        yield "        known = frozenset(cls.json_names.values())"
    yield f"\n        def decode(source: dict[str, Any]) -> {model.name}:"
    yield '            self, at = new(cls), ""'
    yield f"            whole = source if len(source) == {len(model.members)} else absent | source"
    yield "            try:"
    for member in model.members:
        yield from (f"                {line}" for line in _decoding(member))
    yield "            except KeyError:"
    if absent:
        yield "                if at in absent and at not in source:"
        yield "                    return decode(absent | source)"
    yield "                raise missing(at) from None"
    yield "            except Misfit as misfit:\n                raise misfit.under(at) from None"
    yield f"            if len(whole) == {len(model.members)}:"
    yield "                self.additional_properties = {}"
    yield "                return self"
    yield from (f"            {line}" for line in _left_over(model.members))
    more = "whole" if model.additional.source == "anything" else "decode_more(whole)"
    yield f"            self.additional_properties = {more}"
    yield "            return self"
    yield "\n        return decode"


def _absent(member: Member) -> str:
    return "WRITE_ONLY" if member.required else "UNSET"


def _left_over(members: tuple[Member, ...]) -> Iterator[str]:
    """Yield the lines that leave the fields without a name; few names are taken out one by one."""
    if len(members) > _MANY:
        yield "whole = {name: value for name, value in source.items() if name not in known}"
        return
    yield from (f"del whole[{literal(member.wire)}]" for member in members)


def _local_decoder(member: Member) -> str | None:
    """Return the decoder that is made for a member; None for one that the runtime has ready."""
    shape = member.shape
    if shape.decoder in _EXACT:
        return None
    if member.promised or shape.nullable or shape.decoder == "null":
        return None if shape.source.isidentifier() else shape.source
    return construct("optional", shape.decoder)


def _decoding(member: Member) -> Iterator[str]:
    """Yield the lines that set one field; a value of the expected class costs no call."""
    wire, shape, target = literal(member.wire), member.shape, f"self.{member.name}"
    yield f"at = {wire}"
    optional = not member.promised and not shape.nullable and shape.decoder in _EXACT
    ready = f"optional_{shape.decoder}" if optional else shape.decoder
    decode = f"decode_{member.name}" if _local_decoder(member) else ready
    passing = ["value is None"] if shape.nullable and shape.decoder in _EXACT else []
    passing += [f"type(value) is {_EXACT[shape.decoder]}"] if shape.decoder in _EXACT else []
    passing += [] if member.promised else [f"value is {_absent(member)}"]
    if shape.source == "anything":
        yield f"{target} = whole[{wire}]"
    elif passing:
        yield f"value = whole[{wire}]"
        yield f"{target} = value if {' or '.join(passing)} else {decode}(value)"
    else:
        yield f"{target} = {decode}(whole[{wire}])"


def _words(source: str) -> frozenset[str]:
    """Return the names that a piece of source uses."""
    return frozenset(word for word in _WORDS.findall(source) if word[0] not in "'\"")


def _short(description: str) -> str:
    """Return the first sentence of a description."""
    paragraph = description.strip().partition("\n\n")[0]
    return wrapped(sentence(_ENDS.split(paragraph, maxsplit=1)[0])) if paragraph else ""
