from hypothesis import given
from hypothesis import strategies as st

from specloom.generate.failures import error_name
from specloom.runtime.errors import error_class


@given(st.integers(400, 999))
def test_a_failure_is_named_as_the_runtime_raises_it(status: int) -> None:
    assert error_name(status) == error_class(status).__name__
