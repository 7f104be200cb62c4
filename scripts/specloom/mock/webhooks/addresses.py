"""Say where a stranger may have webhooks sent: to public addresses, never into the network around us."""

import socket
from collections.abc import Callable, Sequence
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

LookUp = Callable[[str], Sequence[str]]
"""Returns the addresses of a host, the one to connect to first; raises OSError where there is none."""

_ASSIGNED = IPv6Network("2000::/3")
"""All of IPv6 that has been given to networks (RFC 4291, section 2.4)."""
_TRANSLATED = IPv6Network("64:ff9b::/96")
"""An IPv4 address, behind a gateway (RFC 6052, section 2.1)."""


class NotPublic(Exception):
    """A host that strangers may not have called."""


def addresses_of(host: str) -> list[str]:
    """Ask the system for the addresses of a host, those of IPv4 first: they are reached from everywhere."""
    found = [str(each[4][0]) for each in socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)]
    return sorted(found, key=lambda address: ":" in address)


def public_address(host: str, look_up: LookUp) -> str:
    """Return the address of a host; raise NotPublic when one of them is not public, OSError without any."""
    addresses = look_up(host)
    for address in addresses:
        if not is_public(address):
            told = host if host == address else f"{host} is {address}, which"
            message = f"{told} is no public address; callers of the API can have webhooks sent to no other"
            raise NotPublic(message)
    return addresses[0]


def is_public(address: str) -> bool:
    """Tell whether an address belongs to one machine of the internet, in whatever form it is written."""
    meant = _meant(ip_address(address))
    if isinstance(meant, IPv6Address) and meant not in _ASSIGNED:
        return False
    return meant.is_global and not meant.is_multicast


def _meant(address: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    """Return the IPv4 address that one of IPv6 leads to, or the address itself."""
    if isinstance(address, IPv4Address):
        return address
    if address in _TRANSLATED:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address.ipv4_mapped or address.sixtofour or address
