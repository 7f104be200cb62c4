"""Sign deliveries as `x-webhook-signature` says."""

import base64
import hmac
import re
from collections.abc import Sequence

from ...errors import BadInput
from ...spec import Signature

_PLACE = re.compile(r"\{(body|timestamp|id)\}")
_UNITS = {"seconds": 1.0, "milliseconds": 0.001}


def sign(
    signature: Signature, body: bytes, secrets: Sequence[str], *, now: float, delivery: str
) -> dict[str, str]:
    """Return the headers that sign a body at `now` (epoch seconds).

    Where the header has parts there is one signature for each secret, otherwise the first secret signs.
    Raises BadInput for a secret that is not written as the vendor writes them.
    """
    time = signature.timestamp
    moment = str(int(now / _UNITS[time.unit])) if time else ""
    content = _content(signature, body, moment, delivery)
    used = secrets if signature.separator else secrets[:1]
    parts = [signature.prefix + _digest(signature, content, secret) for secret in used]
    if time and time.part:
        parts.insert(0, time.part + moment)
    headers = {signature.header: (signature.separator or "").join(parts)}
    headers |= {time.header: moment} if time and time.header else {}
    return headers | ({signature.id: delivery} if signature.id else {})


def _content(signature: Signature, body: bytes, moment: str, delivery: str) -> bytes:
    values = {"body": body, "timestamp": moment.encode(), "id": delivery.encode()}
    pieces = _PLACE.split(signature.signed)
    return b"".join(values[piece] if index % 2 else piece.encode() for index, piece in enumerate(pieces))


def _digest(signature: Signature, content: bytes, secret: str) -> str:
    digest = hmac.digest(_key(signature, secret), content, signature.algorithm.removeprefix("hmac-"))
    return digest.hex() if signature.encoding == "hex" else base64.b64encode(digest).decode()


def _key(signature: Signature, secret: str) -> bytes:
    text = secret.removeprefix(signature.key_prefix)
    if signature.key_encoding == "text":
        return text.encode()
    try:
        return base64.b64decode(text, validate=True)
    except ValueError as error:
        example = signature.key_prefix + base64.b64encode(b"secret").decode()
        raise BadInput(f"a webhook secret is not base64; write it as {example}") from error
