"""Do to each item of a batch what `x-resource` says, and report on each in its place (`x-batch`)."""

from typing import Any

import attrs

from ..spec import Batch
from ..spec.references import resolve
from .actions import check_parents, reply, target_of, write
from .envelopes import get_at, place_of, properties_of, put_at, schema_at
from .examples import example_reply
from .parameters import kinds_of
from .resources import ResourcePlan
from .rules import Call, Declined, Reply
from .samples import Sampler


@attrs.frozen
class _Report:
    """How a batch tells what became of each item; `schema` is that of one result."""

    call: Call
    plan: ResourcePlan
    batch: Batch
    schema: Any

    def on(self, item: Any) -> Any:
        """Do what is to be done to an item, and tell of it."""
        try:
            value, _ = write(target_of(self.call, self.plan, item))
        except Declined as declined:
            return self._failed(declined)
        return self._told(put_at({}, place_of(self.batch.record or "/"), value), succeeded=True)

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
    if batch.results is None:
        for item in items:
            write(target_of(call, plan, item))
        return example_reply(call)
    schema = schema_at(plan.spec.document, outcome.schema, place_of(batch.results))
    report = _Report(call, plan, batch, resolve(plan.spec.document, schema, "").value.get("items", {}))
    return reply(call, plan, outcome, [report.on(item) for item in items])
