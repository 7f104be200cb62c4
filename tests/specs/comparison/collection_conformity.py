"""Compare a spec with the facts of the collection that it was read from, both ways."""

from collections.abc import Iterator

import attrs
from tests.specs.comparison.collection_claims import Claims, claims_of, spec_statements
from tests.specs.comparison.collection_examples import example_differences
from tests.specs.comparison.collection_facts import Facts, collection_statements, requested
from tests.specs.comparison.statements import Statement, indexed

from specloom.spec import Spec


@attrs.frozen
class Difference:
    """One thing that a spec and its collection do not both say; `side` is the one to correct or complete."""

    topic: str
    subject: str
    side: str
    where: str
    message: str

    def __str__(self) -> str:
        return f"{self.topic}: {self.message} ({self.where})"


def conform(spec: Spec, facts: Facts) -> tuple[Difference, ...]:
    """Return what only one side says, and what they say differently; `facts` is a parsed `collection.json`.

    What the spec marks as inferred, or as read elsewhere, the collection need not say.
    """
    claims = claims_of(spec, requested(facts))
    return (*_compared(claims, facts), *_examples(claims, facts))


def _compared(claims: Claims, facts: Facts) -> Iterator[Difference]:
    in_spec, in_collection = indexed(spec_statements(claims)), indexed(collection_statements(facts))
    for key, said in in_collection.items():
        if key not in in_spec:
            yield _lacking("spec", said)
        elif in_spec[key].value != said.value:
            yield _unequal(in_spec[key], said)
    for key, claimed in in_spec.items():
        if claimed.certain and key not in in_collection:
            yield _lacking("collection", claimed)


def _lacking(side: str, statement: Statement) -> Difference:
    message = f"the {side} does not have {statement.subject}"
    return Difference(statement.topic, statement.subject, side, statement.where, message)


def _unequal(claimed: Statement, said: Statement) -> Difference:
    message = f"{said.subject} is {claimed.value!r} in the spec and {said.value!r} in the collection"
    return Difference(said.topic, said.subject, "spec", claimed.where, message)


def _examples(claims: Claims, facts: Facts) -> Iterator[Difference]:
    return (_lacking(side, statement) for side, statement in example_differences(claims, facts))
