from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from specloom.importing.schemas import Components, schema_of

TEXT: dict[str, Any] = {"type": "string"}
NUMBER: dict[str, Any] = {"type": "number"}


def test_what_is_the_same_under_the_same_name_is_shared() -> None:
    components = Components()

    assert components.add(dict(TEXT), "Id") == components.add(dict(TEXT), "Id")
    assert components.schemas == {"Id": TEXT}


def test_what_is_the_same_under_another_name_is_kept_apart() -> None:
    components = Components()
    components.add(dict(TEXT), "Id")
    components.add(dict(TEXT), "Name")

    assert list(components.schemas) == ["Id", "Name"]


def test_the_first_name_that_is_free_is_taken() -> None:
    components = Components()
    components.add(dict(TEXT), "Line")

    assert components.add(dict(NUMBER), "Line", "OrderLine") == {"$ref": "#/components/schemas/OrderLine"}


def test_a_name_that_is_taken_gets_a_number() -> None:
    components = Components()
    for schema in (TEXT, NUMBER, {"type": "integer"}, NUMBER):
        components.add(dict(schema), "Id")

    assert components.schemas == {"Id": TEXT, "Id2": NUMBER, "Id3": {"type": "integer"}}


def test_names_differ_by_more_than_case() -> None:
    components = Components()
    components.add(dict(TEXT), "NoteBook")

    assert components.add(dict(NUMBER), "Notebook") == {"$ref": "#/components/schemas/Notebook2"}


def test_words_and_sources_do_not_make_another_schema() -> None:
    components = Components()
    components.add({"description": "An id.", "x-source": {"from": "guide"}, **TEXT}, "Id")
    components.add(dict(TEXT), "Id")

    assert list(components.schemas) == ["Id"]


def test_a_schema_that_is_shared_stays_shared_when_words_are_added_to_it() -> None:
    components = Components()
    schema = dict(TEXT)
    components.add(schema, "Id")
    schema["description"] = "An id."

    assert components.add(dict(TEXT), "Id") == {"$ref": "#/components/schemas/Id"}


def test_what_a_shared_object_requires_is_told_from_all_its_samples() -> None:
    components = Components()
    schema_of([{"buyer": {"id": 1, "name": "Bo"}}, {"buyer": {"id": 2, "name": "Al"}}], "Order", components)
    schema_of([{"buyer": {"id": 1, "name": "Bo"}}, {"buyer": {"id": 3}}], "Cart", components)

    assert components.schemas["Buyer"]["required"] == ["id"]


@given(st.lists(st.text(max_size=30), max_size=8))
def test_names_are_in_pascal_case_whatever_they_are_made_of(names: list[str]) -> None:
    components = Components()
    for number, name in enumerate(names):
        components.add({"maximum": number}, name)

    assert len(components.schemas) == len(names)
    assert all(name.isascii() and name.isalnum() and name[0].isupper() for name in components.schemas)
