"""Keep users: who may log in, who belongs to which organisation, and what a profile tells."""

import hashlib
from typing import Any

from specloom.mock import Account, Call, Reply, Store

from .kept import (
    ORGANIZATIONS,
    PASSWORDS,
    USERS,
    Document,
    announcing,
    as_specified,
    caller,
    event,
    only,
    success,
)
from .metrics import note_login, statistics

_PROFILE = (
    "user_id",
    "email",
    "username",
    "first_name",
    "last_name",
    "role",
    "organization",
    "preferences",
)


def accounts(call: Call) -> Account | None:
    """Return whose email and password these are, and count the login."""
    known = call.store.get(PASSWORDS, call.body["email"].lower())
    if known is None or known["digest"] != _digest(known["user_id"], call.body["password"]):
        return None
    user = call.store.get(USERS, known["user_id"]) or {}
    note_login(call, known["user_id"])
    told = {"id": known["user_id"], **only(user, ("email", "username", "role"))}
    return Account(known["user_id"], {"data.user": told})


def create(call: Call) -> Reply:
    """Make a user, who may log in from now on."""
    made = as_specified(call, role=call.body.get("role", "user"))
    user = made.body["data"]
    keep_password(call.store, user["user_id"], user["email"], call.body["password"])
    return announcing(made, event(call, "user.created", **user))


def list_users(call: Call) -> Reply:
    """Return one page of the users, without what only a profile tells."""
    reply = as_specified(call)
    page = reply.body["data"]
    page["users"] = [
        {name: told for name, told in user.items() if name != "preferences"} for user in page["users"]
    ]
    return reply


def get(call: Call) -> Reply:
    """Return a user's profile, with what the user did."""
    return success(_profile(call, as_specified(call).body["data"]))


def update(call: Call) -> Reply:
    """Change a user, and return the profile."""
    return success(_profile(call, as_specified(call).body["data"]))


def _profile(call: Call, user: Document) -> Document:
    return {**only(user, _PROFILE), "statistics": statistics(call.store, user["user_id"])}


def keep_password(store: Store, user: str, email: str, password: str) -> None:
    """Let a user log in with a password."""
    store.put(PASSWORDS, email.lower(), {"user_id": user, "digest": _digest(user, password)})


def _digest(user: str, password: str) -> str:
    return hashlib.sha256(f"{user}:{password}".encode(errors="replace")).hexdigest()


def organization_of(call: Call) -> dict[str, Any]:
    """Name the organisation that the caller belongs to, as far as there is one of that name."""
    user = call.store.get(USERS, caller(call)) or {}
    found = call.store.find(ORGANIZATIONS, "name", user.get("organization", ""))
    return {"organization_id": found[-1]} if found else {}


def create_organization(call: Call) -> Reply:
    """Make an organisation, which nobody uses yet."""
    usage = {"current_users": 0, "data_storage_gb": 0.0, "api_calls_month": 0}
    made = as_specified(call, usage=usage)
    kept = made.body["data"]
    call.store.remember(ORGANIZATIONS, "name", kept["name"], kept["organization_id"])
    return made
