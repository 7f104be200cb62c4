import hmac

import pytest

from specloom.errors import BadInput
from specloom.mock.webhooks.signing import sign
from specloom.spec import Signature, SignatureTime

from ..simulating import Moment
from .selling import URL, WEBHOOKS, Receiver, order, shop

PLAIN = Signature("X-Sign", "hmac-sha256", "hex", "secret")
NOW = 1_700_000_000.5


def test_the_body_is_signed() -> None:
    digest = hmac.new(b"sesame", b"{}", "sha256").hexdigest()

    assert sign(PLAIN, b"{}", ["sesame"], now=NOW, delivery="msg_1") == {"X-Sign": digest}


def test_standard_webhooks_are_signed_as_their_own_example() -> None:
    standard = Signature(
        "webhook-signature",
        "hmac-sha256",
        "base64",
        "secret",
        prefix="v1,",
        separator=" ",
        signed="{id}.{timestamp}.{body}",
        timestamp=SignatureTime("webhook-timestamp"),
        id="webhook-id",
        key_prefix="whsec_",
        key_encoding="base64",
    )
    headers = sign(
        standard,
        b'{"test": 2432232314}',
        ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"],
        now=1614265330,
        delivery="msg_p5jXN8AQM9LWM0D4loKWxJek",
    )

    assert headers == {
        "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
        "webhook-timestamp": "1614265330",
        "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    }


def test_each_secret_signs_where_the_header_has_parts() -> None:
    parts = Signature("X-Sign", "hmac-sha1", "hex", "s", "v1=", ",", timestamp=SignatureTime(part="t="))
    signed = sign(parts, b"", ["new", "old"], now=NOW, delivery="")["X-Sign"].split(",")

    assert [part[:3] for part in signed] == ["t=1", "v1=", "v1="]
    assert len(sign(PLAIN, b"", ["new", "old"], now=NOW, delivery="")["X-Sign"]) == 64


def test_time_may_be_told_in_milliseconds() -> None:
    time = SignatureTime("X-Time", unit="milliseconds")
    stamped = Signature("X-Sign", "hmac-sha512", "hex", "s", signed="{timestamp}{body}", timestamp=time)

    assert sign(stamped, b"", ["s"], now=NOW, delivery="")["X-Time"] == "1700000000500"


def test_a_secret_that_is_not_base64_is_refused() -> None:
    encoded = Signature("X-Sign", "hmac-sha256", "hex", "s", key_prefix="whsec_", key_encoding="base64")

    with pytest.raises(BadInput, match="write it as whsec_c2VjcmV0"):
        sign(encoded, b"", ["whsec_?"], now=NOW, delivery="")


def of_key(key: str, more: str = "") -> str:
    signature = f"{{header: X-Sign, algorithm: hmac-sha256, encoding: hex, key: {key}{more}}}"
    scheme = "components: {securitySchemes: {key: {type: http, scheme: bearer}}}"
    return f"x-webhook-signature: {signature}\n{scheme}\n{WEBHOOKS}"


def test_the_key_of_the_api_signs_where_the_spec_says_so() -> None:
    simulator, receiver = shop(of_key("api-key")), Receiver()
    simulator.webhooks.subscribe(URL, send=receiver)
    order(simulator, {"id": 1})
    (request,) = receiver.requests

    assert request.headers["x-sign"] == hmac.new(b"test", request.content, "sha256").hexdigest()


def test_without_a_secret_nothing_is_signed() -> None:
    simulator, receiver = shop(of_key("secret")), Receiver()
    simulator.webhooks.subscribe(URL, send=receiver)
    order(simulator, {"id": 1})

    assert "x-sign" not in receiver.requests[0].headers


def test_a_secret_that_cannot_sign_fails_the_delivery() -> None:
    simulator, receiver = shop(of_key("s", ", secret: {encoding: base64}")), Receiver()
    simulator.webhooks.subscribe(URL, secret="?", send=receiver)
    order(simulator, {"id": 1})
    delivery = simulator.webhooks.log[0]["deliveries"][0]

    assert (delivery["state"], receiver.requests) == ("failed", [])
    assert "not base64" in delivery["attempts"][0]["error"]


def test_a_delivery_is_signed_at_the_true_time_though_the_clock_was_moved() -> None:
    stamped = of_key("s", ', signed: "{timestamp}.{body}", timestamp: {header: X-Time}')
    simulator, receiver = shop(stamped, clock=Moment(5000)), Receiver()
    simulator.webhooks.subscribe(URL, secret="s", send=receiver)
    simulator.clock.advance(3600)
    order(simulator, {"id": 1})

    assert receiver.requests[0].headers["x-time"] == "5000"
