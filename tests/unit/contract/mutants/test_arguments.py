"""Each defect of what query parameters are taken and refused shows in one reply."""

import pytest

from .kiosk import asked, ids, listed, right, wrong


@pytest.mark.parametrize(
    ("says", "query"), [("colour", "colour=green"), ("size", "size=99"), ("page", "page=first")]
)
def test_a_value_that_is_not_valid_is_taken(says: str, query: str) -> None:
    assert listed(wrong("parameter_taken", "goods_list", f"of {says}"), query).status == 200
    assert listed(right(), query).status == 400


def test_a_required_parameter_is_not_demanded() -> None:
    assert asked(wrong("parameter_optional", "goods_list"), "/goods").status == 200
    assert asked(right(), "/goods").status == 400


@pytest.mark.parametrize(("says", "query"), [("sort may not be weight", "sort=weight"), ("size", "size=50")])
def test_a_valid_value_is_refused(says: str, query: str) -> None:
    assert listed(wrong("parameter_value_refused", "goods_list", says), query).status == 400
    assert listed(right(), query).status == 200


def test_a_parameter_that_is_left_out_means_another_value() -> None:
    assert ids(listed(wrong("parameter_default", "goods_list", "way"), "sort=id"))[0] == 12
    assert ids(listed(right(), "sort=id"))[0] == 1
