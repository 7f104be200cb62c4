"""Say of every discriminator in full which value stands for which schema, so that schemas can be renamed."""

import re
from collections.abc import Iterator
from typing import Any

import attrs

from ...spec.places import GRAMMAR, SCHEMA_KINDS
from ...spec.pointers import fragment, join
from .grammar import walk
from .tracing import Trace

_PASCAL = re.compile(r"[A-Z][A-Za-z0-9]*")


def explain_discriminators(root: dict[str, Any], trace: Trace) -> None:
    """Map every value to a schema where its name stands for it that will not stay, or that is needed."""
    schemas = root["components"].get("schemas", {})
    names = {_reference(name): name for name in schemas}
    discriminators = _Discriminators(trace, names, _extending(schemas))
    components = {id(schema): name for name, schema in schemas.items()}
    for kind, schema in walk(GRAMMAR, "root", root):
        if kind in SCHEMA_KINDS and isinstance(schema, dict) and "discriminator" in schema:
            discriminators.explain(schema, components.get(id(schema)))


@attrs.frozen
class _Discriminators:
    trace: Trace
    names: dict[str, str]
    extending: dict[str, list[str]]

    def explain(self, schema: dict[str, Any], name: str | None) -> None:
        discriminator = schema["discriminator"]
        if not isinstance(discriminator.get("propertyName"), str):
            self.trace.lose(schema, "discriminator", "it does not name a property")
            return
        mapping = self._known(discriminator)
        mapped = set(mapping.values())
        for reference in (*self._misnamed(schema), *self._children(schema, name)):
            if reference not in mapped:
                mapping.setdefault(self.names[reference], reference)
        if mapping:
            discriminator["mapping"] = mapping

    def _misnamed(self, schema: dict[str, Any]) -> Iterator[str]:
        """Yield the alternatives that will be called otherwise."""
        for reference in _alternatives(schema):
            if not _PASCAL.fullmatch(self.names.get(reference, "Known")):
                yield reference

    def _children(self, schema: dict[str, Any], name: str | None) -> Iterator[str]:
        return self._extended(name) if name and not {"oneOf", "anyOf"} & schema.keys() else iter(())

    def _known(self, discriminator: dict[str, Any]) -> dict[str, str]:
        """Take the mapping out and return what of it leads to schemas, written as references."""
        written = discriminator.pop("mapping", None)
        known = {}
        for value, target in written.items() if isinstance(written, dict) else ():
            is_reference = isinstance(target, str) and target in self.names
            reference = target if is_reference else _reference(str(target))
            if reference in self.names:
                known[value] = reference
            else:
                self.trace.remark(discriminator, f"{value} stands for a schema that is not in the source")
        return known

    def _extended(self, name: str) -> Iterator[str]:
        """Yield the schemas that say that they are all of this one and more, and so on."""
        waiting, seen = [_reference(name)], {_reference(name)}
        while waiting:
            for other in self.extending.get(waiting.pop(), ()):
                if other not in seen:
                    seen.add(other)
                    waiting.append(other)
                    yield other


def _alternatives(schema: dict[str, Any]) -> list[str]:
    listed = [*(schema.get("oneOf") or ()), *(schema.get("anyOf") or ())]
    return [each["$ref"] for each in listed if isinstance(each, dict) and isinstance(each.get("$ref"), str)]


def _extending(schemas: dict[str, Any]) -> dict[str, list[str]]:
    """Return by each schema those that have a reference to it in their allOf."""
    found: dict[str, list[str]] = {}
    for name, schema in schemas.items():
        for member in (schema.get("allOf") or ()) if isinstance(schema, dict) else ():
            if isinstance(member, dict) and isinstance(member.get("$ref"), str):
                found.setdefault(member["$ref"], []).append(_reference(name))
    return found


def _reference(name: str) -> str:
    return fragment(join("", "components", "schemas", name))
