"""Describe the addresses that calls go to."""

from typing import Any

from ..captured import Captured
from .addresses import Address, Addresses, origin_of
from .context import Context
from .segments import wire

_UNKNOWN = "The source does not say where the API is; this address leads nowhere (RFC 6761)."
_NOWHERE = "https://unknown.invalid"


def servers_of(context: Context, captured: Captured, addresses: Addresses) -> list[dict[str, Any]]:
    """Return the servers, known ones first, and say what a person must decide about them."""
    servers = [_server(context, address) for address in addresses.by_origin.values()]
    if not servers:
        source = context.evidence.inferred("info", _UNKNOWN)
        servers.append({"url": _NOWHERE, "x-source": source})
        context.decide("Write the address of the API: the source tells none.", servers[0], "url")
    by_origin = dict(zip(addresses.by_origin, servers, strict=False))
    for server in (*(call.asked.server for call in captured.calls), *captured.servers):
        for use in server.uses:
            context.account.carry("variable", use, by_origin[origin_of(server)], "url")
    for address, node in zip(addresses.by_origin.values(), servers, strict=False):
        _decide(context, addresses, address, node)
    return servers


def note_elsewhere(addresses: Addresses, origins: set[str]) -> str:
    """Say of an operation whose requests go to another address than most that they do."""
    primary = addresses.primary
    others = sorted(origin for origin in origins if primary and origin != primary.origin)
    if not others or (primary and primary.origin in origins):
        return ""
    return f"It is called at {', '.join(others[:5])}, not at the first server."


def _server(context: Context, address: Address) -> dict[str, Any]:
    url = "/".join((address.origin, *map(wire, address.base)))
    if address.leads_somewhere:
        return {"url": url, "x-source": context.evidence.asked(address.at)}
    return {"url": url, "x-source": context.evidence.inferred(address.at, _UNKNOWN)}


def _decide(context: Context, addresses: Addresses, address: Address, node: dict[str, Any]) -> None:
    if not address.leads_somewhere:
        context.decide(
            f"Write where the API is: the source does not say what {node['url']} stands for.", node, "url"
        )
    elif address is not addresses.primary and address.calls:
        goes, own = "go", "those operations a spec of their own"
        if address.calls == 1:
            goes, own = "goes", "that operation a spec of its own"
        sentence = (
            f"Of all requests {address.calls} {goes} to {node['url']}: keep it if the whole API is there, "
            f"else give {own}."
        )
        context.decide(sentence, node, "url")
