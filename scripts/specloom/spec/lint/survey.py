"""Walk a document once and keep what the rules ask for."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

import attrs
import jsonschema_rs

from ..document import Document
from ..errors import Finding, SpecError
from ..places import Place, places
from ..references import resolve

_EXTENSIONS = "urn:specloom:extensions"


@attrs.frozen
class Survey:
    """What the rules look at: a document, its vendor's slug, and the schema of the extensions."""

    document: Document
    vendor: str
    extensions: Mapping[str, Any]

    @cached_property
    def places(self) -> tuple[Place, ...]:
        """Return every object of the document, in document order."""
        return tuple(places(self.document))

    @cached_property
    def by_pointer(self) -> Mapping[str, Place]:
        """Return the objects by where they stand."""
        return {place.pointer: place for place in self.places}

    @cached_property
    def by_kind(self) -> Mapping[str, tuple[Place, ...]]:
        """Return the objects by what they are."""
        found: dict[str, list[Place]] = {}
        for place in self.places:
            found.setdefault(place.kind, []).append(place)
        return {kind: tuple(group) for kind, group in found.items()}

    @cached_property
    def operations(self) -> tuple[Place, ...]:
        """Return the operations under `paths` that are mappings."""
        return tuple(self._operations_under("/paths/"))

    @cached_property
    def webhooks(self) -> tuple[Place, ...]:
        """Return the operations under `webhooks` that are mappings: the calls that the vendor makes."""
        return tuple(self._operations_under("/webhooks/"))

    def _operations_under(self, section: str) -> Iterator[Place]:
        for place in self.by_kind.get("operation", ()):
            is_here = place.pointer.startswith(section) and "/callbacks/" not in place.pointer
            if is_here and isinstance(place.value, Mapping):
                yield place

    @cached_property
    def success_pointers(self) -> frozenset[str]:
        """Return the pointers of the responses that stand for a 2xx, references followed."""
        named = (place for place in self.by_kind.get("response", ()) if place.name.startswith("2"))
        used = (self.follow(place) for place in named if not place.pointer.startswith("/components/"))
        return frozenset(place.pointer for place in used if place)

    @cached_property
    def extension_validators(self) -> Mapping[str, jsonschema_rs.Validator]:
        """Return the validator of each extension that the workspace knows."""
        registry = jsonschema_rs.Registry(
            [(_EXTENSIONS, dict(self.extensions))], draft=jsonschema_rs.Draft202012
        )
        references = {
            name: {"$ref": f"{_EXTENSIONS}#/properties/{name}"} for name in self.extensions["properties"]
        }
        return {
            name: jsonschema_rs.Draft202012Validator(
                reference, registry=registry, offline=True, validate_formats=True
            )
            for name, reference in references.items()
        }

    def has_valid(self, place: Place, name: str) -> bool:
        """Tell whether a place has an extension that says what its schema allows."""
        validator = self.extension_validators.get(name)
        return name in place.value and validator is not None and validator.is_valid(place.value[name])

    def follow(self, place: Place) -> Place | None:
        """Return what a place refers to: itself when it is no reference, None when that is broken."""
        if place.reference is None:
            return place
        try:
            node = resolve(self.document, place.value, place.pointer)
        except SpecError:
            return None
        return self.by_pointer.get(node.pointer)

    def at(self, pointer: str) -> Place | None:
        """Return the object at a pointer, references at its end followed."""
        place = self.by_pointer.get(pointer)
        return self.follow(place) if place else None

    def finding(self, rule: str, message: str, pointer: str = "") -> Finding:
        """Make a finding about a place of the document."""
        return self.document.finding(rule, message, pointer)


def mapping(value: Any, *keys: str) -> Mapping[str, Any]:
    """Return the mapping under these keys, empty when there is none."""
    for key in keys:
        value = value.get(key) if isinstance(value, dict | Mapping) else None
    return value if isinstance(value, dict | Mapping) else {}


def sequence(value: Any, key: str) -> tuple[Any, ...]:
    """Return the list under this key, empty when there is none."""
    found = value.get(key) if isinstance(value, Mapping) else None
    return tuple(found) if isinstance(found, list) else ()


def texts(value: Any, key: str) -> Iterator[str]:
    """Yield the strings of the list under this key."""
    return (item for item in sequence(value, key) if isinstance(item, str))
