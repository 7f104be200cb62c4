"""Keep the addresses of the API at the root, and ask for one where there is none."""

import re
from typing import Any
from urllib.parse import urlsplit

from .desk import Desk
from .operations import Operation

_ONLY_ROOT = "only servers of the whole API are read here; what another one offers gets a spec of its own"
_HOST = re.compile(r"[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}(?=[:/]|$)|localhost(?=[:/]|$)")
_UNKNOWN = "https://api.{}.example"


def settle_servers(desk: Desk, operations: list[Operation], vendor: str) -> None:
    """Leave the servers at the root alone, each with an address that calls can go to."""
    root = desk.root
    holders = [operation.node for operation in operations]
    holders += (item for key in ("paths", "webhooks") for item in root.get(key, {}).values())
    own = [holder for holder in holders if holder.get("servers")]
    if not root.get("servers") and own:
        root["servers"] = desk.trace.clone(own[0]["servers"])
    apart = [holder for holder in own if _urls(holder) != _urls(root)]
    if apart:
        others = f" and {len(apart) - 1} others" if apart[1:] else ""
        desk.ask(
            f"the source gives this{others} an address apart, {_urls(apart[0])[0]}: it is left out", apart[0]
        )
    for holder in holders:
        if "servers" in holder:
            desk.trace.lose(holder, "servers", _ONLY_ROOT)
    servers = root["servers"] = [server for server in root.get("servers", ()) if isinstance(server, dict)]
    for server in servers:
        _complete(desk, server)
    if not any(_is_absolute(server["url"]) for server in servers):
        _invent(desk, servers, vendor)


def _urls(holder: dict[str, Any]) -> list[Any]:
    return [server.get("url") for server in holder.get("servers", ())]


def _is_absolute(url: str) -> bool:
    return url.startswith(("http://", "https://", "{"))


def _complete(desk: Desk, server: dict[str, Any]) -> None:
    if _HOST.match(server["url"]):
        server["url"] = f"https://{server['url']}"
        desk.trace.remark(server, "the source leaves the scheme out")
    variables = server.get("variables", {})
    for name, variable in variables.items():
        listed = variable.get("enum")
        values = [str(value) for value in listed] if isinstance(listed, list) else []
        if values:
            variable["enum"] = values
        else:
            variable.pop("enum", None)
        default = variable.get("default", values[0] if values else name)
        variable["default"] = str(default)
        if values and variable["default"] not in values:
            values.append(variable["default"])


def _invent(desk: Desk, servers: list[dict[str, Any]], vendor: str) -> None:
    """Put an address that leads nowhere before a path alone: the draft works until a person knows it."""
    path = urlsplit(servers[0]["url"]).path.rstrip("/") if servers else ""
    server = servers[0] if servers else {}
    server["url"] = _UNKNOWN.format(vendor) + (f"/{path.lstrip('/')}" if path else "")
    server["x-source"] = desk.inferred(server or desk.root, "The document does not say which host is called.")
    servers[:1] = [server]
    desk.ask("write the address of the API here: the source names no host", server, "url")
