"""Change the query of a list and the items of its reply."""

from typing import Any
from urllib.parse import quote, unquote_plus

import attrs

from ...mock import Request, Response
from ...mock.messages import query_pairs
from ..mutation import member, with_member
from .bodies import decoded, is_json_value, successes, with_json
from .mutant import Subject


def without(request: Request, *names: str) -> Request:
    """Return a request without some query parameters."""
    kept = [part for part in request.query.split("&") if part and _name(part) not in names]
    return attrs.evolve(request, query="&".join(kept))


def _name(part: str) -> str:
    return unquote_plus(part.partition("=")[0])


def argument(request: Request, name: str) -> str | None:
    """Return the value of a query parameter, None when it did not come."""
    return dict(query_pairs(request.query, "replace")).get(name)


def having(request: Request, name: str, value: Any) -> Request:
    """Return a request with another value of a query parameter."""
    rest = without(request, name).query
    pair = f"{quote(name)}={quote(str(value), safe=',:')}"
    return attrs.evolve(request, query=f"{rest}&{pair}".strip("&"))


def items_in(response: Response, path: str) -> list[Any]:
    """Return the items of a list in a reply, none when it has none."""
    found = member(decoded(response.body), path) if response.status < 300 else None
    return found if isinstance(found, list) else []


def with_items(response: Response, path: str, items: list[Any]) -> Response:
    """Return a reply with other items in its list."""
    body = decoded(response.body)
    if not is_json_value(body) or not isinstance(member(body, path), list) or response.status >= 300:
        return response
    return with_json(response, with_member(body, path, items))


def shows_items(subject: Subject, path: str) -> bool:
    """Tell whether a list was seen to have items."""
    return any(items_in(sample.response, path) for sample in successes(subject))
