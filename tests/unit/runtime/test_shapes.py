import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.runtime.shapes import each, either, one, only

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)
KINDS = ("string", "number", "boolean", "null", "array", "object")


@given(JSON)
def test_every_value_is_of_exactly_one_json_type(value: object) -> None:
    fitting = []
    for kind in KINDS:
        try:
            fitting.append(only(kind)(value) is value)
        except TypeError:
            continue
    assert fitting == [True]


def test_a_whole_number_is_an_integer_and_a_fraction_is_none() -> None:
    assert only("integer")(3) == 3
    with pytest.raises(TypeError, match="expected a JSON integer, got float"):
        only("integer")(3.5)


def test_an_object_is_decoded_and_nothing_else() -> None:
    assert one(dict)({"a": 1}) == {"a": 1}
    with pytest.raises(TypeError, match="expected a JSON object, got list"):
        one(dict)([])


def test_every_item_of_an_array_is_decoded() -> None:
    assert each(str)([1, 2]) == ["1", "2"]
    with pytest.raises(TypeError, match="expected a JSON array, got str"):
        each(str)("12")


def test_the_first_shape_that_fits_wins() -> None:
    decode = either(one(lambda data: data["id"]), one(lambda data: data["name"]), only("null"))

    assert [decode({"id": 1, "name": "a"}), decode({"name": "a"}), decode(None)] == [1, "a", None]


def test_every_reason_is_told_when_no_shape_fits() -> None:
    with pytest.raises(TypeError, match=r"none of the possible shapes fits: KeyError\('id'\); TypeError"):
        either(one(lambda data: data["id"]), only("null"))({})
