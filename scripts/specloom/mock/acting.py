"""Act on a valid request: by the vendor's own rule, its resource, as a login, or with what the spec shows."""

import attrs

from .auth.logins import login_reply
from .backend import Backend
from .exchange import Aside
from .http.splicing import spliced_reply
from .messages import Response
from .resources.actions import act
from .resources.catalog import Resources
from .resources.examples import declared_reply
from .resources.fitting import Samples
from .rules import Call, Reply


@attrs.frozen
class Actor:
    """What acts on the requests of one vendor."""

    backend: Backend
    resources: Resources
    samples: Samples

    def reply(self, call: Call) -> Reply:
        """Do what a call asks for, and return what to answer."""
        handler = self.backend.rules.handlers.get(call.operation.id)
        if handler:
            return handler(call)
        if call.operation.resource:
            reply = spliced_reply(call, self.resources.plan(call.operation)) or self.store(call)
        else:
            reply = login_reply(call, self.backend.keyring, self.backend.rules)
        reply = reply or declared_reply(call, self.samples)
        if reply is None:  # a spec that declares no success says nothing of one
            raise Aside(Response(200))
        return reply

    def store(self, call: Call) -> Reply | None:
        """Do to the store what `x-resource` says."""
        plan, batch = self.resources.plan(call.operation), call.operation.batch
        if batch is None:
            return act(call, plan)
        from .resources.batches import act_on_items

        return act_on_items(call, plan, batch)
