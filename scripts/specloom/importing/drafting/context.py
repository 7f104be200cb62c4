"""Hold what all parts of a draft are made with."""

from collections.abc import Sequence
from typing import Any

import attrs

from ..account import Account
from ..schemas import Components, schema_of
from .evidence import Evidence

Source = dict[str, Any]
"""An x-source."""


@attrs.frozen(eq=False)
class Context:
    """The account of the facts, how evidence is told, the schemas so far, and what a person must decide.

    `shared` are the schemas of bodies, by their identity, that are described together with others.
    """

    account: Account
    evidence: Evidence
    components: Components = attrs.field(factory=Components)
    shared: dict[int, dict[str, Any]] = attrs.field(factory=dict)
    most_examples: int | None = None
    undecided: list[tuple[str, Any, str]] = attrs.field(factory=list)

    def schema(self, values: Sequence[Any], name: str, source: Source) -> dict[str, Any]:
        """Return the schema of samples, its objects among the components; of several it is inferred."""
        if len(values) > 1:
            source = self.evidence.inferred(source["at"], f"Drawn from {len(values)} samples.")
        return schema_of(values, name, self.components, source)

    def named(self, schema: dict[str, Any], name: str, source: Source) -> dict[str, Any]:
        """Add a schema to the components; return the reference to it."""
        return dict(self.components.add({"x-source": dict(source), **schema}, name))

    def named_schema(self, reference: dict[str, Any]) -> dict[str, Any]:
        """Return the component that a reference leads to, a schema that is none as it is."""
        name = str(reference.get("$ref", "")).removeprefix("#/components/schemas/")
        return self.components.schemas.get(name, reference)

    def decide(self, sentence: str, node: Any, key: str = "") -> None:
        """Note what a person must decide about an object of the draft."""
        self.undecided.append((sentence, node, key))
