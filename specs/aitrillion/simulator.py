"""Do what AiTrillion's connector does and no extension says."""

from collections.abc import Mapping
from typing import Any

import attrs

from specloom.mock import Call, Declined, Failure, Handler, Reply, Request

_JSON = ("content-type", "application/json")


def read(request: Request) -> Request:
    """Take every body for JSON: WordPress says of the text that its plugins send that it is a form."""
    kept = tuple(header for header in request.headers if header[0].lower() != "content-type")
    return attrs.evolve(request, headers=(*kept, _JSON)) if request.body else request


def save(call: Call) -> Reply:
    """Keep what a store tells of a record, known or not: records older than the plugin were never created."""
    try:
        return call.act()
    except Declined:
        creating = call.operation.id.replace("_update", "_create")
        return attrs.evolve(call, operation=call.spec.operation(creating)).act()


def forget(call: Call) -> Reply:
    """Forget a record; one that is not there is as good as forgotten, as the plugins repeat what failed."""
    try:
        return call.act()
    except Declined:
        return Reply(200, {"status": "success", "msg": "Data saved."})


def error(failure: Failure) -> dict[str, Any]:
    """Report a failure in one of the two forms that the plugins know: a wrong key has a status."""
    if failure.status == 401 and "unknown" in failure.detail:
        return {"status": "error", "msg": failure.detail}
    sentences = (f"{'.'.join(map(str, v.path)) or v.location} {v.message}" for v in failure.violations)
    return {"message": "; ".join(sentences) or failure.detail}


handlers: Mapping[str, Handler] = {
    **{f"{tag}_update": save for tag in ("customers", "products", "collections", "orders")},
    **{f"{tag}_delete": forget for tag in ("customers", "products", "collections", "orders")},
}
