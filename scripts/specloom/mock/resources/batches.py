"""Do to each item of a batch what `x-resource` says, and report on each in its place (`x-batch`)."""

from typing import Any

import attrs

from ...spec import Batch
from ...spec.references import resolve
from ...spec.sampling import Sampler
from ..http.parameters import kinds_of
from ..rules import Call, Change, Declined, Reply
from .actions import write
from .changing import changes_of
from .envelopes import get_at, place_of, properties_of, put_at, schema_at
from .examples import example_reply
from .plans import ResourcePlan
from .replies import reply
from .targets import check_parents, target_of


@attrs.frozen
class _Report:
    """How a batch tells what became of each item; `schema` is that of one result."""

    call: Call
    plan: ResourcePlan
    batch: Batch
    schema: Any
    changes: list[Change] = attrs.field(factory=list)

    def on(self, item: Any) -> Any:
        """Do what is to be done to an item, and tell of it."""
        try:
            value = self.write(item)
        except Declined as declined:
            return self._failed(declined)
        return self._told(put_at({}, place_of(self.batch.record or "/"), value), succeeded=True)

    def write(self, item: Any) -> dict[str, Any]:
        """Do what is to be done to an item."""
        target = target_of(self.call, self.plan, item)
        value, status = write(target)
        self.changes.extend(changes_of(self.plan.resource.action, value, status))
        return value

    def _failed(self, declined: Declined) -> Any:
        if self.batch.error is None:
            raise declined
        place, document = place_of(self.batch.error), self.plan.spec.document
        sampler = Sampler(document, declined.detail, declined.statuses[0], items=0)
        error = sampler.sample(schema_at(document, self.schema, place))
        return self._told(put_at({}, place, error), succeeded=False)

    def _told(self, result: Any, *, succeeded: bool) -> Any:
        """Complete a result; what must be true or false in it tells whether the item succeeded."""
        if not isinstance(result, dict):
            return result
        document = self.plan.spec.document
        apart = {*place_of(self.batch.record or "/")[:1], *place_of(self.batch.error or "/")[:1]}
        flags = {
            name: succeeded
            for name, schema in properties_of(document, self.schema).items()
            if self.batch.record and name not in apart and kinds_of(document, schema) == {"boolean"}
        }
        return self.plan.completer.complete(self.schema, flags | result, self.call.now)


def act_on_items(call: Call, plan: ResourcePlan, batch: Batch) -> Reply | None:
    """Do to each item of a batch what the operation does to one.

    Where the reply has a result for each, an item that fails spoils no other; where it has none, all.
    """
    sent = get_at(call.body, place_of(batch.items))
    items = sent if isinstance(sent, list) else []
    outcome = plan.outcomes[0]
    check_parents(call, plan)
    place = place_of(batch.results) if batch.results else None
    held = {} if place is None else schema_at(plan.spec.document, outcome.schema, place)
    schema = resolve(plan.spec.document, held, "").value.get("items", {})
    report = _Report(call, plan, batch, schema)
    if place is None:
        for item in items:
            report.write(item)
        printed = example_reply(call)
        return printed and attrs.evolve(printed, changes=tuple(report.changes))
    results = [report.on(item) for item in items]
    return reply(call, plan, outcome, results, tuple(report.changes))
