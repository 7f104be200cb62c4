"""Write the Python source of one model."""

import re
from collections.abc import Iterator, Mapping

from .decoder_source import decoder_source
from .literals import docstring, literal, mapping_of, sentence, wrapped
from .members import ModelClass
from .unions import Shape

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
_WORDS = re.compile(
    r"\"{3}(?:[^\\]|\\.)*?\"{3}|'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\"|[A-Za-z_][A-Za-z_0-9]*", re.DOTALL
)
_ENDS = re.compile(r"(?<=[.!?])\s")


def model_source(model: ModelClass, modules: Mapping[str, str]) -> str:
    """Return the module of a model; `modules` has the module of every other class."""
    body = "\n".join(_body(model))
    decoder = "\n".join(decoder_source(model))
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
    if model.takes_free_names:
        yield "    takes_free_names = True"


def _words(source: str) -> frozenset[str]:
    """Return the names that a piece of source uses."""
    return frozenset(word for word in _WORDS.findall(source) if word[0] not in "'\"")


def _short(description: str) -> str:
    """Return the first sentence of a description."""
    paragraph = description.strip().partition("\n\n")[0]
    return wrapped(sentence(_ENDS.split(paragraph, maxsplit=1)[0])) if paragraph else ""
