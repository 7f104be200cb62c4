"""What may only be read is found at any depth, however a schema holds itself."""

from collections.abc import Iterator
from types import ModuleType

import httpx
import pytest

from .shop import client_of_paths

TREE = """
    paths:
      /trees:
        post:
          operationId: trees_add
          tags: [trees]
          requestBody:
            required: true
            content: {application/json: {schema: {$ref: "#/components/schemas/Tree"}}}
          responses: {"204": {}}
    components:
      schemas:
        Tree:
          type: object
          additionalProperties: true
          properties:
            id: {type: integer, readOnly: true}
            name: {type: string}
            kids: {type: array, items: {$ref: "#/components/schemas/Tree"}}
            named: {type: object, additionalProperties: {$ref: "#/components/schemas/Tree"}}
            bird: {$ref: "#/components/schemas/Bird"}
            guest: {oneOf: [{$ref: "#/components/schemas/Bird"}, {$ref: "#/components/schemas/Tree"}]}
        Bird:
          type: object
          properties:
            id: {type: integer}
            song: {type: string, readOnly: true}
            nest: {$ref: "#/components/schemas/Tree"}
"""


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    with client_of_paths(TREE, tmp_path_factory.mktemp("forms")) as package:
        yield package


@pytest.mark.parametrize("as_model", [False, True])
def test_what_may_only_be_read_is_sent_at_no_depth(sdk: ModuleType, as_model: bool) -> None:
    seen: list[bytes] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request.content)
        return httpx.Response(204)

    tree = {"id": 1, "kids": [{"id": 2, "named": {"a": {"id": 3, "name": "deep", "kids": [{"id": 4}]}}}]}
    shop = sdk.ShopClient(transport=httpx.MockTransport(answer))
    shop.trees.add(sdk.models.Tree.from_dict(tree) if as_model else tree)

    assert seen == [b'{"kids":[{"named":{"a":{"name":"deep","kids":[{}]}}}]}']


def test_what_may_only_be_read_is_left_out_by_the_schema_it_stands_in(sdk: ModuleType) -> None:
    seen: list[bytes] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request.content)
        return httpx.Response(204)

    bird = {
        "id": 2,
        "song": "la",
        "nest": {"id": 3, "bird": {"song": "la"}, "guest": {"id": 4, "song": "la"}},
    }
    sdk.ShopClient(transport=httpx.MockTransport(answer)).trees.add({"id": 1, "bird": bird})

    assert seen == [b'{"bird":{"id":2,"nest":{"bird":{},"guest":{"id":4}}}}']
