"""A signature proves who sent a body: here as four vendors sign, with values computed by other means."""

import hashlib
import hmac
from base64 import b64encode

import attrs
import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.runtime import CredentialError, Secret, SignatureError
from specloom.runtime.signatures import Signature, Stamp, check, sign

BODY = b'{"event":"paid"}'
PLAIN = Signature("X-Sign")
PREFIXED = Signature("X-Hub-Signature-256", prefix="sha256=")
STANDARD = Signature(
    "webhook-signature",
    encoding="base64",
    prefix="v1,",
    separator=" ",
    signed="{id}.{timestamp}.{body}",
    stamp=Stamp(header="webhook-timestamp"),
    id_header="webhook-id",
    key_prefix="whsec_",
    key_encoding="base64",
)
IN_PARTS = Signature(
    "X-Sign", prefix="v1=", separator=",", signed="{timestamp}.{body}", stamp=Stamp(part="t=", tolerance=60)
)
SCHEMES = [PLAIN, PREFIXED, STANDARD, IN_PARTS, Signature("X-Sign", "hmac-sha512", "base64")]
SECRET = Secret("whsec_" + b64encode(b"a secret of the receiver").decode())
NOW = 1_700_000_000.0


def signed(signature: Signature, body: bytes = BODY, secret: Secret = SECRET) -> httpx.Headers:
    return httpx.Headers(sign(signature, body, secret, now=NOW, delivery_id="msg_1"))


def reason(signature: Signature, headers: httpx.Headers, *secrets: Secret, now: float = NOW) -> str:
    with pytest.raises(SignatureError) as raised:
        check(signature, BODY, headers, secrets or (SECRET,), now=now)
    return raised.value.reason


def test_the_digest_is_the_bodys_in_hexadecimal() -> None:
    wanted = hmac.new(b"key", BODY, hashlib.sha256).hexdigest()

    assert dict(sign(PLAIN, BODY, Secret("key"), now=NOW)) == {"X-Sign": wanted}


def test_the_vector_of_standard_webhooks_holds() -> None:
    headers = httpx.Headers(
        {
            "webhook-id": "msg_p5jXN8AQM9LWM0D4loKWxJek",
            "webhook-timestamp": "1614265330",
            "webhook-signature": "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
        }
    )
    secret = Secret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")

    check(STANDARD, b'{"test": 2432232314}', headers, [secret], now=1614265330)


@pytest.mark.parametrize("signature", SCHEMES)
def test_what_is_signed_is_taken(signature: Signature) -> None:
    check(signature, BODY, signed(signature), [SECRET], now=NOW)


@given(st.binary(), st.text(min_size=1, max_size=20), st.sampled_from([PLAIN, PREFIXED, IN_PARTS]))
def test_any_body_is_taken_with_its_own_signature_alone(body: bytes, key: str, signature: Signature) -> None:
    headers = signed(signature, body, Secret(key))

    check(signature, body, headers, [Secret(key)], now=NOW)
    with pytest.raises(SignatureError):
        check(signature, body + b" ", headers, [Secret(key)], now=NOW)


@pytest.mark.parametrize("signature", SCHEMES)
def test_a_signature_by_another_secret_is_refused(signature: Signature) -> None:
    other = Secret("whsec_" + b64encode(b"another").decode())

    assert reason(signature, signed(signature, secret=other)) == "mismatch"


@pytest.mark.parametrize("signature", SCHEMES)
def test_a_body_that_was_changed_is_refused(signature: Signature) -> None:
    assert reason(signature, signed(signature, b'{"event":"free"}')) == "mismatch"


@pytest.mark.parametrize("signature", SCHEMES)
def test_a_header_that_does_not_come_is_missing(signature: Signature) -> None:
    for name in signed(signature):
        headers = signed(signature)
        del headers[name]

        assert reason(signature, headers) == "missing"


@pytest.mark.parametrize("value", ["", "sha256=", "no digest", "abc", "é", "sha1=00ff"])
def test_a_header_that_holds_no_digest_is_malformed_or_of_another_body(value: str) -> None:
    headers = httpx.Headers([("X-Hub-Signature-256", value)], encoding="utf-8")

    assert reason(PREFIXED, headers) in {"malformed", "mismatch"}


@pytest.mark.parametrize("moment", ["", "soon", "-5", "1e9", "١٢٣"])
def test_a_time_that_is_no_number_is_malformed(moment: str) -> None:
    headers = httpx.Headers(dict(signed(STANDARD)) | {"webhook-timestamp": moment}, encoding="utf-8")

    assert reason(STANDARD, headers) == "malformed"


def test_while_secrets_are_rotated_either_is_taken() -> None:
    old, new = Secret("old"), Secret("new")

    for secret in (old, new):
        check(PLAIN, BODY, signed(PLAIN, secret=secret), [old, new], now=NOW)


def test_of_several_signatures_one_has_to_fit() -> None:
    headers = signed(STANDARD)
    headers["webhook-signature"] = f"v1a,AAAA v1,AAAA {headers['webhook-signature']}"

    check(STANDARD, BODY, headers, [SECRET], now=NOW)


def test_a_part_of_another_version_proves_nothing() -> None:
    headers = signed(IN_PARTS)
    headers["X-Sign"] = headers["X-Sign"].replace("v1=", "v0=")

    assert reason(IN_PARTS, headers) == "malformed"


@pytest.mark.parametrize(("late", "told"), [(61, "too-old"), (-61, "too-new")])
def test_a_delivery_of_another_time_is_refused(late: float, told: str) -> None:
    assert reason(IN_PARTS, signed(IN_PARTS), now=NOW + late) == told
    check(IN_PARTS, BODY, signed(IN_PARTS), [SECRET], now=NOW + late * 0.9)


def test_the_time_cannot_be_changed() -> None:
    headers = signed(STANDARD)
    headers["webhook-timestamp"] = str(int(NOW) + 1)

    assert reason(STANDARD, headers) == "mismatch"


def test_time_may_be_counted_in_milliseconds() -> None:
    signature = attrs.evolve(STANDARD, stamp=Stamp(header="X-Time", unit=0.001))

    assert signed(signature)["X-Time"] == "1700000000000"
    check(signature, BODY, signed(signature), [SECRET], now=NOW + 299)


def test_a_secret_that_is_not_base64_is_told_without_being_shown() -> None:
    with pytest.raises(CredentialError) as raised:
        check(STANDARD, BODY, signed(STANDARD), [Secret("whsec_n(t b@se64")], now=NOW)

    assert "b@se64" not in str(raised.value)


def test_neither_the_secret_nor_the_signature_that_was_expected_is_told() -> None:
    expected = sign(PLAIN, BODY, Secret("expected-secret"), now=NOW)["X-Sign"]
    with pytest.raises(SignatureError) as raised:
        check(PLAIN, BODY, signed(PLAIN), [Secret("expected-secret")], now=NOW)

    assert raised.value.args == (raised.value.message, "mismatch")
    assert not [text for text in ("expected-secret", expected) if text in repr(raised.value)]
