"""Say in one sentence, without quoting whole documents, why a value does not fit a schema."""

from collections.abc import Callable, Iterable
from typing import Any

import jsonschema_rs
from jsonschema_rs import ValidationErrorKind as Kind

_SHOWN = 60


def sentence(error: jsonschema_rs.ValidationError) -> str:
    """Word one validation error; say what would be right."""
    word = _WORDINGS.get(type(error.kind))
    return word(error) if word else shorten(error.message)


def shorten(text: str, limit: int = 3 * _SHOWN) -> str:
    """Cut a text that quotes too much."""
    return text if len(text) <= limit else f"{text[:limit]}…"


def _required(error: jsonschema_rs.ValidationError) -> str:
    return f"{_value(error).get('property')!r} is missing here; add it"


def _unexpected(error: jsonschema_rs.ValidationError) -> str:
    names = shorten(_listed(_value(error).get("unexpected", ())))
    return f"{names} is not known here; remove it or correct the spelling"


def _type(error: jsonschema_rs.ValidationError) -> str:
    wanted = _value(error).get("types", ())
    return f"{_shown(error)} must be of type {_listed(wanted, ' or ')}"


def _enum(error: jsonschema_rs.ValidationError) -> str:
    return f"{_shown(error)} must be one of {_listed(_value(error).get('options', ()))}"


def _pattern(error: jsonschema_rs.ValidationError) -> str:
    return f"{_shown(error)} must match {_value(error).get('pattern')}"


def _format(error: jsonschema_rs.ValidationError) -> str:
    return f"{_shown(error)} must be written as {_value(error).get('format')}"


def _alternatives(error: jsonschema_rs.ValidationError) -> str:
    return f"{_shown(error)} fits none of the alternatives that the schema gives; make it fit one"


def _several(error: jsonschema_rs.ValidationError) -> str:
    return f"{_shown(error)} fits several alternatives where it must fit exactly one"


def _false(error: jsonschema_rs.ValidationError) -> str:
    return f"nothing is allowed here, yet there is {_shown(error)}; remove it"


def _names(error: jsonschema_rs.ValidationError) -> str:
    return f"a key is not allowed here: {shorten(error.message)}"


def _value(error: jsonschema_rs.ValidationError) -> dict[str, Any]:
    return error.kind.as_dict()


def _shown(error: jsonschema_rs.ValidationError) -> str:
    return shorten(repr(error.instance), _SHOWN)


def _listed(values: Iterable[Any], glue: str = ", ") -> str:
    return glue.join(str(value) for value in values)


_WORDINGS: dict[type, Callable[[jsonschema_rs.ValidationError], str]] = {
    Kind.Required: _required,
    Kind.AdditionalProperties: _unexpected,
    Kind.UnevaluatedProperties: _unexpected,
    Kind.Type: _type,
    Kind.Enum: _enum,
    Kind.Pattern: _pattern,
    Kind.Format: _format,
    Kind.AnyOf: _alternatives,
    Kind.OneOfNotValid: _alternatives,
    Kind.OneOfMultipleValid: _several,
    Kind.FalseSchema: _false,
    Kind.PropertyNames: _names,
}
