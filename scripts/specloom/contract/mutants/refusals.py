"""Say how an operation refuses what is not valid, and which of its bodies a schema describes."""

from collections.abc import Callable
from typing import Any

from ...mock import Response
from ...spec import MediaType
from ..calls import body_examples, json_content
from ..mutation import leaves
from .mutant import Subject

Holds = Callable[[Any], bool]
"""Tell of a request's JSON body whether it is one of those that a defect is about."""


def refusal(subject: Subject) -> Response | None:
    """Return how the operation refuses a call that is not valid, as far as a sample shows it."""
    found = {s.response.status: s.response for s in subject.samples}
    return found.get(422) or found.get(400)


def described(subject: Subject) -> MediaType | None:
    """Return the JSON media type of the bodies that an operation takes, if it has a schema and an example."""
    content = json_content(subject.operation)
    has_schema = content is not None and content.schema is not None
    return content if has_schema and body_examples(subject.operation) else None


def holding(holds: Holds) -> Holds:
    """Tell of a body whether it has such a value anywhere."""
    return lambda body: any(holds(value) for _, value in leaves([body]))
