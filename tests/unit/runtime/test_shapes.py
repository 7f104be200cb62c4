"""A decoder takes a value or names the place where it is not what was promised."""

import contextlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.runtime import shapes
from specloom.runtime.defaults import NOT_GIVEN
from specloom.runtime.misfits import Misfit
from specloom.runtime.shapes import (
    Among,
    Decoder,
    array,
    boolean,
    constant,
    either,
    integer,
    mapping,
    null,
    nullable,
    number,
    one,
    optional,
    row,
    tagged,
    text,
    unknown,
)

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)
KINDS = (text, number, boolean, null, array(), mapping())


class Named:
    """Stand for a model: it takes a name, and keeps the rest."""

    def __init__(self, name: str, additional_properties: dict[str, Any]) -> None:
        self.name = name
        self.additional_properties = additional_properties

    @classmethod
    def make_decoder(cls) -> Decoder:
        def decode(source: dict[str, Any]) -> Named:
            if "name" not in source:
                raise Misfit("is missing", "name")
            return cls(source["name"], {key: value for key, value in source.items() if key != "name"})

        return decode


class Thing(Named):
    """Know nothing but the name."""


class Sized(Named):
    """Know a size as well."""

    @classmethod
    def make_decoder(cls) -> Decoder:
        return lambda source: cls(text(source.get("name")), {})


def refused(decoder: Decoder, value: Any) -> str:
    with pytest.raises(Misfit) as caught:
        decoder(value)
    return str(caught.value)


@given(JSON)
def test_every_value_is_of_exactly_one_json_type(value: object) -> None:
    fitting = []
    for decoder in KINDS:
        try:
            fitting.append(decoder(value) is value)
        except Misfit:
            continue
    assert fitting == [True]


@given(JSON)
def test_what_may_be_anything_stays_as_it_is(value: object) -> None:
    assert shapes.anything(value) is value


@pytest.mark.parametrize(("value", "expected"), [(3, 3), (3.0, 3)])
def test_a_whole_number_may_be_written_with_a_point(value: float, expected: int) -> None:
    assert integer(value) == expected
    assert type(integer(value)) is int


@pytest.mark.parametrize("value", [3, 3.5, 12345678901234567890])
def test_a_number_keeps_every_digit(value: float) -> None:
    assert number(value) is value


@pytest.mark.parametrize(
    ("decoder", "value", "reason"),
    [
        (integer, 3.5, "it is a number, not an integer"),
        (integer, True, "it is a boolean, not an integer"),
        (number, "3", "it is a string, not a number"),
        (text, None, "it is null, not a string"),
        (boolean, 1, "it is an integer, not a boolean"),
        (null, [], "it is an array, not null"),
        (shapes.date_time, 5, "it is an integer, not a date and time"),
        (shapes.date_time, "yesterday", "it is a string that is not a date and time"),
        (shapes.date, "2024-13-01", "it is a string that is not a date"),
        (shapes.uuid, "x", "it is a string that is not a UUID"),
        (constant("a", "b"), "c", "it is not 'a' or 'b'"),
        (constant(True), 1, "it is not True"),
        (Among(str, int), None, "it is null, not a string or an integer"),
        (Among(str, otherwise=array(text)), [1], "[0] is an integer, not a string"),
    ],
)
def test_a_value_of_another_kind_is_refused_without_telling_it(
    decoder: Decoder, value: object, reason: str
) -> None:
    assert refused(decoder, value) == reason


@pytest.mark.parametrize(
    "written", ["2022-05-10T12:44:53Z", "2022-05-10 12:44:53", "2022-05-10T12:44:53.123456+02:00"]
)
def test_a_time_may_lack_an_offset(written: str) -> None:
    assert shapes.date_time(written).minute == 44


def test_null_counts_as_left_out_where_a_field_is_optional() -> None:
    assert optional(text)(None) is NOT_GIVEN
    assert nullable(text)(None) is None


@pytest.mark.parametrize(
    ("decoder", "value", "reason"),
    [
        (array(text), ["a", 1], "[1] is an integer, not a string"),
        (array(text), "ab", "it is a string, not an array"),
        (array(), {}, "it is an object, not an array"),
        (array(array(text)), [[], [None]], "[1][0] is null, not a string"),
        (mapping(array(text)), {"a": ["b", 1]}, "a[1] is an integer, not a string"),
        (mapping(text), {"two words": 1}, "['two words'] is an integer, not a string"),
        (mapping(text), [], "it is an array, not an object"),
        (row(text, integer), ["a", "b"], "[1] is a string, not an integer"),
        (row(text), 1, "it is an integer, not an array"),
        (one(lambda: Named), {}, "name is missing"),
        (one(lambda: Named), [], "it is an array, not an object"),
        (array(one(lambda: Named)), [{"name": "a"}, {}], "[1].name is missing"),
    ],
)
def test_the_place_is_told_from_the_whole_body(decoder: Decoder, value: object, reason: str) -> None:
    assert refused(decoder, value) == reason


def test_items_of_a_row_have_shapes_of_their_own() -> None:
    assert row(text, integer, rest=boolean)(["a", 1, True]) == ["a", 1, True]
    assert row(text, integer)(["a"]) == ["a"]


def test_a_plain_value_may_be_one_of_many_kinds() -> None:
    assert [Among(str, int)(value) for value in ("a", 1, 2.0)] == ["a", 1, 2]
    assert Among(int, otherwise=text)("a") == "a"


def test_the_first_shape_that_fits_wins() -> None:
    decode = either(constant("x"), integer, text)

    assert [decode("x"), decode(1), decode("a")] == ["x", 1, "a"]


def test_of_several_models_the_one_that_knows_most_wins() -> None:
    decode = either(one(lambda: Thing), one(lambda: Sized))

    assert isinstance(decode({"name": "a", "size": 1}), Sized)
    assert isinstance(decode({"name": "a"}), Thing)


def test_every_reason_is_told_when_no_shape_fits() -> None:
    reason = refused(array(either(one(lambda: Thing), integer)), [{}])

    assert reason == (
        "[0] fits none of the possible shapes (name is missing; it is an object, not an integer)"
    )


def test_an_object_is_told_by_the_value_of_a_field() -> None:
    decode = tagged("kind", {"thing": one(lambda: Thing), "true": one(lambda: Sized)})

    assert isinstance(decode({"kind": "thing", "name": "a"}), Thing)
    assert isinstance(decode({"kind": True, "name": "a"}), Sized)
    assert decode({"kind": "new", "name": "a"}) == {"kind": "new", "name": "a"}
    assert refused(decode, {"name": "a"}) == "kind is missing"
    assert refused(decode, []) == "it is an array, not an object"


def test_an_object_without_the_field_is_of_the_default_kind_where_there_is_one() -> None:
    decode = tagged("kind", {}, one(lambda: Thing), optional=True)

    assert isinstance(decode({"name": "a"}), Thing)


def test_an_unknown_kind_is_refused_where_none_may_come() -> None:
    decode = tagged("kind", {"thing": one(lambda: Thing)}, unknown("kind"))

    assert refused(decode, {"kind": "new"}) == "kind is 'new', which names no known kind"


def test_a_model_is_loaded_when_the_first_object_comes() -> None:
    loaded = []

    def load() -> type[Named]:
        loaded.append(Named)
        return Named

    decode = one(load)

    assert loaded == []
    assert [decode({"name": "a"}).name, decode({"name": "b"}).name] == ["a", "b"]
    assert loaded == [Named]


@given(JSON)
def test_no_value_raises_anything_but_a_misfit(value: Any) -> None:
    for decoder in (
        array(one(lambda: Named)),
        mapping(nullable(text)),
        row(text, rest=integer),
        either(shapes.date_time, shapes.uuid, text),
        tagged("a", {}),
        constant(1, "a", None),
    ):
        with contextlib.suppress(Misfit):
            decoder(value)
