"""Operations and options complete themselves as OpenAPI and the client say."""

import copy
from typing import cast

import pytest

from specloom.runtime import NOT_GIVEN, CallOptions, NotGiven, Operation, Options, Parameter, call_options
from specloom.runtime.operation import Location


@pytest.mark.parametrize(
    ("location", "style", "explode"),
    [
        ("query", "form", True),
        ("cookie", "form", True),
        ("path", "simple", False),
        ("header", "simple", False),
    ],
)
def test_a_parameter_has_the_default_style_of_its_place(
    location: Location, style: str, explode: bool
) -> None:
    parameter = Parameter("p", location)

    assert (parameter.style, parameter.explode) == (style, explode)


def test_a_parameter_of_another_style_is_not_exploded_by_default() -> None:
    assert Parameter("p", "query", "pipeDelimited").explode is False


@pytest.mark.parametrize(
    ("method", "idempotent"),
    [("GET", True), ("HEAD", True), ("PUT", True), ("DELETE", True), ("POST", False), ("PATCH", False)],
)
def test_an_operation_is_idempotent_by_its_method(method: str, idempotent: bool) -> None:
    assert Operation("op", method, "/").idempotent is idempotent


def test_a_post_may_be_declared_idempotent() -> None:
    assert Operation("op", "POST", "/", idempotent=True).idempotent is True


def test_options_of_a_call_go_before_those_of_the_client() -> None:
    client = CallOptions(5.0, 3, {"X-A": "client", "X-B": "client"})
    merged = CallOptions(retries=0, headers={"x-a": "call"}).over(client)

    assert merged == CallOptions(5.0, 0, {"x-a": "call", "x-b": "client"})


def test_the_options_of_the_client_hold_where_a_call_has_none() -> None:
    client = CallOptions(5.0, 3, max_wait=0)

    assert call_options({}).over(client) is client
    assert call_options({"retries": 1}).over(client).max_wait == 0
    assert call_options({"max_wait": None}).over(client).max_wait is None


def test_the_key_of_a_call_is_its_own() -> None:
    assert call_options({"idempotency_key": "k"}).over(CallOptions()).idempotency_key == "k"


def test_an_argument_that_no_method_takes_is_named() -> None:
    with pytest.raises(TypeError, match="takes no argument 'retry'"):
        call_options(cast("Options", {"retry": 1}))


def test_no_timeout_at_all_is_a_choice_that_is_kept() -> None:
    assert CallOptions(timeout=None).over(CallOptions(timeout=5.0)).timeout is None


def test_not_given_is_false_and_says_so() -> None:
    assert not NOT_GIVEN
    assert repr(NOT_GIVEN) == "NOT_GIVEN"


def test_a_copy_of_not_given_is_not_given_either() -> None:
    assert isinstance(copy.deepcopy(NOT_GIVEN), NotGiven)
