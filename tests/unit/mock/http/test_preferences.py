import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.mock.http.preferences import Preference, read_preference


@pytest.mark.parametrize(
    ("lines", "code", "example"),
    [
        (["example=cat"], None, "cat"),
        (["code=404"], "404", None),
        (["code=404, example=gone"], "404", "gone"),
        (["example=gone", "code=404"], "404", "gone"),
        (["  Code = 404 ,, EXAMPLE=Gone "], "404", "Gone"),
        (["code=404; example=gone"], "404", "gone"),
        (["code=404;x=1 ;example=gone"], "404", "gone"),
        (['respond-async, wait=10, example="a, b; \\"c\\" \\\\"'], None, 'a, b; "c" \\'),
        (["return=minimal; code=500; x, code=404"], "404", None),
        (["code=404, code=500", "code=501"], "404", None),
        (["example=Happy path"], None, "Happy path"),
        (['example="cat" junk, code=404'], "404", "cat"),
        (['example="cat, code=404', "code=500"], "500", "cat, code=404"),
        (["example=chat\u00c3\u00a9"], None, "chat\u00e9"),
        (["example=chat\u00e9"], None, "chat\u00e9"),
        (["example"], None, ""),
    ],
)
def test_the_status_and_the_example_that_are_preferred_are_read(
    lines: list[str], code: str | None, example: str | None
) -> None:
    assert read_preference(tuple(("Prefer", line) for line in lines)) == Preference(code, example)


@pytest.mark.parametrize(
    "line", ["", "return=minimal", "wait=1; code=404", "=404", "codes=404", '"code=404"']
)
def test_other_preferences_are_not_ours(line: str) -> None:
    assert read_preference((("prefer", line), ("accept", "code=404"))) is None


WORDS = st.text(st.characters(exclude_characters="\r\n", exclude_categories=["Cs"]))


@given(st.builds(Preference, WORDS, WORDS))
def test_what_is_applied_is_written_as_it_could_be_preferred(preference: Preference) -> None:
    line = str(preference)
    line.encode("latin-1")
    assert read_preference((("prefer", f"wait=1, {line}, code=1, example=2"),)) == preference


@given(st.text(st.sampled_from('code=,;"\\ \txample404')))
def test_any_line_can_be_read(line: str) -> None:
    found = read_preference((("prefer", line),))
    assert found is None or found != Preference()


@pytest.mark.parametrize("part", ['"', '\\"', 'x="\\', "code=", ";,", " ", 'example="'])
def test_a_long_line_is_read_in_passing(part: str) -> None:
    read_preference((("prefer", part * 20_000),))
