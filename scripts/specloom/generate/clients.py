"""Make the whole client of a vendor."""

import re
from collections.abc import Collection
from typing import Any

from ..spec import Policy, Quota, Spec
from .batching import loads_of
from .literals import construct, literal, mapping_of, tuple_of
from .logins import member_of
from .method_docs import class_docstring
from .methods import methods_of
from .models import ModelNames
from .naming import USED_BY_CLIENTS, class_names, client_name, resource_names
from .schemas import Schemas
from .secret_fields import secret_fields
from .security import schemes_of
from .servers import Server, servers_of
from .surface import RECEIVER, Client, Resource
from .typed_dicts import typed_dicts_of
from .webhooks import webhooks_of


def client_of(spec: Spec, names: ModelNames) -> Client:
    """Return what the client of a vendor offers."""
    schemas, schemes = Schemas(spec.document, names), schemes_of(spec)
    webhooks = webhooks_of(spec, schemas, schemes, client_name(spec.vendor))
    credentials = {c.argument for each in schemes for c in (*each.credentials, *each.login_credentials)}
    taken = USED_BY_CLIENTS | credentials
    resources = _resources(spec, schemas, receives=webhooks is not None)
    return Client(
        vendor=spec.vendor,
        name=client_name(spec.vendor),
        title=spec.title,
        version=_version(spec),
        docstring=class_docstring(spec.description, f"Call {spec.title}."),
        servers=_servers(spec, taken),
        schemes=schemes,
        policies=tuple_of(map(_policy, spec.policies)),
        headers=mapping_of((name, literal(value)) for name, value in request_headers(spec).items()),
        secret_fields=tuple_of(map(literal, secret_fields(spec.document.root))),
        request_id_headers=tuple_of(map(literal, spec.client.request_id)),
        waits=_waits(spec),
        rate_headers=mapping_of((name, literal(told)) for name, told in spec.rate_headers.items()),
        resources=resources,
        webhooks=webhooks,
        dicts=typed_dicts_of(resources, schemas),
        api_version=spec.version if spec.release else "",
    )


def _servers(spec: Spec, taken: Collection[str]) -> tuple[Server, ...]:
    """Return the servers of the whole API, or else those of the first operation that has some."""
    holders = [spec.document.root, *({"servers": operation.servers} for operation in spec.operations)]
    found = (servers_of(holder, spec.vendor, spec.client.field_prefix, taken) for holder in holders)
    return next(filter(None, found), ())


def request_headers(spec: Spec) -> dict[str, str]:
    """Return the headers of every request; what else stands beside them is a remark."""
    return {name: value for name, value in spec.request_headers.items() if isinstance(value, str)}


def _resources(spec: Spec, schemas: Schemas, *, receives: bool) -> tuple[Resource, ...]:
    described = {tag.name: tag.description for tag in spec.tags}
    used = {operation.tag: described.get(operation.tag, "") for operation in spec.operations}
    tags = [tag for tag in (described | used) if tag in used]
    names = resource_names(tags, spec.client.field_prefix)
    named = zip(tags, names, class_names(names), strict=True)
    return tuple(
        Resource(
            name=name,
            class_name=class_name,
            docstring=class_docstring(used[tag], f"Call the operations on {tag}."),
            **_calls(spec, tag, schemas, receives=receives and name == RECEIVER),
        )
        for tag, name, class_name in named
    )


def _calls(spec: Spec, tag: str, schemas: Schemas, *, receives: bool) -> dict[str, Any]:
    """Return what can be called of a resource."""
    operations = spec.tagged(tag)
    methods = methods_of(spec, operations, schemas, receives=receives)
    return {"methods": methods, "loads": loads_of(spec, operations, methods, schemas)}


def _waits(spec: Spec) -> str:
    """Return the members of bodies that ask to wait (x-retry-after), by status."""
    found: dict[str, dict[str, None]] = {}
    for response in (response for operation in spec.operations for response in operation.responses):
        if response.retry_after and response.status.isdecimal():
            found.setdefault(response.status, {})[response.retry_after] = None
    members = {status: tuple_of(map(member_of, paths)) for status, paths in sorted(found.items())}
    return f"{{{', '.join(f'{status}: {paths}' for status, paths in members.items())}}}"


def _policy(policy: Policy) -> str:
    quotas = tuple_of(map(_quota, policy.quotas))
    return construct("Policy", literal(policy.name), quotas, partition=literal(policy.partition))


def _quota(quota: Quota) -> str:
    return construct(
        "Quota", literal(quota.quota), literal(quota.window), overflow="True" if quota.overflow else None
    )


def _version(spec: Spec) -> str:
    """Return the version of the document as a package writes it, else the numbers of the vendor's."""
    if spec.release:
        return spec.release.python
    return ".".join(str(int(number)) for number in re.findall(r"[0-9]+", spec.version)) or "0"
