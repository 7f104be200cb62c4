from typing import Any

import pytest

from specloom.errors import BadInput
from specloom.mcp.offering import offered
from specloom.spec import Spec

from .agents import shop, spec_of

SHOP = """
paths:
  /orders:
    get: {operationId: orders_list, tags: [orders], responses: {"200": {description: ok}}}
    post: {operationId: orders_create, tags: [orders], responses: {"200": {description: ok}}}
  /orders/search:
    post:
      operationId: orders_search
      tags: [orders]
      x-resource: {name: order, action: list}
      responses: {"200": {description: ok}}
  /orders/purge:
    get:
      operationId: orders_purge
      tags: [orders]
      x-resource: {name: order, action: delete, key: id}
      responses: {"200": {description: ok}}
  /products:
    head: {operationId: products_check, tags: [products], responses: {"200": {description: ok}}}
    delete: {operationId: products_clear, tags: [products], responses: {"200": {description: ok}}}
"""


def ids(spec: Spec, **options: Any) -> list[str]:
    return [operation.id for operation in offered(spec, **options)]


def test_only_what_reads_is_offered() -> None:
    assert ids(shop(SHOP)) == ["orders_list", "orders_search", "products_check"]


def test_writing_has_to_be_asked_for() -> None:
    assert len(ids(shop(SHOP), write=True)) == 6


@pytest.mark.parametrize("name", ["orders.create", "orders_create"])
def test_one_operation_can_be_allowed(name: str) -> None:
    assert "orders_create" in ids(shop(SHOP), allow=[name])
    assert "products_clear" not in ids(shop(SHOP), allow=[name])


def test_a_tag_can_be_allowed_and_everything_else_left_out() -> None:
    assert ids(shop(SHOP), only=["products"], allow=["products"]) == ["products_check", "products_clear"]


def test_only_never_offers_what_writes_and_says_what_would() -> None:
    with pytest.raises(
        BadInput, match=r"--only orders_create: it changes data, .* add --allow orders_create"
    ):
        ids(shop(SHOP), only=["orders_list", "orders_create"])

    assert ids(shop(SHOP), only=["orders_create"], allow=["orders_create"]) == ["orders_create"]
    assert ids(shop(SHOP), only=["products"]) == ["products_check"]


@pytest.mark.parametrize("option", ["only", "allow"])
def test_a_name_that_means_nothing_is_refused_with_those_that_are_near(option: str) -> None:
    options: dict[str, Any] = {option: ["order"]}
    with pytest.raises(BadInput, match=rf"--{option} order: shop has no such .* orders"):
        offered(shop(SHOP), **options)


def test_logging_in_or_out_is_no_reading() -> None:
    offered_ids = ids(spec_of("aicser"))

    assert [name for name in offered_ids if name.startswith("auth_")] == []
