"""Compare a spec with a vendor's fact list, both ways."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs
from tests.specs.comparison.statements import Statement, canonical, contains

from specloom.spec import Spec

from .fact_list import Facts, listed
from .spec_claims import claimed
from .spec_evidence import claims_of

_Index = Mapping[tuple[str, str], tuple[Statement, ...]]

EXAMPLES = frozenset({"example", "abridged example"})

_BOUNDS = frozenset({"default", "minimum", "maximum", "min_items", "max_items"})
TWO_WAY = _BOUNDS | frozenset(
    {"server", "credential", "operation", "webhook", "public", "parameter", "member", "status", "failure"}
    | {"code", "header", "rate limit", "signature", "example", "values", "choice"}
)
"""Topics on which a spec may be certain only where the list agrees; on others the list may be silent."""

_STATED = _BOUNDS | frozenset(
    {"server", "credential", "operation", "webhook", "parameter", "member", "header", "values", *EXAMPLES}
)
"""Topics on which a spec may not call inferred what the list has read."""


@attrs.frozen
class Difference:
    """One thing that a spec and a fact list do not both say; `side` is the one that lacks it.

    The topic is `evidence` when the spec says it and only calls it inferred.
    """

    topic: str
    side: str
    where: str
    message: str

    def __str__(self) -> str:
        return f"{self.message} ({self.where})"


@attrs.frozen
class Listing:
    """The statements of a fact list by scope, and all of them by topic and subject."""

    scopes: Mapping[str, tuple[Statement, ...]]
    index: _Index


def listing_of(facts: Facts) -> Listing:
    """Return the statements of a fact list."""
    scopes = listed(facts)
    return Listing(scopes, _indexed(said for statements in scopes.values() for said in statements))


def differences(spec: Spec, facts: Facts) -> tuple[Difference, ...]:
    """Return what only one side says, and what they say differently.

    What the spec marks as inferred, or as read in a document that is not listed, the list need not say.
    """
    listing, said = listing_of(facts), claimed(claims_of(spec, facts))
    every = dict.fromkeys((*listing.scopes, *said))
    return tuple(found for scope in every for found in compared(scope, said.get(scope, ()), listing))


def compared(scope: str, claims: Iterable[Statement], listing: Listing) -> Iterator[Difference]:
    """Yield the differences about one operation, webhook, or the vendor."""
    claims, said = tuple(claims), listing.scopes.get(scope, ())
    if not claims or not said:
        yield from (_lacking("list", claim) for claim in claims[:1] if claim.certain)
        yield from (_lacking("spec", statement) for statement in said[:1])
        return
    in_spec = _indexed(claims)
    for statement in said:
        yield from _forward(statement, _matching(statement, in_spec))
    for claim in claims:
        if _has_to_be_listed(claim) and not _is_listed(claim, listing.index):
            yield _lacking("list", claim)


def _has_to_be_listed(claim: Statement) -> bool:
    gathered = claim.topic != "header" and claim.subject.startswith("any ")
    return claim.certain and claim.topic in TWO_WAY and not gathered


def _forward(statement: Statement, found: tuple[Statement, ...]) -> Iterator[Difference]:
    if not found:
        yield _lacking("spec", statement)
    elif not _agrees(statement, found):
        values = " or ".join(dict.fromkeys(canonical(claim.value) for claim in found))
        message = f"{_name(statement)}: {canonical(statement.value)} in the list, {values} in the spec"
        yield Difference(statement.topic, "spec", f"{found[0].where}; {statement.where}", message)
    elif statement.certain and statement.topic in _STATED and not _is_sure(statement, found):
        message = f"{_name(statement)} is read in a listed source, and the spec does not say so"
        yield Difference("evidence", "spec", f"{found[0].where}; {statement.where}", message)


def _is_sure(statement: Statement, found: tuple[Statement, ...]) -> bool:
    """Tell whether a spec says with certainty what a list says."""
    if statement.topic in EXAMPLES:
        return any(claim.certain and shows(claim.value, statement) for claim in found)
    return any(claim.certain for claim in found)


def _matching(statement: Statement, index: _Index) -> tuple[Statement, ...]:
    topic = statement.topic.removeprefix("abridged ")
    exact = index.get((topic, statement.subject), ())
    if topic == "values":
        exact += index.get(("choice", statement.subject), ())
    return exact or tuple(
        claim
        for (other, subject), claims in index.items()
        for claim in claims
        if other == topic and _covers(subject, statement.subject)
    )


def _covers(subject: str, other: str) -> bool:
    """Tell whether a subject with `*` for a member's name speaks of another subject."""
    return "*" in subject and bool(re.fullmatch(re.escape(subject).replace(r"\*", r"[^.\[ ]+"), other))


def _agrees(statement: Statement, found: tuple[Statement, ...]) -> bool:
    if statement.value is None:
        return True
    topic, said, values = statement.topic, statement.value, [claim.value for claim in found]
    if topic == "type":
        # No list says of a request that it may hold null.
        return _same_types(said, values, nullable=" request " in statement.subject)
    if topic == "values":
        together = [value for claim in values for value in claim]
        return any(_texts(said) == _texts(claim) for claim in (*values, together))
    if topic in {"abridged example", "signature"}:
        return any(contains(value, said) for value in values)
    if topic == "access":
        return any((value == "access") == (said == "access") for value in values)
    return any(_same(value, said) for value in values)


def _same(value: Any, other: Any) -> bool:
    return canonical(value) == canonical(other) or (
        isinstance(value, int | float) and isinstance(other, int | float) and value == other
    )


def _same_types(said: Any, values: list[Any], *, nullable: bool) -> bool:
    """Tell whether the types of any schema, or of all together, are those said, null apart if `nullable`."""
    choices = [*map(_types, values), {kind for value in values for kind in _types(value)}]
    wanted = _types(said)
    return any(choice in (wanted, wanted | {"null"} if nullable else wanted) for choice in choices)


def _types(value: Any) -> set[str]:
    return {value} if isinstance(value, str) else set(value)


def _texts(values: Iterable[Any]) -> set[str]:
    return {canonical(value) for value in values if value is not None}


def _is_listed(claim: Statement, index: _Index) -> bool:
    if claim.topic == "example":
        return any(_shown(claim, said) for said in _all_examples(index))
    if claim.topic == "choice":
        values = index.get(("values", claim.subject), ())
        return any(_texts(claim.value) <= _texts(said.value) for said in values) or _are_codes(claim, index)
    if claim.topic == "values" and _are_codes(claim, index):
        return True
    return any(key in index for key in _equivalents(claim)) or any(
        topic == claim.topic and _covers(claim.subject, subject)
        for topic, subject in index
        if "*" in claim.subject
    )


def _are_codes(claim: Statement, index: _Index) -> bool:
    """Tell whether values in the body of a failure are codes that a list gives to its status."""
    status, _, rest = claim.subject.partition(" ")
    codes = ((("code", f"{of} {value}") for of in (status, "any")) for value in claim.value)
    return rest.startswith("failure ") and all(any(key in index for key in keys) for keys in codes)


def _all_examples(index: _Index) -> Iterator[Statement]:
    return (said for (topic, _), found in index.items() if topic in EXAMPLES for said in found)


def _shown(claim: Statement, said: Statement) -> bool:
    """Tell whether a listed example, or a record in it, is what a spec shows."""
    return any(shows(claim.value, attrs.evolve(said, value=part)) for part in _parts(said.value))


def shows(value: Any, said: Statement) -> bool:
    """Tell whether an example of a spec is a listed one, or contains one that is abridged."""
    return contains(value, said.value) if said.topic == "abridged example" else _same(value, said.value)


def _parts(example: Any) -> Iterator[Any]:
    """Yield an example, and every object that stands in a list right below it."""
    yield example
    for member in example.values() if isinstance(example, Mapping) else ():
        yield from (item for item in member if isinstance(item, Mapping)) if isinstance(member, list) else ()


def _equivalents(claim: Statement) -> Iterator[tuple[str, str]]:
    """Yield the ways in which a list may say what a spec claims."""
    topic, subject = claim.topic, claim.subject
    yield topic, subject
    rest = subject.partition(" ")[2]
    if rest.startswith("failure "):
        yield topic, f"any {rest}"
    if topic == "status":
        yield "failure", subject.rpartition(" ")[2]


def _indexed(statements: Iterable[Statement]) -> _Index:
    index: dict[tuple[str, str], list[Statement]] = {}
    for statement in statements:
        index.setdefault((statement.topic, statement.subject), []).append(statement)
    return {key: tuple(found) for key, found in index.items()}


def _lacking(side: str, statement: Statement) -> Difference:
    value = "" if statement.value is None else f" {canonical(statement.value)}"
    message = f"the {side} does not have {_name(statement)}{value}"
    return Difference(statement.topic, side, statement.where, message)


def _name(statement: Statement) -> str:
    return f"{statement.topic} of {statement.subject}"
