"""Word the differences between a spec and a source for a person."""

from collections.abc import Iterable, Iterator, Sequence

from .differences import Difference

_HEADINGS = {
    "spec": "The source says, and the spec does not:",
    "source": "The spec says, and the source does not, though the spec claims to have it from there:",
}


def difference_lines(vendor: str, differences: Sequence[Difference]) -> Iterator[str]:
    """Yield what is to be mended, then what a person knew better, then how many there are of each."""
    open_ = [each for each in differences if not each.known]
    for side, heading in _HEADINGS.items():
        yield from _section(heading, [each for each in open_ if each.side == side])
    known = [each for each in differences if each.known]
    yield from _section("Only the spec says, and it says how that was known:", known)
    yield f"{vendor}: {_count(open_)} to look at, {_count(known)} that a person knew better"


def _section(heading: str, differences: Sequence[Difference]) -> Iterator[str]:
    """Yield differences of which many have the same place in the spec, as a shared header has, as one."""
    alike: dict[tuple[str, str, str], list[Difference]] = {}
    for each in differences:
        alike.setdefault(
            (each.topic, each.pointer, each.known) if each.pointer else ("", "", str(each)), []
        ).append(each)
    if alike:
        yield heading
        yield from (f"  {first}{_more(others)}" for first, *others in alike.values())
        yield ""


def _more(others: Sequence[Difference]) -> str:
    return f" and {len(others)} more like it" if others else ""


def _count(differences: Iterable[Difference]) -> str:
    number = len(tuple(differences))
    return f"{number} difference" if number == 1 else f"{number} differences"
