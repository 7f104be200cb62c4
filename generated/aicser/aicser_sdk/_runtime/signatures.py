"""Sign webhooks as a vendor does, and check the signatures of those that arrive."""

import hmac
import math
import re
from base64 import b64decode, b64encode
from binascii import Error as NotEncoded
from binascii import hexlify, unhexlify
from collections.abc import Iterable, Sequence
from typing import Final, Literal

import attrs
import httpx

from .errors import CredentialError, SignatureError
from .redaction import Secret

Algorithm = Literal["hmac-sha1", "hmac-sha256", "hmac-sha512"]
Encoding = Literal["hex", "base64"]

TOLERANCE: Final = 300.0
"""Seconds that a delivery may be old, where the vendor names no other number (as Standard Webhooks does)."""

_PLACE: Final = re.compile(r"\{(body|timestamp|id)\}")
_STAMP: Final = re.compile(r"[0-9]{1,15}(\.[0-9]{1,9})?")


@attrs.frozen
class Stamp:
    """Say where a delivery tells when it was signed: in a header, or after `part` in the signature's own.

    `tolerance` is in seconds, either way; `unit` is the length of what is counted, in seconds.
    """

    header: str | None = None
    part: str | None = None
    tolerance: float = TOLERANCE
    unit: float = 1.0


@attrs.frozen
class Signature:
    """Say how a vendor signs what it sends.

    Parts of the header that do not begin with `prefix` belong to other schemes. `signed` is the text whose
    digest is taken, of {body}, {timestamp} and {id}. A secret is written as it is, or as base64 after
    `key_prefix`.
    """

    header: str
    algorithm: Algorithm = "hmac-sha256"
    encoding: Encoding = "hex"
    prefix: str = attrs.field(default="", kw_only=True)
    separator: str | None = attrs.field(default=None, kw_only=True)
    signed: str = attrs.field(default="{body}", kw_only=True)
    stamp: Stamp | None = attrs.field(default=None, kw_only=True)
    id_header: str | None = attrs.field(default=None, kw_only=True)
    key_prefix: str = attrs.field(default="", kw_only=True)
    key_encoding: Literal["text", "base64"] = attrs.field(default="text", kw_only=True)


def sign(
    signature: Signature, body: bytes, secret: Secret, *, now: float, delivery_id: str = ""
) -> dict[str, str]:
    """Return the headers with which the vendor sends the body at the time, in seconds since the epoch."""
    stamp = signature.stamp
    moment = str(int(now / stamp.unit)) if stamp else ""
    content = _content(signature, body, moment, delivery_id)
    parts = [signature.prefix + _encoded(signature, _digest(signature, content, secret))]
    if stamp and stamp.part:
        parts.insert(0, stamp.part + moment)
    headers = {signature.header: (signature.separator or "").join(parts)}
    headers |= {stamp.header: moment} if stamp and stamp.header else {}
    return headers | ({signature.id_header: delivery_id} if signature.id_header else {})


def check(
    signature: Signature, body: bytes, headers: httpx.Headers, secrets: Sequence[Secret], *, now: float
) -> None:
    """Return if one of the secrets signed the body, not long before or after now.

    Raises:
        SignatureError: A header is missing or malformed, no secret fits, or the delivery is not of this time.
        CredentialError: A secret is not written as the vendor writes them.
    """
    parts = _parts(signature, headers)
    presented = [_decoded(signature, part) for part in parts if part.startswith(signature.prefix)]
    found = [digest for digest in presented if digest is not None]
    if not found:
        raise SignatureError(f"The header {signature.header} holds no signature.", "malformed")
    moment = _moment(signature.stamp, parts, headers) if signature.stamp else ""
    delivery_id = _required(headers, signature.id_header) if signature.id_header else ""
    content = _content(signature, body, moment, delivery_id)
    expected = [_digest(signature, content, secret) for secret in secrets]
    # Every comparison is made: how long it takes tells nothing.
    fits = [hmac.compare_digest(one, other) for one in expected for other in found]
    if not any(fits):
        raise SignatureError("The signature does not fit the body and the secret.", "mismatch")
    if signature.stamp:
        _check_age(signature.stamp, moment, now)


def _parts(signature: Signature, headers: httpx.Headers) -> list[str]:
    values = headers.get_list(signature.header)
    if not values:
        raise _missing(signature.header)
    split = [part for value in values for part in value.split(signature.separator or "\n")]
    return [part.strip() for part in split]


def _moment(stamp: Stamp, parts: Iterable[str], headers: httpx.Headers) -> str:
    """Return the time as it is written, which is how it was signed."""
    if stamp.header:
        moment = _required(headers, stamp.header)
    else:
        start = stamp.part or ""
        moment = next((part.removeprefix(start) for part in parts if part.startswith(start)), "")
    if not _STAMP.fullmatch(moment):
        raise SignatureError("The time of the signature is missing or not a number.", "malformed")
    return moment


def _check_age(stamp: Stamp, moment: str, now: float) -> None:
    age = now - float(moment) * stamp.unit
    if age > stamp.tolerance:
        message = f"It was signed {math.ceil(age)} seconds ago; {stamp.tolerance:g} are allowed."
        raise SignatureError(message, "too-old")
    if age < -stamp.tolerance:
        raise SignatureError(f"It was signed {math.ceil(-age)} seconds in the future.", "too-new")


def _required(headers: httpx.Headers, name: str) -> str:
    values = headers.get_list(name)
    if not values:
        raise _missing(name)
    return values[0]


def _missing(name: str) -> SignatureError:
    return SignatureError(f"The header {name} is missing.", "missing")


def _content(signature: Signature, body: bytes, moment: str, delivery_id: str) -> bytes:
    """Return what the digest is taken of; every other piece of the split template is a name."""
    values = {"body": body, "timestamp": moment.encode(), "id": delivery_id.encode()}
    pieces = _PLACE.split(signature.signed)
    return b"".join(values[piece] if index % 2 else piece.encode() for index, piece in enumerate(pieces))


def _digest(signature: Signature, content: bytes, secret: Secret) -> bytes:
    return hmac.digest(_key(signature, secret), content, signature.algorithm.removeprefix("hmac-"))


def _key(signature: Signature, secret: Secret) -> bytes:
    text = secret.reveal().removeprefix(signature.key_prefix)
    if signature.key_encoding == "text":
        return text.encode()
    try:
        return b64decode(text, validate=True)
    except ValueError:
        message = "A webhook secret is not base64; give it as the vendor shows it."
    raise CredentialError(message)


def _encoded(signature: Signature, digest: bytes) -> str:
    return (hexlify(digest) if signature.encoding == "hex" else b64encode(digest)).decode()


def _decoded(signature: Signature, part: str) -> bytes | None:
    """Return the digest in a part of the header; None for what is none."""
    text = part.removeprefix(signature.prefix)
    try:
        return unhexlify(text) if signature.encoding == "hex" else b64decode(text, validate=True)
    except (NotEncoded, ValueError):
        return None
