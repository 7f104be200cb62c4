"""Put together what a client's README tells."""

from collections import Counter
from collections.abc import Iterator

import attrs

from ..spec import Policy, Quota, Spec
from ..spec.evidence import source_of
from .failures import error_name
from .formatting import format_snippets
from .literals import sentence
from .surface import Client, Method

_OWNERS = {"api-key": "API key", "account": "account", "ip": "IP address"}
_WINDOWS = {1: "a second", 60: "a minute", 3600: "an hour", 86400: "a day"}


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
    formatted: str
    raw: str
    description: str
    inferred: tuple[tuple[str, str], ...]
    keeps_state: bool
    failures: tuple[Failure, ...]
    limits: tuple[str, ...]


def guide_of(spec: Spec, client: Client) -> Guide:
    """Return the guide to a client."""
    calls = [(f"{resource.name}.", method) for resource in client.resources for method in resource.methods]
    path, method = _plainest(spec, calls)
    code = {
        "first": _first(client, path, method),
        "asynchronous": _asynchronous(client, path, method),
        "paged": next((_paged(path, m) for path, m in calls if m.paged), ""),
        "formatted": next((_call(path, m) for path, m in calls if m.format), ""),
        "raw": _raw(path, method),
    }
    return Guide(
        **format_snippets(code),
        description=spec.description,
        inferred=tuple(_inferred(spec)),
        keeps_state=any(operation.resource for operation in spec.operations),
        failures=tuple(_failures(spec)),
        limits=tuple(map(_limit, spec.policies)),
    )


def _plainest(spec: Spec, calls: list[tuple[str, Method]]) -> tuple[str, Method]:
    """Return the call to begin with: one that takes the usual credential and arguments, if there is any."""
    usual = Counter(operation.security for operation in spec.operations).most_common(1)
    known = {f"{o.method} {o.path}" for o in spec.operations if o.security == usual[0][0]}
    plain = [(path, method) for path, method in calls if not method.paged and not method.format]
    speaking = [(path, m) for path, m in plain if m.request in known and m.arguments]
    return (speaking or plain or calls)[0]


def _inferred(spec: Spec) -> Iterator[tuple[str, str]]:
    """Yield the calls, and their requests, of the operations that no source states."""
    for operation in spec.operations:
        if source_of(spec.document, operation.pointer).get("kind") == "inferred":
            yield f"{operation.tag}.{operation.name}", f"{operation.method} {operation.path}"


def _call(path: str, method: Method) -> str:
    return f"result = client.{path}{method.name}({method.example})"


def _first(client: Client, path: str, method: Method) -> str:
    return (
        f"from {client.vendor}_sdk import {client.name}Client\n\n"
        f"client = {client.name}Client(){_remark(client)}\n"
        f"{_call(path, method)}\nprint(result)\n"
    )


def _remark(client: Client) -> str:
    variables = [credential.variable for scheme in client.schemes[:1] for credential in scheme.credentials]
    return f"  # {' and '.join(variables)} from the environment" if variables else ""


def _asynchronous(client: Client, path: str, method: Method) -> str:
    return (
        f"import asyncio\n\nfrom {client.vendor}_sdk import Async{client.name}Client\n\n\n"
        f"async def main() -> None:\n    async with Async{client.name}Client() as client:\n"
        f"        {_call(path, method).replace('= ', '= await ', 1)}\n        print(result)\n\n\n"
        "asyncio.run(main())\n"
    )


def _paged(path: str, method: Method) -> str:
    return f"for item in client.{path}{method.name}({method.example}):\n    print(item)\n"


def _raw(path: str, method: Method) -> str:
    return (
        f"response = client.{path}with_raw_response.{method.name}({method.example})\n"
        'print(response.status_code, response.headers["Content-Type"])\n'
        "result = response.parse()\n"
    )


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
