"""Check that bodies have named examples, and that every example is what its schema says."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs
import jsonschema_rs

from ..errors import Finding
from ..places import SCHEMA_KINDS, Place
from ..pointers import fragment, join
from .survey import Survey, mapping, sequence
from .wording import sentence

_ROOT = "urn:specloom:document"
_BINARY = re.compile(r"(image|audio|video|font|multipart)/|application/(octet-stream|pdf|zip|gzip)")


@attrs.frozen
class Sample:
    """A value, where it stands, and the pointer of the schema that it must fit."""

    pointer: str
    schema: str
    value: Any


def named_examples(survey: Survey) -> Iterator[Finding]:
    """Require named examples on every request body and on the body of every success."""
    for media in survey.by_kind.get("media-type", ()):
        if _needs_examples(survey, media) and not mapping(media.value, "examples"):
            message = (
                "this body has no named example; add examples with the vendor's own values, each with a name"
            )
            yield survey.finding("named-example", message, media.pointer)


def _needs_examples(survey: Survey, media: Place) -> bool:
    holder = survey.by_pointer[media.holder]
    if _BINARY.match(media.name):
        return False
    return holder.kind == "request-body" or holder.pointer in survey.success_pointers


def single_examples(survey: Survey) -> Iterator[Finding]:
    """Require examples of a body to have names, and to stand in this document."""
    for media in survey.by_kind.get("media-type", ()):
        if "example" in mapping(media.value):
            message = "an example without a name; move it to examples and give it one"
            yield survey.finding("named-example", message, join(media.pointer, "example"))
    for place in survey.by_kind.get("example", ()):
        if "externalValue" in mapping(place.value):
            message = "externalValue leads out of this file; write the value here"
            yield survey.finding("local-ref", message, join(place.pointer, "externalValue"))


def valid_examples(survey: Survey) -> Iterator[Finding]:
    """Require every example and default to fit its schema, formats included."""
    for sample, error in misfits(survey, samples_of(survey)):
        message = f"the example does not fit its schema: {sentence(error)}"
        yield survey.finding("valid-example", message, join(sample.pointer, *error.instance_path[1:]))


def misfits(
    survey: Survey, samples: Iterable[Sample]
) -> Iterator[tuple[Sample, jsonschema_rs.ValidationError]]:
    """Yield the samples that do not fit their schemas, and what is wrong with each.

    All are validated in one go: a validator compiled for each would compile what it refers to each time.
    """
    numbered = {str(index): sample for index, sample in enumerate(samples)}
    validator = _validator(survey, numbered)
    if validator is None:
        return
    for error in validator.iter_errors({index: sample.value for index, sample in numbered.items()}):
        index, *_ = error.instance_path
        yield numbered[str(index)], error


def _validator(survey: Survey, samples: Mapping[str, Sample]) -> jsonschema_rs.Validator | None:
    """Return None where a schema cannot be compiled, which the rules about schemas and references report."""
    wanted = {index: {"$ref": f"{_ROOT}{fragment(sample.schema)}"} for index, sample in samples.items()}
    try:
        registry = jsonschema_rs.Registry([(_ROOT, survey.document.root)], draft=jsonschema_rs.Draft202012)
        return jsonschema_rs.Draft202012Validator(
            {"properties": wanted}, registry=registry, validate_formats=True, offline=True
        )
    except (ValueError, jsonschema_rs.ReferencingError):
        return None


def samples_of(survey: Survey) -> Iterator[Sample]:
    """Yield every example and default of a document."""
    for place in survey.places:
        if place.kind in ("media-type", "parameter", "header"):
            yield from _given(survey, place)
        elif place.kind in SCHEMA_KINDS:
            yield from _inside_schema(place)


def _given(survey: Survey, place: Place) -> Iterator[Sample]:
    schema = join(place.pointer, "schema")
    if schema not in survey.by_pointer:
        return
    if "example" in place.value:
        yield Sample(join(place.pointer, "example"), schema, place.value["example"])
    for name in mapping(place.value, "examples"):
        example = survey.at(join(place.pointer, "examples", name))
        if example and "value" in mapping(example.value):
            yield Sample(join(example.pointer, "value"), schema, example.value["value"])


def _inside_schema(place: Place) -> Iterator[Sample]:
    for key in ("default", "example"):
        if key in mapping(place.value):
            yield Sample(join(place.pointer, key), place.pointer, place.value[key])
    for index, value in enumerate(sequence(place.value, "examples")):
        yield Sample(join(place.pointer, "examples", index), place.pointer, value)
