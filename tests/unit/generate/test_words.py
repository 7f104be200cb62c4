import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from specloom.generate.words import class_identifier, pascal_case, python_identifier, snake_case


@pytest.mark.parametrize(
    ("name", "snake", "pascal"),
    [
        ("orderId", "order_id", "OrderId"),
        ("HTTPServer", "http_server", "HTTPServer"),
        ("merchant_sku.id", "merchant_sku_id", "MerchantSkuId"),
        ("repos/list-commits", "reposlist_commits", "ReposlistCommits"),
        ("a1B2", "a_1b2", "A1B2"),
        ("élan vital", "élan_vital", "ÉlanVital"),
        ("", "", ""),
    ],
)
def test_a_name_is_written_as_python_does(name: str, snake: str, pascal: str) -> None:
    assert (snake_case(name), pascal_case(name)) == (snake, pascal)


@pytest.mark.parametrize(
    ("name", "identifier"),
    [("class", "class_"), ("list", "list_"), ("id", "id"), ("2fa", "field_2fa"), ("_links", "field_links")],
)
def test_what_could_not_be_a_name_becomes_one(name: str, identifier: str) -> None:
    assert python_identifier(name, "field_") == identifier


@given(st.text(max_size=20))
def test_every_name_becomes_an_identifier(name: str) -> None:
    assert python_identifier(name, "field_").isidentifier()
    assert class_identifier(name, "field_").isidentifier()


@given(st.text(max_size=8) | st.text("aAßäÄéB1_ ", max_size=8))
@example("Aßa")
def test_the_name_of_a_class_comes_to_rest(name: str) -> None:
    names = [name]
    for _ in range(5):
        names.append(class_identifier(names[-1], "field_"))

    assert names[-1] == names[-2]
