"""Write how calls are signed as OpenAPI 3 has it."""

from typing import Any

from .tracing import Trace

_FLOWS = {
    "implicit": "implicit",
    "password": "password",
    "application": "clientCredentials",
    "accessCode": "authorizationCode",
}
_OF_FLOWS = ("authorizationUrl", "tokenUrl", "scopes")


def upgrade_scheme(trace: Trace, scheme: dict[str, Any]) -> None:
    """Write a Security Scheme Object of OpenAPI 2.0 as one of OpenAPI 3, in place."""
    if scheme.get("type") == "basic":
        scheme |= {"type": "http", "scheme": "basic"}
    elif scheme.get("type") == "oauth2" and "flows" not in scheme:
        _upgrade_flow(trace, scheme)


def _upgrade_flow(trace: Trace, scheme: dict[str, Any]) -> None:
    name = _FLOWS.get(str(scheme.get("flow")), "authorizationCode")
    flow = {key: scheme.pop(key) for key in _OF_FLOWS if key in scheme}
    scheme["flows"] = {name: flow}
    for key in (*flow, "flow"):
        trace.carry(trace.place(scheme, key), scheme["flows"], name)
    scheme.pop("flow", None)
    flow["scopes"] = {key: str(text) for key, text in flow["scopes"].items()} if _has_scopes(flow) else {}
    for key in flow["scopes"]:
        trace.carry(trace.place(scheme, "scopes", key), flow["scopes"], key)


def _has_scopes(flow: dict[str, Any]) -> bool:
    return isinstance(flow.get("scopes"), dict)
