"""Let operations require only what is described, and describe what can only be a credential."""

from typing import Any

from .desk import Desk
from .operations import Operation

_IGNORED = "OpenAPI ignores this parameter: security says how a call is signed"


def settle_security(desk: Desk, operations: list[Operation]) -> None:
    """Drop requirements of schemes that the source does not describe; ask how such a call is signed."""
    _take_authorization(desk, operations)
    for node in (desk.root, *(operation.node for operation in operations)):
        _settle(desk, node)


def _settle(desk: Desk, node: dict[str, Any]) -> None:
    listed = node.get("security")
    if listed is None:
        node.pop("security", None)
        return
    if not isinstance(listed, list):
        desk.trace.lose(node, "security", "security is a list of requirements")
        return
    known = desk.components("securitySchemes")
    for index in reversed(range(len(listed))):
        requirement = listed[index]
        if not isinstance(requirement, dict) or not requirement.keys() <= known.keys():
            names = ", ".join(requirement) if isinstance(requirement, dict) else str(requirement)
            desk.trace.lose(listed, index, f"the source does not describe how {names} signs a call")
            desk.ask(f"say how a call is signed: the source names {names} and does not describe it", node)
        else:
            for name, scopes in requirement.items():
                if not isinstance(scopes, list) or not all(isinstance(scope, str) for scope in scopes):
                    requirement[name] = []


def _take_authorization(desk: Desk, operations: list[Operation]) -> None:
    """Make a scheme of a header parameter called Authorization, which OpenAPI ignores."""
    for operation in operations:
        holders = (operation.node, operation.holder)
        found = [w for h in holders for w in h.get("parameters", ()) if _is_authorization(desk, w)]
        if found and not operation.node.get("security", desk.root.get("security")):
            _sign(desk, operation, found[0])
    for holder in (holder for operation in operations for holder in (operation.node, operation.holder)):
        listed = holder.get("parameters", [])
        for index in reversed(range(len(listed))):
            if _is_authorization(desk, listed[index]):
                desk.trace.lose(listed, index, _IGNORED)


def _is_authorization(desk: Desk, written: Any) -> bool:
    parameter = desk.resolve(written)
    return parameter.get("in") == "header" and str(parameter.get("name")).lower() == "authorization"


def _sign(desk: Desk, operation: Operation, written: Any) -> None:
    parameter, schemes = desk.resolve(written), desk.components("securitySchemes")
    source = desk.inferred(parameter, "The source has it as a parameter.")
    usual = {"type": "apiKey", "in": "header", "name": "Authorization", "x-source": source}
    scheme = schemes.setdefault("authorization", usual)
    operation.node["security"] = [{"authorization": []}]
    for node in (written, parameter):
        desk.trace.carry(desk.trace.place(node), scheme)
