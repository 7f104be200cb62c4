"""Put what an alias of YAML stands for in its place."""

from collections.abc import Iterable, Iterator
from typing import Final

import attrs
import yaml

_MOST: Final = 200_000
_STARTS = (yaml.MappingStartEvent, yaml.SequenceStartEvent)
_ENDS = (yaml.MappingEndEvent, yaml.SequenceEndEvent)


@attrs.define
class _Recording:
    """The events of an anchored node, which is not whole before its depth is back at nothing."""

    anchor: str
    events: list[yaml.Event] = attrs.field(factory=list)
    depth: int = 0

    def take(self, event: yaml.Event) -> bool:
        """Take the next event; tell whether the node goes on."""
        self.events.append(event)
        self.depth += isinstance(event, _STARTS) - isinstance(event, _ENDS)
        return self.depth > 0


def without_aliases(events: Iterable[yaml.Event]) -> Iterator[yaml.Event]:
    """Yield the events, those of the anchored node again for each alias.

    An alias stays one that stands for nothing, for what it is itself part of, or for too much: together they
    may stand for 200,000 events.
    """
    known: dict[str, list[yaml.Event]] = {}
    recordings: list[_Recording] = []
    repeated = 0
    for event in events:
        found = known.get(event.anchor or "") if isinstance(event, yaml.AliasEvent) else None
        repeated += len(found or ())
        if isinstance(event, yaml.NodeEvent) and event.anchor and not isinstance(event, yaml.AliasEvent):
            recordings.append(_Recording(event.anchor))
        for each in [event] if found is None or repeated > _MOST else found:
            whole = [recording for recording in recordings if not recording.take(each)]
            recordings = [recording for recording in recordings if recording not in whole]
            known |= {recording.anchor: recording.events for recording in whole}
            yield each
