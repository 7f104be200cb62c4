from typing import Any

import pytest

from specloom.importing.sample_values import sample_of_bare, sample_of_dynamic, sample_of_name, sample_of_type


@pytest.mark.parametrize(
    ("text", "sample"),
    [
        ("<string>", "string"),
        ("<integer>", 1),
        ("<boolean>", True),
        ("<dateTime>", "2024-01-15T09:30:00Z"),
        ("<date-time>", "2024-01-15T09:30:00Z"),
        ("<number,null>", 1.5),
        ("<string,null-uri>", "https://example.com/resource"),
        ("<null>", None),
    ],
)
def test_a_type_in_brackets_has_a_sample(text: str, sample: Any) -> None:
    assert sample_of_type(text) == (True, sample)


@pytest.mark.parametrize("text", ["<id>", "<", "<>", "string", "<a/>", "<your name>"])
def test_anything_else_in_brackets_is_no_type(text: str) -> None:
    assert sample_of_type(text) == (False, None)


@pytest.mark.parametrize(
    ("name", "sample"),
    [
        ("user_email", "jane.doe@example.com"),
        ("callbackUrl", "https://example.com/resource"),
        ("city", "city"),
    ],
)
def test_a_name_may_tell_what_a_variable_is_like(name: str, sample: str) -> None:
    assert sample_of_name(name) == sample


@pytest.mark.parametrize(
    ("name", "sample"), [("$randomInt", 42), ("$randomBoolean", True), ("$randomWord", "Word")]
)
def test_a_dynamic_variable_always_stands_for_the_same(name: str, sample: Any) -> None:
    assert sample_of_dynamic(name) == sample


@pytest.mark.parametrize(
    ("name", "member", "sample"),
    [
        ("petName", "name", "petName"),
        ("paid", "state", "paid"),
        ("petId", "pet", 0),
        ("PAGE_SIZE", "x", 0),
        ("value", "totalPrice", 0),
        ("isActive", "x", True),
        ("value", "notifications_enabled", True),
    ],
)
def test_a_bare_variable_stands_for_a_text_unless_a_name_says_better(
    name: str, member: str, sample: Any
) -> None:
    found = sample_of_bare(name, member)

    assert (type(found), found) == (type(sample), sample)
