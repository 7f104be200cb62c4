import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from specloom.cli import command_line
from specloom.release.client_check import BrokenExample, broken_examples
from specloom.spec import Spec, parse_document, read_spec

SHOP = """\
openapi: 3.1.0
info: {title: Shop, version: "1.2"}
servers: [{url: "https://shop.example/v1"}]
paths:
  /orders/{id}:
    get:
      operationId: orders_get
      tags: [orders]
      parameters:
        - {name: id, in: path, required: true, schema: {type: integer}, example: 5}
        - {name: kind, in: query, required: true, schema: {type: string}, example: small}
      responses: {"200": {description: Fine., content: {application/json: {schema: {type: object}}}}}
"""


def spec(text: str) -> Spec:
    return read_spec(parse_document(text, Path("openapi.yaml")), "shop")


def changed(before: str, after: str) -> set[tuple[str, str, str]]:
    """Return what breaks when the shop changes."""
    assert before in SHOP
    found = broken_examples(spec(SHOP), spec(SHOP.replace(before, after)))
    return {(each.place, each.code, each.message) for each in found}


CALL = 'result = client.orders.get(5, kind="small")'


def test_a_method_that_is_called_otherwise_is_told_in_the_readme_and_its_own_example() -> None:
    found = changed("operationId: orders_get", "operationId: orders_read")

    assert ("orders_get", CALL, '"Orders" has no attribute "get"') in found
    assert ("README.md", CALL, '"Orders" has no attribute "get"') in found


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ("name: kind,", "name: sort,", 'Unexpected keyword argument "kind" for "get" of "Orders"'),
        (
            "        - {name: kind",
            "        - {name: shop, in: query, required: true, schema: {}}\n        - {name: kind",
            'Missing named argument "shop" for "get" of "Orders"',
        ),
        (
            "{type: integer}",
            "{type: boolean}",
            'Argument 1 to "get" of "Orders" has incompatible type "int"; expected "bool"',
        ),
    ],
)
def test_an_argument_that_a_user_gave_and_that_no_longer_fits_is_told(
    before: str, after: str, message: str
) -> None:
    assert ("orders_get", CALL, message) in changed(before, after)


def test_what_breaks_nobody_is_not_told() -> None:
    wider = "schema: {type: [string, integer]}, example: small"

    assert changed("required: true, schema: {type: string}, example: small", wider) == set()


def test_a_break_is_one_sentence() -> None:
    broken = BrokenExample("orders_get", CALL, '"Orders" has no attribute "get"')

    assert broken.sentence == (
        f'orders_get: `{CALL}` no longer fits the client: "Orders" has no attribute "get"'
    )


def test_the_diff_shows_what_breaks_of_the_client(tmp_path: Path) -> None:
    for name, id_ in (("old", "orders_get"), ("new", "orders_read")):
        (tmp_path / f"{name}.yaml").write_text(SHOP.replace("orders_get", id_), encoding="utf-8")
    files = [str(tmp_path / "old.yaml"), str(tmp_path / "new.yaml")]

    run = CliRunner().invoke(command_line(["diff"]), ["diff", *files, "--client", "--json"])

    rules = {change["rule"] for each in json.loads(run.stdout)["vendors"] for change in each["changes"]}
    assert (run.exit_code, "client-example" in rules) == (1, True)
