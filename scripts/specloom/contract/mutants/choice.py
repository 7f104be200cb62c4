"""Choose which mutants are tried, and by which tools."""

from collections.abc import Callable, Iterable, Iterator
from random import Random

import attrs

from ...mock import Compiled
from .beside import Tool
from .catalogue import KINDS, vendor_mutants
from .mutant import Kind, Mutant


@attrs.frozen
class Choice:
    """Which mutants are tried; an empty tuple stands for all. `seeds` is how often the sound server is.

    `most` is how many of a kind are tried of each vendor, chosen by the seed, and `sample` how many of a
    family on either side; 0 for all. `tools` are others that are given the same mutants.
    """

    kinds: tuple[str, ...] = ()
    operations: tuple[str, ...] = ()
    seed: int = 1
    seeds: int = 20
    most: int = 0
    sample: int = 0
    tools: tuple[Tool, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Tell whether defects of every kind in every operation are chosen from."""
        return not (self.kinds or self.operations)

    def takes(self, kind: Kind) -> bool:
        """Tell whether defects of a kind are tried, which may be named by its family or side."""
        return not self.kinds or not {kind.name, kind.family, kind.side}.isdisjoint(self.kinds)

    def fitting(self, compiled: Compiled) -> Iterator[Mutant]:
        """Yield the mutants of a vendor that are chosen from."""
        every = vendor_mutants(compiled, filter(self.takes, KINDS))
        return (m for m in every if not self.operations or m.operation in self.operations)

    def of(self, vendor: str, mutants: Iterable[Mutant]) -> Iterator[Mutant]:
        """Yield those of the mutants of a vendor that are tried."""
        seed = f"{self.seed} {vendor}"
        of_kinds = _some(mutants, self.most, seed, lambda mutant: mutant.kind.name)
        return _some(of_kinds, self.sample, seed, lambda mutant: f"{mutant.kind.side} {mutant.kind.family}")


def _some(
    mutants: Iterable[Mutant], most: int, seed: str, alike: Callable[[Mutant], str]
) -> Iterator[Mutant]:
    """Yield at most so many mutants of those that are alike, all where `most` is 0."""
    if not most:
        yield from mutants
        return
    groups: dict[str, list[Mutant]] = {}
    for mutant in mutants:
        groups.setdefault(alike(mutant), []).append(mutant)
    for name, group in groups.items():
        yield from Random(f"{seed} {name}").sample(group, most) if most < len(group) else group
