"""Act on a valid request: by the vendor's own rule, its resource, as a login, or with what the spec shows."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

import attrs

from .backend import Backend
from .exchange import Aside
from .http.splicing import spliced_reply
from .messages import Response, problem
from .resources.catalog import Resources
from .resources.examples import declared_reply
from .resources.fitting import Samples
from .resources.plans import ResourcePlan
from .rules import Call, Reply

if TYPE_CHECKING:
    from .http.preferences import Preference


def known_fields(call: Call, plan: ResourcePlan) -> Call:
    """Return a call whose form has the fields that the spec knows; only a rule makes use of others."""
    if not plan.takes_forms or not isinstance(call.body, dict):
        return call
    return attrs.evolve(call, body={n: v for n, v in call.body.items() if n in plan.properties})


@attrs.frozen(eq=False, repr=False)
class Actor:
    """What acts on the requests of one vendor."""

    backend: Backend
    resources: Resources
    samples: Samples
    _lets_log_in: bool = attrs.field(init=False)

    @_lets_log_in.default
    def _(self) -> bool:
        return any(scheme.login or scheme.flows for scheme in self.resources.spec.security_schemes)

    def reply(self, call: Call) -> Reply:
        """Do what a call asks for, and return what to answer."""
        handler = self.backend.rules.handlers.get(call.operation.id)
        if handler:
            return handler(call)
        if call.operation.resource:
            plan = self.resources.plan(call.operation)
            reply = spliced_reply(call, plan) or self.store(known_fields(call, plan))
        else:
            reply = self._login(call) if self._lets_log_in else None
        reply = reply or declared_reply(call, self.samples)
        if reply is None:  # a spec that declares no success says nothing of one
            raise Aside(Response(200))
        return reply

    def show(self, call: Call, preference: "Preference") -> Reply:
        """Do nothing, and return what a call prefers of what the spec prints."""
        from .resources.preferred import NotPrinted, preferred_reply

        try:
            return preferred_reply(call, preference, self.samples)
        except NotPrinted as error:
            raise Aside(problem(400, "no such response", str(error))) from error

    def store(self, call: Call) -> Reply | None:
        """Do to the store what `x-resource` says."""
        plan, batch = self.resources.plan(call.operation), call.operation.batch
        if batch is None:
            return self._act(call, plan)
        from .resources.batches import act_on_items

        return act_on_items(call, plan, batch)

    @cached_property
    def _act(self) -> Callable[[Call, ResourcePlan], Reply | None]:
        from .resources.actions import act  # once: to ask for it at each call takes longer than most steps

        return act

    def _login(self, call: Call) -> Reply | None:
        from .auth.logins import login_reply

        return login_reply(call, self.backend.keyring, self.backend.rules)
