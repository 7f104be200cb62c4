import pytest
from tests.unit.spec.sample import changed, found, without


@pytest.mark.parametrize(
    ("where", "facts"),
    [
        ("/components/headers/Remaining", [""]),
        ("/components/schemas/Paging", ["", "/properties/pages"]),
        ("/servers/0", [""]),
        ("/components/securitySchemes/key", [""]),
        ("/x-rate-limits/key", [""]),
        ("/x-request-headers", [""]),
        ("/components/examples/a_thing", [""]),
    ],
)
def test_a_fact_without_a_source_is_reported_with_all_beneath_it(where: str, facts: list[str]) -> None:
    assert found(without(f"{where}/x-source")) == [("source", where + fact) for fact in facts]


def test_a_fact_without_its_own_source_takes_the_one_above() -> None:
    assert found(without("/paths/~1things~1{id}/get/x-source")) == []


def test_a_source_must_be_listed() -> None:
    where = "/paths/~1things/get/x-source/from"

    assert found(changed(where, "forum")) == [("source", where)]


def test_a_source_inside_an_extension_must_be_listed() -> None:
    where = "/x-rate-limits/key/x-source/from"

    assert found(changed(where, "forum")) == [("source", where)]


def test_a_listed_source_that_nothing_was_read_from_is_reported() -> None:
    where = "/x-sources/forum"
    forum = {"title": "Forum", "url": "https://example.com/forum", "retrieved": "2026-11-21"}

    assert found(changed(where, forum)) == [("source", where)]
