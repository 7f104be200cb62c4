"""Hold the values that a source shows to the schemas of a spec."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

import attrs
import jsonschema_rs

from ...spec import Document
from ...spec.lint.wording import sentence
from ...spec.pointers import fragment, join

_ROOT = "urn:specloom:document"


@attrs.frozen(slots=False)
class Schemas:
    """The schemas of a document, ready to judge values."""

    document: Document
    _validators: dict[str, jsonschema_rs.Validator] = attrs.field(factory=dict, init=False)

    def problem(self, schema_pointer: str, value: Any) -> str:
        """Say why a value does not fit a schema, empty where it does."""
        if schema_pointer not in self._validators:
            self._validators[schema_pointer] = self._compiled(schema_pointer)
        error = next(iter(self._validators[schema_pointer].iter_errors(value)), None)
        return f"{sentence(error)} at {join('', *error.instance_path) or '/'}" if error else ""

    @cached_property
    def _registry(self) -> jsonschema_rs.Registry:
        return jsonschema_rs.Registry([(_ROOT, self.document.root)], draft=jsonschema_rs.Draft202012)

    def _compiled(self, pointer: str) -> jsonschema_rs.Validator:
        reference = {"$ref": f"{_ROOT}{fragment(pointer)}"}
        return jsonschema_rs.Draft202012Validator(
            reference, registry=self._registry, validate_formats=True, offline=True
        )


def as_sent(value: Any) -> Iterator[Any]:
    """Yield what the value of a parameter may mean: itself, its text, or a list of it or with commas."""
    yield value
    if isinstance(value, bool):
        yield str(value).lower()
    elif not isinstance(value, str | list | Mapping):
        yield str(value)
    if isinstance(value, str):
        yield value.split(",")
    if not isinstance(value, list | Mapping):
        yield [value]
