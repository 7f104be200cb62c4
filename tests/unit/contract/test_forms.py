"""Bodies that Schemathesis has no encoder for are sent as text."""

import pytest
from schemathesis.transport.serialization import Binary
from schemathesis.transport.wsgi import WSGI_TRANSPORT

from specloom.contract.forms import take_as_text

SCRIPT = "application/x-some-script"


@pytest.mark.parametrize(
    ("value", "sent"),
    [("a = 1;", b"a = 1;"), (b"\xff", b"\xff"), (Binary(b"\x00"), b"\x00"), ({"a": [1]}, b'{"a": [1]}')],
)
def test_a_body_of_any_media_type_is_sent(value: object, sent: bytes) -> None:
    take_as_text([SCRIPT])
    found = WSGI_TRANSPORT.get_first_matching_media_type(SCRIPT)

    assert found is not None
    assert found[1](None, value) == {"data": sent}  # type: ignore[arg-type]


def test_an_encoder_that_there_is_stays() -> None:
    before = WSGI_TRANSPORT.get_first_matching_media_type("application/json")
    take_as_text(["application/json"])

    assert WSGI_TRANSPORT.get_first_matching_media_type("application/json") == before
