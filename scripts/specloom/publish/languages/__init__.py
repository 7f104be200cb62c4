"""Show calls in other languages and libraries, by the generators of npm's postman-code-generators.

Where to begin: `calls` writes down what an operation sends, `masking` keeps every text of it out of the
generators' hands, `generators` runs them, `repairs` mends what they get wrong, and `files` are what a page
loads.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from ...spec import Spec
from ..publication import Sample
from .calls import Call, call_of
from .files import sample_files, sample_path
from .generators import GeneratorsMissing, find_generators, generate
from .repairs import measured, tidied
from .variants import VARIANTS

__all__ = ["GeneratorsMissing", "find_generators", "language_samples", "sample_files", "sample_path"]


def language_samples(specs: Sequence[Spec], modules: Path) -> list[Mapping[str, tuple[Sample, ...]]]:
    """Return for each spec the samples of its operations by their ids, in the order of `VARIANTS`.

    A call that cannot be written safely has none; `modules` is what `find_generators` returns.
    """
    calls = [[call for o in spec.operations if (call := call_of(spec, o))] for spec in specs]
    codes = iter(generate([call for each in calls for call in each], modules))
    return [{call.id: tuple(_samples(call, next(codes))) for call in each} for each in calls]


def _samples(call: Call, codes: Sequence[str | None]) -> Iterator[Sample]:
    for variant, code in zip(VARIANTS, codes, strict=True):
        if code:
            whole = call.masks.lifted(tidied(code, variant), variant.escape, call.names)
            yield Sample(variant.language, variant.name, variant.lexer, measured(whole, variant))
