"""Report failures as Hive does: full sentences in `errors`, each about one member, as Rails words them."""

import re
from collections.abc import Iterable
from typing import Any

from specloom.mock import Failure, Refused, Reply, Violation

WORDS = {
    400: "bad request",
    401: "authentication required",
    404: "not found",
    405: "method not allowed",
    413: "request too large",
    429: "too many requests",
}
NUMBER = re.compile(r"[-+.\deE]*\d")
TYPES = {"integer": "must be an integer", "number": "is not a number"}
LIMITS = {
    "minItems": "is too short (minimum is {})",
    "maxItems": "is too long (maximum is {})",
    "minimum": "must be greater than or equal to {}",
    "maximum": "must be less than or equal to {}",
}
BLANK = "can't be blank"
TAKEN = "has already been taken"
INVALID = "is invalid"


def body(sentences: Iterable[str]) -> dict[str, Any]:
    """Write the body of a failure, each sentence once."""
    return {"success": False, "errors": list(dict.fromkeys(sentences))}


def refuse(sentences: Iterable[str]) -> Refused:
    """Refuse what is readable but not valid."""
    return Refused(Reply(422, body(sentences)))


def report(failure: Failure) -> dict[str, Any]:
    """Report what the simulator refuses before any rule of this vendor is asked."""
    if failure.violations:
        return body(describe(violation, failure.value) for violation in failure.violations)
    return body([WORDS.get(failure.status, failure.detail)])


def describe(violation: Violation, value: Any) -> str:
    """Say in a sentence what is wrong with a member of a request."""
    keyword = violation.schema.rpartition("/")[2]
    if keyword == "required":
        return about(*violation.path, violation.message.split("'")[1]) + BLANK
    if not violation.path:
        return WORDS[400]
    if keyword == "type" and violation.location == "body" and held(value, violation.path) is None:
        return about(*violation.path) + BLANK
    return about(*violation.path) + complaint(keyword, violation.message)


def complaint(keyword: str, message: str) -> str:
    """Put what a keyword of JSON Schema demands into the words of Rails."""
    if keyword == "minLength":
        return BLANK
    if keyword in LIMITS:
        return LIMITS[keyword].format(NUMBER.findall(message)[-1])
    if keyword == "enum":
        return "is not included in the list"
    return next((words for kind, words in TYPES.items() if f" {kind}" in message), INVALID)


def held(value: Any, path: Iterable[str | int]) -> Any:
    """Return what stands at a place in a body that was read."""
    for step in path:
        value = value[step]
    return value


def about(*path: str | int) -> str:
    """Begin a sentence about a member; of `items, 0, sku_id` it is `Items[0] sku `, without the `_id`."""
    words = ""
    for step in path:
        words += f"[{step}]" if isinstance(step, int) else f" {step}"
    words = re.sub("_id$", "", words.strip()).replace("_", " ")
    return f"{words[:1].upper()}{words[1:]} "
