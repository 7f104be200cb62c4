"""Whatever a user may hold in hand becomes JSON, or is refused in one sentence."""

import json
from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import Enum
from types import MappingProxyType
from typing import Any
from uuid import UUID

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.runtime import NOT_GIVEN, InvalidArgument
from specloom.runtime.encoding import json_bytes, plain
from specloom.runtime.models import Model

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


class Size(Enum):
    LARGE = "L"


@attrs.define
class Person(Model):
    born: date
    additional_properties: dict[str, Any] = attrs.field(factory=dict)

    json_names = MappingProxyType({"born": "born"})


@given(json_values)
def test_json_values_come_back_as_they_were(value: Any) -> None:
    sendable = json.loads(json.dumps(value).encode("utf-8", "surrogatepass"))

    assert json.loads(json_bytes(sendable)) == value


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Size.LARGE, "L"),
        (Person(date(1978, 6, 23)), {"born": "1978-06-23"}),
        ([Person(date(1978, 6, 23))], [{"born": "1978-06-23"}]),
        (datetime(2022, 5, 10, 12, 44, 53, tzinfo=UTC), "2022-05-10T12:44:53+00:00"),
        (time(12, 30), "12:30:00"),
        (UUID(int=5), "00000000-0000-0000-0000-000000000005"),
        (Decimal(3), 3),
        (Decimal("3.5"), 3.5),
        ((1, 2), [1, 2]),
        ({"a"}, ["a"]),
        ({Size.LARGE: {"x": (1,)}}, {"L": {"x": [1]}}),
        ({"a": None, "b": NOT_GIVEN}, {"a": None}),
    ],
)
def test_values_become_json_types_at_any_depth(value: Any, expected: Any) -> None:
    assert plain(value) == expected


def test_json_is_compact_and_keeps_letters() -> None:
    assert json_bytes({"name": "Théo", "n": [1, 2]}) == '{"name":"Théo","n":[1,2]}'.encode()


@pytest.mark.parametrize("value", [object(), float("nan"), b"bytes", "\ud800", NOT_GIVEN])
def test_what_has_no_json_form_is_refused(value: Any) -> None:
    with pytest.raises(InvalidArgument, match="cannot be sent as JSON"):
        json_bytes({"value": [value]})


def test_a_time_of_nobody_knows_where_is_refused() -> None:
    with pytest.raises(InvalidArgument, match=r"^2022-05-10T00:00:00 has no time zone"):
        json_bytes({"at": [datetime.fromisoformat("2022-05-10T00:00:00")]})


def test_a_value_that_holds_itself_is_refused() -> None:
    loop: list[Any] = []
    loop.append(loop)

    with pytest.raises(InvalidArgument, match="cannot be sent as JSON"):
        json_bytes(loop)
