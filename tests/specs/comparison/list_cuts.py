"""Take each entry out of a fact list, and tell whether the comparison with its spec notices."""

from collections.abc import Iterator

from tests.specs.comparison.statements import Statement, canonical

from .fact_differences import EXAMPLES, TWO_WAY, Listing, compared
from .pairing import Pair


def entries(held: Pair) -> Iterator[tuple[str, str]]:
    """Yield what a list says with certainty on the topics on which a spec has to agree."""
    return (key for key, statements in held.listing.index.items() if _is_entry(held, statements[0]))


def is_noticed(held: Pair, key: tuple[str, str]) -> bool:
    """Tell whether the comparison finds that the list lacks an entry that is taken out of it."""
    gone = held.listing.index[key]
    values = [canonical(said.value) for said in gone] if key[0] in EXAMPLES else [None]
    keys = _related(held, gone[0])
    return all(_makes_a_difference(held, _without(held.listing, keys, value)) for value in values)


def _makes_a_difference(held: Pair, listing: Listing) -> bool:
    """Tell whether a shortened list makes a difference."""
    for scope, statements in listing.scopes.items():
        shortened = len(statements) < len(held.listing.scopes[scope])
        found = compared(scope, held.said.get(scope, ()), listing) if shortened else ()
        if any(difference not in held.known for difference in found):
            return True
    return False


def _is_entry(held: Pair, said: Statement) -> bool:
    """Tell whether a statement is an entry: what is said of any failure, and again of one, goes with that."""
    general = said.topic == "status" and ("failure", said.subject.rpartition(" ")[2]) in held.listing.index
    of_any = said.subject.startswith("any failure ") and said.topic not in EXAMPLES
    repeated = of_any and len(_related(held, said)) > 1
    return said.topic in TWO_WAY and said.certain and not general and not repeated


def _related(held: Pair, said: Statement) -> list[tuple[str, str]]:
    """Return what a list says of one failure and of any, or of anything else alone."""
    status, _, rest = said.subject.partition(" ")
    if said.topic in EXAMPLES:
        return [key for key in held.listing.index if key[0] in EXAMPLES]
    if not rest.startswith("failure "):
        return [(said.topic, said.subject)]
    keys = [key for key in held.listing.index if key[0] == said.topic and key[1].endswith(f" {rest}")]
    return [key for key in keys if status == "any" or key[1].partition(" ")[0] in {status, "any"}]


def _without(listing: Listing, keys: list[tuple[str, str]], value: str | None) -> Listing:
    """Take statements out of a list: all under some keys, or those of them that have a value."""

    def stays(said: Statement) -> bool:
        return (said.topic, said.subject) not in gone or value not in {None, canonical(said.value)}

    gone = set(keys)
    scopes = {scope: tuple(filter(stays, statements)) for scope, statements in listing.scopes.items()}
    left = {key: tuple(filter(stays, listing.index[key])) for key in keys}
    index = {key: left.get(key, said) for key, said in listing.index.items() if left.get(key, said)}
    return Listing(scopes, index)
