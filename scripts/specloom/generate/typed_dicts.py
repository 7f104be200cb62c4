"""Make the typed dicts that may be given in place of models, so that editors complete their keys."""

import re
from collections.abc import Iterable, Iterator, Mapping
from keyword import iskeyword

import attrs

from .accepted import accepted_type, dict_name
from .hoisting import reference_to
from .schemas import Schema, Schemas
from .surface import Resource, TypedDict

_NAME = re.compile(r"\bdicts\.(\w+)")
_WORD = re.compile(r"\w+")


def typed_dicts_of(resources: Iterable[Resource], schemas: Schemas) -> tuple[TypedDict, ...]:
    """Return the typed dicts that the arguments of methods speak of, and those that these speak of."""
    named = {dict_name(model): component for component, model in schemas.names.objects.items()}
    found: dict[str, TypedDict] = {}
    wanted = list(_named_in(_annotations(resources)))
    while wanted:
        name = wanted.pop()
        if name not in found:
            found[name] = _typed_dict(name, {"$ref": reference_to(named[name])}, schemas)
            wanted += _named_in(annotation for _, annotation in found[name].members)
    return tuple(_in_own_module(found[name]) for name in sorted(found))


def _annotations(resources: Iterable[Resource]) -> Iterator[str]:
    for resource in resources:
        for method in resource.methods:
            for signature in method.signatures:
                yield from (argument.annotation for argument in signature.arguments)


def _named_in(annotations: Iterable[str]) -> Iterator[str]:
    for annotation in annotations:
        yield from _NAME.findall(annotation)


def _typed_dict(name: str, schema: Schema, schemas: Schemas) -> TypedDict:
    resolved = schemas.resolved(schema)
    required = schemas.required(resolved)
    members = dict(_members(schemas.writable(resolved), required, schemas))
    return TypedDict(name, tuple(members.items()), is_class=_fit_a_class(members))


def _members(
    properties: Mapping[str, Schema], required: frozenset[str], schemas: Schemas
) -> Iterator[tuple[str, str]]:
    for name, schema in properties.items():
        accepted = accepted_type(schema, schemas)
        yield name, accepted if name in required else f"NotRequired[{accepted}]"


def _fit_a_class(members: Mapping[str, str]) -> bool:
    """Tell whether the members can be those of a class, in which no name may hide a type."""
    types = {word for annotation in members.values() for word in _WORD.findall(annotation)}
    return all(
        name.isidentifier() and not iskeyword(name) and not name.startswith("__") and name not in types
        for name in members
    )


def _in_own_module(typed: TypedDict) -> TypedDict:
    members = tuple((name, annotation.replace("dicts.", "")) for name, annotation in typed.members)
    return attrs.evolve(typed, members=members)
