"""Read one exchange: what was asked, and what was answered."""

from collections.abc import Collection
from http import HTTPStatus

import attrs

from ..captured import Argument, Asked, Reply, Server, Words
from ..key_shapes import MASK
from ..markup import without_controls
from ..masking import Secrets
from ..secret_names import is_secret
from ..wording import words
from .bodies import answered_body, asked_body
from .entries import Entry, Pair, object_of, pairs
from .leaving import is_passing
from .queries import queries

_KEPT = "the server answered 304; this is what the browser had kept"


def asked_of(entry: Entry, secrets: Secrets, signing: Collection[str]) -> Asked:
    """Return what was asked; `signing` are the places of what signs the call."""
    at = f"{entry.at}.request"
    headers = [pair for pair in pairs(entry.request, "headers", at) if not is_passing(pair.name, asked=True)]
    arguments = [_argument("query", pair) for pair in queries(entry)]
    arguments += [_argument("header", pair) for pair in headers if pair.name.strip()]
    body = asked_body(entry, secrets)
    return Asked(
        at,
        entry.method,
        Server(f"{entry.url.scheme}://{_shown_host(entry)}", f"{at}.url"),
        _path(entry),
        tuple(argument for argument in arguments if argument.at not in signing),
        body and attrs.evolve(body, type_at=_type_at(entry, "request")),
    )


def reply_of(entry: Entry, secrets: Secrets) -> Reply | None:
    """Return what was answered; None where nothing was."""
    status, at = entry.status, f"{entry.at}.response"
    if not status:
        return None
    body = answered_body(entry, secrets)
    if status == HTTPStatus.NOT_MODIFIED and body:
        status, body = HTTPStatus.OK, attrs.evolve(body, note=_KEPT)
    headers = [
        pair for pair in pairs(entry.response, "headers", at) if not is_passing(pair.name, asked=False)
    ]
    return Reply(
        at,
        "",
        str(int(status)),
        tuple(_argument("header", pair) for pair in headers if pair.name.strip()),
        body and attrs.evolve(body, type_at=_type_at(entry, "response")),
        words=_comment(entry.response, at),
    )


def words_of(entry: Entry) -> Words:
    """Return what somebody remarked on an exchange."""
    return _comment(entry.raw, entry.at)


def _comment(holder: object, at: str) -> Words:
    comment = object_of(holder).get("comment")
    return words(comment, f"{at}.comment") if isinstance(comment, str) else Words()


def _argument(location: str, pair: Pair) -> Argument:
    value = None if is_secret(pair.name, pair.value) else without_controls(pair.value)
    return Argument(location, pair.name, pair.at, value, words=_comment(pair.raw, pair.at))


def _shown_host(entry: Entry) -> str:
    """Return host and port without a user."""
    return entry.url.netloc.rpartition("@")[2].lower()


def _path(entry: Entry) -> str:
    """Return the path, with a variable where a secret stood in it."""
    path = entry.url.path.replace("{", "%7B").replace("}", "%7D")
    first, *others = path.split(MASK)
    named = (f"{{secret{f'_{index}' if index > 1 else ''}}}{part}" for index, part in enumerate(others, 1))
    path = "".join((first, *named))
    return path if path.startswith("/") else f"/{path}"


def _type_at(entry: Entry, message: str) -> str:
    """Return the place of the header that tells the type of a body, empty where there is none."""
    found = pairs(object_of(entry.raw.get(message)), "headers", f"{entry.at}.{message}")
    return next((pair.at for pair in found if pair.name.lower() == "content-type"), "")
