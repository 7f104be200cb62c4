import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.diff import raised
from specloom.release.raising import next_version
from specloom.spec import Version, read_version

LEVELS = st.sampled_from(["breaking", "compatible", "evidence"])
NUMBERS = st.integers(min_value=0, max_value=3)
FINAL = st.builds(Version, NUMBERS, NUMBERS, NUMBERS)
VERSIONS = FINAL | st.builds(
    Version, NUMBERS, NUMBERS, NUMBERS, st.sampled_from(["alpha", "beta", "rc"]), NUMBERS
)


def version(text: str) -> Version:
    found = read_version(text)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("last", "level", "after"),
    [
        ("1.4.2", "breaking", "2.0.0"),
        ("1.4.2", "compatible", "1.5.0"),
        ("1.4.2", "evidence", "1.4.3"),
        ("0.4.2", "breaking", "0.5.0"),
        ("0.4.2", "compatible", "0.4.3"),
        ("0.4.2", "evidence", "0.4.3"),
        ("2.0.0-rc.1", "breaking", "2.0.0"),
        ("1.5.0-rc.1", "breaking", "2.0.0"),
        ("1.5.0-rc.1", "compatible", "1.5.0"),
        ("1.4.3-rc.1", "compatible", "1.5.0"),
        ("1.4.3-rc.1", "evidence", "1.4.3"),
        ("0.5.0-rc.1", "breaking", "0.5.0"),
        ("0.5.1-rc.1", "breaking", "0.6.0"),
    ],
)
def test_a_change_raises_the_number_that_tells_of_it(last: str, level: str, after: str) -> None:
    assert str(raised(version(last), level)) == after


@given(VERSIONS, LEVELS)
def test_a_change_leads_to_a_later_final_version(last: Version, level: str) -> None:
    after = raised(last, level)

    assert after > last
    assert after.is_final


@given(VERSIONS)
def test_a_worse_change_never_leads_to_an_earlier_version(last: Version) -> None:
    evidence, compatible, breaking = (raised(last, level) for level in ("evidence", "compatible", "breaking"))

    assert evidence <= compatible <= breaking


@given(VERSIONS)
def test_without_a_change_there_is_no_other_version(last: Version) -> None:
    assert next_version(last, last, None) == last


def test_a_first_release_has_the_version_in_the_spec() -> None:
    assert str(next_version(None, version("0.3.0"), None)) == "0.3.0"
    assert str(next_version(None, None, None)) == "1.0.0"


@given(VERSIONS, VERSIONS, LEVELS)
def test_a_version_that_a_person_wrote_holds_where_it_says_enough(
    last: Version, written: Version, level: str
) -> None:
    after = next_version(last, written, level)

    assert after.final >= raised(last, level)
    assert after in {written, raised(last, level)}
    assert after > last


@pytest.mark.parametrize(
    ("written", "after"),
    [
        ("1.5.0", "1.5.0"),
        ("2.0.0-rc.1", "2.0.0-rc.1"),
        ("1.4.3", "1.5.0"),
        ("1.4.2", "1.5.0"),
        ("1.0.0", "1.5.0"),
    ],
)
def test_what_says_too_little_is_raised(written: str, after: str) -> None:
    assert str(next_version(version("1.4.2"), version(written), "compatible")) == after
