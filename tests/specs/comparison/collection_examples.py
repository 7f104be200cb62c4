"""Compare the examples of a spec with those of its collection, both ways.

A request's own replies are looked for among the replies of its operation, all others anywhere in the spec;
an example that the collection abridges is found in one that contains it.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from tests.specs.comparison.collection_claims import Claims, example_values, name_of
from tests.specs.comparison.collection_facts import Facts
from tests.specs.comparison.statements import Statement, call, canonical, contains

from specloom.spec import Operation
from specloom.spec.pointers import lookup, split


def example_differences(claims: Claims, facts: Facts) -> Iterator[tuple[str, Statement]]:
    """Yield the side that lacks an example, and the example."""
    yield from (("spec", statement) for statement in _missing_in_spec(claims, facts))
    yield from (("collection", statement) for statement in _missing_in_collection(claims, facts))


def _missing_in_spec(claims: Claims, facts: Facts) -> Iterator[Statement]:
    operations = {name_of(operation): operation for operation in claims.spec.operations}
    for request in facts.get("requests", ()):
        operation = operations.get(call(request["method"], request["path"]))
        replies = tuple(_replies(claims, operation)) if operation else ()
        yield from (_statement(example) for example in request["examples"] if not _has(replies, example))
    everything = tuple(value for _, value in _body_examples(claims))
    yield from (_statement(example) for example in facts.get("examples", ()) if not _has(everything, example))


def _missing_in_collection(claims: Claims, facts: Facts) -> Iterator[Statement]:
    printed = tuple(_printed(facts))
    for pointer, value in _body_examples(claims):
        if claims.certain(pointer) and not any(_shows(example, value) for example in printed):
            yield Statement("example", canonical(value), pointer)


def _printed(facts: Facts) -> Iterator[Mapping[str, Any]]:
    for request in facts.get("requests", ()):
        yield {"value": request["body"]}
        yield from request["examples"]
    yield from facts.get("examples", ())


def _body_examples(claims: Claims) -> Iterator[tuple[str, Any]]:
    """Yield the examples of bodies; those of parameters are compared as query values."""
    for fact in claims.facts.values():
        if fact.what == "example" and "parameters" not in split(fact.pointer):
            yield fact.pointer, lookup(claims.spec.document.root, fact.pointer).get("value")


def _replies(claims: Claims, operation: Operation) -> Iterator[Any]:
    for response in operation.responses:
        for media in response.content:
            yield from (value for _, value in example_values(claims.spec, media.schema_pointer))


def _has(values: Iterable[Any], example: Mapping[str, Any]) -> bool:
    return any(_shows(example, value) for value in values)


def _shows(example: Mapping[str, Any], value: Any) -> bool:
    """Tell whether an example of the collection shows a value of the spec."""
    if example.get("abridged"):
        return contains(value, example["value"])
    return canonical(value) == canonical(example["value"])


def _statement(example: Mapping[str, Any]) -> Statement:
    return Statement("example", canonical(example["value"]), example["at"])
