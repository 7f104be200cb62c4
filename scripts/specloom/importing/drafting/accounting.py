"""Take the facts of a message into account: those that went into the draft, and those that did not."""

from collections.abc import Iterable, Iterator
from typing import Any

from ..account import Account
from ..captured import Argument, Asked, Body, Call, Reply, Words

KIND_OF = {
    "path": "parameter",
    "query": "parameter",
    "header": "header",
    "cookie": "cookie",
    "field": "field",
}
"""What kind of fact an argument is, by its location."""

Fact = tuple[str, str]
"""The kind of a fact, and its place."""


def carry_argument(account: Account, argument: Argument, node: Any, *keys: str | int, note: str = "") -> None:
    """Note where an argument went, with the variables in it."""
    account.carry(KIND_OF[argument.location], argument.at, node, *keys, note=note)
    for use in argument.uses:
        account.carry("variable", use, node, *keys)


def carry_words(account: Account, words: Words, node: Any, *keys: str | int) -> None:
    """Note where a text went."""
    if words.text:
        account.carry("description", words.at, node, *keys)
    elif words.at:
        account.leave("description", words.at, "there are no words in it")


def carry_body(account: Account, body: Body, node: Any, *keys: str | int) -> None:
    """Note where a body went, with the header that tells its type and the variables in it."""
    account.carry("body", body.at, node, *keys, note=body.note)
    if body.type_at:
        account.carry("header", body.type_at, node, *keys)
    for use in body.uses:
        account.carry("variable", use, node, *keys)


def leave_all(account: Account, facts: Iterable[Fact], reason: str) -> None:
    """Note one reason why these facts go nowhere."""
    for kind, at in facts:
        account.leave(kind, at, reason)


def facts_of_call(call: Call) -> Iterator[Fact]:
    """Yield all facts of a request and its answers."""
    yield "request", call.at
    yield "description", call.words.at
    yield "auth", call.unsigned_at
    for credential in call.security or ():
        yield credential.kind, credential.at
        yield "description", credential.words.at
        yield from (("auth setting", at) for at in credential.settings)
        yield from (("variable", at) for at in credential.uses)
    yield from facts_of_asked(call.asked)
    for reply in call.replies:
        yield from facts_of_reply(reply)


def facts_of_reply(reply: Reply) -> Iterator[Fact]:
    """Yield all facts of an answer, the request that it answers included."""
    yield "response", reply.at
    yield "description", reply.words.at
    for header in reply.headers:
        yield from facts_of_argument(header)
    if reply.body:
        yield from facts_of_body(reply.body)
    if reply.asked:
        yield "original request", reply.asked.at
        yield from facts_of_asked(reply.asked)


def facts_of_asked(asked: Asked) -> Iterator[Fact]:
    """Yield all facts of what a request sends."""
    yield from (("variable", use) for use in asked.server.uses)
    for argument in asked.arguments:
        yield from facts_of_argument(argument)
    if asked.body:
        yield from facts_of_body(asked.body)


def facts_of_argument(argument: Argument) -> Iterator[Fact]:
    """Yield the facts of an argument."""
    yield KIND_OF[argument.location], argument.at
    yield "description", argument.words.at
    yield from (("variable", use) for use in argument.uses)


def facts_of_body(body: Body) -> Iterator[Fact]:
    """Yield the facts of a body."""
    yield "body", body.at
    yield "header", body.type_at
    yield from (("variable", use) for use in body.uses)
    for field in body.fields:
        yield from facts_of_argument(field)
