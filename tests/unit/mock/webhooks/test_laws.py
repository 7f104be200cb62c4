"""What holds of deliveries whatever receivers do, and of signatures whatever the spec says of them."""

from typing import Any

import httpx
from hypothesis import given, settings
from hypothesis import strategies as st

from specloom.mock.webhooks.signing import sign
from specloom.runtime import signatures
from specloom.runtime.redaction import Secret
from specloom.spec import Signature, SignatureTime

from ..simulating import ask
from .selling import URL, Receiver, order, shop

NOW = 1_700_000_000.5
ANSWERS = st.sampled_from([200, 204, 302, 400, 404, 429, 500, 503, None])
FORMS = st.builds(
    Signature,
    header=st.just("X-Sign"),
    algorithm=st.sampled_from(["hmac-sha1", "hmac-sha256", "hmac-sha512"]),
    encoding=st.sampled_from(["hex", "base64"]),
    key=st.just("secret"),
    prefix=st.sampled_from(["", "v1=", "sha256="]),
    separator=st.sampled_from([",", " "]),
    signed=st.sampled_from(["{body}", "{id}.{timestamp}.{body}", "v0:{timestamp}:{body}"]),
    timestamp=st.builds(SignatureTime, st.just("X-Time"), unit=st.sampled_from(["seconds", "milliseconds"]))
    | st.builds(SignatureTime, part=st.just("t=")),
    id=st.just("X-Id"),
    key_prefix=st.sampled_from(["", "whsec_"]),
    key_encoding=st.sampled_from(["text", "base64"]),
)


@settings(max_examples=30, deadline=None)
@given(answers=st.lists(ANSWERS, max_size=9), orders=st.integers(1, 4))
def test_every_event_is_delivered_and_in_order_whoever_fails_less_often_than_is_tried(
    answers: list[int | None], orders: int
) -> None:
    simulator, receiver = shop(), Receiver(answers)
    simulator.webhooks.subscribe(URL, send=receiver)
    assert all(order(simulator, {"id": number}) == 200 for number in range(orders))
    for _ in range(len(answers) + 1):
        ask(simulator, "POST /_specloom/clock", {"advance": 86400})

    told = [body["id"] for body in receiver.bodies]
    assert told == sorted(told)
    assert set(told) == set(range(orders))
    assert {entry["deliveries"][0]["state"] for entry in simulator.webhooks.log} == {"delivered"}


@settings(max_examples=60, deadline=None)
@given(form=FORMS, body=st.binary(max_size=50), rotated=st.booleans())
def test_a_client_accepts_every_signature_that_a_spec_can_describe(
    form: Signature, body: bytes, rotated: bool
) -> None:
    secrets = ["whsec_b2xk", "whsec_bmV3"] if rotated else ["whsec_bmV3"]
    secrets = [text if form.key_prefix else text.removeprefix("whsec_") for text in secrets]
    headers = httpx.Headers(sign(form, body, secrets, now=NOW, delivery="msg_1"))

    signatures.check(_as_clients_know(form), body, headers, [Secret(secrets[-1])], now=NOW)


def _as_clients_know(form: Any) -> signatures.Signature:
    time = form.timestamp or SignatureTime()
    return signatures.Signature(
        form.header,
        form.algorithm,
        form.encoding,
        prefix=form.prefix,
        separator=form.separator,
        signed=form.signed,
        stamp=signatures.Stamp(time.header, time.part, unit=0.001 if time.unit == "milliseconds" else 1.0),
        id_header=form.id,
        key_prefix=form.key_prefix,
        key_encoding=form.key_encoding,
    )
