"""Run Schemathesis in this process and turn its events into findings and counts."""

import copy
import warnings
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import attrs
import httpx
import schemathesis
from schemathesis.config import SchemathesisConfig
from schemathesis.core.parameters import ParameterLocation
from schemathesis.engine import events, from_schema
from schemathesis.engine.recorder import Interaction, ScenarioRecorder
from schemathesis.generation.case import Case
from schemathesis.generation.meta import CoveragePhaseData, CoverageScenario
from schemathesis.specs.openapi.schemas import OpenApiSchema

from ..spec import Operation, Spec
from ..spec.pointers import lookup
from .bodies import completing_bodies
from .conformance import Problem
from .findings import ENVIRONMENT, Findings, Reply
from .forms import take_as_text
from .gate import Withheld
from .masking import mask
from .plan import Plan
from .report import Finding
from .settings import settings
from .target import Connection
from .tour import KNOWN
from .trouble import Trouble
from .wsgi import wsgi_app

_IGNORED = (ParameterLocation.HEADER, ParameterLocation.COOKIE, ParameterLocation.QUERY)
"""Where a server may get what it does not know."""


@attrs.define
class Collector:
    """Takes the events of one run, and notes what they amount to."""

    findings: Findings

    def take(self, event: events.EngineEvent) -> None:
        """Note what one event says."""
        if isinstance(event, events.ScenarioFinished):
            self._scenario(event.phase.value, event.recorder)
        elif isinstance(event, events.NonFatalError):
            self._error(event)
        elif isinstance(event, events.FatalError):
            raise event.exception

    def _error(self, event: events.NonFatalError) -> None:
        """Note what kept Schemathesis from something, unless it was that it may not do it."""
        if isinstance(event.value, Withheld):
            return
        lost = isinstance(event.value, Trouble)
        told = str(event.value) if lost else f"{event.info.title}\n{event.info.message}"
        operation = self._operation(event.label)
        finding = Finding(
            phase=event.phase.value if event.phase else "engine",
            operation=operation.id if operation else event.label,
            check=ENVIRONMENT if lost else "error",
            message=mask(told, self.findings.secrets),
            curl="",
            status=None,
            seed=self.findings.seed,
        )
        self.findings.add(finding)

    def _scenario(self, phase: str, recorder: ScenarioRecorder) -> None:
        for case_id, interaction in recorder.interactions.items():
            case = recorder.cases[case_id].value
            operation = self._operation(case.operation.label)
            response = _response(interaction)
            if operation is None or response is None:
                continue
            reply = Reply(phase, operation, response)
            if response.request.method == operation.method:
                self.findings.judge(reply)
            for check in recorder.checks.get(case_id, ()):
                self.findings.hold(reply, check.name)
                if check.failure_info is not None and not (
                    check.name == "negative_data_rejection" and only_adds_parameters(case)
                ):
                    failure = check.failure_info.failure
                    message = f"{failure.title}\n{failure.message}"
                    self.findings.note(reply, Problem(check.name, message))

    def _operation(self, label: str) -> Operation | None:
        """Return the operation behind a label like `GET /records`."""
        method, _, path = label.partition(" ")
        return next((o for o in self.findings.spec.operations if (o.method, o.path) == (method, path)), None)


def only_adds_parameters(case: Case[Any]) -> bool:
    """Tell whether all that is wrong with a case are headers, cookies or arguments that nothing declares.

    They break no schema. Schemathesis knows that too, save where it reads what a header was sent with anew.
    """
    data = case.meta.phase.data if case.meta else None
    return (
        isinstance(data, CoveragePhaseData)
        and data.scenario is CoverageScenario.OBJECT_UNEXPECTED_PROPERTIES
        and data.parameter_location in _IGNORED
    )


def _response(interaction: Interaction) -> httpx.Response | None:
    """Return what came back as an httpx response, with the request that it answers."""
    asked, answered = interaction.request, interaction.response
    if answered is None:
        return None
    request = httpx.Request(asked.method, asked.uri, headers=_pairs(asked.headers), content=asked.body or b"")
    return httpx.Response(
        answered.status_code, headers=_pairs(answered.headers), content=answered.content, request=request
    )


def _pairs(headers: Mapping[str, list[str]]) -> list[tuple[bytes, bytes]]:
    return [
        (name.encode(), value.encode("latin-1", "replace")) for name in headers for value in headers[name]
    ]


def run_engine(
    collector: Collector, connection: Connection, plan: Plan, progress: Callable[[str], None]
) -> None:
    """Run the phases of Schemathesis that the plan has, and collect what they find.

    Raises Ended when the gate lets nothing out any more.
    """
    spec = collector.findings.spec
    config = SchemathesisConfig.from_dict(settings(spec, connection, plan))
    schema = schemathesis.openapi.from_dict(_shown(spec), config=config)
    schema.hook("map_body")(completing_bodies(spec, collector.findings.schemas))
    take_as_text(media.media_type for o in spec.operations if o.body for media in o.body.content)
    schema.app = wsgi_app(connection.transport, connection.origin)
    for event in _events(schema):
        if isinstance(event, events.PhaseStarted) and event.phase.name.value in plan.phases:
            progress(event.phase.name.value)
        collector.take(event)
        if isinstance(event, events.Interrupted) and not connection.gate.ended:
            raise KeyboardInterrupt
    connection.gate.expect_open()


def _shown(spec: Spec) -> dict[str, Any]:
    """Return a copy of the document that shows the ids by which a server knows its objects."""
    root: dict[str, Any] = copy.deepcopy(spec.document.root)
    for parameter in (p for operation in spec.operations for p in operation.in_location("path")):
        if KNOWN in parameter.examples:
            holder = lookup(root, parameter.schema_pointer.rpartition("/")[0])
            holder.pop("example", None)
            holder["examples"] = {KNOWN: {"value": parameter.examples[KNOWN]}}
    return root


def _events(schema: OpenApiSchema) -> Iterator[Any]:
    """Yield the events; what libraries warn of while data is made says nothing about the server."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield from from_schema(schema).execute()
