"""Reach what the simulator keeps: the objects of x-resource, and what rules keep beside them."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Any

import attrs

from specloom.mock import Call, Delivery, Reply

Document = dict[str, Any]

CHARTS, SOURCES, USERS = "chart", "data_source", "user"
DASHBOARDS, ORGANIZATIONS = "dashboard", "organization"
TABLES = "tables"
PASSWORDS = "passwords"
USAGE = "usage"
DAYS = "days"
DEFAULT_USER = "user_123"
"""Who calls with a credential that no login gave out: the user of the printed login."""


def as_specified(call: Call, **members: Any) -> Reply:
    """Do what the operation's x-resource says, with members besides those that were sent."""
    if members:
        call = attrs.evolve(call, body={**call.body, **members})
    return call.act()


def success(data: Any) -> Reply:
    """Answer with data in the vendor's envelope."""
    return Reply(200, {"success": True, "data": data})


def done(call: Call, data: Any = None) -> Reply:
    """Answer in the vendor's general form, where it prints no reply of its own."""
    said = {"message": "Operation completed successfully", "timestamp": moment(call.now)}
    return Reply(200, {"success": True, "data": data or {}, **said})


def moment(now: float) -> str:
    """Write a time as the vendor does, in whole seconds."""
    return datetime.fromtimestamp(int(now), UTC).isoformat().replace("+00:00", "Z")


def only(document: Mapping[str, Any], names: Iterable[str]) -> Document:
    """Return some members of a document, those that it has."""
    return {name: document[name] for name in names if name in document}


def caller(call: Call) -> str:
    """Return the id of the user who calls."""
    account = call.credential.account if call.credential else "default"
    return DEFAULT_USER if account == "default" else account


def event(call: Call, name: str, /, **data: Any) -> Delivery:
    """Announce an event in the form of the printed payload."""
    return Delivery("outbound", name, "POST", {"event": name, "timestamp": moment(call.now), "data": data})


def announcing(reply: Reply, *deliveries: Delivery) -> Reply:
    """Return a reply after which events are announced."""
    return attrs.evolve(reply, deliveries=(*reply.deliveries, *deliveries))
