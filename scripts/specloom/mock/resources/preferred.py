"""Answer with what a request prefers of all that the spec prints."""

import re
from reprlib import repr as shorten

import attrs

from ...errors import BadInput
from ...spec import MediaType, Operation, Response
from ..http.preferences import APPLIED, Preference
from ..rules import Call, Reply
from .examples import meant_response, printed_reply, status_number
from .fitting import Samples

_STATUS = re.compile(r"[2-5][0-9]{2}")


class NotPrinted(BadInput):
    """A status or an example that the spec does not have; the message says what it has."""


def preferred_reply(call: Call, preference: Preference, samples: Samples) -> Reply:
    """Answer with the response and the example that are preferred; raise NotPrinted for what there is not."""
    status, response = _response(call.operation, preference.code)
    name = preference.example
    if name is None:
        reply = printed_reply(call, status, response, samples.of)
    else:
        content = _content(call.operation, status, response, name)
        shown = attrs.evolve(response, content=content)
        reply = printed_reply(call, status, shown, lambda media: media.examples[name])
    if any(header.name.lower() == APPLIED for header in response.headers):
        return reply
    return attrs.evolve(reply, headers={**reply.headers, APPLIED: str(preference)})


def _response(operation: Operation, code: str | None) -> tuple[int, Response]:
    """Return the status to answer with, and what the spec declares for it."""
    if code is None:
        response = meant_response(operation)
        if response is None:
            raise NotPrinted(f"{operation.id} declares no success; it declares {_declared(operation)}")
        return status_number(response.status), response
    if not _STATUS.fullmatch(code):
        raise NotPrinted(f"code must be a status from 200 to 599, not {shorten(code)}")
    declared = operation.response(int(code))
    if declared is None:
        raise NotPrinted(f"{operation.id} does not declare {code}; it declares {_declared(operation)}")
    return int(code), declared


def _content(operation: Operation, status: int, response: Response, name: str) -> tuple[MediaType, ...]:
    """Return the content that has an example of this name."""
    content = tuple(media for media in response.content if name in media.examples)
    if not content:
        lacks = f"{operation.id} has no example {shorten(name)} of {status}"
        raise NotPrinted(f"{lacks}; it declares {_declared(operation)}")
    return content


def _declared(operation: Operation) -> str:
    """List the responses of an operation, each with the names of its examples."""
    return ", ".join(map(_listed, operation.responses)) or "none"


def _listed(response: Response) -> str:
    names = ", ".join(dict.fromkeys(name for media in response.content for name in media.examples))
    return f"{response.status} ({names})" if names else response.status
