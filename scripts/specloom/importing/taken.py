"""Tell which facts of a source the values of a capture stand for."""

from collections.abc import Iterable, Iterator

from .captured import Argument, Asked, Body, Call, Captured, Credential, Reply, Words

_KINDS = {"query": "parameter", "path": "parameter", "header": "header", "cookie": "cookie", "field": "field"}
Places = Iterator[tuple[str, str]]


def taken(captured: Captured) -> set[tuple[str, str]]:
    """Return the kind and place of each fact that a capture hands on."""
    return {(kind, at) for kind, at in _all(captured) if at}


def _all(captured: Captured) -> Places:
    yield from _words(captured.words)
    for folder in captured.folders:
        yield "folder", folder.at
        yield from _words(folder.words)
    for server in captured.servers:
        yield from _uses(server.uses)
    for call in captured.calls:
        yield from _call(call)


def _call(call: Call) -> Places:
    yield "request", call.at
    yield "auth", call.unsigned_at
    yield from _words(call.words)
    yield from _asked(call.asked)
    for credential in call.security or ():
        yield from _credential(credential)
    for reply in call.replies:
        yield from _reply(reply)


def _asked(asked: Asked) -> Places:
    yield from _uses(asked.server.uses)
    yield from _arguments(asked.arguments)
    yield from _body(asked.body)


def _reply(reply: Reply) -> Places:
    yield "response", reply.at
    yield from _words(reply.words)
    yield from _arguments(reply.headers)
    yield from _body(reply.body)
    if reply.asked:
        yield "original request", reply.asked.at
        yield from _asked(reply.asked)


def _body(body: Body | None) -> Places:
    if body:
        yield "body", body.at
        yield "header", body.type_at
        yield from _uses(body.uses)
        yield from _arguments(body.fields)


def _arguments(arguments: Iterable[Argument]) -> Places:
    for argument in arguments:
        yield _KINDS[argument.location], argument.at
        yield from _words(argument.words)
        yield from _uses(argument.uses)


def _credential(credential: Credential) -> Places:
    yield credential.kind, credential.at
    yield from _words(credential.words)
    yield from (("auth setting", at) for at in credential.settings)
    yield from _uses(credential.uses)


def _uses(places: Iterable[str]) -> Places:
    return (("variable", at) for at in places)


def _words(words: Words) -> Places:
    yield "description", words.at
