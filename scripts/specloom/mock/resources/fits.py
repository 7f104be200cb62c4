"""Complete stored objects, and tell which of them no reply could show."""

from functools import cached_property
from typing import Any

import attrs
from jsonschema_rs import Draft202012Validator

from ..schemas import Schemas, Violation, violations
from .envelopes import closed_members
from .plans import ResourcePlan


@attrs.frozen(eq=False, repr=False)
class Fit:
    """What the replies of a plan's resource demand of its objects."""

    schemas: Schemas
    plan: ResourcePlan

    def complete(self, value: dict[str, Any], now: float) -> dict[str, Any]:
        """Return an object with what replies require and it lacks."""
        for schema in self.plan.whole:
            value = self.plan.completer.complete(schema, value, now, "required")
        return value

    def breaches(self, value: dict[str, Any], location: str) -> tuple[Violation, ...]:
        """Say what an object breaks of the first schema under which it could not be shown."""
        for validator, closed in self._judges:
            told = value if closed is None else {name: value[name] for name in closed & value.keys()}
            if found := violations(validator, told, location):
                return found
        return ()

    @cached_property
    def _judges(self) -> tuple[tuple[Draft202012Validator, frozenset[str] | None], ...]:
        """The validators of what is shown, each with the only members that are shown under it, if not all."""
        document = self.plan.spec.document
        return tuple((self.schemas.part_validator(s), closed_members(document, s)) for s in self.plan.shown)
