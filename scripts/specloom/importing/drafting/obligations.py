"""Read from the words of a parameter or field whether it must be given."""

import re
from collections.abc import Iterable

_MUST = r"(?:required|mandatory|obligatory)"
_VALUE = _MUST + r"[*_\"'`\s]{0,4}[:=?][*_\"'`\s]{0,4}"
_NO = r"(?:false\b|no\b(?!\s+(?-i:[a-z])))"
_UNCONDITIONAL = (
    r"(?![\s,;:*_()-]{0,4}\b(?:if|when|for|only|unless|by|in|to|as|with|while|where|depending)\b)"
)
_ENDS = r"(?=\s*(?:[.,;:!)(\[\]*_<|\u2013\u2014]|-(?!\w)|\n|\Z))"
_STATEMENT = re.compile(
    rf"""(?ix)
      \A[\W_]* (?!{_VALUE}{_NO}) {_MUST} (?:\ (?:field|parameter|param|header))? {_ENDS} {_UNCONDITIONAL}
    | [(\[] (?:[^()\[\]\n]{{0,40}}[,;|])? \s? {_MUST} \s?(?=[,;|)\]]) {_UNCONDITIONAL}
    | (?<!\*)\*\s?{_MUST}(?!\*) {_ENDS} {_UNCONDITIONAL}
    | {_VALUE}(?:true|yes)\b
    """
)
_SENTENCE = re.compile(
    rf"(?i)\b(?:(?:is|are)\s+(?:always\s+)?{_MUST}|must\s+(?:always\s+)?be\s+(?:provided|given|set))\b"
    rf"(?!\s?\?){_UNCONDITIONAL}"
)
_CONDITION = re.compile(
    r"(?i)\b(?:if|whether|when|unless|where|either|one of|or|no|none|nothing|what|which)\b"
)
_OPTIONAL = re.compile(
    rf"""(?ix)
      (?:\bnot|n[^\w\s]t|\bno\ longer|\bnever|\bun)[ -]?(?:be\ )?{_MUST}\b
    | {_VALUE}{_NO}
    | (?<!the\ )(?<!not\ )\boptional\b(?!\s*[:=?]\s*(?:false|no)\b)
    """
)
_SENTENCE_ENDS = re.compile(r"[.;!?\n]")


def says_required(texts: Iterable[str]) -> bool | None:
    """Tell whether words say that the thing itself must be given; None where they say nothing of it."""
    told = [said for text in texts if (said := _said(text)) is not None]
    return all(told) if told else None


def _said(text: str) -> bool | None:
    """Return what the first statement of a text says: a later one is often about something else."""
    required, optional = _required_at(text), _OPTIONAL.search(text)
    if optional and (required is None or optional.start() <= required):
        return False
    return None if required is None else True


def _required_at(text: str) -> int | None:
    found = _STATEMENT.search(text)
    places = [found.start()] if found else []
    start = 0
    for sentence in _SENTENCE_ENDS.split(text):
        verb = _SENTENCE.search(sentence)
        if verb and not _CONDITION.search(sentence):
            places.append(start + verb.start())
            break
        start += len(sentence) + 1
    return min(places, default=None)
