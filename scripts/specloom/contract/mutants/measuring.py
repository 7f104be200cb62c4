"""Try every mutant of every vendor, over processes, and count false alarms."""

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from functools import lru_cache
from multiprocessing import get_context
from typing import ParamSpec, TypeVar

import attrs

from ...mock.sources import Source
from ...spec.lint import load_extensions_schema
from .beside import Rivals, Tool
from .catalogue import absences
from .choice import Choice
from .mutant import Mutant
from .outcome import Absence, Alarm, Measurement, Outcome
from .trial import Bench

_CHUNK = 12
"""Mutants that a process is given at a time."""

Tell = Callable[[str], None]
Given = ParamSpec("Given")
Result = TypeVar("Result")


@attrs.frozen
class Vendor:
    """The mutants of one vendor and where they are tried, made once in each process.

    `fitting` are all that could be tried, `mutants` those of them that are.
    """

    bench: Bench
    fitting: tuple[Mutant, ...]
    mutants: tuple[Mutant, ...]
    rivals: Rivals

    def attempt(self, number: int) -> Outcome:
        """Try one mutant, by other tools too where some are asked."""
        mutant = self.mutants[number]
        return attrs.evolve(self.bench.attempt(mutant), beside=self.rivals.attempts(mutant))

    def chunks(self) -> Iterator[tuple[int, ...]]:
        """Yield the numbers of the mutants that a process is given together.

        Other tools are asked about the server as it is once for all mutants that touch the same operations.
        """
        many = len(self.mutants)
        if not self.rivals.tools:
            yield from (tuple(range(n, min(n + _CHUNK, many))) for n in range(0, many, _CHUNK))
            return
        groups: dict[frozenset[str], list[int]] = {}
        for number, mutant in enumerate(self.mutants):
            groups.setdefault(mutant.focus, []).append(number)
        yield from map(tuple, groups.values())


@attrs.frozen
class Survey:
    """What there is to try of one vendor: the numbers of its mutants, in chunks, of how many that fit."""

    chunks: tuple[tuple[int, ...], ...]
    fitting: int
    missing: tuple[Absence, ...]


@attrs.frozen
class Part:
    """Some of the work on one vendor: mutants by their numbers, or the sound server by seeds or a tool."""

    source: Source
    choice: Choice
    numbers: tuple[int, ...] = ()
    seeds: tuple[int, ...] = ()
    tool: Tool | None = None


def measure_mutants(
    sources: Sequence[Source],
    choice: Choice,
    workers: int = 1,
    tell: Tell = lambda _told: None,
    clock: Callable[[], float] = time.monotonic,
) -> Measurement:
    """Try the mutants of vendors; the order of the outcomes does not depend on the number of workers."""
    started = clock()
    with _executor(workers) as executor:
        asked = [executor.submit(_survey, source, choice) for source in sources]
        surveys = [each.result() for each in asked]
        parts = [
            part
            for source, survey in zip(sources, surveys, strict=True)
            for part in _parts(source, choice, survey.chunks)
        ]
        done = list(_results(executor, parts, tell))
    alarms = [each for part in done for each in part if isinstance(each, Alarm)]
    return Measurement(
        outcomes=tuple(each for part in done for each in part if isinstance(each, Outcome)),
        alarms=tuple(alarm for alarm in alarms if not alarm.tool),
        absences=tuple(absence for survey in surveys for absence in survey.missing),
        fitting=sum(survey.fitting for survey in surveys),
        beside=tuple(alarm for alarm in alarms if alarm.tool),
        seconds=clock() - started,
    )


def _parts(source: Source, choice: Choice, chunks: Iterable[tuple[int, ...]]) -> Iterator[Part]:
    """Yield the work on one vendor in pieces, the long ones first."""
    yield from (Part(source, choice, tool=tool) for tool in choice.tools)
    yield from (Part(source, choice, seeds=(choice.seed + n,)) for n in range(choice.seeds))
    yield from (Part(source, choice, numbers) for numbers in chunks)


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


def _survey(source: Source, choice: Choice) -> Survey:
    vendor = _vendor(source, choice)
    missing = absences(vendor.bench.compiled.spec, vendor.fitting) if choice.is_whole else ()
    return Survey(tuple(vendor.chunks()), len(vendor.fitting), tuple(missing))


def _work(part: Part) -> tuple[Outcome | Alarm, ...]:
    vendor = _vendor(part.source, part.choice)
    outcomes = map(vendor.attempt, part.numbers)
    alarms = (attrs.evolve(vendor.bench, seed=seed).sound() for seed in part.seeds)
    others = (vendor.rivals.sound(part.tool),) if part.tool else ()
    return (*outcomes, *alarms, *others)


@lru_cache(maxsize=4)
def _vendor(source: Source, choice: Choice) -> Vendor:
    compiled = source.compile()
    bench = Bench(compiled, choice.seed, load_extensions_schema(source.extensions))
    fitting = tuple(choice.fitting(compiled))
    tried = tuple(choice.of(source.vendor, fitting))
    return Vendor(bench, fitting, tried, Rivals(compiled, choice.tools, choice.seed))


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
