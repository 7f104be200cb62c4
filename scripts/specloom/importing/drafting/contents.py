"""Describe what messages hold by all samples of it: schema and named examples of each media type."""

import re
from collections.abc import Iterable, Sequence
from typing import Any

import attrs

from ..captured import ABSENT, Body, Words
from .accounting import carry_body, carry_words
from .context import Context, Source
from .examples import Examples, copied, joined
from .forms import form_content, form_example
from .shortening import shortened
from .words import plain, snake, words_of

FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")
_MEDIA_TYPE = re.compile(r"[a-z0-9!#$&^_.+-]+/[a-z0-9!#$&^_.+*-]+")
_BINARY = re.compile(r"(image|audio|video|font|multipart)/|application/(octet-stream|pdf|zip|gzip)")


@attrs.frozen(eq=False)
class Sample:
    """One body that the source shows: what it is called, and where it comes from."""

    body: Body
    name: str
    source: Source
    words: tuple[Words, ...] = ()


def media_type_of(body: Body) -> str:
    """Return the media type of a body without its parameters."""
    found = body.media_type.partition(";")[0].strip().lower()
    return found if _MEDIA_TYPE.fullmatch(found) else "application/octet-stream"


def is_json(media_type: str) -> bool:
    """Tell whether bodies of a type are JSON."""
    return media_type in ("application/json", "text/json") or media_type.endswith("+json")


def by_media_type(samples: Iterable[Sample]) -> dict[str, list[Sample]]:
    """Put samples together by media type, the most frequent one first."""
    found: dict[str, list[Sample]] = {}
    for sample in samples:
        found.setdefault(media_type_of(sample.body), []).append(sample)
    return dict(sorted(found.items(), key=lambda pair: (-len(pair[1]), not is_json(pair[0]))))


def content_of(
    context: Context, samples: Iterable[Sample], name: str, holder: dict[str, Any]
) -> dict[str, Any]:
    """Return the content of a body or reply: a media type object for each type.

    The words of what has no example go into the description of the holder.
    """
    return {
        media_type: _media_object(context, media_type, each, name, holder)
        for media_type, each in by_media_type(samples).items()
    }


def _media_object(
    context: Context, media_type: str, samples: Sequence[Sample], name: str, holder: dict[str, Any]
) -> dict[str, Any]:
    is_form = media_type in FORMS and any(sample.body.fields for sample in samples)
    if is_form:
        media = form_content(context, samples, name)
    elif is_json(media_type):
        media = _json(context, samples, name)
    elif any(isinstance(sample.body.value, str) for sample in samples):
        media = {"schema": {"type": "string"}}
    else:
        media = {"schema": {"type": "string", "format": "binary"}}
    examples = Examples(context.most_examples)
    for sample in samples:
        value = form_example(context, media, sample) if is_form else _value(media, sample)
        value, cut = shortened(value)
        if value is ABSENT or (value is None and is_form) or not examples.takes(value):
            _carry_plain(context, media, sample, holder)
        else:
            example = examples.add(sample.name or name, value)
            _carry_example(context, example, _noted(sample, cut), alone=len(samples) == 1)
    _say_what_is_not_shown(context, media_type, examples, samples[0].source)
    if examples.named:
        media["examples"] = examples.named
    return media


def _noted(sample: Sample, note: str) -> Sample:
    """Return a sample with one more note on its body."""
    notes = "; ".join(filter(None, (sample.body.note, note)))
    return attrs.evolve(sample, body=attrs.evolve(sample.body, note=notes)) if note else sample


def _value(media: dict[str, Any], sample: Sample) -> Any:
    """Return what a sample shows as an example of its schema, ABSENT where it shows nothing."""
    value = sample.body.value
    if sample.body.unread and media["schema"]:
        return ABSENT
    if media["schema"].get("type") == "string" and not isinstance(value, str):
        return ABSENT
    return plain(value) if isinstance(value, str) and not is_json(media_type_of(sample.body)) else value


def _say_what_is_not_shown(context: Context, media_type: str, examples: Examples, source: Source) -> None:
    if not examples.named and not _BINARY.match(media_type):
        note = "The source does not show what this body holds."
        nothing: Any = {} if is_json(media_type) else ""
        examples.add("not_shown", nothing, x_source=context.evidence.inferred(source["at"], note))


def _json(context: Context, samples: Sequence[Sample], name: str) -> dict[str, Any]:
    read = [s for s in samples if s.body.value is not ABSENT and not s.body.unread]
    if not read:
        return {"schema": {}}
    shared = [context.shared.get(id(s.body)) for s in read]
    if shared[0] and all(schema == shared[0] for schema in shared):
        return {"schema": copied(shared[0])}
    return {"schema": context.schema([s.body.value for s in read], name, read[0].source)}


def _carry_plain(context: Context, media: dict[str, Any], sample: Sample, holder: dict[str, Any]) -> None:
    """Note that only the type of a body is told: its bytes are not shown, or do not make sense."""
    unread = "it is not what its type says, so nothing follows from it" if sample.body.unread else ""
    carry_body(context.account, attrs.evolve(sample.body, note=unread or sample.body.note), media)
    for words in sample.words:
        if words.text:
            holder["description"] = joined([holder.get("description", ""), words.text])
        carry_words(context.account, words, holder, "description")


def _carry_example(context: Context, example: dict[str, Any], sample: Sample, *, alone: bool) -> None:
    """Note that an example shows a body, and let it say what the source calls it."""
    value = example.pop("value")
    if "summary" not in example and sample.name and snake(words_of(sample.name), 40) != sample.name:
        example["summary"] = plain(sample.name)
    texts = [example.get("description", ""), *(words.text for words in sample.words)]
    if text := joined(texts):
        example["description"] = text
    if not alone or sample.body.note:
        note = {"note": plain(sample.body.note)} if sample.body.note else {}
        example.setdefault("x-source", {**sample.source, **note})
    example["value"] = value
    carry_body(context.account, sample.body, example)
    for words in sample.words:
        carry_words(context.account, words, example, "description")
