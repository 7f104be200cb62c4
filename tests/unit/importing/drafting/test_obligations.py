"""Words tell that something is required only where they speak of the thing itself."""

import pytest

from specloom.importing.drafting.obligations import says_required


@pytest.mark.parametrize(
    "text",
    [
        "Required",
        "Required. No spaces.",
        "Mandatory: the id of a pet",
        "**Required** The id.",
        "Required\nThe id.",
        "Required parameter.",
        "The id (required)",
        "[required] The id",
        "The id (string, required) of a pet.",
        "The id is required.",
        "The optional part is gone. This is mandatory.",
        "It must be provided.",
        "required: true",
        "Is the date required? yes",
        "The id. *required",
        "Required. An optional time may follow.",
    ],
)
def test_a_statement_about_the_thing_itself_says_that_it_is_required(text: str) -> None:
    assert says_required([text]) is True


@pytest.mark.parametrize(
    "text",
    [
        "required: false",
        "required=no",
        "**Required**: No",
        "Is the date required? no",
        "Not required.",
        "It isn\u2019t required.",
        "It is no longer mandatory",
        "(not required)",
        "Optional; required if there is no cursor.",
        "An optional filter",
    ],
)
def test_words_that_deny_it_say_that_it_is_optional(text: str) -> None:
    assert says_required([text]) is False


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The required format is YYYY",
        "The **required** format is YYYY",
        "Returns the required fields",
        "Required fields of the reply",
        "Required if there is no cursor",
        "Required, if there is no cursor",
        "(required when paging)",
        "Whether a signature is required.",
        "Set it if a signature is required.",
        "Either id or name must be provided.",
        "Must be set to true to page.",
        "Is the date required?",
        "It is required for admins only.",
        "Is not optional: false",
    ],
)
def test_conditions_and_words_about_something_else_say_nothing(text: str) -> None:
    assert says_required([text]) is None


def test_one_text_that_says_optional_outweighs_those_that_say_required() -> None:
    assert says_required(["Required.", "The id", "Optional."]) is False
