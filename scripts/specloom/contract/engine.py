"""Run Schemathesis in this process and turn its events into findings and counts."""

import copy
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import attrs
import schemathesis
from schemathesis.config import SchemathesisConfig
from schemathesis.engine import events, from_schema
from schemathesis.engine.recorder import ScenarioRecorder
from schemathesis.specs.openapi.schemas import OpenApiSchema

from ..spec import Spec
from .bodies import completing_bodies
from .conformance import Schemas
from .masking import mask
from .plan import Plan
from .report import Count, Finding
from .settings import settings
from .target import Connection
from .wsgi import wsgi_app


@attrs.define
class Collector:
    """What the events of one run amount to."""

    spec: Spec
    secrets: tuple[str, ...]
    seed: int
    sent: dict[tuple[str, str], int] = attrs.field(factory=dict)
    findings: list[Finding] = attrs.field(factory=list)

    def take(self, event: events.EngineEvent) -> None:
        """Note what one event says."""
        if isinstance(event, events.ScenarioFinished):
            self._scenario(event.phase.value, event.recorder)
        elif isinstance(event, events.NonFatalError):
            phase = event.phase.value if event.phase else "engine"
            self._add(phase, event.label, "error", f"{event.info.title}\n{event.info.message}", "", None)
        elif isinstance(event, events.FatalError):
            raise event.exception

    def counts(self) -> tuple[Count, ...]:
        """Return how many requests each phase sent to each operation."""
        return tuple(Count(phase, operation, cases) for (phase, operation), cases in self.sent.items())

    def _scenario(self, phase: str, recorder: ScenarioRecorder) -> None:
        for case_id in recorder.interactions:
            place = (phase, self._name(recorder.cases[case_id].value.operation.label))
            self.sent[place] = self.sent.get(place, 0) + 1
        for case_id, checks in recorder.checks.items():
            response = recorder.find_response(case_id=case_id)
            for check in checks:
                if check.failure_info is not None:
                    failure = check.failure_info.failure
                    label = recorder.cases[case_id].value.operation.label
                    message = f"{failure.title}\n{failure.message}"
                    status = response.status_code if response else None
                    self._add(phase, label, check.name, message, check.failure_info.code_sample, status)

    def _add(self, phase: str, label: str, check: str, message: str, curl: str, status: int | None) -> None:
        operation = self._name(label)
        curl = mask(curl.replace("[Filtered]", "[masked]"), self.secrets)
        self.findings.append(
            Finding(phase, operation, check, mask(message, self.secrets), curl, status, self.seed)
        )

    def _name(self, label: str) -> str:
        """Return the operationId behind a label like `GET /records`."""
        method, _, path = label.partition(" ")
        found = (o.id for o in self.spec.operations if (o.method, o.path) == (method, path))
        return next(found, label)


def run_engine(
    collector: Collector, connection: Connection, plan: Plan, progress: Callable[[str], None]
) -> None:
    """Run the phases of Schemathesis that the plan has, and collect what they find."""
    spec = collector.spec
    config = SchemathesisConfig.from_dict(settings(spec, connection, plan))
    schema = schemathesis.openapi.from_dict(copy.deepcopy(spec.document.root), config=config)
    schema.hook("map_body")(completing_bodies(spec, Schemas(spec.document)))
    schema.app = wsgi_app(connection.transport, connection.origin)
    for event in _events(schema):
        if isinstance(event, events.PhaseStarted) and event.phase.name.value in plan.phases:
            progress(event.phase.name.value)
        collector.take(event)


def _events(schema: OpenApiSchema) -> Iterator[Any]:
    """Yield the events; what libraries warn of while data is made says nothing about the server."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield from from_schema(schema).execute()
