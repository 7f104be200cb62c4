"""Read the spec and the fact list of a vendor, once for all tests."""

from collections.abc import Mapping
from functools import cache
from itertools import chain
from pathlib import Path

import attrs
from tests.specs.comparison.statements import Statement

from specloom.spec import Document, load_document, read_spec
from specloom.workspace import Workspace

from .fact_differences import TWO_WAY, Difference, Listing, differences, listing_of
from .fact_list import Facts, load_facts
from .spec_claims import claimed
from .spec_evidence import Claims, claims_of

SPECS = Workspace(Path(__file__).parents[3])
LISTS = Path(__file__).parents[1] / "facts"
VENDORS = sorted(path.stem for path in LISTS.glob("*.yaml"))


@attrs.frozen
class Pair:
    """A spec, a fact list, what each says, and the differences that are there already."""

    vendor: str
    document: Document
    facts: Facts
    claims: Claims
    said: Mapping[str, tuple[Statement, ...]]
    listing: Listing
    known: frozenset[Difference]


@cache
def pair(vendor: str) -> Pair:
    """Read what there is of a vendor."""
    document, facts = load_document(SPECS.spec(vendor)), load_facts(LISTS / f"{vendor}.yaml")
    spec = read_spec(document, vendor)
    claims = claims_of(spec, facts)
    known = frozenset(differences(spec, facts))
    return Pair(vendor, document, facts, claims, claimed(claims), listing_of(facts), known)


@cache
def speaking(vendor: str) -> Mapping[str, Mapping[str, bool]]:
    """Map each place of a spec to what is said there or in it: the scopes, and whether with certainty."""
    found: dict[str, dict[str, bool]] = {}
    for scope, statements in pair(vendor).said.items():
        for statement in statements:
            place, certain = statement.where, statement.certain and statement.topic in TWO_WAY
            while place:
                scopes = found.setdefault(place, {})
                scopes[scope] = scopes.get(scope, False) or certain
                place = place.rpartition("/")[0]
    return found


def alternatives(vendor: str, pointer: str) -> list[str]:
    """Return a place in a schema and those that say the same in other shapes of the same body."""
    said, at = saying(vendor)
    others = (other for key in said.get(pointer, ()) for other in at[key])
    return list(dict.fromkeys((pointer, *others)))


@cache
def saying(vendor: str) -> tuple[Mapping[str, set[tuple[str, str]]], Mapping[tuple[str, str], set[str]]]:
    """Map the places of schemas to what they say, and what they say to the places."""
    said: dict[str, set[tuple[str, str]]] = {}
    at: dict[tuple[str, str], set[str]] = {}
    for statement in chain.from_iterable(pair(vendor).said.values()):
        if statement.topic in {"member", "choice"}:
            key = statement.topic, f"{statement.subject} {statement.value}"
            said.setdefault(statement.where, set()).add(key)
            at.setdefault(key, set()).add(statement.where)
    return said, at
