"""Attempts are traced as OpenTelemetry's conventions for HTTP clients say, where a program traces."""

import subprocess
import sys

import attrs
import httpx
import pytest
from opentelemetry import trace
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from tests.unit.runtime.stand_ins import Handler, answering, ok, refusal, sync_caller
from tests.unit.runtime.test_observing import KEY, ORDER, SECURED

from specloom.runtime import SdkError, SyncCaller
from specloom.runtime.logs import Log
from specloom.runtime.observing import Observer

EXPORTER = InMemorySpanExporter()


@pytest.fixture(scope="module")
def provider() -> TracerProvider:
    """Set up where traces go; OpenTelemetry allows it once in a process."""
    provider = TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(EXPORTER))
    trace.set_tracer_provider(provider)
    return provider


@pytest.fixture(autouse=True)
def spans(provider: TracerProvider) -> InMemorySpanExporter:
    EXPORTER.clear()
    return EXPORTER


def traced(vendor: Handler, *, propagates: bool = False) -> SyncCaller:
    caller = sync_caller(vendor, **SECURED)
    return attrs.evolve(caller, observer=Observer(Log("shop_sdk"), propagates_traces=propagates))


def test_every_attempt_is_a_span_of_its_own(spans: InMemorySpanExporter) -> None:
    traced(answering(refusal(503), ok())).call(ORDER, {})

    first, second = spans.get_finished_spans()
    assert (first.name, first.kind, first.status.status_code.name) == (
        "GET /things",
        trace.SpanKind.CLIENT,
        "ERROR",
    )
    assert dict(first.attributes or {}) == {
        "http.request.method": "GET",
        "server.address": "vendor.test",
        "server.port": 443,
        "url.full": "https://vendor.test/v1/things",
        "url.template": "/things",
        "http.response.status_code": 503,
        "error.type": "503",
    }
    assert (second.attributes or {})["http.request.resend_count"] == 1


def test_an_attempt_without_an_answer_names_its_error(spans: InMemorySpanExporter) -> None:
    with pytest.raises(SdkError):
        traced(answering(httpx.ReadTimeout(KEY))).with_options(retries=0).call(ORDER, {})

    (span,) = spans.get_finished_spans()
    assert (span.attributes or {})["error.type"] == "ReadTimeout"
    assert KEY not in span.to_json()


def test_an_attempt_that_is_given_up_ends_its_span(spans: InMemorySpanExporter) -> None:
    def interrupted(request: httpx.Request) -> httpx.Response:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        traced(interrupted).call(ORDER, {})

    (span,) = spans.get_finished_spans()
    assert (span.attributes or {})["error.type"] == "cancelled"


@pytest.mark.parametrize("propagates", [True, False])
def test_the_vendor_is_told_of_the_trace_only_on_demand(
    propagates: bool, spans: InMemorySpanExporter
) -> None:
    vendor = answering(ok())
    traced(vendor, propagates=propagates).call(ORDER, {})

    (span,) = spans.get_finished_spans()
    sent = vendor.requests[0].headers.get("traceparent", "")
    assert (f"{span.context.trace_id:032x}-{span.context.span_id:016x}" in sent) is propagates


def test_a_program_that_does_not_trace_never_loads_opentelemetry() -> None:
    program = (
        "import sys, httpx; from specloom.runtime import *;"
        "vendor = httpx.MockTransport(lambda request: httpx.Response(200));"
        "caller = SyncCaller(Settings('https://v.test'), transport=vendor);"
        "caller.call(Operation('a', 'GET', '/'), {}); print('opentelemetry' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "False"
