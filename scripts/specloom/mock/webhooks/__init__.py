"""Deliver what a vendor sends of its own accord: signed, in order, again until it is taken."""

from .addresses import addresses_of
from .announcing import Announcement, Moment, announced, announcements_of
from .composing import BrokenWebhook, Composer
from .dispatching import Dispatcher
from .endpoints import Endpoint, Endpoints, checked
from .engine import Webhooks
from .mishaps import MOST_PENDING, Mishap
from .outbox import Outbox

__all__ = [
    "MOST_PENDING",
    "Announcement",
    "BrokenWebhook",
    "Composer",
    "Dispatcher",
    "Endpoint",
    "Endpoints",
    "Mishap",
    "Moment",
    "Outbox",
    "Webhooks",
    "addresses_of",
    "announced",
    "announcements_of",
    "checked",
]
