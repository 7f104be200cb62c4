"""List and add the credentials that are let in."""

from typing import Any

from ..auth.credentials import Credential, keep_credential
from ..masking import MASK
from .asking import Ask


def listed(ask: Ask) -> Any:
    """List whose credentials are let in, without the credentials."""
    known = ask.backend.keyring.all()
    return {"credentials": [{"value": MASK, "account": credential.account} for credential in known]}


def add(ask: Ask) -> Any:
    """Let in one more credential."""
    value = ask.body["value"]
    keep_credential(ask.backend.store, Credential(value, ask.body.get("account", "default")))
    return listed(ask)
