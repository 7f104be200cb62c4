from pathlib import Path

from specloom.diff import compare
from specloom.spec import Spec, parse_document, read_spec

OLD = """
openapi: 3.1.0
info: {title: Acme, version: "1"}
paths:
  /orders/{id}:
    get: {operationId: orders_get, tags: [orders], responses: {"200": {description: It.}}}
"""


def spec(text: str) -> Spec:
    return read_spec(parse_document(text, Path("acme.yaml")), "acme")


def told(old: str, new: str) -> list[str]:
    return [f"{change.level}: {change.message}" for change in compare(spec(old), spec(new))]


def test_a_spec_is_no_different_from_itself() -> None:
    assert told(OLD, OLD) == []


def test_a_parameter_of_the_path_may_be_called_anything() -> None:
    assert told(OLD, OLD.replace("{id}", "{orderId}")) == []


def test_an_operation_that_is_gone_breaks_its_callers() -> None:
    assert told(OLD, OLD.replace("get:", "put:").replace("orders_get", "orders_put")) == [
        "breaking: `orders.get` is gone",
        "compatible: `orders.put` is new",
    ]
