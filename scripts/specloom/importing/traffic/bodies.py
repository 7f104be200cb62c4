"""Read what the messages of a recording hold: JSON as a value, forms as fields, other texts as they stand."""

import json
import re
from base64 import b64decode
from collections.abc import Iterable, Iterator, Mapping
from email.parser import BytesParser
from email.policy import HTTP
from typing import Any

import attrs
import orjson

from ..captured import Argument, Body
from ..exact_json import HALVES, finite, read_exact
from ..json_source import without_halves
from ..markup import without_controls
from ..masking import Secrets, mask_members, mask_prose
from ..media_types import FORM, JSON, PARTS, is_binary, is_json, media_type_of, sniffed
from ..secret_names import is_secret
from .entries import Entry, Pair, object_of, pairs, text_of
from .queries import decoded

_BYTES = "application/octet-stream"
_LONGEST = 10_000
_DEEPEST = 150
_GUARD = re.compile(r"\A(\)\]\}',?|while\s*\(1\);|for\s*\(;;\);)\s*")
"""What some servers put before JSON so that it is no script."""


def asked_body(entry: Entry, secrets: Secrets) -> Body | None:
    """Return what a request sends."""
    at, sent = f"{entry.at}.request.postData", object_of(entry.request.get("postData"))
    if not sent:
        return None
    text, media_type = _text(sent, secrets), entry.asked_type
    listed = tuple(pairs(sent, "params", at))
    if media_type in (FORM, PARTS) or (listed and not text):
        fields = listed or tuple(_fields(text or "", media_type, text_of(sent.get("mimeType")), at))
        return Body(at, media_type or FORM, fields=tuple(map(_field, fields)))
    return Body(at, media_type or _BYTES) if text is None else _body(at, text, media_type)


def answered_body(entry: Entry, secrets: Secrets) -> Body | None:
    """Return what a response holds; ABSENT what the recording did not keep."""
    at, content, media_type = f"{entry.at}.response.content", entry.content, entry.answered_type
    if content.get("text"):
        text = _text(content, secrets)
        return Body(at, media_type or _BYTES) if text is None else _body(at, text, media_type)
    size = content.get("size")
    if entry.method == "HEAD" or not isinstance(size, int | float) or size <= 0:
        return None
    return Body(at, media_type or _BYTES, note="the recording did not keep what it held")


def _text(holder: Mapping[str, Any], secrets: Secrets) -> str | None:
    """Return the text of a body, None where it is bytes that are none."""
    text = text_of(holder.get("text"))
    if text_of(holder.get("encoding") or holder.get("_encoding")).lower() != "base64":
        return text
    try:
        return secrets.text(b64decode(text).decode())
    except ValueError:
        return None


def _body(at: str, text: str, media_type: str) -> Body:
    media_type = media_type or sniffed(text)
    if is_binary(media_type):
        return Body(at, media_type)
    if is_json(media_type) or (media_type == "text/plain" and sniffed(text) == JSON):
        return _json(at, text, media_type)
    return _shown(at, text, media_type)


def _shown(at: str, text: str, media_type: str) -> Body:
    shown = without_controls(text)
    note = f"only its first {_LONGEST:,} characters are shown" if len(shown) > _LONGEST else ""
    return Body(at, media_type, mask_prose(shown[:_LONGEST]), note=note)


def _json(at: str, text: str, media_type: str) -> Body:
    bare = _GUARD.sub("", text.removeprefix("\ufeff"))
    try:
        parsed, notes = _parsed(bare)
        value = mask_members(without_halves(parsed))
    except (ValueError, RecursionError) as error:
        shown = _shown(at, text, media_type)
        why = f"it could not be read as JSON: {error}"
        return attrs.evolve(shown, note=why, unread=True) if is_json(media_type) else shown
    note = "; ".join((*["what stands before the JSON was left out"] * (bare != text), *notes))
    return Body(at, media_type if is_json(media_type) else JSON, value, note=note)


def _parsed(text: str) -> tuple[Any, tuple[str, ...]]:
    try:
        value, notes = read_exact(text)
    except orjson.JSONDecodeError:
        value = json.loads(text, parse_constant=_refused)  # takes halves of characters
        value, notes = finite(value, text)
        notes = (HALVES, *notes)
    if _is_deep(value):
        raise ValueError(f"it nests deeper than {_DEEPEST} levels")
    return value, notes


def _refused(name: str) -> Any:
    raise ValueError(f"JSON has no {name}")


def _is_deep(value: Any) -> bool:
    level = [value]
    for _ in range(_DEEPEST):
        level = [inner for each in level for inner in _members(each) if isinstance(inner, dict | list)]
        if not level:
            return False
    return True


def _members(value: Any) -> Iterable[Any]:
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list) else ()


def _fields(text: str, media_type: str, header: str, at: str) -> Iterator[Pair]:
    """Yield the fields of a form that is only told as text."""
    if media_type != PARTS:
        yield from (Pair(name, value, "") for name, value in decoded(text))
        return
    head = f"Content-Type: {header.splitlines()[0]}\r\n\r\n" if header else ""
    whole = BytesParser(policy=HTTP).parsebytes((head + text).encode())
    for part in whole.iter_parts():
        name = str(part.get_param("name", "", header="content-disposition"))
        value = part.get_content() if part.get_content_maintype() == "text" else ""
        yield Pair(
            name, str(value), at, {"fileName": part.get_filename(), "contentType": part.get_content_type()}
        )


def _field(pair: Pair) -> Argument:
    file = bool(pair.raw.get("fileName"))
    value = None if file or is_secret(pair.name, pair.value) else without_controls(pair.value)
    kind = text_of(pair.raw.get("contentType")) if file else ""
    return Argument("field", pair.name, pair.at, value, media_type=media_type_of(kind), file=file)
