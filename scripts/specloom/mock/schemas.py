"""Compile the spec's schemas once and say what a value breaks."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from typing import Any, overload

import attrs
import jsonschema_rs

from ..spec import Document, Finding, SpecError
from ..spec.pointers import fragment, join
from .dialect import Mark, spell_out, spell_out_part
from .http.parameters import kinds_of

_ROOT = "urn:spec"
_COUNTED = {
    "maxItems": "must NOT have more than {0} items",
    "minItems": "must NOT have fewer than {0} items",
    "maxLength": "must NOT have more than {0} characters",
    "minLength": "must NOT have fewer than {0} characters",
    "maxProperties": "must NOT have more than {0} properties",
    "minProperties": "must NOT have fewer than {0} properties",
    "maximum": "must be <= {0}",
    "minimum": "must be >= {0}",
    "exclusiveMaximum": "must be < {0}",
    "exclusiveMinimum": "must be > {0}",
    "multipleOf": "must be multiple of {0}",
    "pattern": 'must match pattern "{0}"',
    "format": 'must match format "{0}"',
    "required": "must have required property '{0}'",
    "enum": "must be equal to one of the allowed values",
    "const": "must be equal to constant",
    "anyOf": "must match a schema in anyOf",
    "oneOf": "must match exactly one schema in oneOf",
    "additionalProperties": "must NOT have additional properties",
    "unevaluatedProperties": "must NOT have unevaluated properties",
    "uniqueItems": "must NOT have duplicate items",
    "propertyNames": "property name must be valid",
}
"""What Ajv says for each keyword; many vendors answer in its words."""


@attrs.frozen
class Violation:
    """One thing wrong with a request or response.

    `path` leads into the value, `schema` is the pointer of the broken rule, and `message` is in Ajv's words.
    """

    location: str
    path: tuple[str | int, ...]
    schema: str
    message: str

    def __str__(self) -> str:
        return f"{join(self.location, *self.path)} {self.message}"


@attrs.define(eq=False, repr=False)
class Schemas:
    """The validators of one document, each compiled when first needed.

    Members that are `apart` need not be there even where they are required: by default what only requests
    have, since it is responses that are checked.
    """

    document: Document
    apart: Mark = "writeOnly"
    marks: frozenset[Mark] = attrs.field(init=False)
    _registry: jsonschema_rs.Registry = attrs.field(init=False)
    _compiled: dict[str, jsonschema_rs.Draft202012Validator] = attrs.field(init=False, factory=dict)
    _kinds: dict[str, frozenset[str]] = attrs.field(init=False, factory=dict)

    def __attrs_post_init__(self) -> None:
        """Register the document, with what OpenAPI adds to JSON Schema spelt out."""
        root, self.marks = spell_out(self.document, self.apart)
        self._registry = jsonschema_rs.Registry([(_ROOT, root)], draft=jsonschema_rs.Draft202012)

    @cached_property
    def sent(self) -> "Schemas":
        """Return the same schemas for requests, in which what is read-only may lack."""
        return Schemas(self.document, "readOnly") if self.marks else self

    def check(self, pointer: str, value: Any, location: str) -> tuple[Violation, ...]:
        """Say what a value breaks of the schema at a pointer."""
        return violations(self.validator(pointer), value, location)

    def validator(self, pointer: str) -> jsonschema_rs.Draft202012Validator:
        """Return the validator of the schema at a pointer."""
        return self._compiled.get(pointer) or self._compile(pointer, {"$ref": _reference(pointer)})

    def members_validator(
        self, key: str, members: Mapping[str, tuple[str, bool]]
    ) -> jsonschema_rs.Draft202012Validator:
        """Return the validator of an object with members of (schema pointer, required); `key` names it."""
        return self._compiled.get(key) or self._compile(key, _object_schema(members))

    def judge(self, schema: Any) -> Callable[[Any], bool]:
        """Return what tells whether a value fits a schema that is made of parts of the document."""
        return self.part_validator(schema).is_valid

    def part_validator(self, schema: Any) -> jsonschema_rs.Draft202012Validator:
        """Return the validator of a schema that is made of parts of the document."""
        return self._validator("", _absolute(spell_out_part(self.document, schema, self.apart)))

    def kinds(self, pointer: str, schema: Any) -> frozenset[str]:
        """Return the JSON types that the schema at a pointer names."""
        if pointer not in self._kinds:
            self._kinds[pointer] = kinds_of(self.document, schema)
        return self._kinds[pointer]

    def _compile(self, key: str, schema: dict[str, Any]) -> jsonschema_rs.Draft202012Validator:
        self._compiled[key] = self._validator(key, schema)
        return self._compiled[key]

    def _validator(self, key: str, schema: Any) -> jsonschema_rs.Draft202012Validator:
        try:
            return jsonschema_rs.Draft202012Validator(schema, registry=self._registry, validate_formats=True)
        except ValueError as error:
            reason = str(error).partition("\n")[0]
            raise SpecError(
                Finding("schema", f"not a usable schema: {reason}", self.document.path, key)
            ) from error


@attrs.frozen
class Misfit:
    """A value, what it was held against, and which part of a message it is."""

    validator: jsonschema_rs.Draft202012Validator
    value: Any
    location: str


class Violations(Sequence[Violation]):
    """What is wrong with the parts of a message, in which something is; put into words when first read."""

    def __init__(self, told: Iterable[Violation] = (), misfits: Iterable[Misfit] = ()) -> None:
        self._told, self._misfits = tuple(told), tuple(misfits)

    def __bool__(self) -> bool:
        return bool(self._told or self._misfits)

    def __len__(self) -> int:
        return len(self._read())

    @overload
    def __getitem__(self, index: int) -> Violation: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Violation, ...]: ...
    def __getitem__(self, index: int | slice) -> Violation | tuple[Violation, ...]:
        return self._read()[index]

    def __iter__(self) -> Iterator[Violation]:
        return iter(self._read())

    def _read(self) -> tuple[Violation, ...]:
        for misfit in self._misfits:
            self._told += violations(misfit.validator, misfit.value, misfit.location)
        self._misfits = ()
        return self._told


def in_words(detail: str, wrong: Iterable[Violation]) -> str:
    """Write a detail, and everything that is wrong."""
    told = ", ".join(map(str, wrong))
    return f"{detail}: {told}" if told else detail


def violations(
    validator: jsonschema_rs.Draft202012Validator, value: Any, location: str
) -> tuple[Violation, ...]:
    """Return everything that a validator finds wrong, in the order in which it finds it."""
    if validator.is_valid(value):
        return ()
    return tuple(_violation(error, location) for error in validator.iter_errors(value))


def _violation(error: jsonschema_rs.ValidationError, location: str) -> Violation:
    rule = _rule(tuple(error.schema_path))
    return Violation(location, tuple(error.instance_path), rule, _message(error))


@lru_cache(4096)
def _rule(path: tuple[str | int, ...]) -> str:
    return join("#", *path)


def _message(error: jsonschema_rs.ValidationError) -> str:
    if isinstance(error.kind, jsonschema_rs.ValidationErrorKind.Type):
        return f"must be {','.join(error.kind.types)}"
    words = _COUNTED.get(error.kind.name)
    return words.format(_plain(error.kind.value)) if words else "must be valid"


def _plain(limit: Any) -> Any:
    return int(limit) if isinstance(limit, float) and limit.is_integer() else limit


def _reference(pointer: str) -> str:
    return _ROOT + fragment(pointer)


def _absolute(part: Any) -> Any:
    """Return a part of the document whose references lead into the whole."""
    if isinstance(part, list):
        return [_absolute(item) for item in part]
    if not isinstance(part, dict):
        return part
    whole = {name: _absolute(value) for name, value in part.items()}
    target = whole.get("$ref")
    return {**whole, "$ref": _ROOT + target} if isinstance(target, str) and target[:1] == "#" else whole


def _object_schema(members: Mapping[str, tuple[str, bool]]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {name: {"$ref": _reference(pointer)} for name, (pointer, _) in members.items()},
        "required": [name for name, (_, required) in members.items() if required],
    }
