"""Errors say where, what and what to do; they can be told apart, copied and pickled."""

import copy
from typing import Any

import httpx
import pytest
from tests.unit.runtime.stand_ins import GET, POST

from specloom.runtime import (
    BadRequest,
    Conflict,
    ConnectionFailed,
    Forbidden,
    Locked,
    NotFound,
    Operation,
    RateLimited,
    SdkError,
    Secret,
    ServerError,
    StatusError,
    TimedOut,
    Unauthorized,
    UnprocessableContent,
    errors,
)
from specloom.runtime.outcomes import failure
from specloom.runtime.retrying import Outcome

REQUEST = httpx.Request("POST", "https://vendor.test/things/a%2Fb?q=private")


def failed(outcome: Outcome, operation: Operation = POST) -> SdkError:
    if isinstance(outcome, httpx.Response):
        outcome.request = REQUEST
    return failure(
        operation,
        REQUEST,
        outcome,
        secrets=[Secret("s3cret-value")],
        request_id_headers=("x-id", "trace"),
        wait=7.5,
    )


def status_error(status: int, **response: Any) -> StatusError:
    error = failed(httpx.Response(status, **response))
    assert isinstance(error, StatusError)
    return error


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, BadRequest),
        (401, Unauthorized),
        (403, Forbidden),
        (404, NotFound),
        (409, Conflict),
        (422, UnprocessableContent),
        (423, Locked),
        (429, RateLimited),
        (500, ServerError),
        (503, ServerError),
        (529, ServerError),
        (999, ServerError),
        (302, StatusError),
        (418, StatusError),
    ],
)
def test_every_status_has_its_class(status: int, kind: type[StatusError]) -> None:
    error = status_error(status)

    assert type(error) is kind
    assert error.status_code == status


def test_the_tree_in_the_docstring_names_every_class() -> None:
    classes = {
        name
        for name, value in vars(errors).items()
        if isinstance(value, type) and issubclass(value, SdkError)
    }

    assert errors.__doc__ is not None
    assert classes == {word for word in errors.__doc__.split() if word in classes}


@pytest.mark.parametrize(
    ("response", "reason"),
    [
        (
            {"json": {"title": "Invalid payload", "detail": "email is missing"}},
            ": Invalid payload: email is missing",
        ),
        ({"json": {"message": "no"}}, ": no"),
        ({"json": {"error": {"message": "deep", "code": 5}}}, ": deep"),
        ({"json": {"error": "invalid_grant", "error_description": "expired"}}, ": invalid_grant: expired"),
        ({"json": {"errors": [{"detail": "first"}, {"detail": "second"}]}}, ": first"),
        ({"json": ["just text"]}, ": just text"),
        ({"json": {"code": 7}}, ": Not Found"),
        ({"json": []}, ": Not Found"),
        ({"text": "  line one\n  line two "}, ": line one line two"),
        ({"content": b""}, ": Not Found"),
    ],
)
def test_the_message_says_what_the_body_says(response: dict[str, Any], reason: str) -> None:
    assert str(status_error(404, **response)) == f"POST /things/a%2Fb answered 404{reason}"


def test_a_status_without_a_name_and_a_body_has_a_message_all_the_same() -> None:
    assert str(status_error(599)) == "POST /things/a%2Fb answered 599"


def test_a_long_body_is_cut_in_the_message_and_kept_in_the_error() -> None:
    error = status_error(500, text="x" * 1000)

    assert len(str(error)) < 400
    assert error.body == "x" * 1000


def test_the_request_is_named_as_the_vendors_support_asks() -> None:
    error = status_error(404, headers={"trace": "t-1"})

    assert error.request_id == "t-1"
    assert str(error).endswith("(request t-1)")


def test_a_credential_that_the_vendor_repeats_is_masked() -> None:
    error = status_error(401, json={"detail": "unknown key s3cret-value"})

    assert "s3cret" not in f"{error} {error!r}"


@pytest.mark.parametrize(("status", "kind"), [(423, Locked), (429, RateLimited), (503, ServerError)])
def test_the_wait_that_the_vendor_asks_for_is_in_the_error(status: int, kind: type[StatusError]) -> None:
    error = status_error(status)

    assert isinstance(error, kind)
    assert error.retry_after == 7.5


@pytest.mark.parametrize(
    ("error", "kind", "message"),
    [
        (
            httpx.ConnectError("refused"),
            ConnectionFailed,
            "got no answer (refused); the request was not sent.",
        ),
        (
            httpx.ConnectTimeout(""),
            TimedOut,
            "got no answer in time (ConnectTimeout); the request was not sent.",
        ),
        (
            httpx.ReadTimeout("slow"),
            TimedOut,
            "the request may have been carried out: look before repeating it.",
        ),
        (
            httpx.ReadError("cut"),
            ConnectionFailed,
            "the request may have been carried out: look before repeating it.",
        ),
    ],
)
def test_a_missing_answer_says_whether_the_request_may_have_been_carried_out(
    error: httpx.RequestError, kind: type[SdkError], message: str
) -> None:
    found = failed(error)

    assert type(found) is kind
    assert message in str(found)


def test_a_missing_answer_to_a_harmless_request_says_so() -> None:
    assert "repeating it does no harm" in str(failed(httpx.ReadTimeout("slow"), GET))


def test_a_credential_in_the_words_of_a_library_is_masked() -> None:
    assert "s3cret" not in str(
        failed(httpx.LocalProtocolError("Illegal header value b'Bearer s3cret-value'"))
    )


@pytest.mark.parametrize("outcome", [httpx.Response(429, json={"title": "x"}), httpx.ReadTimeout("slow")])
def test_an_error_survives_a_copy_and_so_a_pickle(outcome: Outcome) -> None:
    error = failed(outcome)
    copied = copy.deepcopy(error)

    assert type(copied) is type(error)
    assert str(copied) == str(error)
    assert vars(copied).keys() == vars(error).keys()


def test_a_repr_is_the_class_and_the_message() -> None:
    assert repr(status_error(404)) == "NotFound('POST /things/a%2Fb answered 404: Not Found')"
