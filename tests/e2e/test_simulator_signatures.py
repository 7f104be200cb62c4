"""A generated client takes what the simulator of its spec signs, in every form, and nothing else."""

from base64 import b64encode
from collections.abc import Callable, Iterator
from types import ModuleType
from typing import Any

import attrs
import httpx
import pytest
from tests.unit.generate.shop import imported, spec_of
from tests.unit.mock.simulating import Moment, ask
from tests.unit.mock.webhooks.test_running import until, while_running

from specloom.generate import generate_client
from specloom.mock import Compiled, Simulator, compile_vendor

FORMS = {
    "at_the_root": "header: X-Root, algorithm: hmac-sha256, encoding: hex",
    "short": "header: X-Short, algorithm: hmac-sha1, encoding: hex",
    "long": "header: X-Long, algorithm: hmac-sha512, encoding: base64",
    "prefixed": 'header: X-Prefixed, algorithm: hmac-sha256, encoding: hex, prefix: "sha256="',
    "of_the_key": "header: X-Key, algorithm: hmac-sha256, encoding: base64",
    "encoded": "header: X-Encoded, algorithm: hmac-sha256, encoding: hex, secret: {encoding: base64}",
    "named": 'header: X-Named, algorithm: hmac-sha256, encoding: hex, signed: "{id}{body}", id: X-Named-Id',
    "timed": """header: X-Timed, algorithm: hmac-sha256, encoding: hex, prefix: "v0=",
        signed: "v0:{timestamp}:{body}", timestamp: {header: X-Timed-At}""",
    "timed_in_milliseconds": """header: X-Milli, algorithm: hmac-sha256, encoding: base64,
        signed: "{body}{timestamp}", timestamp: {header: X-Milli-At, unit: milliseconds}""",
    "in_parts": """header: X-Parts, algorithm: hmac-sha256, encoding: hex, prefix: "v1=", separator: ",",
        signed: "{timestamp}.{body}", timestamp: {part: "t=", tolerance: 60}""",
    "standard": """header: webhook-signature, algorithm: hmac-sha256, encoding: base64, prefix: "v1,",
        separator: " ", signed: "{id}.{timestamp}.{body}", timestamp: {header: webhook-timestamp},
        id: webhook-id, secret: {prefix: whsec_, encoding: base64}""",
}
TIMED = ["timed", "timed_in_milliseconds", "in_parts", "standard"]
IDENTIFIED = {"named": "X-Named-Id", "standard": "webhook-id"}
WITH_SEVERAL = ["in_parts", "standard"]
NOW = 1_700_000_000.0
URL = "https://receiver.test/hooks"
TAKEN, MISMATCH = (200, ""), (401, "mismatch")

Sent = httpx.Request


def webhook(name: str, form: str) -> str:
    key = "api-key" if name == "of_the_key" else "secret"
    own = "" if name == "at_the_root" else f"x-webhook-signature: {{key: {key}, {form}}}, "
    body = "requestBody: {$ref: '#/components/requestBodies/Order'}"
    return f"  {name}: {{post: {{{own}{body}, responses: {{}}}}}}"


SHOP = "\n".join(
    [
        f"x-webhook-signature: {{key: secret, {FORMS['at_the_root']}}}",
        "webhooks:",
        *(webhook(name, form) for name, form in FORMS.items()),
        """
components:
  securitySchemes: {key: {type: http, scheme: bearer}}
  requestBodies:
    Order: {content: {application/json: {schema: {$ref: "#/components/schemas/Order"}, example: {id: 7}}}}
  schemas:
    Order: {type: object, required: [id], properties: {id: {type: integer}}}
""",
    ]
)


def secret(form: str, text: str = "a secret") -> str:
    """Write a secret as the vendor does."""
    encoded = b64encode(text.encode()).decode()
    return {"standard": f"whsec_{encoded}", "encoded": encoded, "of_the_key": "test"}.get(form, text)


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    folder = tmp_path_factory.mktemp("signatures")
    generate_client(spec_of(SHOP, folder), folder / "client")
    with imported(folder / "client", "shop_sdk") as package:
        yield package


@pytest.fixture(scope="module")
def compiled() -> Compiled:
    return compile_vendor(spec_of(SHOP))


@attrs.define
class Line:
    """A way from the simulator to the client's receiver, on which requests can be changed."""

    sdk: ModuleType
    simulator: Simulator
    change: Callable[[Sent], Sent] = lambda sent: sent
    taken: list[Any] = attrs.field(factory=list)
    sent: list[Sent] = attrs.field(factory=list)

    def receiver(self, key: str) -> Any:
        return self.sdk.ShopWebhooks(key, clock=Moment(NOW))

    def carry(self, key: str) -> Callable[[Sent], httpx.Response]:
        """Return what carries requests to a receiver that knows a secret."""
        served = httpx.WSGITransport(self.receiver(key).wsgi(self.taken.append))

        def send(request: Sent) -> httpx.Response:
            self.sent.append(request)
            return served.handle_request(self.change(request))

        return send

    def admin(self, path: str, body: Any) -> None:
        assert ask(self.simulator, f"POST /_specloom/{path}", body).status == 200

    @property
    def answers(self) -> list[tuple[int, str]]:
        """Return what the client answered to each attempt, as the simulator remembers it."""
        attempts = self.simulator.webhooks.log[0]["deliveries"][0]["attempts"]
        return [(attempt["status"], attempt["response"]) for attempt in attempts]


@pytest.fixture
def line(sdk: ModuleType, compiled: Compiled) -> Line:
    return Line(sdk, compiled.start(clock=Moment(NOW)))


def send(line: Line, form: str, fault: dict[str, Any] | None = None) -> None:
    """Have an event sent, and what failed sent again."""
    own = None if form == "of_the_key" else secret(form)
    line.simulator.webhooks.subscribe(URL, secret=own, send=line.carry(secret(form)))
    if fault:
        line.admin("webhooks/faults", {"count": 1, **fault})
    line.admin("webhooks/send", {"event": form})
    line.admin("clock", {"advance": 5})


@pytest.mark.parametrize("form", FORMS)
def test_what_the_simulator_delivers_is_verified_and_typed(line: Line, form: str) -> None:
    send(line, form)

    assert line.answers == [TAKEN]
    assert line.taken == [line.sdk.models.Order(id=7)]


@pytest.mark.parametrize("form", FORMS)
def test_a_bad_signature_is_refused_and_the_good_one_after_it_taken(line: Line, form: str) -> None:
    send(line, form, {"kind": "bad-signature"})

    assert line.answers == [MISMATCH, TAKEN]
    assert len(line.taken) == 1


@pytest.mark.parametrize("form", TIMED)
def test_an_old_delivery_is_refused_and_the_one_of_now_after_it_taken(line: Line, form: str) -> None:
    send(line, form, {"kind": "old-timestamp"})

    assert line.answers == [(401, "too-old"), TAKEN]
    assert len(line.taken) == 1


@pytest.mark.parametrize("form", TIMED)
def test_a_delivery_that_is_not_too_old_is_taken(line: Line, form: str) -> None:
    send(line, form, {"kind": "old-timestamp", "seconds": 59})

    assert line.answers == [TAKEN]


@pytest.mark.parametrize("form", sorted(FORMS.keys() - TIMED))
def test_a_form_without_a_time_cannot_tell_an_old_delivery(line: Line, form: str) -> None:
    send(line, form, {"kind": "old-timestamp"})

    assert line.answers == [TAKEN]


@pytest.mark.parametrize("form", FORMS)
def test_a_duplicate_is_as_genuine_as_the_first(line: Line, form: str) -> None:
    send(line, form, {"kind": "duplicate"})

    assert line.answers == [TAKEN, TAKEN]
    assert line.sent[0].content == line.sent[1].content


@pytest.mark.parametrize(("form", "header"), IDENTIFIED.items())
def test_a_duplicate_is_known_by_the_id_of_the_first(line: Line, form: str, header: str) -> None:
    send(line, form, {"kind": "duplicate"})
    send(line, form)
    first, again, other = (sent.headers[header] for sent in line.sent[:3])

    assert first == again != other


def with_other_body(sent: Sent) -> Sent:
    return Sent(sent.method, sent.url, headers=sent.headers, content=sent.content.replace(b"7", b"8"))


def with_other_time(sent: Sent) -> Sent:
    """Change the time by a second, wherever it stands."""
    for name, value in sent.headers.items():
        sent.headers[name] = value.replace(f"{NOW:.0f}", f"{NOW + 1:.0f}")
    return sent


def with_other_id(sent: Sent) -> Sent:
    for name in IDENTIFIED.values():
        if name in sent.headers:
            sent.headers[name] += "0"
    return sent


@pytest.mark.parametrize(
    ("form", "change"),
    [
        *((form, with_other_body) for form in FORMS),
        *((form, with_other_time) for form in TIMED),
        *((form, with_other_id) for form in IDENTIFIED),
    ],
)
def test_what_is_changed_on_the_way_is_refused(line: Line, form: str, change: Callable[[Sent], Sent]) -> None:
    line.change = change
    send(line, form)

    assert line.answers == [MISMATCH, MISMATCH]
    assert line.taken == []


@pytest.mark.parametrize("form", FORMS)
def test_a_client_with_another_secret_refuses_what_is_sent(line: Line, form: str) -> None:
    other = "another key" if form == "of_the_key" else secret(form, "another")
    line.simulator.webhooks.subscribe(URL, secret=other, send=line.carry(secret(form)))
    line.admin("webhooks/send", {"event": form})

    assert line.answers == [MISMATCH]


@pytest.mark.parametrize("known", ["old", "new"])
@pytest.mark.parametrize("form", WITH_SEVERAL)
def test_while_secrets_are_rotated_who_knows_either_takes_it(line: Line, form: str, known: str) -> None:
    secrets = [secret(form, "new"), secret(form, "old")]
    line.admin("webhooks/endpoints", {"url": URL, "secret": secrets})
    line.admin("webhooks/send", {"event": form})
    line.simulator.webhooks.deliver(line.carry(secret(form, known)))

    assert line.answers == [TAKEN]


@pytest.mark.parametrize("form", FORMS)
def test_an_asgi_application_takes_what_a_server_delivers(line: Line, form: str) -> None:
    application = line.receiver(secret(form)).endpoint(line.taken.append)
    own = None if form == "of_the_key" else secret(form)
    line.simulator.webhooks.subscribe(URL, secret=own)
    line.admin("webhooks/faults", {"kind": "bad-signature", "count": 1})
    line.admin("webhooks/send", {"event": form})

    async def step() -> None:
        await until(lambda: bool(line.answers))
        line.admin("clock", {"advance": 5})
        await until(lambda: len(line.answers) == 2)

    while_running(line.simulator, httpx.ASGITransport(application), step)
    assert line.answers == [MISMATCH, TAKEN]
    assert line.taken == [line.sdk.models.Order(id=7)]
