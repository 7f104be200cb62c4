"""Write the journal's notes for people and tests to read, their secrets masked."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

import attrs
import orjson

from .auth.credentials import Keyring, presented
from .clock import iso
from .http.bodies import DEPTH_LIMIT, depth_exceeds
from .journal import BODY_KEPT, Note
from .masking import Mask, Secrets
from .messages import Headers, Request, find_header, is_json, media_type_of

_KNOWN = 500
"""Credentials that are looked for in all places; beyond these only in the usual ones."""


def entries(
    notes: Iterable[Note], secrets: Secrets, keyring: Keyring, *, bodies: bool = True
) -> Iterator[dict[str, Any]]:
    """Yield each note as JSON, the secrets that the spec and the keyring know of masked."""
    known = [credential.value for credential in islice(keyring.all(), _KNOWN)]
    for note in notes if bodies else map(_without_bodies, notes):
        yield _entry(note, secrets.mask(note.operation, _parts([*known, *_carried(keyring, note.request)])))


def _without_bodies(note: Note) -> Note:
    request, response = attrs.evolve(note.request, body=b""), attrs.evolve(note.response, body=b"")
    return note._replace(request=request, response=response)


def _carried(keyring: Keyring, request: Request) -> Iterator[str]:
    for scheme in keyring.schemes.values():
        yield presented(scheme, request) or ""


def _parts(values: Iterable[str]) -> Iterator[str]:
    """Yield secrets, and the password of those that are a user and a password."""
    for value in values:
        yield from (value, value.partition(":")[2])


def _entry(note: Note, mask: Mask) -> dict[str, Any]:
    request, response = note.request, note.response
    return {
        "number": note.number,
        "at": iso(note.at),
        "method": request.method,
        "path": mask.path(request.path),
        "query": mask.query(request.query),
        "headers": mask.headers(request.headers),
        "bytes": note.bytes[0],
        "body": _shown(request.headers, request.body, mask),
        "client": request.client,
        "operation": note.operation,
        "account": note.account,
        "fault": note.fault,
        "refusal": mask.text(note.refusal) if note.refusal else None,
        "milliseconds": round(note.seconds * 1000, 3),
        "status": response.status,
        "response": {
            "headers": mask.headers(response.headers),
            "bytes": note.bytes[1],
            "body": _shown(response.headers, response.body, mask),
        },
    }


def _shown(headers: Headers, body: bytes, mask: Mask) -> Any:
    """Return a JSON body as its value, another as text; None for one that is no text."""
    media_type = media_type_of(find_header(headers, "content-type"))
    try:
        text = body.decode(errors="ignore" if len(body) == BODY_KEPT else "strict")
    except UnicodeDecodeError:
        return None
    if media_type == "application/x-www-form-urlencoded":
        text = mask.query(text)
    return (_value(text, mask) if is_json(media_type) else mask.text(text)) if text else None


def _value(text: str, mask: Mask) -> Any:
    try:
        value = orjson.loads(text)
    except orjson.JSONDecodeError:
        return mask.text(text)
    return mask.text(text) if depth_exceeds(value, DEPTH_LIMIT) else mask.json(value)
