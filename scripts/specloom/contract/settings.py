"""Choose the settings of Schemathesis for one spec and target.

Settings that were measured: without cache and database, and with one worker, a seed gives the same run
each time; stateful runs in positive mode find more with the same number of examples.
"""

from collections.abc import Mapping
from typing import Any

from ..spec import Operation, Spec
from .calls import example_value, takes_form
from .links import links_of
from .plan import ENGINE_PHASES, Plan
from .target import Connection

_ACCEPTANCE = ["2xx", "3xx", "5xx"]
_REJECTION = ["4xx", "5xx"]
_STATEFUL = 2
_OURS = (
    # Its requests do not reach a WSGI application in 4.32; our own check asks every operation instead.
    "ignored_auth",
    # It compares what two users see, and a run has one.
    "object_level_authorization",
    # Every reply is judged by `conformance`, which says where in the document the broken fact stands.
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
)
"""Checks of Schemathesis that others of ours stand in for."""


def settings(spec: Spec, connection: Connection, plan: Plan) -> dict[str, Any]:
    """Return the settings in the form of a `schemathesis.toml`."""
    linked, kept = _linked_parameters(spec), _kept_when_deleted(spec)
    declared = any(True for operation in spec.operations for _ in links_of(spec, operation))
    phases: dict[str, Any] = {phase: {"enabled": phase in plan.phases} for phase in ENGINE_PHASES}
    phases["stateful"]["generation"] = {"mode": "positive", "max-examples": plan.max_examples * _STATEFUL}
    if plan.left_out and not declared:
        phases["stateful"]["enabled"] = False  # no link leads to what is left
    if plan.writes is False:
        phases["coverage"]["unexpected-methods"] = []
    if declared:
        # Links that Schemathesis infers would take the places of those that the spec declares: an operation
        # below a pinned path parameter starts a sequence only where no other operation could.
        phases["stateful"]["inference"] = {"algorithms": []}
    return {
        "seed": plan.seed,
        "base-url": connection.base_url,
        "workers": 1,
        "continue-on-failure": True,
        "warnings": False,
        "cache": {"enabled": False},
        "auth": authentication(spec, connection.credentials),
        "checks": {name: {"enabled": False} for name in _OURS},
        "generation": {"database": "none", "max-examples": plan.max_examples},
        "phases": phases,
        "dictionaries": _dictionaries(spec),
        "operations": [
            _operation(operation, linked, kept)
            if not plan.focus or operation.id in plan.focus
            else _disabled(operation.id)
            for operation in spec.operations
        ]
        + [_disabled(operation) for operation in sorted(plan.left_out)],
    }


def _disabled(operation: str) -> dict[str, Any]:
    return {"include-operation-id": operation, "enabled": False}


def authentication(spec: Spec, credentials: Mapping[str, str]) -> dict[str, Any]:
    """Return the credential for each scheme that carries one, as in the table `auth` of the settings."""
    found: dict[str, dict[str, str]] = {}
    for scheme in spec.security_schemes:
        credential = credentials.get(scheme.id)
        if credential is None:
            continue
        if scheme.kind == "apiKey":
            found[scheme.id] = {"api_key": credential}
        elif scheme.scheme == "basic":
            user, _, password = credential.partition(":")
            found[scheme.id] = {"username": user, "password": password}
        elif scheme.kind == "http":
            found[scheme.id] = {"bearer": credential}
    return {"openapi": found} if found else {}


def _linked_parameters(spec: Spec) -> frozenset[tuple[str, str]]:
    """Return the parameters, by operation and name, that some link fills from a reply."""
    found = (
        (link.target.id, name)
        for operation in spec.operations
        for link in links_of(spec, operation)
        for name, expression in link.parameters.items()
        if str(expression).startswith("$response")
    )
    return frozenset(found)


def _dictionaries(spec: Spec) -> dict[str, Any]:
    """Return the example of each path parameter."""
    return {
        f"{operation.id}-{parameter.name}": {"values": [example_value(parameter)]}
        for operation in spec.operations
        for parameter in operation.in_location("path")
    }


def _kept_when_deleted(spec: Spec) -> frozenset[str]:
    """Return the names of the resources whose deletion keeps the object and sets something."""
    resources = (operation.resource for operation in spec.operations)
    return frozenset(r.name for r in resources if r and r.action == "delete" and r.sets)


def _operation(
    operation: Operation, linked: frozenset[tuple[str, str]], kept: frozenset[str]
) -> dict[str, Any]:
    """Draw path parameters from their examples, and take declared refusals of valid data for what they are.

    A parameter that a link fills is its example half of the time, any other always. It is drawn, not pinned:
    a pin takes the place of an invalid value too, and its success would be held against the server.
    """
    named = {r.status.lower() for r in operation.responses}
    refusals = sorted("4xx" if status == "default" else status for status in named if status[0] in "4d")
    return {
        "include-operation-id": operation.id,
        "parameters": {
            f"path.{parameter.name}": {
                "dictionary": f"{operation.id}-{parameter.name}",
                "probability": 0.5 if (operation.id, parameter.name) in linked else 1.0,
            }
            for parameter in operation.in_location("path")
        },
        "checks": {
            "positive_data_acceptance": {"expected-statuses": [*_ACCEPTANCE, *refusals]},
            # What is kept as deleted may be used; our own check holds it to what the deletion sets.
            "use_after_free": {"enabled": operation.resource is None or operation.resource.name not in kept},
            # In a form every value is a text: what breaks the schema's types need not be wrong on the wire.
            "negative_data_rejection": {
                "expected-statuses": _REJECTION,
                "enabled": not takes_form(operation),
            },
        },
    }
