"""Use the Octolis client as its users do, against the simulator or a vendor of a few lines."""

import asyncio
import logging
import threading
import traceback
from collections.abc import Callable
from itertools import chain, repeat
from uuid import UUID

import httpx
import pytest

from octolis_sdk import AsyncOctolisClient, OctolisClient, OctolisError, errors, models

from .vendor import FakeTime, transport_to

JEANNE = "28d912a6-e6c5-40c8-8ec6-9803498d86f0"
KEY = "k3y-that-nobody-may-see"
Answer = Callable[[httpx.Request], httpx.Response]


@pytest.fixture
def octolis() -> OctolisClient:
    return OctolisClient(api_key="test", transport=transport_to("octolis"))


def scripted(*answers: httpx.Response | Exception, time: FakeTime | None = None) -> OctolisClient:
    """Return a client to whom these answers come, the last one again and again."""
    time, coming = time or FakeTime(), chain(answers, repeat(answers[-1]))

    def answer(request: httpx.Request) -> httpx.Response:
        found = next(coming)
        if isinstance(found, Exception):
            raise found
        return found

    transport = httpx.MockTransport(answer)
    return OctolisClient(
        api_key=KEY, transport=transport, clock=time.clock, sleep=time.sleep, random=lambda: 1.0
    )


def error(status: int, **headers: str) -> httpx.Response:
    body = {"title": "Refused", "detail": "this time", "status": status}
    return httpx.Response(
        status, json=body, headers={name.replace("_", "-"): v for name, v in headers.items()}
    )


COUNTED = httpx.Response(200, json={"count": 741})


def test_a_record_is_written_and_read_back(octolis: OctolisClient) -> None:
    written = octolis.records.upsert("customers", {"email": "ann@example.org", "firstname": "Ann"})
    read = octolis.records.get("customers", written.record.sys_masterid)

    assert read.record["firstname"] == "Ann"


def test_a_record_is_updated_by_its_master_id(octolis: OctolisClient) -> None:
    octolis.records.update("customers", JEANNE, {"phone": "0123"})

    assert octolis.records.get("customers", UUID(JEANNE)).record["phone"] == "0123"


def test_a_batch_tells_of_each_record(octolis: OctolisClient) -> None:
    batch: list[dict[str, str]] = [{"email": "ann@example.org"}, {"firstname": "Nobody"}]

    good, bad = octolis.records.upsert_batch("customers", batch).results

    assert (good.written, bad.written) == (True, False)
    assert isinstance(bad.error, models.MissingColumnsError)
    assert bad.error.missing == ["email"]


def test_a_batch_of_updates_names_its_records(octolis: OctolisClient) -> None:
    item = {"__masterid__": JEANNE, "firstname": "J"}

    assert [result.written for result in octolis.records.update_batch("customers", [item]).results] == [True]


def test_a_list_runs_through_every_page(octolis: OctolisClient) -> None:
    ids = [record.sys_masterid for record in octolis.records.list("customers", page_size=1)]

    assert len(ids) == len(set(ids)) == octolis.records.count("customers").count


def test_a_list_is_filtered_and_cut_to_columns(octolis: OctolisClient) -> None:
    found = list(octolis.records.list("customers", filter=["firstname:Alex"], selection=["firstname"]))

    assert [record.additional_properties for record in found] == [{"firstname": "Alex"}]


def test_a_list_comes_as_csv_with_or_without_its_header(octolis: OctolisClient) -> None:
    alex, columns = ["firstname:Alex"], ["firstname"]

    whole = octolis.records.list_csv("customers", filter=alex, selection=columns)
    bare = octolis.records.list_csv("customers", filter=alex, selection=columns, header=False)

    assert (whole.split(), bare.split()) == (["firstname", "Alex"], ["Alex"])


def test_a_count_comes_as_csv(octolis: OctolisClient) -> None:
    assert octolis.records.count_csv("customers").split() == [
        "count",
        str(octolis.records.count("customers").count),
    ]


def test_an_event_is_taken_by_a_webhook(octolis: OctolisClient) -> None:
    response = octolis.webhooks.with_raw_response.send("customers", {"event": "consent_given"})

    assert response.status_code == 200


def test_a_refused_value_is_a_typed_error(octolis: OctolisClient) -> None:
    with pytest.raises(errors.BadRequest) as caught:
        octolis.records.upsert("customers", {"email": "a@b.c", "consent_sms": 25})

    assert isinstance(caught.value.body, models.ValidationError)
    assert caught.value.status_code == 400
    assert caught.value.request_id


def test_a_record_that_is_not_there_is_not_found(octolis: OctolisClient) -> None:
    with pytest.raises(errors.NotFound):
        octolis.records.get("customers", "00000000-0000-4000-8000-000000000000")


def test_a_wrong_key_is_unauthorized() -> None:
    octolis = OctolisClient(api_key="wrong", transport=transport_to("octolis"))

    with pytest.raises(errors.Unauthorized):
        octolis.records.count("customers")


def test_a_missing_key_names_the_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OCTOLIS_API_KEY", raising=False)

    with pytest.raises(OctolisError, match=r"pass api_key=, or set OCTOLIS_API_KEY\."):
        OctolisClient(transport=transport_to("octolis")).records.count("customers")


def test_the_key_comes_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OCTOLIS_API_KEY", "test")

    assert OctolisClient(transport=transport_to("octolis")).records.count("customers").count


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, errors.BadRequest),
        (401, errors.Unauthorized),
        (403, errors.Forbidden),
        (404, errors.NotFound),
        (418, errors.StatusError),
        (423, errors.Locked),
        (429, errors.RateLimited),
        (520, errors.ServerError),
    ],
)
def test_each_status_has_its_error(status: int, kind: type[errors.StatusError]) -> None:
    with pytest.raises(kind) as caught:
        scripted(error(status)).records.upsert("customers", {}, retries=0)

    assert type(caught.value) is kind
    assert isinstance(caught.value, OctolisError)


def test_an_error_page_that_is_not_json_keeps_its_status() -> None:
    with pytest.raises(errors.Unauthorized) as caught:
        scripted(httpx.Response(401, html="<h1>No</h1>")).records.count("customers")

    assert caught.value.body == "<h1>No</h1>"


def test_a_reply_that_is_no_count_is_refused_and_kept() -> None:
    with pytest.raises(errors.DecodeError) as caught:
        scripted(httpx.Response(200, json={"total": 1})).records.count("customers")

    assert caught.value.body == {"total": 1}


def test_a_refusal_by_rate_is_repeated_when_the_vendor_says() -> None:
    time = FakeTime()

    assert scripted(error(429, Retry_After="1.5"), COUNTED, time=time).records.count("customers").count == 741
    assert sum(time.slept) == pytest.approx(1.5)


def test_a_busy_dataset_is_written_again_after_five_seconds() -> None:
    time = FakeTime()
    written = httpx.Response(200, json={"results": []})

    scripted(error(423), written, time=time).records.upsert_batch("customers", [])

    assert sum(time.slept) == pytest.approx(5)


def test_a_server_error_is_repeated_for_a_read() -> None:
    assert scripted(error(502), COUNTED).records.count("customers").count == 741


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (error(502), errors.ServerError),
        (httpx.ReadError("lost"), errors.ConnectionFailed),
        (httpx.ReadTimeout("slow"), errors.TimedOut),
    ],
)
def test_a_write_that_may_have_arrived_is_not_repeated(
    answer: httpx.Response | Exception, kind: type[OctolisError]
) -> None:
    time = FakeTime()

    with pytest.raises(kind):
        scripted(answer, time=time).records.upsert("customers", {})

    assert time.slept == []


def test_an_event_by_put_is_not_repeated() -> None:
    time = FakeTime()

    with pytest.raises(errors.ServerError):
        scripted(error(503), time=time).webhooks.send_by_put("customers", {})

    assert time.slept == []


def test_single_writes_keep_to_the_quota_of_the_key() -> None:
    time = FakeTime()
    sent: list[float] = []

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(time.now - 1000)
        return httpx.Response(200, json={"results": []})

    octolis = OctolisClient(
        api_key=KEY, transport=httpx.MockTransport(answer), clock=time.clock, sleep=time.sleep
    )
    while time.now < 1020:
        octolis.records.upsert_batch("customers", [])

    at_once = [moment for moment in sent if moment < 0.9]
    assert len(at_once) == 17
    assert len(sent) >= 0.95 * (17 + 2 * 19)


def test_threads_share_one_account() -> None:
    octolis = OctolisClient(api_key="test", transport=transport_to("octolis"))
    refused: list[OctolisError] = []

    def read() -> None:
        try:
            octolis.records.count("customers", retries=0)
        except OctolisError as error:
            refused.append(error)

    threads = [threading.Thread(target=read) for _ in range(30)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert refused == []


def test_no_record_or_error_or_repr_shows_the_key(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    octolis = OctolisClient(api_key=KEY, transport=httpx.MockTransport(lambda request: error(401)))

    with pytest.raises(errors.Unauthorized) as caught:
        octolis.records.count("customers")

    shown = [caplog.text, repr(octolis), repr(octolis.records), repr(octolis.__dict__), repr(caught.value)]
    shown += ["".join(traceback.format_exception(caught.value)), str(caught.value.response.request.url)]
    assert "GET /v1/data/datasets/customers/records/count 401" in caplog.text
    assert not [text for text in shown if KEY in text]


def test_the_vendor_is_sent_the_key_and_what_it_asks_of_every_request() -> None:
    seen: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return COUNTED

    OctolisClient(api_key=KEY, transport=httpx.MockTransport(answer)).records.count(
        "a/b", filter=["email:x@y.z", "consent_sms:true"]
    )

    assert seen[0].url.raw_path.decode() == (
        "/v1/data/datasets/a%2Fb/records/count"
        f"?format=json&filter=email%3Ax%40y.z,consent_sms%3Atrue&api-key={KEY}"
    )
    assert (seen[0].headers["Accept"], seen[0].headers["Content-Type"]) == ("*/*", "application/json")


def test_the_asynchronous_client_does_the_same_as_the_synchronous_one(octolis: OctolisClient) -> None:
    async def session() -> tuple[list[object], int, str]:
        async with AsyncOctolisClient(api_key="test", transport=transport_to("octolis")) as client:
            listed: list[object] = [
                record.sys_masterid async for record in client.records.list("customers", page_size=2)
            ]
            raw = await client.records.with_raw_response.list("customers")
            with pytest.raises(errors.NotFound):
                await client.records.count("nothing")
            return listed, raw.status_code, await client.records.count_csv("customers")

    listed, status, counted = asyncio.run(session())

    assert listed == [record.sys_masterid for record in octolis.records.list("customers")]
    assert (status, counted) == (200, octolis.records.count_csv("customers"))
