"""Say rate limits and retries in sentences of Markdown."""

from collections.abc import Iterable, Iterator

from ..markdown import code, plain
from ..spec import Operation, Policy, Quota

_OWNERS = {"api-key": "each API key", "account": "each account", "ip": "each IP address"}
_TOLD = {
    "limit": "how many requests a window holds",
    "used": "how many requests are used up",
    "remaining": "how many requests are left",
    "used/limit": "how many requests are used up, and of how many",
    "reset-at": "when the window ends, in seconds since 1970",
    "reset-after": "in how many seconds the window ends",
}
_WINDOWS = {1: "second", 60: "minute", 3600: "hour", 86400: "day"}


def listed(words: Iterable[str], last: str = "and") -> str:
    """Join words as a sentence does."""
    *before, end = list(words) or [""]
    return f"{', '.join(before)} {last} {end}" if before else end


def policy_sentences(policy: Policy) -> tuple[str, ...]:
    """Describe one rate limit."""
    return tuple(_policy(policy))


def _policy(policy: Policy) -> Iterator[str]:
    unit = "request" if policy.read == policy.write == 1 else "point"
    owner = _OWNERS.get(policy.partition, f"each {plain(policy.partition)}")
    plainly = " and ".join(_quota(quota, unit) for quota in policy.quotas if not quota.overflow)
    spare = " and ".join(_quota(quota, unit) for quota in policy.quotas if quota.overflow)
    yield f"For {owner}: {plainly or spare}."
    if plainly and spare:
        yield f"When these are used up, {spare} more may be drawn on."
    if unit == "point":
        yield f"A read costs {_amount(policy.read, unit)}, a write {_amount(policy.write, unit)}."


def quotas_text(policy: Policy) -> str:
    """Return the quotas of a rate limit in a few words."""
    unit = "request" if policy.read == policy.write == 1 else "point"
    return listed(_quota(quota, unit) for quota in policy.quotas)


def _quota(quota: Quota, unit: str) -> str:
    window = _window(quota.window)
    article = "an" if window == "hour" else "a"
    return f"{_amount(quota.quota, unit)} {article} {window}"


def _amount(number: float, unit: str) -> str:
    return f"{number:g} {unit}" if number == 1 else f"{number:g} {unit}s"


def _window(seconds: float) -> str:
    for length, name in sorted(_WINDOWS.items(), reverse=True):
        if seconds == length:
            return name
        if seconds > length and seconds % length == 0:
            return f"window of {seconds / length:g} {name}s"
    return f"window of {seconds:g} seconds"


def cost_sentences(operation: Operation, is_limited: bool) -> Iterator[str]:
    """Say what one call draws on; `is_limited` tells whether the vendor has limits at all."""
    if not operation.policies and is_limited:
        yield "No rate limit is known for this operation."
    for policy in operation.policies:
        yield f"Counts {policy.cost(operation.method):g} against {code(policy.name)}: {quotas_text(policy)}."


def rate_header_sentence(holds: str) -> str:
    """Say what a header tells of a limit."""
    return f"Tells {_TOLD[holds]}."


def repetition_sentences(operation: Operation) -> tuple[str, ...]:
    """Say after which failures a call may be repeated, and when."""
    return tuple(_repetition(operation))


def _repetition(operation: Operation) -> Iterator[str]:
    limited = next((response for response in operation.responses if response.status == "429"), None)
    if limited is not None:
        waits = any(header.name.lower() == "retry-after" for header in limited.headers)
        when = f"the seconds that the {code('Retry-After')} header names" if waits else "a while"
        yield f"After 429, wait {when} and send the request again."
    if operation.retry is not None:
        statuses = " or ".join(str(status) for status in sorted(operation.retry.statuses))
        wait = f"{operation.retry.after:g} seconds" if operation.retry.after else "a few seconds"
        yield f"After {statuses}, the same request may be sent again in about {wait}."
    if operation.idempotent:
        yield "It may be repeated after a server error or a lost connection."
    else:
        yield "After a server error or a lost connection it may have taken effect: repeating it is not safe."
