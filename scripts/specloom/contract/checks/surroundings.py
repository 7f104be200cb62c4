"""Look at the lists around a record: what they show of it, and whether a write touched anything else."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import attrs

from ...spec import Operation, Parameter
from ..calls import Exchange
from ..links import Link, follow
from ..mutation import strings
from ..session import Session
from .acceptance import resolved
from .reading import is_whole, lists, read, sized
from .storage import same

_MISSING = object()


@attrs.frozen
class View:
    """What a list showed at one moment: its records by their keys, as text.

    `whole` says that there is nothing else on its other pages.
    """

    listing: Operation
    reply: Exchange
    records: Mapping[str, Mapping[str, Any]]
    whole: bool

    def record(self, key: Any) -> Mapping[str, Any] | None:
        """Return the record that has a key."""
        return self.records.get(str(key))


def listings(session: Session, operation: Operation) -> tuple[Operation, ...]:
    """Return the lists that show the records of an operation's resource with their keys."""
    siblings = session.siblings(operation)
    return tuple(o for o in lists(session) if o in siblings and o.resource and o.resource.key)


def look(session: Session, operation: Operation) -> tuple[View, ...]:
    """Read each list of an operation's resource, as much of it as comes on one page."""
    return tuple(_view(session, listing) for listing in listings(session, operation))


def _view(session: Session, listing: Operation) -> View:
    reply, items = read(session, listing, **sized(session, listing))
    name = listing.resource.key if listing.resource else None
    records = {str(item[name]): item for item in items if isinstance(item, dict) and name in item}
    return View(listing, reply, records, reply.accepted and is_whole(session, listing, items))


def others_stay(
    session: Session,
    before: Sequence[View],
    after: Sequence[View],
    mine: Sequence[Any],
    sent: Mapping[str, Any],
) -> None:
    """Note each record but those that were written in which what was sent has turned up."""
    for then, now in zip(before, after, strict=True):
        for key, record in now.records.items():
            if key in map(str, mine):
                continue
            old = then.record(key)
            taken = [
                name
                for name in _changed(old or {}, record)
                if name in sent and same(record[name], sent[name])
            ]
            if old is not None and taken:
                why = (
                    f"{taken[0]} of {key!r} has become {record[taken[0]]!r}, which was written to {mine[0]!r}"
                )
                session.report(now.reply, "written_value_kept", why)
            elif old is None and then.whole and _is_copy(record, sent, taken):
                why = f"what was written to {mine[0]!r} is in a new record {key!r} too"
                session.report(now.reply, "record_identity", why)


def _changed(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
    yield from (name for name, value in new.items() if not same(old.get(name, _MISSING), value))


def _is_copy(record: Mapping[str, Any], sent: Mapping[str, Any], taken: Sequence[str]) -> bool:
    """Tell whether a record has everything that was sent, some text among it."""
    shown = [name for name in sent if name in record]
    return taken == [n for n in record if n in shown] and any(strings(sent[name]) for name in shown)


def others_are_left(
    session: Session, before: Sequence[View], after: Sequence[View], deleted: Any, check: str
) -> None:
    """Note each record that has gone from a list although another one was deleted."""
    for then, now in zip(before, after, strict=True):
        for key in then.records if now.whole else ():
            if key != str(deleted) and key not in now.records:
                session.report(
                    now.reply, check, f"{key!r} has gone from the list, and {deleted!r} was deleted"
                )


def shown(session: Session, link: Link, written: Exchange) -> Iterator[tuple[Exchange, Mapping[str, Any]]]:
    """Yield each reply that shows a record now, alone or in a list, and the record in it."""
    for way in session.links(link.source):
        call = follow(way, written) if way.reads else None
        reply = session.send(call) if call else None
        if reply and reply.accepted:
            yield reply, way.record(reply)
    for view in look(session, link.source):
        found = view.record(link.id(written))
        if found is not None:
            yield view.reply, found


def holds_everything(session: Session, view: View) -> bool:
    """Tell whether a list shows every record: on one page, and narrowed by nothing."""
    listing = view.listing
    narrowed = any("default" in resolved(session, p.schema) for p in _asking(listing))
    apart = listing.resource is not None and listing.resource.unless
    return view.whole and bool(view.records) and not narrowed and not apart


def _asking(listing: Operation) -> Iterator[Parameter]:
    """Yield the parameters of a list that may leave something out."""
    paging, resource = listing.pagination, listing.resource
    apart = {paging.request, paging.size} if paging else set()
    apart |= {resource.sort.by, resource.sort.order} if resource else set()
    yield from (p for p in listing.in_location("query") if p.name not in apart)
