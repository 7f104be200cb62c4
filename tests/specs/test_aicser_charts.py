"""What a question about a table is answered with."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from specs.aicser.charts import Chart, chart_of
from specs.aicser.files import read_file
from specs.aicser.insights import drivers_of, insights_of
from specs.aicser.tables import Table

ORDERS = read_file(
    "orders.csv",
    b"date,region,quantity,revenue\n"
    b"2024-01-10,North,1,100\n"
    b"2024-01-20,South,2,50\n"
    b"2024-02-10,North,3,300\n"
    b"2024-03-10,South,4,150\n",
)


def shown(chart: Chart) -> tuple[str, list[str], dict[str, list[float]]]:
    return chart.type, list(chart.labels), {series.label: list(series.data) for series in chart.series}


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("revenue by month", ("line", ["Jan", "Feb", "Mar"], {"Revenue": [150, 300, 150]})),
        ("Revenue per region", ("bar", ["North", "South"], {"Revenue": [400, 200]})),
        ("share of revenue by region", ("pie", ["North", "South"], {"Revenue": [400, 200]})),
        ("average quantity by region", ("bar", ["North", "South"], {"Quantity": [2, 3]})),
        ("how many orders by region?", ("bar", ["North", "South"], {"Count": [2, 2]})),
        ("revenue for the last 2 months", ("line", ["Jan", "Feb", "Mar"], {"Revenue": [50, 300, 150]})),
        ("yearly revenue", ("line", ["2024"], {"Revenue": [600]})),
        ("revenue by quarter", ("line", ["2024-Q1"], {"Revenue": [600]})),
        ("top 1 region by revenue", ("bar", ["North"], {"Revenue": [400]})),
        (
            "monthly revenue by region",
            ("line", ["Jan", "Feb", "Mar"], {"North": [100, 300, 0], "South": [50, 0, 150]}),
        ),
        (
            "quantity and revenue by region",
            ("bar", ["North", "South"], {"Quantity": [4, 6], "Revenue": [400, 200]}),
        ),
        ("???", ("line", ["Jan", "Feb", "Mar"], {"Revenue": [150, 300, 150]})),
    ],
)
def test_the_words_of_a_question_choose_what_is_shown(
    query: str, expected: tuple[str, list[str], dict[str, list[float]]]
) -> None:
    assert shown(chart_of(query, ORDERS)) == expected


def test_a_type_that_is_asked_for_is_kept() -> None:
    assert chart_of("revenue by month", ORDERS, "scatter").type == "scatter"


def test_what_has_no_rows_is_shown_empty() -> None:
    chart = chart_of("revenue", Table())

    assert shown(chart) == ("bar", [], {})
    assert insights_of(chart) == ["There are no data to answer the question from"]


def test_insights_tell_what_the_figures_say() -> None:
    assert insights_of(chart_of("revenue by month", ORDERS)) == [
        "Revenue ended where it began over the period, from 150 to 150",
        "Feb has the highest growth rate of Revenue: 100%",
        "Revenue changed by 0% over the period",
    ]
    assert insights_of(chart_of("revenue by region", ORDERS)) == [
        "North has the highest Revenue: 400, 66.7% of all",
        "South has the lowest Revenue: 200",
        "Revenue comes to 300 on average",
    ]
    assert insights_of(chart_of("how many by region", ORDERS)) == ["Count is 2 everywhere"]


def test_drivers_are_told_by_how_strongly_they_go_along() -> None:
    table = read_file("a.csv", b"sales,spend,luck,kind\n1,10,5,a\n2,20,1,a\n3,30,4,b\n4,40,2,b\n")

    drivers = drivers_of("What drives sales?", table)
    assert [(d["factor"], d["correlation"], d["impact"]) for d in drivers] == [
        ("Spend", 1.0, "High"),
        ("Kind", 0.89, "High"),
        ("Luck", -0.42, "Medium"),
    ]


def test_a_table_without_numbers_has_no_drivers() -> None:
    assert drivers_of("What drives sales?", read_file("a.csv", b"a\nx\n")) == []


@given(st.text(max_size=80))
def test_any_question_is_answered_and_the_same_each_time(query: str) -> None:
    chart = chart_of(query, ORDERS)

    assert chart == chart_of(query, ORDERS)
    assert all(len(series.data) == len(chart.labels) for series in chart.series)
    assert insights_of(chart)
