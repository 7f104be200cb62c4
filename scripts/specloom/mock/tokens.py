"""Write JSON Web Tokens (RFC 7519) that any library can read, signed with the simulator's own secret."""

import base64
import hashlib
import hmac
from collections.abc import Mapping
from random import Random
from typing import Any

import orjson

from .store import Store

_KEYS = ".keys"
_HEADER = {"typ": "JWT", "alg": "HS256"}


def json_web_token(store: Store, random: Random, claims: Mapping[str, Any]) -> str:
    """Sign claims (HS256: RFC 7518, section 3.2)."""
    signed = b".".join(map(_encoded, (orjson.dumps(_HEADER), orjson.dumps(claims))))
    signature = hmac.new(_key(store, random), signed, hashlib.sha256).digest()
    return (signed + b"." + _encoded(signature)).decode()


def _encoded(part: bytes) -> bytes:
    return base64.urlsafe_b64encode(part).rstrip(b"=")


def _key(store: Store, random: Random) -> bytes:
    found = store.get(_KEYS, "hs256")
    if found is None:
        found = {"hex": random.randbytes(32).hex()}
        store.put(_KEYS, "hs256", found)
    return bytes.fromhex(found["hex"])
