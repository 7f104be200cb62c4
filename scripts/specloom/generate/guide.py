"""Put together what a client's README tells."""

from collections import Counter
from collections.abc import Iterator

import attrs

from ..spec import Policy, Quota, Spec
from ..spec.evidence import source_of
from . import snippets
from .failures import error_name
from .formatting import format_snippets
from .literals import sentence
from .surface import CLIENT, Client

_OWNERS = {"api-key": "API key", "account": "account", "ip": "IP address"}
_WINDOWS = {1: "a second", 60: "a minute", 3600: "an hour", 86400: "a day"}

_CODE = (
    *("first", "asynchronous", "paged", "resumed", "formatted", "raw", "downloaded", "streamed", "failing"),
    *("watched", "loaded", "served", "received"),
)


@attrs.frozen
class Failure:
    """One row of the table of errors."""

    name: str
    cause: str


@attrs.frozen
class Guide:
    """The parts of a README that differ between vendors; code is empty where the vendor has no such thing."""

    first: str
    asynchronous: str
    paged: str
    resumed: str
    formatted: str
    raw: str
    downloaded: str
    streamed: str
    failing: str
    watched: str
    loaded: str
    served: str
    received: str
    description: str
    inferred: tuple[tuple[str, str], ...]
    keeps_state: bool
    failures: tuple[Failure, ...]
    limits: tuple[str, ...]
    uploads: str
    logins: str
    proofs: tuple[str, ...]
    is_simulated: bool


def guide_of(spec: Spec, client: Client) -> Guide:
    """Return the guide to a client."""
    calls = [(f"{resource.name}.", method) for resource in client.resources for method in resource.methods]
    return Guide(
        **format_snippets(_code(spec, client, calls)),
        description=spec.description,
        inferred=tuple(_inferred(spec)),
        keeps_state=any(operation.resource for operation in spec.operations),
        failures=tuple(_failures(spec)),
        limits=tuple(map(_limit, spec.policies)),
        uploads=_uploads(calls),
        logins=_logins(client),
        proofs=_proofs(spec, client),
        is_simulated=str(spec.document.root.get("openapi")).startswith("3.1"),
    )


def _code(spec: Spec, client: Client, calls: list[snippets.Call]) -> dict[str, str]:
    """Return the pieces of code, by what they show."""
    code = dict.fromkeys(_CODE, "")
    if calls:
        code |= _code_of_calls(spec, client, calls)
    if client.webhooks:
        code["served"] = snippets.served(client, client.webhooks)
        code["received"] = snippets.received(spec, client.webhooks)
    return code


def _code_of_calls(spec: Spec, client: Client, calls: list[snippets.Call]) -> dict[str, str]:
    call = _plainest(spec, calls)
    listed = next((call for call in calls if call[1].paged), None)
    other = next((call for call in calls if call[1].format), None)
    large = next((call for call in calls if call[1].returns == "bytes"), other)
    stream = next((call for call in calls if call[1].returns.startswith("Stream[")), None)
    loads = ((f"{r.name}.", load) for r in client.resources for load in r.loads)
    return {
        "first": snippets.first(client, call),
        "asynchronous": snippets.asynchronous(client, call),
        "paged": snippets.paged(listed) if listed else "",
        "resumed": snippets.resumed(listed) if listed else "",
        "formatted": snippets.formatted(other) if other else "",
        "raw": snippets.raw(call),
        "downloaded": snippets.downloaded(large) if large else "",
        "streamed": snippets.streamed(stream) if stream else "",
        "failing": snippets.failing(client, call),
        "watched": snippets.watched(client, call),
        "loaded": next((text for load in loads if (text := snippets.loaded(spec, *load))), ""),
    }


def _plainest(spec: Spec, calls: list[snippets.Call]) -> snippets.Call:
    """Return the call to begin with: one that takes the usual credential and arguments, if there is any."""
    usual = _usual_security(spec)
    known = {f"{o.method} {o.path}" for o in spec.operations if o.security == usual}
    plain = [(path, method) for path, method in calls if not method.paged and not method.format]
    speaking = [(path, m) for path, m in plain if m.request in known and m.arguments]
    return (speaking or plain or calls)[0]


def _usual_security(spec: Spec) -> tuple[tuple[str, ...], ...]:
    return next(iter(Counter(operation.security for operation in spec.operations).most_common(1)), ((), 0))[0]


def _proofs(spec: Spec, client: Client) -> tuple[str, ...]:
    """Return the arguments for the credentials of which most calls need one set: those of the first set."""
    first = next(iter(_usual_security(spec)), ())
    return tuple(c.argument for scheme in client.schemes if scheme.id in first for c in scheme.credentials)


def _logins(client: Client) -> str:
    """Return what the client gets tokens with, scheme by scheme."""
    clients = {scheme.id: scheme.credentials for scheme in client.schemes}
    given = (s.login_credentials or clients.get(s.id + CLIENT, ()) for s in client.schemes if s.login)
    return ", or ".join(" and ".join(f"`{c.argument}=`" for c in each) for each in given if each)


def _inferred(spec: Spec) -> Iterator[tuple[str, str]]:
    """Yield the calls, and their requests, of the operations that no source states."""
    for operation in spec.operations:
        if source_of(spec.document, operation.pointer).get("kind") == "inferred":
            yield f"{operation.tag}.{operation.name}", f"{operation.method} {operation.path}"


def _failures(spec: Spec) -> Iterator[Failure]:
    """Yield one row for each status of failure, in the words of the spec."""
    causes: dict[int, str] = {}
    for operation in spec.operations:
        for response in operation.responses:
            if response.status.isdecimal() and int(response.status) >= 400:
                causes.setdefault(int(response.status), sentence(response.description))
    for status, cause in sorted(causes.items()):
        if error_name(status) != "ServerError":
            yield Failure(error_name(status), f"{status}. {cause}".strip())


def _uploads(calls: list[snippets.Call]) -> str:
    """Return the name of a call that takes a file; empty where none does."""
    takes = (call for call in calls for a in call[1].arguments if "FileInput" in a.annotation)
    return next((f"`client.{path}{method.name}`" for path, method in takes), "")


def _limit(policy: Policy) -> str:
    unit = "calls" if _counts_calls(policy) else "points"
    regular = " and ".join(_quota(quota, unit) for quota in policy.quotas if not quota.overflow)
    overflow = " and ".join(_quota(quota, unit) for quota in policy.quotas if quota.overflow)
    more = f", and when that is used up {overflow}" if overflow else ""
    each = f"`{policy.name}`, for each {_OWNERS.get(policy.partition, policy.partition)}: {regular}{more}"
    return (
        f"{each}."
        if _counts_calls(policy)
        else f"{each}; a read takes {policy.read:g}, a write {policy.write:g}."
    )


def _counts_calls(policy: Policy) -> bool:
    return policy.read == policy.write == 1


def _quota(quota: Quota, unit: str) -> str:
    window = _WINDOWS.get(int(quota.window), f"in {quota.window:g} seconds")
    return f"{quota.quota:g} {unit} {window}"
