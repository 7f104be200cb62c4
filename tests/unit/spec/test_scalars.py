import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.spec.scalars import Scalar, resolve_scalar


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("", None),
        ("~", None),
        ("null", None),
        ("true", True),
        ("False", False),
        ("7", 7),
        ("-07", -7),
        ("0o17", 15),
        ("0xFf", 255),
        ("1.", 1.0),
        (".5", 0.5),
        ("1e3", 1000.0),
        (".inf", math.inf),
        ("-.INF", -math.inf),
    ],
)
def test_the_core_schema_gives_a_type(text: str, value: Scalar) -> None:
    found = resolve_scalar(text)

    assert (found, type(found)) == (value, type(value))


def test_nan_is_a_number() -> None:
    found = resolve_scalar(".nan")

    assert isinstance(found, float)
    assert math.isnan(found)


@pytest.mark.parametrize(
    "text", ["on", "no", "y", "2022-04-16", "12:30", "1_000", "0b1", "1e", ".", "-", "nUll", "#x"]
)
def test_what_yaml_1_1_read_otherwise_is_text(text: str) -> None:
    assert resolve_scalar(text) == text


@given(st.integers())
def test_integers_are_read_back(number: int) -> None:
    assert resolve_scalar(str(number)) == number


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_floats_are_read_back(number: float) -> None:
    assert resolve_scalar(repr(number)) == number


@given(st.text())
def test_any_text_gives_a_value(text: str) -> None:
    assert isinstance(resolve_scalar(text), str | int | float | bool | None)


def test_a_number_of_absurd_length_stays_text() -> None:
    assert resolve_scalar("1" * 5000) == "1" * 5000 or resolve_scalar("1" * 5000) == math.inf
