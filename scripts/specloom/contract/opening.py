"""Open what a run tests: the spec with the lines of its facts, and a simulator of it."""

from functools import partial
from random import Random

from ..mock import Simulator, compile_vendor
from ..mock.sources import Source
from ..spec import Spec
from ..spec.adoption import open_any
from ..spec.lint import load_extensions_schema
from ..spec.opening import open_spec


def open_source(source: Source) -> Spec:
    """Return the spec with the lines of its facts, which no cache keeps; raise SpecError as it must."""
    opened = open_any if source.alone else open_spec
    return opened(source.spec, source.vendor, load_extensions_schema(source.extensions))


def start_simulator(source: Source, spec: Spec, seed: int) -> Simulator:
    """Return a simulator without rate limits, whose ids the seed decides."""
    compiled = compile_vendor(spec, source.rules, source.seed, strict=source.alone)
    return compiled.start(limits=False, random=partial(Random, seed))
