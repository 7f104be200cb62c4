"""A receiver takes bodies and headers as any framework hands them over."""

import json
from collections.abc import Callable
from email.message import Message
from typing import Any

import httpx
import pytest
from starlette.datastructures import Headers as StarletteHeaders
from werkzeug.datastructures import Headers as WerkzeugHeaders

from specloom.runtime import CredentialError, InvalidArgument, Secret, Settings, SignatureError
from specloom.runtime.events import Contract, Payload, UnknownEvent
from specloom.runtime.signatures import Signature, Stamp
from specloom.runtime.webhooks import Receiver, environment_secret, secret_of

BODY = b'{"id": "\xc3\xa9"}'
CONTRACT = Contract(
    "Shop",
    (Payload(("paid",), known=frozenset({"id"})),),
    signatures=(Signature("X-Sign", stamp=Stamp(header="X-Time"), signed="{timestamp}.{body}"),),
    scheme="key",
)
RECEIVER: Receiver[Any] = Receiver(CONTRACT, "secret", lambda: 1000.0)
HEADERS = RECEIVER.sign(BODY)


def message(headers: dict[str, str]) -> Message:
    made = Message()
    for name, value in headers.items():
        made[name] = value
    return made


def environ(headers: dict[str, str]) -> dict[str, Any]:
    named = {f"HTTP_{name.upper().replace('-', '_')}": value for name, value in headers.items()}
    return {"REQUEST_METHOD": "POST", "wsgi.input": None, "wsgi.version": (1, 0), **named}


@pytest.mark.parametrize(
    "shape",
    [
        dict,
        lambda headers: {name.upper(): value for name, value in headers.items()},
        lambda headers: {name: [value] for name, value in headers.items()},
        lambda headers: list(headers.items()),
        lambda headers: [(name.lower().encode(), value.encode()) for name, value in headers.items()],
        httpx.Headers,
        StarletteHeaders,
        WerkzeugHeaders,
        message,
        environ,
    ],
)
def test_headers_of_any_framework_are_read(shape: Callable[[dict[str, str]], Any]) -> None:
    assert RECEIVER.verify(BODY, shape(HEADERS)) == {"id": "é"}


@pytest.mark.parametrize("body", [BODY, BODY.decode(), bytearray(BODY), memoryview(BODY)])
def test_a_body_is_bytes_or_a_text(body: Any) -> None:
    assert RECEIVER.verify(body, HEADERS) == {"id": "é"}


def test_a_body_that_was_parsed_already_is_refused() -> None:
    with pytest.raises(InvalidArgument, match="as it came"):
        RECEIVER.verify(json.loads(BODY), HEADERS)


def test_a_body_that_is_not_json_is_kept_as_a_text() -> None:
    assert RECEIVER.parse(b"<paid/>\xff") == UnknownEvent(None, "<paid/>�")


def test_headers_of_odd_letters_do_no_harm() -> None:
    assert RECEIVER.verify(BODY, {**HEADERS, "X-Name": "Zoë"})


def test_a_secret_may_be_given_for_one_delivery() -> None:
    headers = RECEIVER.sign(BODY, secret="another")

    assert RECEIVER.verify(BODY, headers, secret=["old", Secret("another")])
    with pytest.raises(SignatureError):
        RECEIVER.verify(BODY, headers)


def test_a_function_is_asked_for_the_secret_each_time() -> None:
    secrets = iter(["old", "secret"])
    receiver: Receiver[Any] = Receiver(CONTRACT, lambda: next(secrets), lambda: 1000.0)

    with pytest.raises(SignatureError):
        receiver.verify(BODY, HEADERS)
    assert receiver.verify(BODY, HEADERS)


@pytest.mark.parametrize("secret", [None, "", [], ["secret", ""]])
def test_without_a_secret_nothing_is_verified(secret: Any) -> None:
    with pytest.raises(CredentialError, match="secret="):
        Receiver[Any](CONTRACT, secret).verify(BODY, HEADERS)


def test_what_is_not_signed_in_a_known_way_cannot_be_verified_but_read() -> None:
    receiver: Receiver[Any] = Receiver(Contract("Shop", CONTRACT.payloads))

    with pytest.raises(SignatureError, match=r"how Shop signs .* parse\(\)") as raised:
        receiver.verify(BODY, {})
    assert raised.value.reason == "unsigned"
    assert receiver.parse(BODY) == {"id": "é"}


def test_of_several_ways_to_sign_the_one_that_came_is_checked() -> None:
    ways = (Signature("X-Old", "hmac-sha1"), Signature("X-New"))
    new: Receiver[Any] = Receiver(Contract("Shop", CONTRACT.payloads, signatures=ways[1:]), "secret")
    both: Receiver[Any] = Receiver(Contract("Shop", CONTRACT.payloads, signatures=ways), "secret")

    assert both.verify(BODY, new.sign(BODY))
    with pytest.raises(SignatureError, match="X-Old is missing"):
        both.verify(BODY, {})


def test_several_ways_to_sign_may_share_a_header() -> None:
    stamped = Signature(
        "X-Sign", prefix="v1=", separator=",", signed="{timestamp}.{body}", stamp=Stamp(part="t=")
    )
    ways = (stamped, Signature("X-Sign"))
    plain: Receiver[Any] = Receiver(Contract("Shop", CONTRACT.payloads, signatures=ways[1:]), "secret")
    both: Receiver[Any] = Receiver(Contract("Shop", CONTRACT.payloads, signatures=ways), "secret")

    assert both.verify(BODY, plain.sign(BODY)) == both.verify(BODY, both.sign(BODY))
    with pytest.raises(SignatureError) as raised:
        both.verify(b"{}", plain.sign(BODY))
    assert raised.value.reason == "mismatch"


def test_a_secret_may_be_written_for_one_way_to_sign_alone() -> None:
    ways = (Signature("X-Sign", key_encoding="base64"), Signature("X-Sign"))
    plain: Receiver[Any] = Receiver(Contract("Shop", CONTRACT.payloads, signatures=ways[1:]), "sec-ret!")
    both: Receiver[Any] = Receiver(Contract("Shop", CONTRACT.payloads, signatures=ways), "sec-ret!")

    assert both.verify(BODY, plain.sign(BODY))
    with pytest.raises(SignatureError, match="does not fit"):
        both.verify(b"{}", plain.sign(BODY))


def test_a_client_checks_with_its_secret_for_webhooks_or_else_its_credential() -> None:
    keyed = Settings("https://shop.test", credentials={"key": "k"})
    own = Settings("https://shop.test", credentials={"key": "k"}, webhook_secret=["a", "b"])

    assert secret_of(CONTRACT, keyed) == Secret("k")
    assert secret_of(CONTRACT, own) == ["a", "b"]
    assert secret_of(CONTRACT, Settings("https://shop.test")) is None
    assert "'a'" not in repr(own)


def test_the_first_variable_that_is_set_holds_the_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHOP_API_KEY", "k")

    assert environment_secret("SHOP_WEBHOOK_SECRET", "SHOP_API_KEY") == "k"
    assert environment_secret("SHOP_WEBHOOK_SECRET") is None


def test_a_receiver_shows_whose_events_it_takes_and_no_secret() -> None:
    assert repr(RECEIVER) == "Receiver(vendor='Shop')"
