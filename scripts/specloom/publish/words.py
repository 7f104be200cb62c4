"""Say rate limits, retries and authentication in sentences."""

from collections.abc import Iterator

from ..spec import Operation, Policy, Quota, SecurityScheme, Signature, SignatureTime

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


def policy_sentences(policy: Policy) -> tuple[str, ...]:
    """Describe one rate limit."""
    return tuple(_policy(policy))


def _policy(policy: Policy) -> Iterator[str]:
    unit = "request" if policy.read == policy.write == 1 else "point"
    owner = _OWNERS.get(policy.partition, f"each {policy.partition}")
    plain = " and ".join(_quota(quota, unit) for quota in policy.quotas if not quota.overflow)
    spare = " and ".join(_quota(quota, unit) for quota in policy.quotas if quota.overflow)
    yield f"For {owner}: {plain or spare}."
    if plain and spare:
        yield f"When these are used up, {spare} more may be drawn on."
    if unit == "point":
        yield f"A read costs {_amount(policy.read, unit)}, a write {_amount(policy.write, unit)}."


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
        when = "the seconds that the Retry-After header names" if waits else "a while"
        yield f"After 429, wait {when} and send the request again."
    if operation.retry is not None:
        statuses = " or ".join(str(status) for status in sorted(operation.retry.statuses))
        wait = f"{operation.retry.after:g} seconds" if operation.retry.after else "a few seconds"
        yield f"After {statuses}, the same request may be sent again in about {wait}."
    if not operation.idempotent:
        yield "After a server error or a lost connection it may have taken effect: repeating it is not safe."


def scheme_sentence(scheme: SecurityScheme) -> str:
    """Say how a request proves who sends it."""
    if scheme.kind == "apiKey":
        place = "query parameter" if scheme.location == "query" else scheme.location
        return f"An API key in the {place} {scheme.name}."
    if scheme.kind == "http":
        return f"HTTP {(scheme.scheme or 'bearer').capitalize()} authorization."
    return f"{scheme.kind}."


def signature_sentence(signature: Signature) -> str:
    """Say how a receiver can tell that a webhook comes from the vendor."""
    content = "the body" if signature.signed == "{body}" else signature.signed
    digest = f"the {signature.algorithm.upper()} digest of {content}, {signature.encoding} encoded"
    after = f" after {signature.prefix}" if signature.prefix else ""
    key = f"its key is the {signature.key.replace('-', ' ')}"
    return f"The header {signature.header} holds{after} {digest}; {key}.{_age_sentence(signature.timestamp)}"


def _age_sentence(time: SignatureTime | None) -> str:
    if time is None:
        return ""
    place = time.header or f"the part {time.part}"
    return f" It was signed at the time in {place}; take none that is {time.tolerance:g} seconds old or more."
