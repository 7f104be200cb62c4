"""Describe the body that an operation takes."""

from typing import Any

from ..captured import Call, Words
from .contents import Sample, content_of
from .context import Context
from .grouping import Group, Message
from .names import is_address


def request_body(context: Context, group: Group, name: str) -> dict[str, Any] | None:
    """Return the body that an operation takes, each example named after its request; None for none."""
    samples = [
        Sample(
            message.asked.body,
            _name(message),
            context.evidence.asked(message.asked.body.at),
            () if message.reply or says_the_same(group, message.call) else (message.call.words,),
        )
        for message in group.messages
        if message.asked.body
    ]
    if not samples:
        return None
    body: dict[str, Any] = {}
    if not any(s.source["at"].startswith(group.first.at) for s in samples[:1]):
        body["x-source"] = dict(samples[0].source)
    content = content_of(context, samples, name, body)
    if all(message.asked.body for message in group.messages):
        body["required"] = True
    body["content"] = content
    return body


def _name(message: Message) -> str:
    """Return what the source calls the request that a body is of, but for its mere address."""
    name = message.reply.name if message.reply else ""
    name = name or message.call.name
    return "" if is_address(name) else name


def further_words(group: Group) -> list[tuple[str, Words]]:
    """Return what further requests of an operation say that have no body whose example could say it."""
    return [
        (call.name, call.words)
        for message in group.messages
        if message.reply is None and not says_the_same(group, call := message.call) and not call.asked.body
    ]


def says_the_same(group: Group, call: Call) -> bool:
    """Tell whether a request has the words that describe the operation, as copies of a request have."""
    return call is group.first or call.words.text == group.first.words.text
