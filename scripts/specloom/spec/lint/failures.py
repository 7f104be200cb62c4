"""Check that operations say how they fail, and say it alike."""

import re
from collections.abc import Iterator
from typing import Any

from ..errors import Finding
from ..places import Place
from ..pointers import join
from .survey import Survey, mapping

_SHARED = {"401": "Unauthorized", "404": "NotFound", "429": "TooManyRequests"}
_RATE_HEADER = re.compile(r"rate-?limit", re.IGNORECASE)
_WAIT_HEADER = re.compile(r"^retry-after$|reset", re.IGNORECASE)


def failure_statuses(survey: Survey) -> Iterator[Finding]:
    """Require 401 and 429 of every operation, 404 with an id in the path, 400 or 422 with a body."""
    for operation in survey.operations:
        declared = mapping(operation.value, "responses")
        for choice in _expected(operation):
            if not any(status in declared for status in choice):
                shared = f"#/components/responses/{_SHARED.get(choice[0], 'BadRequest')}"
                message = f'{" or ".join(choice)} is missing; add "{choice[0]}" with a $ref to {shared}'
                yield survey.finding("failures", message, join(operation.pointer, "responses"))


def _expected(operation: Place) -> Iterator[tuple[str, ...]]:
    yield ("401",)
    yield ("429",)
    if "{" in operation.holder:
        yield ("404",)
    if "requestBody" in operation.value:
        yield ("400", "422")


def shared_failures(survey: Survey) -> Iterator[Finding]:
    """Require 401, 404 and 429 to be the shared responses among the components."""
    for place in survey.by_kind.get("response", ()):
        shared = _SHARED.get(place.name)
        if shared and place.reference is None and place.holder.startswith("/paths/"):
            message = f"the status {place.name} is written out; move it to components and write $ref here"
            yield survey.finding(
                "shared-failure", f"{message}: #/components/responses/{shared}", place.pointer
            )


def waiting_time(survey: Survey) -> Iterator[Finding]:
    """Require 429 to say when to come back, unless the whole response is inferred."""
    reported: set[str] = set()
    for response in survey.by_kind.get("response", ()):
        found = survey.follow(response) if response.name == "429" else None
        if found is None or found.pointer in reported or _inferred(found.value):
            continue
        if not any(_WAIT_HEADER.search(name) for name in mapping(found.value, "headers")):
            reported.add(found.pointer)
            message = "429 declares no header that says when to retry; add Retry-After or the vendor's own"
            yield survey.finding("retry-after", message, found.pointer)


def _inferred(response: Any) -> bool:
    return mapping(response, "x-source").get("kind") == "inferred"


def rate_headers(survey: Survey) -> Iterator[Finding]:
    """Require the rate limit headers that one success declares of every success."""
    successes = [place for place in survey.by_kind.get("response", ()) if _is_success(place)]
    declared = {place.pointer: set(_rate_headers(survey, place)) for place in successes}
    everywhere = set().union(*declared.values())
    for place in successes:
        for name in sorted(everywhere - declared[place.pointer]):
            message = f"the header {name} stands on other successes but not on this one; add it to headers"
            yield survey.finding("rate-headers", message, place.pointer)


def _is_success(place: Place) -> bool:
    return place.name.startswith("2") and place.holder.startswith("/paths/")


def _rate_headers(survey: Survey, response: Place) -> Iterator[str]:
    found = survey.follow(response)
    names = mapping(found.value, "headers") if found else ()
    return (name.lower() for name in names if _RATE_HEADER.search(name))
