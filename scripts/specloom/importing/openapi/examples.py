"""Keep the examples that fit their schemas, mend what can be mended, and show bodies that have none."""

import copy
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import attrs
from jsonschema_rs import ValidationError

from ...spec import Document
from ...spec.lint.examples import Sample, misfits, named_examples, samples_of
from ...spec.lint.survey import Survey
from ...spec.lint.wording import sentence
from ...spec.places import GRAMMAR
from ...spec.pointers import join, lookup, split
from .desk import Desk
from .grammar import walk
from .mending import Mended, mend
from .names import RENAMED, Names, snake
from .samples import Samples, Way
from .widening import widen

_SNAKE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_MADE = "made_of_the_schema"
_SENT: tuple[Way, ...] = ((False, "readOnly"), (True, "readOnly"), (True, ""))
_ANSWERED: tuple[Way, ...] = ((False, "writeOnly"), (True, "writeOnly"), (True, ""))


def name_examples(desk: Desk) -> None:
    """Call every example of a body or parameter as the house does; let go of those without a value."""
    for kind, node in walk(GRAMMAR, "root", desk.root):
        if kind in ("media-type", "parameter", "header") and isinstance(node.get("examples"), dict):
            _name(desk, node["examples"])
            if not node["examples"]:
                del node["examples"]


def _name(desk: Desk, examples: dict[str, Any]) -> None:
    for name, example in examples.items():
        if "$ref" in example:
            examples[name] = desk.trace.clone(desk.resolve(example))
            desk.trace.carry(desk.trace.place(example), examples[name])
    entries = list(examples.items())
    names = Names(name for name in examples if _SNAKE.fullmatch(name))
    for name, example in entries:
        if "value" not in example:
            desk.trace.lose(examples, name, "it shows no value")
    kept = [(name, example) for name, example in entries if name in examples]
    examples.clear()
    for name, example in kept:
        new = name if _SNAKE.fullmatch(name) else names.free(snake(name) or "example", "_")
        if new != name:
            desk.trace.remark(example, RENAMED)
        examples[new] = example


def settle_examples(desk: Desk, extensions: Mapping[str, Any], vendor: str) -> None:
    """Keep the examples that fit, and give a body that is to have one but has none a value of its schema."""
    document = Document(Path(), desk.root)
    survey = Survey(document, vendor, extensions)
    _settle_given(desk, survey)
    wanting = [finding.pointer for finding in named_examples(survey)]
    samples = Samples(document)
    for number in range(len(_SENT)):
        made = [each for pointer in wanting if (each := _made(desk, samples, pointer, number))]
        if number == 0:
            widen(desk, survey, made)
        unfit = {sample.pointer for sample, _ in misfits(survey, made)}
        for sample in made:
            if sample.pointer not in unfit:
                _show(desk, sample)
        wanting = [pointer for pointer in wanting if not lookup(desk.root, pointer).get("examples")]
    for pointer in wanting:
        desk.ask(
            "show what such a body holds: no value could be made of its schema", lookup(desk.root, pointer)
        )


def _made(desk: Desk, samples: Samples, pointer: str, number: int) -> Sample | None:
    """Return a value for a media type, made in one of the ways that may do."""
    media = lookup(desk.root, pointer)
    is_sent = "/requestBod" in pointer and not pointer.startswith("/webhooks/")
    found = samples.sample(media.setdefault("schema", {}), (_SENT if is_sent else _ANSWERED)[number])
    return Sample(pointer, join(pointer, "schema"), copy.deepcopy(found[0])) if found else None


def _show(desk: Desk, sample: Sample) -> None:
    media = lookup(desk.root, sample.pointer)
    source = desk.inferred(media, "Made of the schema: the document shows no example.")
    media["examples"] = {_MADE: {"x-source": source, "value": sample.value}}


def _settle_given(desk: Desk, survey: Survey) -> None:
    """Mend the examples that do not fit their schemas, or let go of them."""
    widen(desk, survey, list(samples_of(survey)))
    wrong: dict[str, tuple[Sample, list[ValidationError]]] = {}
    for sample, error in misfits(survey, samples_of(survey)):
        wrong.setdefault(sample.pointer, (sample, []))[1].append(error)
    mended = {pointer: mend(sample, errors) for pointer, (sample, errors) in wrong.items()}
    tried = [attrs.evolve(wrong[p][0], value=each.value) for p, each in mended.items() if each]
    unfit = {sample.pointer for sample, _ in misfits(survey, tried)}
    for pointer, (_, errors) in reversed(wrong.items()):
        how = mended[pointer]
        if how and pointer not in unfit:
            _replace(desk, pointer, how)
        else:
            _drop(desk, pointer, f"it does not fit its schema: {sentence(errors[0])}")


def _replace(desk: Desk, pointer: str, how: Mended) -> None:
    holder, key = _holder(desk, pointer)
    desk.trace.carry(desk.trace.place(holder[key]), holder)
    holder[key] = how.value
    desk.trace.remark(holder, how.note)
    if key == "value":
        holder.setdefault("x-source", desk.documented(holder) | {"kind": "example", "note": how.note})


def _drop(desk: Desk, pointer: str, reason: str) -> None:
    """Take out an example, and what held it where nothing else is in it."""
    if pointer.endswith("/value"):
        pointer = pointer.removesuffix("/value")
    holder, key = _holder(desk, pointer)
    if key == "default":
        desk.trace.remark(holder, f"its default is left out: {reason}")
    if isinstance(holder, list):
        schema, _ = _holder(desk, pointer.rpartition("/")[0])
        desk.trace.explain(schema, "examples", reason)
        desk.trace.remark(schema, f"an example is left out: {reason}")
    desk.trace.lose(holder, key, reason)
    if not holder and pointer.count("/") > 1:
        outer, name = _holder(desk, pointer.rpartition("/")[0])
        if name == "examples":
            del outer[name]


def _holder(desk: Desk, pointer: str) -> tuple[Any, Any]:
    """Return what holds the value at a pointer, and its key there."""
    outer, _, last = pointer.rpartition("/")
    holder = lookup(desk.root, outer)
    key = split(f"/{last}")[0]
    return holder, int(key) if isinstance(holder, list) else key
