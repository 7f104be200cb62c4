"""Try every mutant of every vendor, over processes, and count false alarms."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from functools import lru_cache
from itertools import groupby
from multiprocessing import get_context
from random import Random
from typing import ParamSpec, TypeVar

import attrs

from ...mock import Compiled
from ...mock.sources import Source
from ...spec.lint import load_extensions_schema
from .catalogue import KINDS, absences, vendor_mutants
from .mutant import Kind, Mutant
from .outcome import Absence, Alarm, Measurement, Outcome
from .trial import Bench

_CHUNK = 12
"""Mutants that a process is given at a time."""

Tell = Callable[[str], None]
Given = ParamSpec("Given")
Result = TypeVar("Result")


@attrs.frozen
class Choice:
    """Which mutants are tried; an empty tuple stands for all. `seeds` is how often the sound server is.

    `most` is how many of a kind are tried of each vendor, chosen by the seed; 0 for all.
    """

    kinds: tuple[str, ...] = ()
    operations: tuple[str, ...] = ()
    seed: int = 1
    seeds: int = 20
    most: int = 0

    def takes(self, kind: Kind) -> bool:
        """Tell whether defects of a kind are tried, which may be named by its family or side."""
        return not self.kinds or not {kind.name, kind.family, kind.side}.isdisjoint(self.kinds)

    def of(self, compiled: Compiled) -> Iterator[Mutant]:
        """Yield the mutants of a vendor that are tried."""
        every = vendor_mutants(compiled, filter(self.takes, KINDS))
        wanted = (m for m in every if not self.operations or m.operation in self.operations)
        for name, group in groupby(wanted, lambda mutant: mutant.kind.name):
            alike = list(group)
            random = Random(f"{self.seed} {compiled.spec.vendor} {name}")
            yield from random.sample(alike, self.most) if 0 < self.most < len(alike) else alike


@attrs.frozen
class Vendor:
    """The mutants of one vendor and where they are tried, made once in each process."""

    bench: Bench
    mutants: tuple[Mutant, ...]


@attrs.frozen
class Part:
    """Some of the work on one vendor: mutants by their numbers, or the sound server with some seeds."""

    source: Source
    choice: Choice
    numbers: tuple[int, ...] = ()
    seeds: tuple[int, ...] = ()


def measure_mutants(
    sources: Sequence[Source],
    choice: Choice = Choice(),
    workers: int = 1,
    tell: Tell = lambda _told: None,
    clock: Callable[[], float] = time.monotonic,
) -> Measurement:
    """Try the mutants of vendors; the order of the outcomes does not depend on the number of workers."""
    started = clock()
    with _executor(workers) as executor:
        catalogues = [executor.submit(_survey, source, choice) for source in sources]
        found = [catalogue.result() for catalogue in catalogues]
        parts = [
            part
            for source, (many, _) in zip(sources, found, strict=True)
            for part in _parts(source, choice, many)
        ]
        done = list(_results(executor, parts, tell))
    return Measurement(
        outcomes=tuple(each for part in done for each in part if isinstance(each, Outcome)),
        alarms=tuple(each for part in done for each in part if isinstance(each, Alarm)),
        absences=tuple(absence for _, missing in found for absence in missing),
        seconds=clock() - started,
    )


def _parts(source: Source, choice: Choice, many: int) -> Iterator[Part]:
    """Yield the work on one vendor in pieces, the long ones first."""
    yield from (Part(source, choice, seeds=(choice.seed + n,)) for n in range(choice.seeds))
    for first in range(0, many, _CHUNK):
        yield Part(source, choice, tuple(range(first, min(first + _CHUNK, many))))


def _results(executor: Executor, parts: Iterable[Part], tell: Tell) -> Iterator[tuple[Outcome | Alarm, ...]]:
    futures = [(part, executor.submit(_work, part)) for part in parts]
    seeded = detected = 0
    for number, (part, future) in enumerate(futures, 1):
        results = future.result()
        outcomes = [each for each in results if isinstance(each, Outcome)]
        seeded, detected = seeded + len(outcomes), detected + sum(each.detected for each in outcomes)
        tell(
            f"{part.source.vendor}: {number} of {len(futures)} parts; {detected} of {seeded} mutants detected"
        )
        yield results


def _survey(source: Source, choice: Choice) -> tuple[int, tuple[Absence, ...]]:
    vendor = _vendor(source, choice)
    spec, kinds = vendor.bench.compiled.spec, {*choice.kinds}
    missing = (
        absences(spec, vendor.mutants) if not kinds and not choice.operations and not choice.most else ()
    )
    return len(vendor.mutants), tuple(missing)


def _work(part: Part) -> tuple[Outcome | Alarm, ...]:
    vendor = _vendor(part.source, part.choice)
    outcomes = (vendor.bench.attempt(vendor.mutants[number]) for number in part.numbers)
    alarms = (attrs.evolve(vendor.bench, seed=seed).sound() for seed in part.seeds)
    return (*outcomes, *alarms)


@lru_cache(maxsize=4)
def _vendor(source: Source, choice: Choice) -> Vendor:
    compiled = source.compile()
    bench = Bench(compiled, choice.seed, load_extensions_schema(source.extensions))
    return Vendor(bench, tuple(choice.of(compiled)))


@contextmanager
def _executor(workers: int) -> Iterator[Executor]:
    """Yield what runs the parts: processes, as threads would share one core, or for one worker this one."""
    if workers == 1:
        yield Here()
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        yield pool


class Here(Executor):
    """Runs what is submitted at once, in this process."""

    def submit(
        self, work: Callable[Given, Result], /, *arguments: Given.args, **named: Given.kwargs
    ) -> Future[Result]:
        """Return the result, in a future that is done."""
        future: Future[Result] = Future()
        future.set_result(work(*arguments, **named))
        return future
