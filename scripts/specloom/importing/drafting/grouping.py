"""Put the requests together that share method and path."""

from collections.abc import Iterable, Iterator, Sequence

import attrs

from ..captured import Argument, Asked, Call, Captured, Reply
from .addresses import Addresses
from .paths import Node, grow
from .segments import Piece, Segment, aligned, parameter_name, read_segment

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


@attrs.frozen(eq=False)
class Message:
    """One request as it was sent: that of a call, or that which a reply answers."""

    call: Call
    asked: Asked
    node: Node
    pieces: tuple[Piece, ...]
    reply: Reply | None = None

    def path_argument(self, piece: Piece) -> Argument | None:
        """Return the argument that stands for a variable of the path."""
        found = (a for a in self.asked.arguments if a.location == "path")
        return next((a for a in found if piece.text and parameter_name(a.name) == piece.text), None)

    def path_value(self, piece: Piece) -> str | None:
        """Return what the message has in place of a variable of the path."""
        if piece.value is not None:
            return piece.value
        argument = self.path_argument(piece)
        return argument.value if argument else None


@attrs.define(eq=False)
class Group:
    """All that the source shows of one operation."""

    method: str
    node: Node
    calls: list[Call] = attrs.field(factory=list)
    messages: list[Message] = attrs.field(factory=list)
    replies: list[Reply] = attrs.field(factory=list)
    slashed: bool = True

    @property
    def first(self) -> Call:
        """Return the request that the operation is named after."""
        return self.calls[0]

    @property
    def path(self) -> str:
        """Return the path as the spec writes it."""
        template = self.node.template
        return f"{template}/" if self.slashed and not template.endswith("/") else template

    def replies_of(self, ranks: str) -> Iterator[Reply]:
        """Yield the replies whose status begins with one of these digits; one without any counts as 2xx."""
        return (reply for reply in self.replies if (reply.status or "200")[:1] in ranks)


@attrs.frozen
class Grouped:
    """The operations of a source, and what could not be part of any: calls, and replies to other requests."""

    groups: tuple[Group, ...]
    impossible: tuple[Call, ...]
    strays: tuple[Reply, ...]


def grouped(captured: Captured, addresses: Addresses) -> Grouped:
    """Put requests together that share method and path, each with the requests that its replies answer."""
    possible = [call for call in captured.calls if call.asked.method.lower() in METHODS]
    paths, asked = list[tuple[Segment, ...]](), list[tuple[Call, Reply | None]]()
    for call in possible:
        own = _segments(addresses, call.asked)
        paths.append(own)
        asked.append((call, None))
        for reply in call.replies:
            if reply.asked:
                paths.append(aligned(_segments(addresses, reply.asked), own))
                asked.append((call, reply))
    groups, strays = _gather(asked, grow([_unslashed(path) for path in paths]), paths)
    impossible = tuple(call for call in captured.calls if call.asked.method.lower() not in METHODS)
    return Grouped(groups, impossible, strays)


def _gather(
    asked: Sequence[tuple[Call, Reply | None]],
    ends: Sequence[tuple[Node, tuple[Piece, ...]]],
    paths: Sequence[tuple[Segment, ...]],
) -> tuple[tuple[Group, ...], tuple[Reply, ...]]:
    messages = [
        Message(call, (reply.asked or call.asked) if reply else call.asked, node, pieces, reply)
        for (call, reply), (node, pieces) in zip(asked, ends, strict=True)
    ]
    groups: dict[tuple[int, str], Group] = {}
    for message in messages:
        if message.reply is None:
            method = message.asked.method.lower()
            group = groups.setdefault((id(message.node), method), Group(method, message.node))
            group.calls.append(message.call)
            group.messages.append(message)
            group.replies += [reply for reply in message.call.replies if reply.asked is None]
    strays = tuple(_place_originals(messages, groups))
    _keep_slashes(groups.values(), messages, paths)
    return tuple(groups.values()), strays


def _place_originals(messages: Iterable[Message], groups: dict[tuple[int, str], Group]) -> Iterator[Reply]:
    """Give each reply to the operation that it answers; yield those that answer none."""
    homes = {id(call): group for group in groups.values() for call in group.calls}
    for message in messages:
        if message.reply is None:
            continue
        group = groups.get((id(message.node), message.asked.method.lower()))
        if group is None:
            homes[id(message.call)].replies.append(message.reply)
            yield message.reply
        else:
            group.messages.append(message)
            group.replies.append(message.reply)


def _keep_slashes(
    groups: Iterable[Group], messages: Sequence[Message], paths: Sequence[tuple[Segment, ...]]
) -> None:
    """Keep the slash at the end of a path where all requests of it have one."""
    bare = {id(m.node) for m, path in zip(messages, paths, strict=True) if _unslashed(path) == path}
    for group in groups:
        group.slashed = id(group.node) not in bare


def _segments(addresses: Addresses, asked: Asked) -> tuple[Segment, ...]:
    return tuple(read_segment(segment) for segment in addresses.relative(asked))


def _unslashed(path: tuple[Segment, ...]) -> tuple[Segment, ...]:
    is_slashed = len(path) > 1 and path[-1] == (Piece(),)
    return path[:-1] if is_slashed else path
