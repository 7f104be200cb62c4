import pytest

from specloom.importing.schemas import Components, pascal, schema_of, singular


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("order_lines", "OrderLines"),
        ("orderID", "OrderId"),
        ("CUSTOMER_ID", "CustomerId"),
        ("SKUs", "Skus"),
        ("créé-le", "CreeLe"),
        ("3d model", "DModel"),
        ("$ref", "Ref"),
        ("名前", ""),
        ("", ""),
        ("../../etc", "Etc"),
        ("a" * 1000, "A" + "a" * 59),
    ],
)
def test_a_name_is_made_of_the_words_of_a_text(text: str, name: str) -> None:
    assert pascal(text) == name


@pytest.mark.parametrize(
    ("many", "one"),
    [
        *(("Lines", "Line"), ("Categories", "Category"), ("Addresses", "Address"), ("Status", "Status")),
        *(("Statuses", "Status"), ("People", "Person"), ("OrderLines", "OrderLine"), ("Boxes", "Box")),
        *(("Matches", "Match"), ("Prices", "Price"), ("Responses", "Response"), ("Skus", "Sku")),
        *(("Warehouses", "Warehouse"), ("Address", "Address"), ("Series", "Series"), ("Movies", "Movie")),
        *(("Heroes", "Hero"), ("Analysis", "Analysis"), ("Data", "Data"), ("Us", "Us"), ("Keys", "Key")),
        *(("Databases", "Database"), ("Taxes", "Tax"), ("Quizzes", "Quiz"), ("Order", "Order"), ("", "")),
    ],
)
def test_the_items_of_a_list_are_named_by_the_singular(many: str, one: str) -> None:
    assert singular(many) == one


@pytest.mark.parametrize(
    ("name", "sample", "names"),
    [
        ("OrderPage", {"data": [{"id": 1}]}, ["OrderPage", "Order"]),
        ("OrderResponse", {"data": {"id": 1}}, ["OrderResponse", "Order"]),
        ("OrderListResponse", {"data": [{"id": 1}]}, ["OrderListResponse", "Order"]),
        ("OrderCreateResponse", {"data": {"id": 1}}, ["OrderCreateResponse", "Order"]),
        ("Response", {"data": {"id": 1}}, ["Response", "ResponseData"]),
        ("Error", {"error": {"code": 1}}, ["Error", "ErrorDetail"]),
        ("Error", {"errors": [{"errors": [{"code": 1}]}]}, ["Error", "ErrorDetail", "ErrorDetailError"]),
        ("Order", {"items": [{"id": 1}]}, ["Order", "OrderItem"]),
        ("Order", {"data": {"id": 1}}, ["Order", "OrderData"]),
        ("Order", {"line": {"a": {"b": 1}}, "a": {"b": "x"}}, ["Order", "Line", "A", "OrderA"]),
        ("Order", {"名前": {"id": 1}}, ["Order", "OrderValue"]),
        ("Orders", [{"id": 1}], ["Order"]),
    ],
)
def test_an_object_is_named_by_its_member_and_by_what_it_is_in(
    name: str, sample: object, names: list[str]
) -> None:
    components = Components()
    schema_of([sample], name, components)

    assert list(components.schemas) == names


@pytest.mark.parametrize("word", ["ª", "café", "naïveß", "Größe", "ǆ", ""])
def test_what_does_not_end_in_plain_letters_is_no_plural(word: str) -> None:
    assert singular(word) == word
