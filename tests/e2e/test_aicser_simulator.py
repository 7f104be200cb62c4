"""The simulator of Aicser does what the vendor's page says."""

import struct
import zlib
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import attrs
import httpx
import orjson
import pytest
from tests.unit.mock.simulating import Moment

from specloom.mock import Simulator, SimulatorTransport
from specloom.mock.loading import Compiled, compile_vendor
from specloom.spec import load_document, read_spec
from specloom.workspace import Workspace

NOON = 1_705_320_000.0
"""Monday, 15 January 2024, 12:00 UTC."""
SALES = b"date,region,revenue\n2024-01-01,North,10\n2024-02-01,South,20\n2024-03-01,North,40\n"
CATEGORIES = {
    "auth_logout": 5,
    "analytics_list_charts": 100,
    "ai_list_models": 50,
    "data_list_sources": 20,
    "users_list": 10,
    "search_global_search": None,
}


@attrs.frozen
class Aicser:
    """A simulator, its clock, and short ways to ask it."""

    simulator: Simulator
    moment: Moment
    client: httpx.Client

    def ask(self, method: str, path: str, body: Any = None, by: str = "test", **more: Any) -> httpx.Response:
        headers = {"authorization": f"Bearer {by}"} if by else {}
        return self.client.request(method, path, json=body, headers=headers, **more)

    def data(self, method: str, path: str, body: Any = None, by: str = "test", **more: Any) -> Any:
        answer = self.ask(method, path, body, by, **more)
        assert answer.status_code == 200, answer.text
        return answer.json()["data"]

    def upload(self, content: bytes = SALES, name: str = "sales.csv", **fields: Any) -> Any:
        return self.data("POST", "/data/upload", files={"file": (name, content)}, data=fields)

    def login(self, email: str = "user@example.com", phrase: str = "password123") -> Any:
        return self.data("POST", "/auth/login", {"email": email, "password": phrase}, "")

    def announced(self) -> list[Any]:
        return [delivery["payload"] for delivery in self.simulator.webhooks.log]


@pytest.fixture(scope="module")
def compiled(root: Path) -> Compiled:
    specs = Workspace(root)
    spec = read_spec(load_document(specs.spec("aicser")), "aicser")
    return compile_vendor(spec, specs.rules("aicser"), specs.seed("aicser"))


@pytest.fixture
def aicser(compiled: Compiled) -> Aicser:
    return started(compiled, limits=False)


def started(compiled: Compiled, *, limits: bool) -> Aicser:
    moment = Moment(NOON)
    simulator = compiled.start(clock=moment, random=partial(Random, 1), limits=limits)
    base = "https://your-aicser-instance.com/api/v1"
    return Aicser(simulator, moment, httpx.Client(transport=SimulatorTransport(simulator), base_url=base))


def error(answer: httpx.Response) -> tuple[int, str, str]:
    told = answer.json()["error"]
    return answer.status_code, told["code"], told["message"]


def test_a_user_who_was_created_logs_in_with_the_password(aicser: Aicser) -> None:
    user = aicser.data(
        "POST", "/users", {"email": "Ann@example.com", "username": "ann", "password": "sesame"}
    )
    session = aicser.login("ann@example.com", "sesame")

    assert session["user"] == {
        "id": user["user_id"],
        "email": "Ann@example.com",
        "username": "ann",
        "role": "user",
    }
    assert "password" not in aicser.ask("GET", f"/users/{user['user_id']}").text
    wrong = aicser.ask("POST", "/auth/login", {"email": "ann@example.com", "password": "open"}, "")
    assert error(wrong) == (401, "AUTHENTICATION_FAILED", "Nobody has these credentials")


def test_a_token_lives_for_an_hour_and_its_refresh_token_brings_another(aicser: Aicser) -> None:
    session = aicser.login()
    aicser.moment.now += session["expires_in"]

    expired = aicser.ask("GET", "/analytics/charts", by=session["access_token"])
    assert error(expired) == (401, "AUTHENTICATION_FAILED", "The token has expired")
    fresh = aicser.data("POST", "/auth/refresh", by=session["refresh_token"])
    assert aicser.ask("GET", "/analytics/charts", by=fresh["access_token"]).is_success


def test_a_logout_revokes_both_tokens(aicser: Aicser) -> None:
    session = aicser.login()
    assert aicser.ask("POST", "/auth/logout", by=session["access_token"]).is_success

    assert aicser.ask("GET", "/users", by=session["access_token"]).status_code == 401
    assert aicser.ask("POST", "/auth/refresh", by=session["refresh_token"]).status_code == 401


def test_an_upload_is_described_by_what_is_in_it(aicser: Aicser) -> None:
    source = aicser.upload(name="../../etc/sales.csv", data_source_name="mine", tags=["a", "b"])

    assert source["file_name"] == "sales.csv"
    assert (source["rows"], source["columns"], source["file_size"]) == (3, 3, len(SALES))
    assert source["schema"] == {"date": "datetime", "region": "string", "revenue": "integer"}
    told = aicser.data("GET", f"/data/sources/{source['data_source_id']}/schema")
    assert told["schema"]["region"] == {
        "type": "string",
        "nullable": False,
        "unique_values": 2,
        "sample_values": ["North", "South"],
    }
    assert told["statistics"]["total_rows"] == 3


@pytest.mark.parametrize(("name", "content"), [("a.csv", b""), ("a.exe", b"MZ"), ("a.csv", b"a\n1,2\n")])
def test_a_file_that_cannot_be_read_is_refused(aicser: Aicser, name: str, content: bytes) -> None:
    answer = aicser.ask("POST", "/data/upload", files={"file": (name, content)})

    assert error(answer)[:2] == (422, "VALIDATION_ERROR")


@pytest.mark.parametrize("member", ["data_source_name", "description", "tags"])
def test_a_file_in_place_of_a_text_is_refused(aicser: Aicser, member: str) -> None:
    files = {"file": ("a.csv", b"a\n1\n"), member: ("b.csv", b"b\n2\n")}
    answer = aicser.ask("POST", "/data/upload", files=files)

    assert error(answer)[:2] == (422, "VALIDATION_ERROR")


@pytest.mark.parametrize("member", ["data_source_id", "name"])
def test_a_chart_shows_the_data_source_that_is_named(aicser: Aicser, member: str) -> None:
    source = aicser.upload(data_source_name="mine")
    asked = {"query": "revenue by month", "data_source": source[member]}
    chart = aicser.data("POST", "/analytics/chart", asked)

    assert chart["chart_data"] == {
        "type": "line",
        "data": {"labels": ["Jan", "Feb", "Mar"], "datasets": [{"label": "Revenue", "data": [10, 20, 40]}]},
    }
    assert chart["insights"][0] == "Revenue rose over the period, from 10 to 40"
    again = aicser.data("POST", "/analytics/chart", asked)
    assert (again["chart_data"], again["insights"]) == (chart["chart_data"], chart["insights"])


def test_a_chart_of_no_known_data_source_is_refused(aicser: Aicser) -> None:
    for path in ("/analytics/chart", "/ai/intelligent-analysis"):
        answer = aicser.ask("POST", path, {"query": "sales", "data_source": "none"})
        assert error(answer) == (422, "VALIDATION_ERROR", "There is no data source none")


def test_an_update_keeps_the_options_that_it_does_not_tell(aicser: Aicser) -> None:
    asked = {"query": "sales", "options": {"theme": "light", "interactive": True}}
    path = f"/analytics/chart/{aicser.data('POST', '/analytics/chart', asked)['chart_id']}"
    aicser.moment.now += 60
    changed = aicser.data("PUT", path, {"options": {"theme": "dark"}})

    assert changed["chart_data"]["options"] == {"theme": "dark", "interactive": True}
    assert (changed["created_at"], changed["updated_at"]) == ("2024-01-15T12:00:00Z", "2024-01-15T12:01:00Z")
    assert aicser.data("GET", path) == changed


def test_charts_outlive_their_data_source_and_leave_their_dashboards(aicser: Aicser) -> None:
    source = aicser.upload()["data_source_id"]
    chart = aicser.data("POST", "/analytics/chart", {"query": "revenue", "data_source": source})["chart_id"]
    layout = [{"chart_id": chart, "position": {"x": 0, "y": 0, "w": 6, "h": 4}}]
    dashboard = aicser.data("POST", "/dashboards", {"name": "Mine", "layout": layout})["dashboard_id"]

    assert (
        aicser.ask("DELETE", f"/data/sources/{source}").json()["message"]
        == "Operation completed successfully"
    )
    assert aicser.data("GET", f"/dashboards/{dashboard}")["layout"][0]["chart_data"]["type"] == "line"
    aicser.ask("DELETE", f"/analytics/chart/{chart}")
    assert aicser.ask("GET", f"/analytics/chart/{chart}").status_code == 404
    assert aicser.data("GET", f"/dashboards/{dashboard}")["layout"] == layout


def test_a_list_tells_of_a_chart_what_the_page_prints(aicser: Aicser) -> None:
    listed = aicser.data("GET", "/analytics/charts")["charts"]

    assert listed[0] == {
        "chart_id": "chart_abc123",
        "query": "Show me sales by month for the last year",
        "chart_type": "line",
        "created_at": "2024-01-15T10:30:00Z",
    }


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("query=BY MONTH&limit=1", ["chart_abc123"]),
        ("chart_type=pie", ["chart_pie"]),
        ("created_after=2024-01-15T11:00:00Z", ["chart_pie"]),
        ("sort_by=created_at&sort_order=desc&limit=1", ["chart_pie"]),
        ("sort_by=query&sort_order=asc&limit=1", ["chart_pie"]),
        ("page=2&limit=3", ["chart_pie"]),
        ("chart_type=line&query=nothing", []),
    ],
)
def test_charts_are_found_by_every_documented_filter_and_in_every_order(
    aicser: Aicser, query: str, expected: list[str]
) -> None:
    made = {
        "chart_id": "chart_pie",
        "query": "A pie",
        "chart_type": "pie",
        "created_at": "2024-01-15T12:00:00Z",
    }
    aicser.simulator.seed({"charts": [made]})

    assert [
        chart["chart_id"] for chart in aicser.data("GET", f"/analytics/charts?{query}")["charts"]
    ] == expected


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("tags=mine", ["new"]),
        ("tags=monthly&tags=mine", ["sales_data_2024", "new"]),
        ("file_type=tsv", ["new"]),
        ("created_after=2024-01-15T11:00:00Z", ["new"]),
        ("page=2&limit=2", ["new"]),
    ],
)
def test_data_sources_are_found_by_every_documented_filter(
    aicser: Aicser, query: str, expected: list[str]
) -> None:
    aicser.upload(name="a.tsv", data_source_name="new", tags=["mine"])

    page = aicser.data("GET", f"/data/sources?{query}")
    assert [source["name"] for source in page["data_sources"]] == expected


@pytest.mark.parametrize(
    "query", ["role=admin", "organization=Acme", "status=active&role=admin", "page=3&limit=1"]
)
def test_users_are_found_by_every_documented_filter(aicser: Aicser, query: str) -> None:
    user = {
        "email": "a@example.com",
        "username": "ann",
        "password": "p",
        "role": "admin",
        "organization": "Acme",
    }
    aicser.data("POST", "/users", user)

    assert [user["username"] for user in aicser.data("GET", f"/users?{query}")["users"]] == ["ann"]


@pytest.mark.parametrize(
    ("query", "size", "ground"),
    [("", (1200, 800), b"\xff\xff\xff"), ("&width=300&height=200&theme=dark", (300, 200), b"\x17\x1c\x24")],
)
def test_a_png_has_the_size_and_theme_that_were_asked_for(
    aicser: Aicser, query: str, size: tuple[int, int], ground: bytes
) -> None:
    image = aicser.ask("GET", f"/export/chart/chart_abc123?format=png{query}").content

    assert image.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">II", image[16:24]) == size
    dots = zlib.decompress(image[41 : 41 + struct.unpack(">I", image[33:37])[0]])
    assert len(dots) == size[1] * (1 + 3 * size[0])
    assert dots[1:4] == ground
    assert b"\x2f\x6f\xde" in dots  # the line of the first series


@pytest.mark.parametrize(("paper", "box"), [("a4", "595 842"), ("letter", "612 792"), ("legal", "612 1008")])
def test_a_dashboard_is_a_pdf_of_the_paper_that_was_asked_for(aicser: Aicser, paper: str, box: str) -> None:
    for charts, pages in (("true", 2), ("false", 1)):
        path = f"/export/dashboard/dashboard_123?format=pdf&page_size={paper}&include_charts={charts}"
        document = aicser.ask("GET", path).content

        assert document.startswith(b"%PDF-1.4")
        assert document.endswith(b"%%EOF\n")
        assert document.count(f"/MediaBox [0 0 {box}]".encode()) == pages
        table = document[int(document.split(b"startxref\n")[1].split()[0]) :].splitlines()
        assert all(
            document[int(line[:10]) :].startswith(b"%d 0 obj" % n) for n, line in enumerate(table[3:-5], 1)
        )


def test_a_chart_is_exported_as_what_it_shows(aicser: Aicser) -> None:
    path = "/export/chart/chart_abc123?format="

    assert aicser.ask("GET", f"{path}csv").text == "label,Sales\nJan,1000\nFeb,1200\nMar,1100\nApr,1400\n"
    shown = aicser.ask("GET", f"{path}json").json()
    assert shown["datasets"] == [{"label": "Sales", "data": [1000, 1200, 1100, 1400]}]
    assert aicser.ask("GET", f"{path}pdf").content.startswith(b"%PDF")


def test_a_page_of_html_is_whole_by_itself_and_runs_nothing(aicser: Aicser) -> None:
    asked = {"query": "<script>alert(1)</script> sales", "data_source": "sales_data"}
    chart = aicser.data("POST", "/analytics/chart", asked)["chart_id"]
    page = aicser.ask("GET", f"/export/chart/{chart}?format=html").text

    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert "<polygon" in page
    assert "href=" not in page
    assert "src=" not in page


@pytest.mark.parametrize("size", ["width=0", "height=5000", "width=-1"])
def test_an_image_of_a_size_that_cannot_be_is_refused(aicser: Aicser, size: str) -> None:
    assert aicser.ask("GET", f"/export/chart/chart_abc123?{size}").status_code == 422


def test_a_search_finds_what_there_is_and_what_has_more_of_the_words_first(aicser: Aicser) -> None:
    found = aicser.data("GET", "/search?q=sales performance")
    first = found["results"][0]

    assert (first["type"], first["id"], first["relevance_score"]) == ("dashboard", "dashboard_123", 1.0)
    assert found["total_results"] == len(found["results"]) == 6
    users = aicser.data("GET", "/search?q=newuser&type=users")["results"]
    assert [user["id"] for user in users] == ["user_456"]
    second = aicser.data("GET", "/search?q=sales&page=2&limit=2")
    assert (len(second["results"]), second["pagination"]) == (2, {"page": 2, "limit": 2, "pages": 3})
    assert aicser.data("GET", f"/search?q=sales&page={2**64}&limit={2**64}")["results"] == []
    assert aicser.data("GET", "/search?q=")["results"] == []
    assert aicser.data("GET", f"/search?q=sales&page={10**30}&limit={10**30}")["results"] == []


def test_metrics_count_what_happened_on_the_clock(aicser: Aicser) -> None:
    token = aicser.login()["access_token"]
    aicser.data("POST", "/analytics/chart", {"query": "sales"}, token)
    aicser.moment.now += 86_400 * 7
    aicser.data("POST", "/ai/intelligent-analysis", {"query": "sales"}, by="test")

    platform = aicser.data("GET", "/metrics/platform")
    assert platform["charts"] == {
        "total": 4,
        "created_today": 0,
        "created_this_week": 0,
        "created_this_month": 1,
    }
    assert platform["ai_queries"] == {"total": 2, "today": 1, "this_week": 1, "this_month": 2}
    assert platform["users"] == {
        "total": 2,
        "active_today": 1,
        "active_this_week": 1,
        "active_this_month": 1,
    }
    own = aicser.data("GET", "/metrics/user/user_123")
    assert (own["usage"]["charts_created"], own["usage"]["ai_queries"]) == (1, 2)
    assert own["activity"]["last_login"] == "2024-01-15T12:00:00Z"
    assert own["activity"]["login_count_this_month"] == 1
    assert aicser.ask("GET", "/metrics/user/nobody").status_code == 404


def test_an_analysis_tells_what_goes_along_and_leaves_out_what_is_unsure(aicser: Aicser) -> None:
    asked = {"query": "What drives sales?", "data_source": "sales_data"}
    results = aicser.data("POST", "/ai/intelligent-analysis", asked)["results"]
    options = {"confidence_threshold": 0.99, "include_insights": False, "include_recommendations": False}
    sure = aicser.data("POST", "/ai/intelligent-analysis", {**asked, "options": options})["results"]

    assert results["primary_drivers"][0]["factor"] == "Marketing Spend"
    assert results["recommendations"] == ["Look into Marketing Spend first"]
    assert sure == {"primary_drivers": []}


def test_a_workflow_hands_the_data_from_step_to_step(aicser: Aicser) -> None:
    steps = [
        {"step": 1, "type": "data_preparation", "parameters": {"data_source": "sales_data"}},
        {"step": 2, "type": "trend_analysis", "parameters": {"window_size": 2}},
        {"step": 3, "type": "forecasting", "parameters": {"forecast_periods": 2}},
        {"step": 4, "type": "something_else"},
    ]
    told = aicser.data("POST", "/ai/workflow", {"workflow_name": "sales", "steps": steps})["steps"]

    assert [step["result"] for step in told] == [
        {"values": 4},
        {"window_size": 2, "moving_average": [1100, 1150, 1250]},
        {"forecast": [1450, 1560]},
        {},
    ]


def test_every_event_of_the_page_is_announced(aicser: Aicser) -> None:
    organization = aicser.data("POST", "/organizations", {"name": "Acme"})["organization_id"]
    user = {"email": "a@example.com", "username": "a", "password": "p", "organization": "Acme"}
    aicser.data("POST", "/users", user)
    token = aicser.login("a@example.com", "p")["access_token"]
    aicser.upload()
    chart = aicser.data("POST", "/analytics/chart", {"query": "sales"}, token)["chart_id"]
    aicser.data("PUT", f"/analytics/chart/{chart}", {"options": {}})
    aicser.data("DELETE", f"/analytics/chart/{chart}")
    aicser.data("POST", "/dashboards", {"name": "D"})

    told = {payload["event"]: payload for payload in aicser.announced()}
    made = ["user.created", "data.uploaded", "chart.created", "chart.updated", "chart.deleted"]
    assert list(told) == [*made, "dashboard.created"]
    assert told["chart.created"] == {
        "event": "chart.created",
        "timestamp": "2024-01-15T12:00:00Z",
        "data": {
            "chart_id": chart,
            "query": "sales",
            "user_id": told["user.created"]["data"]["user_id"],
            "organization_id": organization,
        },
    }


@pytest.mark.parametrize(("operation", "limit"), CATEGORIES.items())
def test_each_category_has_its_limit(compiled: Compiled, operation: str, limit: int | None) -> None:
    aicser = started(compiled, limits=True)
    called = aicser.simulator.spec.operation(operation)
    query = "?q=x" if operation == "search_global_search" else ""
    answers = [aicser.ask(called.method, called.path + query) for _ in range((limit or 150) + 1)]

    assert all(answer.is_success for answer in answers[:-1])
    assert answers[-1].is_success == (limit is None)
    if limit:
        assert answers[-1].headers["x-ratelimit-limit"] == str(limit)
        told = answers[-1].json()["error"]
        assert (told["code"], told["retry_after"]) == ("RATE_LIMIT_EXCEEDED", 60)


def test_what_is_wrong_with_a_request_is_told_by_field(aicser: Aicser) -> None:
    told = orjson.loads(aicser.ask("GET", "/analytics/charts?limit=101&sort_by=size").content)["error"]

    assert told["code"] == "VALIDATION_ERROR"
    assert set(told["details"]) == {"limit", "sort_by"}
    assert told["timestamp"] == "2024-01-15T12:00:00Z"
