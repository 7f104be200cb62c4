"""Tell what an address of a server means: whether it is one, and whether it is on this machine."""

from ipaddress import ip_address
from urllib.parse import urlsplit

from ..errors import BadInput
from ..spec import Spec

LIVE = "live"
"""The word that stands for the server which a spec names first."""


def host_of(base_url: str) -> str:
    """Return the host of a URL in lower case, without its port."""
    return urlsplit(base_url).hostname or ""


def is_loopback(base_url: str) -> bool:
    """Tell whether a URL leads to this machine (RFC 6890: 127.0.0.0/8 and ::1), or calls it localhost."""
    host = host_of(base_url)
    try:
        address = ip_address(host)
    except ValueError:
        return host == "localhost"
    return (getattr(address, "ipv4_mapped", None) or address).is_loopback


def demand_address(base_url: str) -> None:
    """Raise BadInput for what is no address of a server."""
    try:
        parts = urlsplit(base_url)
        usable = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        usable = False
    if not usable:
        raise BadInput(f"{base_url} is no address of a server; give one like http://127.0.0.1:8000/v1")


def server_url(spec: Spec, asked: str) -> str:
    """Return the base URL that was asked for; the word `live` means the spec's first server."""
    if asked != LIVE:
        demand_address(asked)
        return asked.rstrip("/")
    named = spec.servers[0] if spec.servers else ""
    if not named.startswith(("http://", "https://")) or "{" in named:
        told = f"names {named}" if named else "names none"
        raise BadInput(
            f"the spec of {spec.vendor} {told} for a server; give its base URL, as in: --url https://…"
        )
    return named
