"""Begin the spec of a vendor: valid, without findings, and silent of what nobody has said."""

from urllib.parse import urlsplit

from ..errors import BadInput
from ..importing.yaml_scalars import scalar_text
from .texts import filled

_SERVERS = """\
servers:
  - url: {url}
    x-source: {{from: beginning, at: server, kind: inferred, note: Given by hand. Name what states it.}}
"""
_SOURCES = """\
x-sources:
  beginning: {{title: What was known when the spec was begun, url: {url}, retrieved: "{today}"}}
"""
_NO_SERVERS = """\
# servers:
#   - url: https://api.acme.example/v1
#     x-source: {from: guide, at: "#servers", kind: documented}
"""
_NO_SOURCES = "# x-sources:\n"


def vendor_text(title: str, server: str | None, today: str) -> str:
    """Return the YAML of a spec in which nothing can be called yet, with what to write next as comments.

    Raises BadInput for a server that is no address on the web.
    """
    texts = {"TITLE": scalar_text(title), "SERVERS": _NO_SERVERS, "SOURCES": _NO_SOURCES}
    if server is not None:
        url = scalar_text(_address(server), flow=True)
        texts["SERVERS"] = _SERVERS.format(url=url)
        texts["SOURCES"] = _SOURCES.format(url=url, today=today)
    return filled("openapi.yaml", texts)


def _address(server: str) -> str:
    try:
        parts = urlsplit(server)
    except ValueError:
        parts = urlsplit("")
    if parts.scheme not in {"http", "https"} or not parts.hostname or not server.isprintable():
        raise BadInput(f"--server {server!r} is no address; write one such as https://api.acme.example/v1")
    if parts.username is not None or parts.query or parts.fragment:
        raise BadInput("--server is an address alone; leave out user, password and what follows a ? or #")
    return server.rstrip("/")
