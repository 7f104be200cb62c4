import re

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from specloom.contract.reports import markdown

from .told import BROKEN, CLEAN, JUDGED


def test_a_clean_run_is_a_heading_and_a_line() -> None:
    assert markdown(CLEAN) == (
        "### ✅ shelf: Nothing found: the server keeps to its spec.\n\n"
        "9 requests to the simulator in process in 1.2 s, seed 7.\n\n"
    )


def test_findings_are_a_table_and_then_details() -> None:
    told = markdown(BROKEN)

    assert told.startswith("### ❌ shelf: 2 findings in 2 operations: in 1 the simulator is wrong")
    assert (
        "| new | `books_get` | wrong body (type at title) | the simulator is wrong "
        "| `specs/shelf/openapi.yaml:9` |\n"
    ) in told
    assert "| news | `books_list` |" in told
    assert "| known | `books_get` | page (type at title) |" in told
    assert (
        "<details><summary>new: books_get: wrong body (type at title)</summary>\n\n```text\ntitle is" in told
    )
    assert "\n```diff\n--- a/shelf.yaml\n" in told
    assert "\nKnown: agreed until June\n" in told
    assert "- books_list: wrong_body (required, isbn, /components/schemas/Book/required)\n" in told


def test_backticks_in_what_is_quoted_end_no_fence() -> None:
    quoted = attrs.evolve(JUDGED, curl="curl '````'\n```\n# a heading")

    assert "\n`````sh\ncurl '````'\n```\n# a heading\n`````\n" in markdown(
        attrs.evolve(CLEAN, findings=(quoted,))
    )


def test_what_a_server_says_is_no_markup_and_calls_nobody() -> None:
    reason = "<img src=x> @everyone [x](y) | *b*\n# h"
    known = attrs.evolve(JUDGED, known=reason, operation="a`b|c")
    told = markdown(attrs.evolve(CLEAN, findings=(known,)))

    assert "<img" not in told
    assert "@everyone" not in told
    assert "Known: &#60;img src=x&#62; &#64;everyone &#91;x&#93;(y) &#124; &#42;b&#42; &#35; h\n" in told
    assert r"| `a'b\|c` |" in told


@settings(max_examples=30, deadline=None)
@given(st.text(), st.integers(1, 400))
def test_no_findings_are_too_many_for_a_comment(text: str, times: int) -> None:
    told = markdown(
        attrs.evolve(
            CLEAN,
            findings=tuple(
                attrs.evolve(JUDGED, operation=f"o{text * 50}", check=f"c{number}", curl=text * 900)
                for number in range(times)
            ),
        )
    )

    assert len(told) < 65_000
    assert told.count("<details>") == told.count("</details>")


def test_findings_that_find_no_room_are_counted() -> None:
    many = tuple(attrs.evolve(JUDGED, check=f"c{number}", curl="x" * 3_000) for number in range(100))
    told = markdown(attrs.evolve(CLEAN, findings=many))
    left = re.search(r"The report has (\d+) more\.", told)

    assert left is not None
    assert int(left[1]) == 100 - told.count("<details>")
