"""Describe forms by their fields."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ..captured import Argument
from .accounting import carry_argument, carry_words, facts_of_argument, leave_all
from .context import Context
from .examples import joined
from .obligations import says_required
from .texts import is_of, is_placeholder, schema_of_texts, typed
from .words import plain

if TYPE_CHECKING:
    from .contents import Sample


def form_content(context: Context, samples: "Sequence[Sample]", name: str) -> dict[str, Any]:
    """Return the media type object of a form, its fields described by all samples."""
    fields = _fields(context, samples)
    schema: dict[str, Any] = {"type": "object"}
    if required := [field for field, shown in fields.items() if _is_required(shown, len(samples))]:
        schema["required"] = required
    schema["properties"] = {field: _property(shown) for field, shown in fields.items()}
    media: dict[str, Any] = {"schema": context.named(schema, name, samples[0].source)}
    if encoding := _encoding(fields):
        media["encoding"] = encoding
    _carry_fields(context, fields, context.named_schema(media["schema"]))
    return media


def form_example(context: Context, media: dict[str, Any], sample: "Sample") -> dict[str, Any] | None:
    """Return what a form shows as an example of its schema; None where it lacks a file that it needs."""
    schema = context.named_schema(media["schema"])
    properties, required = schema["properties"], schema.get("required", [])
    found = _shown_values(sample.body.fields, properties)
    lacking = [name for name in required if name not in found]
    is_multipart = sample.body.media_type.startswith("multipart/")
    if is_multipart and any(properties[name].get("format") == "binary" for name in lacking):
        return None
    if not found and not lacking and not is_multipart:  # which would be no body at all
        lacking = list(properties)
    return found | {name: _made_up(name, properties[name]) for name in lacking}


Fields = dict[str, list[tuple[int, Argument]]]
"""The fields by name, each with the number of the sample that has it."""


def _fields(context: Context, samples: "Sequence[Sample]") -> Fields:
    found: Fields = {}
    for number, sample in enumerate(samples):
        for field in sample.body.fields:
            if field.name.strip():
                found.setdefault(plain(field.name), []).append((number, field))
            else:
                leave_all(context.account, facts_of_argument(field), "it has no name")
    return found


def _property(shown: Sequence[tuple[int, Argument]]) -> dict[str, Any]:
    fields = [field for _, field in shown]
    schema: dict[str, Any] = {}
    if text := joined(field.words.text for field in fields):
        schema["description"] = text
    item = _value_schema(fields)
    return schema | ({"type": "array", "items": item} if _is_repeated(shown) else item)


def _value_schema(fields: Sequence[Argument]) -> dict[str, Any]:
    if any(field.file for field in fields):
        return {"type": "string", "format": "binary"}
    return schema_of_texts([field.value for field in fields if field.value], fields[0].name)


def _is_repeated(shown: Sequence[tuple[int, Argument]]) -> bool:
    enabled = [number for number, field in shown if not field.disabled]
    return len(enabled) > len(set(enabled))


def _is_required(shown: Sequence[tuple[int, Argument]], samples: int) -> bool:
    told = says_required(field.words.text for _, field in shown)
    enabled = {number for number, field in shown if not field.disabled}
    return told if told is not None else samples > 1 and len(enabled) == samples


def _encoding(fields: Fields) -> dict[str, Any]:
    types = {
        name: ", ".join(dict.fromkeys(field.media_type for _, field in shown if field.media_type))
        for name, shown in fields.items()
    }
    return {name: {"contentType": plain(told)} for name, told in types.items() if told}


def _carry_fields(context: Context, fields: Fields, schema: dict[str, Any]) -> None:
    properties, required = schema["properties"], schema.get("required", [])
    for name, shown in fields.items():
        for _, field in shown:
            is_optional = field.disabled and name not in required
            note = "it is disabled in the source, so it is optional" if is_optional else ""
            carry_argument(context.account, field, properties[name], note=note)
            carry_words(context.account, field.words, properties[name], "description")


def _shown_values(fields: Sequence[Argument], properties: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for field in fields:
        if field.disabled or field.value is None or field.file or not field.name.strip():
            continue
        name, text = plain(field.name), plain(field.value)
        item = properties[name].get("items", properties[name])
        if is_placeholder(text) or not is_of(text, item):
            continue
        if "items" in properties[name]:
            found.setdefault(name, []).append(typed(text, item))
        else:
            found[name] = typed(text, item)
    return found


def _made_up(name: str, schema: dict[str, Any]) -> Any:
    """Return a value for a field that the source does not show: a secret, or a mere placeholder."""
    if schema.get("type") == "array":
        return [_made_up(name, schema["items"])]
    formed = {"date-time": "2024-01-01T00:00:00Z", "date": "2024-01-01", "email": "someone@example.com"}
    formed |= {"uuid": "00000000-0000-0000-0000-000000000000", "uri": "https://example.com/"}
    plainly = {"integer": 1, "number": 1.5, "boolean": True}
    return formed.get(schema.get("format", "")) or plainly.get(schema.get("type", ""), name)
