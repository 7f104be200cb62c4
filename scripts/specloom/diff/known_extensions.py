"""Know what a change of each of our extensions means to callers."""

from collections.abc import Mapping
from typing import Any

import attrs

_BREAKING, _COMPATIBLE = "breaking", "compatible"


@attrs.frozen
class Extension:
    """What a change of one extension means: when it comes, goes, or has another value."""

    name: str
    form: str
    added: tuple[str, str]
    removed: tuple[str, str]
    changed: str
    breaking: frozenset[str] = frozenset()
    otherwise: str = _COMPATIBLE

    def level_of(self, before: Any, after: Any) -> str:
        """Return what it means that the value is another one."""
        if not (isinstance(before, Mapping) and isinstance(after, Mapping)):
            return self.otherwise
        differing = {key for key in {**before, **after} if before.get(key) != after.get(key)}
        return self.otherwise if self.breaking.isdisjoint(differing) else _BREAKING


def _extensions(*known: Extension) -> dict[str, Extension]:
    return {each.name: each for each in known}


KNOWN: Mapping[str, Extension] = _extensions(
    Extension(
        "x-pagination",
        "call",
        (_BREAKING, "come[s|] in pages now: the client gives the items one by one"),
        (_BREAKING, "no longer come[s|] in pages: the client gives the whole reply"),
        "tell[s|] of [its|their] pages otherwise now",
        frozenset({"style", "request", "items"}),
    ),
    Extension(
        "x-format",
        "call",
        (_COMPATIBLE, "come[s|] in formats to choose from now"),
        (_BREAKING, "no longer come[s|] in formats to choose from"),
        "[has|have] other formats to choose from now",
        frozenset({"parameter"}),
        _BREAKING,
    ),
    Extension(
        "x-retry",
        "call",
        (_COMPATIBLE, "[is|are] tried again by the client after other statuses now"),
        (_COMPATIBLE, "[is|are] no longer tried again after statuses of [its|their] own"),
        "[is|are] tried again by the client after other statuses or delays now",
    ),
    Extension(
        "x-resource",
        "call",
        (_COMPATIBLE, "[has|have] effects in the simulator now"),
        (_COMPATIBLE, "no longer [has|have] effects in the simulator"),
        "[has|have] other effects in the simulator now",
    ),
    Extension(
        "x-webhook-trigger",
        "call",
        (_COMPATIBLE, "[is|are] sent by the simulator now"),
        (_COMPATIBLE, "[is|are] no longer sent by the simulator"),
        "[is|are] sent by the simulator at other times now",
    ),
    Extension(
        "x-webhook-signature",
        "whole",
        (_COMPATIBLE, "webhooks are signed now"),
        (_BREAKING, "webhooks are no longer signed"),
        "webhooks are signed otherwise now",
        otherwise=_BREAKING,
    ),
    Extension(
        "x-webhook-event",
        "whole",
        (_COMPATIBLE, "webhooks tell the name of their event now"),
        (_BREAKING, "webhooks no longer tell the name of their event"),
        "webhooks tell the name of their event elsewhere now",
        otherwise=_BREAKING,
    ),
    Extension(
        "x-webhook-subscription",
        "whole",
        (_COMPATIBLE, "the simulator sends webhooks to those who subscribed now"),
        (_COMPATIBLE, "the simulator no longer sends webhooks to those who subscribed"),
        "the simulator reads subscriptions to webhooks otherwise now",
    ),
    Extension(
        "x-idempotency-key",
        "whole",
        (_COMPATIBLE, "a header makes calls safe to repeat now"),
        (_BREAKING, "no header makes calls safe to repeat any more"),
        "another header makes calls safe to repeat now",
        otherwise=_BREAKING,
    ),
    Extension(
        "x-rate-limit-headers",
        "whole",
        (_COMPATIBLE, "headers tell what is left of the rate limit now"),
        (_COMPATIBLE, "headers no longer tell what is left of the rate limit"),
        "other headers tell what is left of the rate limit now",
    ),
    Extension(
        "x-client",
        "whole",
        (_COMPATIBLE, "the client names things otherwise now"),
        (_COMPATIBLE, "the client names things otherwise now"),
        "the client names things otherwise now",
        frozenset({"field_prefix"}),
    ),
    Extension(
        "x-login",
        "about",
        (_COMPATIBLE, "is had by the client itself now, which logs in"),
        (_BREAKING, "is no longer had by the client itself"),
        "is had by another login now",
        frozenset({"credentials"}),
    ),
    Extension(
        "x-retry-after",
        "about",
        (_COMPATIBLE, "tells in its body how long to wait now"),
        (_COMPATIBLE, "no longer tells in its body how long to wait"),
        "tells elsewhere in its body how long to wait now",
    ),
)
