import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from specloom.importing.account import KINDS, Line, SourceFact
from specloom.importing.drafted import Draft
from specloom.importing.reporting import Report, as_json, markdown, summary_lines
from specloom.spec import Finding

REQUEST = SourceFact("request", "item[0]", "List orders")
TEXTS = st.text(max_size=12)
FACTS = st.builds(SourceFact, st.sampled_from(KINDS), TEXTS, TEXTS)
CARRIED = st.builds(Line, FACTS, st.lists(TEXTS, min_size=1, max_size=2).map(tuple), note=TEXTS)
LEFT = st.builds(Line, FACTS, reason=st.sampled_from(["a script", "a setting"]) | TEXTS)
LINES = st.lists(CARRIED | LEFT, max_size=12).map(tuple)


def report(*lines: Line, undecided: tuple[tuple[str, str], ...] = (), finding: str = "") -> Report:
    findings = (Finding("named-example", finding, Path("x"), "/paths"),) if finding else ()
    return Report("shop.json", "acme", "specs/acme/openapi.yaml", Draft({}, lines, undecided), findings)


def text(of: Report, kept: str = "") -> str:
    return "\n".join(line.text for line in summary_lines(of, kept))


@given(LINES)
def test_the_counts_are_those_of_the_facts_and_add_up(lines: tuple[Line, ...]) -> None:
    told = as_json(report(*lines))

    counts = dict(told["counts"])
    whole = counts.pop("all")
    assert whole["total"] == len(told["facts"]) == sum(each["total"] for each in counts.values())
    for kind, each in counts.items():
        facts = [fact for fact in told["facts"] if fact["kind"] == kind]
        assert each["carried"] == sum(bool(fact["pointers"]) for fact in facts)
        assert each["total"] == each["carried"] + each["not_carried"] == len(facts)


@given(LINES)
def test_nothing_that_a_source_says_moves_a_terminal_or_breaks_a_table(lines: tuple[Line, ...]) -> None:
    told = report(*lines, undecided=tuple((line.fact.name, line.fact.at) for line in lines))

    assert all(letter.isprintable() for line in summary_lines(told) for letter in line.text)
    assert all(row.count("|") - row.count("\\|") == 5 for row in markdown(told).split("\n") if row[:1] == "|")


def test_the_summary_counts_each_kind_of_fact() -> None:
    script = SourceFact("script", "item[0].event[0]", "test")
    lines = (Line(REQUEST, ("/paths/~1orders/get",)), Line(script, reason="a script of the tool"))

    assert text(report(*lines), ".specloom/import/acme.md").splitlines() == [
        "acme: specs/acme/openapi.yaml drafted from shop.json",
        "",
        "           in source  carried  not carried",
        "  request          1        1",
        "  script           1        0            1",
        "  all              2        1            1",
        "",
        "  Not carried:",
        "    1 script: a script of the tool",
        "      at item[0].event[0] (test)",
        "",
        "  Lint finds nothing.",
        "",
        "  Every fact, and where it went: .specloom/import/acme.md",
    ]


def test_the_summary_says_what_a_person_must_decide_and_what_lint_finds() -> None:
    undecided = (("Two servers are named; keep one", "/servers"),)

    told = text(
        report(Line(REQUEST, ("/a",), note="its name was cut"), undecided=undecided, finding="no example")
    )

    assert "Carried, but not as it stands in the source:\n    1 request: its name was cut" in told
    assert "To decide:\n    Two servers are named; keep one [/servers]" in told
    assert "Lint has 1 finding:\n    no example [/paths, named-example]" in told


def test_the_summary_of_a_large_import_is_short() -> None:
    lines = [
        Line(
            SourceFact("header", f"item[{number}].header[0]", "X-Trace" * 100), reason=f"reason {number % 50}"
        )
        for number in range(20_000)
    ]

    told = text(report(*lines, undecided=tuple((f"Decide {n}", "/paths") for n in range(5_000))))

    assert "400 headers: reason 0\n      at item[0].header[0] (X-Trace" in told
    assert "and 16,800 more, for 42 other reasons" in told
    assert "and 4,992 more" in told
    assert len(told) < 6_000


def test_the_markdown_names_every_fact_and_where_it_went() -> None:
    lines = (
        Line(REQUEST, ("/paths/~1orders/get",), note="two were one"),
        Line(SourceFact("script", "item[0].event[0]", "a|b `c`"), reason="a <script> of the tool"),
    )

    told = markdown(report(*lines, undecided=(("Choose a *server*", "/servers"),), finding="no example"))

    assert "| request | `item[0]` | `List orders` | `/paths/~1orders/get` (two were one) |\n" in told
    assert (
        "| script | `item[0].event[0]` | `a\\|b 'c'` | not carried: a &#60;script&#62; of the tool |\n"
        in told
    )
    assert "| all | 2 | 1 | 1 |\n" in told
    assert "- Choose a &#42;server&#42; `/servers`\n" in told
    assert "- no example `/paths` (named-example)\n" in told


def test_the_markdown_of_very_many_facts_counts_those_that_nobody_would_read() -> None:
    line = Line(SourceFact("header", "item[0].header[0]", "X-Trace"), reason="not told")

    told = markdown(report(*[line] * 5_200))

    assert told.endswith("\nand 200 more, which the JSON has.\n")
    assert "  - and 5,100 more\n" in told


def test_the_json_has_everything() -> None:
    line = Line(REQUEST, ("/paths/~1orders/get",), note="two were one")

    told = as_json(report(line, undecided=(("Choose", "/servers"),), finding="no example"))

    assert json.loads(json.dumps(told)) == {
        "source": "shop.json",
        "vendor": "acme",
        "spec": "specs/acme/openapi.yaml",
        "counts": {
            "request": {"total": 1, "carried": 1, "not_carried": 0},
            "all": {"total": 1, "carried": 1, "not_carried": 0},
        },
        "facts": [
            {
                "kind": "request",
                "at": "item[0]",
                "name": "List orders",
                "pointers": ["/paths/~1orders/get"],
                "reason": "",
                "note": "two were one",
            }
        ],
        "undecided": [{"sentence": "Choose", "pointer": "/servers"}],
        "findings": [{"rule": "named-example", "pointer": "/paths", "line": None, "message": "no example"}],
    }
