import attrs

from specloom.contract import Report, summary_lines
from specloom.contract.report import LeftOut
from specloom.contract.reports import html_page, markdown

from .told import BROKEN, CLEAN, FACT, FINDING, JUDGED, KNOWN, SOURCE


def text(report: Report) -> str:
    return "\n".join(line.text for line in summary_lines(report))


def test_a_clean_summary_says_so() -> None:
    assert text(CLEAN).splitlines() == [
        "shelf: 9 requests to the simulator in process in 1.2 s, seed 7",
        "  checks 5, fuzzing 4",
        "  3 operations x 2 checks: 3 of 3 hold",
        "  never called: books_drop",
        "",
        "  Nothing found: the server keeps to its spec.",
    ]


def test_a_run_that_sent_nothing_does_not_praise_the_server() -> None:
    assert "Nothing was sent" in text(attrs.evolve(CLEAN, findings=(), counts=()))


def test_a_run_that_ended_early_speaks_of_what_was_sent() -> None:
    ended = attrs.evolve(CLEAN, findings=(), ended="the budget is used up")

    assert "Nothing found in what was sent." in text(ended)


def test_a_summary_tells_how_long_the_quotas_took() -> None:
    assert "  61 s of it were waits for the server's quotas" in text(attrs.evolve(CLEAN, waited=61.4))


def test_a_summary_says_what_a_run_did_not_do() -> None:
    left = (LeftOut("books_drop", "it would write"),)
    cut = attrs.evolve(CLEAN, profile="smoke", sent=9, budget=9, ended="the budget is used up", left_out=left)

    assert text(cut).splitlines()[0].endswith("seed 7, profile smoke, 9 of at most 9 sent")
    assert "  ended early: the budget is used up\n  left out: books_drop: it would write\n" in text(cut)
    assert "never called" not in text(cut)
    assert all("the budget is used up" in form for form in (markdown(cut), html_page(cut).decode()))


def test_a_summary_says_first_how_the_run_ended() -> None:
    assert text(BROKEN).splitlines()[5] == (
        "  2 findings in 2 operations: in 1 the simulator is wrong, "
        "1 is news about what the spec only guesses. "
        "1 finding of the baseline came again. 1 entry of the baseline no longer found."
    )


def test_a_finding_is_told_with_who_is_wrong_and_what_shows_and_mends_it() -> None:
    told = text(attrs.evolve(CLEAN, findings=(JUDGED,))).splitlines()[6:]

    assert told == [
        "",
        "  1. books_get: wrong_body (checks, answered 200): the simulator is wrong",
        "     title is null",
        "     more",
        "     The printed examples have a title.",
        f"     at specs/shelf/openapi.yaml:9, {FACT.place}, documented, read in {SOURCE}",
        "     in 3 of 4 such replies",
        "     Reproduce with:",
        "       curl -X GET https://shelf.example/v1/books/1",
        "     Make the spec right with:",
        "       --- a/shelf.yaml",
        "       +++ b/shelf.yaml",
        "       @@ -9 +9 @@",
        "       -  type: string",
        "       +  type: [string, 'null']",
    ]


def test_what_is_no_simulator_is_the_vendor() -> None:
    report = attrs.evolve(CLEAN, findings=(JUDGED,), simulated=False)

    assert "in 1 the vendor is wrong." in text(report)


def test_a_finding_that_nobody_judged_is_told_without_a_verdict() -> None:
    lost = attrs.evolve(FINDING, status=None, curl="")
    report = attrs.evolve(CLEAN, findings=(lost, attrs.evolve(lost, check="error")))

    assert "  1. books_get: wrong_body (checks)\n     title is null\n     more\n\n" in text(report)
    assert "  2 findings.\n" in text(report)


def test_known_findings_and_those_that_are_gone_are_told_apart() -> None:
    told = text(attrs.evolve(BROKEN, findings=(KNOWN,)))

    assert "  Nothing new found. 1 finding of the baseline came again." in told
    assert "     books_get: page: agreed until June" in told
    assert "     books_list: wrong_body (required, isbn, /components/schemas/Book/required)" in told


def test_findings_stand_out_where_there_are_colours() -> None:
    styles = {line.style for line in summary_lines(BROKEN)}

    assert {"bold red", "bold yellow", "green", "red"} <= styles
