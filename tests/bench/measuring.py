"""Measure things side by side, so that what else the machine does falls on all of them alike."""

import statistics
import time
from collections.abc import Callable, Mapping
from typing import Literal

import attrs

Measure = Callable[[], float]
"""Do something once and return what it took, or how much was done."""

NOISY = 0.5
"""The spread from which on a median is not to be trusted."""


@attrs.frozen
class Sample:
    """What several rounds of one thing gave, in the order of the rounds."""

    values: tuple[float, ...]
    unit: str

    @property
    def median(self) -> float:
        """Return the middle value."""
        return statistics.median(self.values)

    @property
    def spread(self) -> float:
        """Return the distance between the least and the most, as a share of the median."""
        return (max(self.values) - min(self.values)) / self.median if self.median else 0.0


@attrs.frozen
class Figure:
    """One line of the report: ours, beside what it is compared with and the goal where there is one.

    The goal bounds the ratio of ours to the baseline, or ours itself where there is no baseline.
    """

    section: str
    name: str
    sample: Sample
    baseline: Sample | None = None
    beside: str = ""
    goal: float | None = None
    sense: Literal["most", "least"] = "most"

    @property
    def ratio(self) -> float | None:
        """Return ours as a multiple of the baseline; the median of the rounds' own ratios."""
        if self.baseline is None:
            return None
        pairs = zip(self.sample.values, self.baseline.values, strict=True)
        return statistics.median(ours / theirs for ours, theirs in pairs)

    @property
    def met(self) -> bool | None:
        """Tell whether the goal is reached; None where there is none."""
        if self.goal is None:
            return None
        value = self.sample.median if self.ratio is None else self.ratio
        return value <= self.goal if self.sense == "most" else value >= self.goal

    @property
    def noisy(self) -> bool:
        """Tell whether the rounds differ too much to be trusted."""
        samples = [self.sample, *([self.baseline] if self.baseline else [])]
        return any(sample.spread > NOISY for sample in samples)


def interleaved(measures: Mapping[str, Measure], rounds: int, unit: str) -> dict[str, Sample]:
    """Run each measure once a round, in turn, and return a sample of each."""
    values: dict[str, list[float]] = {name: [] for name in measures}
    for _ in range(rounds):
        for name, measure in measures.items():
            values[name].append(measure())
    return {name: Sample(tuple(found), unit) for name, found in values.items()}


def seconds(action: Callable[[], object]) -> float:
    """Return the seconds that an action takes."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def rate(action: Callable[[], object], times: int) -> float:
    """Return how often a second an action can be done, one after another."""

    def repeat() -> None:
        for _ in range(times):
            action()

    return times / seconds(repeat)
