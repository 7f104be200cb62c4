import keyword
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.generate.naming import (
    argument_names,
    attribute_name,
    class_name,
    class_names,
    client_name,
    identifier,
    method_names,
    resource_names,
)
from specloom.generate.rendering import TEMPLATES


@given(st.lists(st.text(max_size=8), max_size=8))
def test_any_names_become_distinct_identifiers(names: list[str]) -> None:
    made = argument_names(names, "field_")

    assert len(set(made)) == len(names)
    assert all(name.isidentifier() and not keyword.iskeyword(name) for name in made)


@pytest.mark.parametrize(
    ("name", "made"),
    [
        ("pageSize", "page_size"),
        ("filter", "filter"),
        ("class", "class_"),
        ("__masterid__", "sys_masterid"),
        ("2fa", "sys_2fa"),
        ("created_at[gte]", "created_at_gte"),
        ("!", "sys"),
        ("ﬁeld", "field"),
    ],
)
def test_a_name_becomes_the_nearest_identifier(name: str, made: str) -> None:
    assert identifier(name, "sys_") == made


def test_an_argument_never_takes_the_name_of_a_call_option() -> None:
    assert argument_names(["headers", "body", "self"], "") == ("headers_", "body_", "self_")


def test_names_that_clash_are_numbered() -> None:
    assert argument_names(["a-b", "a_b", "aB", "a b"], "") == ("a_b", "a_b_", "a_b_2", "a_b_3")


def test_an_argument_never_hides_what_its_method_calls() -> None:
    assert argument_names(["call_options", "isinstance"], "") == ("call_options_", "isinstance_")


def test_a_method_never_hides_what_annotations_need() -> None:
    assert method_names(["models", "list"], "") == ("models_", "list")


def test_a_resource_never_hides_a_method_of_the_client() -> None:
    assert resource_names(["close", "orders"], "") == ("close_", "orders")


@pytest.mark.parametrize(
    ("resource", "name"),
    [
        ("order_items", "OrderItems"),
        ("operation", "OperationResource"),
        ("pages", "PagesResource"),
        ("none", "NoneResource"),
    ],
)
def test_a_class_never_takes_the_name_of_an_import(resource: str, name: str) -> None:
    assert class_name(resource) == name


def test_a_vendor_is_capitalised() -> None:
    assert client_name("shop") == "Shop"


@pytest.mark.parametrize(
    ("name", "made"), [("d", "d"), ("to_dict", "to_dict_"), ("pageSize", "page_size"), ("__id__", "sys_id")]
)
def test_an_attribute_never_hides_what_a_model_is_made_of(name: str, made: str) -> None:
    assert attribute_name(name, "sys_") == made


def test_no_resource_hides_what_its_module_imports() -> None:
    text = (TEMPLATES / "resource.py.jinja").read_text(encoding="utf-8")
    imports = re.findall(r"^(?:from \S+)? ?import (?:\(([^)]*)\)|(.+))$", text, re.MULTILINE)
    names = re.findall(r"\b[A-Z]\w*[a-z]\w*\b", " ".join("".join(each) for each in imports))

    assert [name for name in names if class_name(name) == name] == []
    assert class_name("Among") == "AmongResource"


def test_classes_of_resources_that_clash_are_numbered() -> None:
    made = class_names(["replies", "replies_", "async_replies"])

    assert made == ("Replies", "Replies2", "AsyncReplies3")
