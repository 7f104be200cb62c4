"""Use the Aicser client as the vendor prints it, against the simulator."""

import asyncio
import io
import runpy
from itertools import islice
from pathlib import Path
from typing import Any

import httpx
import pytest

from aicser_sdk import AicserClient, AsyncAicserClient, errors, models

from .vendor import FakeTime, transport_to


@pytest.fixture
def client() -> AicserClient:
    return AicserClient(
        base_url="https://your-aicser-instance.com/api/v1", api_key="test", transport=transport_to("aicser")
    )


PRINTED = """\
from aicser_sdk import AicserClient
client = AicserClient(
base_url="https://your-aicser-instance.com/api/v1",
api_key="your_api_key"
)
# Generate chart
chart = client.analytics.generate_chart(
query="Show me sales by month",
data_source="sales_data"
)
# Get AI insights
insights = client.ai.intelligent_analysis(
query="What drives our sales performance?",
data_source="sales_data"
)
"""


def test_the_vendors_own_sample_runs_as_it_is_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(httpx, "HTTPTransport", lambda **_: transport_to("aicser"))  # instead of the network
    sample = tmp_path / "sample.py"
    sample.write_text(PRINTED, encoding="utf-8")
    done = runpy.run_path(str(sample))

    assert done["client"].analytics.get_chart(done["chart"].data.chart_id).success
    assert done["insights"].data.analysis_id


def test_the_vendors_own_first_sample_runs(client: AicserClient) -> None:
    chart = client.analytics.generate_chart(query="Show me sales by month", data_source="sales_data")

    assert chart.success
    assert isinstance(chart.data, models.GeneratedChart)
    assert client.analytics.get_chart(chart.data.chart_id).data.chart_id == chart.data.chart_id


def test_the_vendors_own_second_sample_runs(client: AicserClient) -> None:
    insights = client.ai.intelligent_analysis(
        query="What drives our sales performance?", data_source="sales_data"
    )

    assert insights.data.analysis_id


def test_the_vendors_curl_sample_needs_no_data_source(client: AicserClient) -> None:
    assert client.analytics.generate_chart(query="Show me sales by month").success


def test_login_needs_no_token() -> None:
    with AicserClient(api_key="nobody", instance="aicser.test", transport=transport_to("aicser")) as client:
        reply = client.auth.login(email="user@example.com", password="password123")

    assert (reply.data.token_type, reply.data.expires_in) == ("bearer", 3600)


SAMPLE_WORD = "password123"


def logging_in(transport: httpx.BaseTransport, password: str = SAMPLE_WORD, **options: Any) -> AicserClient:
    return AicserClient(
        email="user@example.com",
        password=password,
        base_url="https://your-aicser-instance.com/api/v1",
        transport=transport,
        **options,
    )


def test_a_client_logs_in_by_itself_and_out_again() -> None:
    with logging_in(transport_to("aicser")) as client:
        assert client.metrics.get_platform().success
        client.logout()
        assert client.metrics.get_platform().success


def test_a_token_is_refreshed_before_it_expires() -> None:
    vendor, time, asked = transport_to("aicser"), FakeTime(), list[str]()

    def transport(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.path.removeprefix("/api/v1"))
        return vendor.handle_request(request)

    client = logging_in(httpx.MockTransport(transport), clock=time.clock, sleep=time.sleep)
    for moment in (0.0, 3500.0, 80.0):
        time.now += moment
        client.metrics.get_platform()

    assert asked == ["/auth/login", *["/metrics/platform"] * 2, "/auth/refresh", "/metrics/platform"]


def test_a_wrong_password_is_told_without_being_shown() -> None:
    client = logging_in(transport_to("aicser"), password="wrong-one")

    with pytest.raises(errors.Unauthorized, match="POST /api/v1/auth/login answered 401") as raised:
        client.metrics.get_platform()
    assert "wrong-one" not in repr(vars(raised.value))


def test_many_tasks_share_one_login() -> None:
    async def work() -> None:
        async with AsyncAicserClient(
            email="user@example.com",
            password="password123",
            base_url="https://your-aicser-instance.com/api/v1",
            transport=transport_to("aicser"),
        ) as client:
            replies = await asyncio.gather(*(client.metrics.get_platform() for _ in range(20)))
            assert all(reply.success for reply in replies)
            await client.logout()

    asyncio.run(work())


def test_a_list_is_read_page_by_page(client: AicserClient) -> None:
    made = {client.analytics.generate_chart(query=f"Question {n}").data.chart_id for n in range(3)}
    charts = list(islice(client.analytics.list_charts(limit=2), 10))

    assert made < {chart.chart_id for chart in charts}
    assert len({chart.chart_id for chart in charts}) == len(charts)


def test_a_file_is_uploaded_with_its_tags(client: AicserClient) -> None:
    reply = client.data.upload(
        file=io.BytesIO(b"date,product\n"), data_source_name="sales", tags=["sales", "monthly"]
    )

    assert reply.data.data_source_id


@pytest.mark.parametrize(
    ("method", "start"), [("chart", b"\x89PNG"), ("chart_pdf", b"%PDF"), ("dashboard", b"%PDF")]
)
def test_a_picture_or_a_document_comes_as_bytes(client: AicserClient, method: str, start: bytes) -> None:
    ids = {"dashboard": "dashboard_123"}
    file = getattr(client.export, method)(ids.get(method, "chart_abc123"))

    assert file.startswith(start)


def test_data_come_as_text_or_as_json(client: AicserClient) -> None:
    assert "," in client.export.chart_csv("chart_abc123")
    assert client.export.chart_json("chart_abc123")
    assert client.export.chart_html("chart_abc123").lstrip().startswith("<")


def test_a_step_of_a_type_that_is_not_documented_is_taken(client: AicserClient) -> None:
    steps: list[dict[str, Any]] = [{"step": 1, "type": "something_new", "parameters": {"depth": 3}}]

    assert client.ai.run_workflow(workflow_name="mine", steps=steps).success


@pytest.mark.parametrize(
    ("status", "error", "code"),
    [
        (401, errors.Unauthorized, "AUTHENTICATION_FAILED"),
        (403, errors.Forbidden, "PERMISSION_DENIED"),
        (404, errors.NotFound, "RESOURCE_NOT_FOUND"),
        (422, errors.UnprocessableContent, "VALIDATION_ERROR"),
        (429, errors.RateLimited, "RATE_LIMIT_EXCEEDED"),
        (500, errors.ServerError, "INTERNAL_ERROR"),
    ],
)
def test_each_of_the_six_codes_is_a_typed_error(
    client: AicserClient, status: int, error: type[errors.StatusError], code: str
) -> None:
    with pytest.raises(error) as raised:
        client.analytics.get_chart("chart_abc123", headers={"X-Specloom-Fault": str(status)}, retries=0)

    assert raised.value.body.error.code == code


def test_a_refusal_for_the_quota_says_how_long_to_wait(client: AicserClient) -> None:
    with pytest.raises(errors.RateLimited) as raised:
        client.users.get("user_456", headers={"X-Specloom-Fault": "429"}, retries=0)

    assert raised.value.body.error.retry_after == raised.value.retry_after == 1
    assert raised.value.response.headers["x-ratelimit-limit"] == "10"
