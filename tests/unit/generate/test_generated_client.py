"""Call a client of an invented vendor that has a bit of everything."""

import ast
import asyncio
import importlib
import logging
import pkgutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx
import pytest

from specloom.generate import generate_client

from .shop import imported, spec_of

SHOP = r"""
    tags: [{name: orders, description: 'What "was" bought \ {{ x }} @@@.'}]
    x-client: {field_prefix: x_}
    x-request-headers: {X-App: shop}
    security: [{key: []}]
    components:
      securitySchemes:
        key: {type: http, scheme: bearer}
        login: {type: http, scheme: basic}
      schemas:
        State: {type: string, enum: [open, 'clo"sed\'], description: 'A @@@ state \'}
        Kind: {type: string, enum: [order]}
        Line:
          type: object
          title: 'Line @@@ \'
          description: '{{ x }} @@@ \'
          required: [sku]
          properties: {sku: {type: string}, on: {type: string, format: date}, '"": pass #': {type: string}}
        Order:
          type: object
          required: [id]
          properties:
            id: {type: string}
            kind: {$ref: "#/components/schemas/Kind"}
            state: {$ref: "#/components/schemas/State"}
            _at: {type: string, format: date-time}
            lines: {type: array, items: {$ref: "#/components/schemas/Line"}}
            file: {type: string, format: binary}
        NewOrder:
          type: object
          required: [lines]
          properties:
            lines: {type: array, items: {$ref: "#/components/schemas/Line"}}
            state: {$ref: "#/components/schemas/State"}
            note: {type: [string, "null"]}
        OrderPage:
          type: object
          properties: {orders: {type: array, items: {$ref: "#/components/schemas/Order"}}}
        Mapping: {type: object, required: [d], properties: {d: {type: string}, to_dict: {type: integer}}}
        Problem: {type: object, required: [title], properties: {title: {type: string}}}
    paths:
      /orders:
        get:
          operationId: orders_list
          tags: [orders]
          x-pagination: {style: page, request: page, size: size, items: orders}
          parameters:
            - {name: page, in: query, schema: {type: integer}}
            - {name: size, in: query, schema: {type: integer, default: 2}}
            - {name: models, in: query, schema: {type: string, format: date-time}}
          responses:
            "200": {content: {application/json: {schema: {$ref: "#/components/schemas/OrderPage"}}}}
        post:
          operationId: orders_add
          tags: [orders]
          requestBody:
            required: true
            content: {application/json: {schema: {$ref: "#/components/schemas/NewOrder"}}}
          responses:
            "201": {content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}}
            "409": {content: {application/json: {schema: {$ref: "#/components/schemas/Problem"}}}}
      /orders/{id}:
        get:
          operationId: orders_get
          tags: [orders]
          parameters: [{name: id, in: path, required: true, schema: {type: string}}]
          responses: {"200": {content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}}}
        delete:
          operationId: orders_delete
          tags: [orders]
          security: []
          parameters: [{name: id, in: path, required: true, schema: {type: string}}]
          responses: {"204": {}}
      /ids:
        get:
          operationId: ids_dict
          tags: [ids]
          responses: {"200": {content: {application/json: {schema: {type: array, items: {type: string}}}}}}
        put:
          operationId: ids_str
          tags: [ids]
          parameters: [{name: at, in: query, schema: {type: string}}]
          requestBody: {content: {application/json: {schema: {type: array, items: {type: object}}}}}
          responses: {"200": {content: {application/json: {schema: {type: object}}}}}
      /mapping:
        get:
          operationId: ids_mapping
          tags: [ids]
          responses: {"200": {content: {application/json: {schema: {$ref: "#/components/schemas/Mapping"}}}}}
      /file:
        get:
          operationId: ids_file
          tags: [ids]
          responses: {"200": {content: {application/pdf: {}}}}
""".replace("@@@", '"""')

PDF = {"Content-Type": "application/pdf"}
Answer = Callable[[httpx.Request], httpx.Response]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wide")
    generate_client(spec_of(SHOP, folder), folder / "shop")
    return folder / "shop"


@pytest.fixture(scope="module")
def sdk(folder: Path) -> Iterator[ModuleType]:
    with imported(folder, "shop_sdk") as package:
        yield package


def client(sdk: ModuleType, answer: Answer, **options: Any) -> Any:
    return sdk.ShopClient(transport=httpx.MockTransport(answer), **{"api_key": "k3y", **options})


def answering(status: int = 200, **content: Any) -> Answer:
    return lambda request: httpx.Response(status, **content)


def test_every_module_can_be_imported(sdk: ModuleType) -> None:
    names = [module.name for module in pkgutil.walk_packages(sdk.__path__, "shop_sdk.")]

    assert len(names) > 20
    assert all(importlib.import_module(name) for name in names)


def test_types_hold_for_a_strict_checker(folder: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(tmp_path), "-p", "shop_sdk"]

    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)

    assert done.stdout.startswith("Success"), done.stdout


def test_all_names_that_are_exported_exist(sdk: ModuleType) -> None:
    assert all(hasattr(module, name) for module in (sdk, sdk.errors) for name in module.__all__)


def test_texts_of_the_spec_are_only_ever_documentation(sdk: ModuleType, folder: Path) -> None:
    assert 'What "was" bought \\ {{ x }} """.' in sdk.ShopClient.orders.__doc__
    assert all(ast.parse(path.read_text()) for path in folder.rglob("*.py"))


def test_members_of_an_object_body_are_arguments(sdk: ModuleType) -> None:
    sent: list[bytes] = []

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(request.content)
        return httpx.Response(201, json={"id": "o-1"})

    shop = client(sdk, answer)
    order = shop.orders.add(lines=[{"sku": "a"}, sdk.models.Line(sku="b")], note=None)

    assert order.id == "o-1"
    assert sent == [b'{"lines":[{"sku":"a"},{"sku":"b"}],"note":null}']


def test_a_list_iterates_over_all_pages(sdk: ModuleType) -> None:
    pages = {None: ["a", "b"], "2": ["c"]}

    def answer(request: httpx.Request) -> httpx.Response:
        ids = pages[request.url.params.get("page")]
        return httpx.Response(200, json={"orders": [{"id": name} for name in ids]})

    assert [order.id for order in client(sdk, answer).orders.list()] == ["a", "b", "c"]


def test_a_raw_list_is_one_page(sdk: ModuleType) -> None:
    raw = client(sdk, answering(json={"orders": [{"id": "a"}]})).orders.with_raw_response.list()

    assert raw.status_code == 200
    assert raw.parse().orders[0].id == "a"


def test_drift_of_the_vendor_is_kept(sdk: ModuleType) -> None:
    drifted = {"id": "o-1", "state": "lost", "_at": None, "new": 1}
    order = client(sdk, answering(json=drifted)).orders.get("o-1")

    assert order.state == "lost"
    assert order.additional_properties == {"new": 1}
    assert order.x_at is sdk.types.UNSET


@pytest.mark.parametrize("body", [{"id": "o-1", "state": 3}, {"id": "o-1", "lines": [{}]}, {}, [], "text"])
def test_what_is_no_order_at_all_is_refused_and_kept(sdk: ModuleType, body: object) -> None:
    with pytest.raises(sdk.errors.DecodeError) as caught:
        client(sdk, answering(json=body)).orders.get("o-1")

    assert caught.value.body == body


@pytest.mark.parametrize("kind", ["order", "refund"])
def test_an_enum_of_one_value_takes_others_too(sdk: ModuleType, kind: str) -> None:
    assert client(sdk, answering(json={"id": "1", "kind": kind})).orders.get("1").kind == kind


def test_a_property_never_breaks_the_model_that_holds_it(sdk: ModuleType) -> None:
    body = {"d": "x", "to_dict": 1, "new": 2}
    mapping = client(sdk, answering(json=body)).ids.mapping()

    assert (mapping.d, mapping.to_dict_) == ("x", 1)
    assert mapping.to_dict() == body


def test_a_page_of_a_list_has_its_type(sdk: ModuleType) -> None:
    pages = client(sdk, answering(json={"orders": [{"id": "a"}]})).orders.list().pages()

    assert isinstance(next(pages), sdk.models.OrderPage)


def loaded_by(folder: Path, *statements: str) -> list[list[str]]:
    """Return which of the watched modules are loaded after each of the statements."""
    watched = ["attrs", "httpx", "asyncio", "shop_sdk.models", "shop_sdk.resources.ids", "shop_sdk.errors"]
    show = f"; print([name for name in {watched} if name in sys.modules])"
    program = "import sys\n" + "\n".join(statement + show for statement in statements)
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=folder, capture_output=True, text=True, check=True
    )
    return [ast.literal_eval(line) for line in done.stdout.splitlines()]


def test_only_what_is_used_is_loaded(folder: Path) -> None:
    steps = (
        "from shop_sdk import ShopClient, AsyncShopClient",
        "from shop_sdk.errors import RateLimited",
        "shop = ShopClient(api_key='k')",
        "shop.ids",
    )
    imported, caught, made, used = loaded_by(folder, *steps)

    assert (imported, caught) == ([], ["shop_sdk.errors"])
    assert made == ["attrs", "httpx", "shop_sdk.errors"]
    assert set(used) - set(made) == {"shop_sdk.models", "shop_sdk.resources.ids"}


def test_a_name_that_the_package_lacks_is_refused(sdk: ModuleType) -> None:
    with pytest.raises(AttributeError, match="has no attribute 'orders'"):
        _ = sdk.orders


def test_every_error_of_the_runtime_can_be_caught_by_its_name(sdk: ModuleType) -> None:
    runtime = importlib.import_module("shop_sdk._runtime")
    classes = [value for name in runtime.__all__ if isinstance(value := getattr(runtime, name), type)]
    errors = {value.__name__ for value in classes if issubclass(value, sdk.ShopError)}

    assert set(sdk.errors.__all__) == errors | {"ShopError"}


def test_a_failure_has_its_model(sdk: ModuleType) -> None:
    with pytest.raises(sdk.errors.Conflict) as caught:
        client(sdk, answering(409, json={"title": "Taken"})).orders.add(lines=[])

    assert caught.value.body == sdk.models.Problem(title="Taken")
    assert isinstance(caught.value, sdk.ShopError)


def test_bodies_that_are_not_models_come_as_they_are(sdk: ModuleType) -> None:
    assert client(sdk, answering(json=["a"])).ids.dict() == ["a"]
    assert client(sdk, answering(json={"a": 1})).ids.str_() == {"a": 1}
    assert client(sdk, answering(content=b"%PDF", headers=PDF)).ids.file() == b"%PDF"
    assert client(sdk, answering(204)).orders.delete("o-1") is None


def test_an_operation_without_security_sends_no_credential(sdk: ModuleType) -> None:
    seen: list[httpx.Headers] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request.headers)
        return httpx.Response(204 if request.method == "DELETE" else 200, json={"id": "1"})

    shop = client(sdk, answer)
    shop.orders.delete("o-1")
    shop.orders.get("o-1")

    assert [headers.get("Authorization") for headers in seen] == [None, "Bearer k3y"]
    assert seen[0]["X-App"] == "shop"


def test_options_make_another_client_and_leave_the_first_alone(sdk: ModuleType) -> None:
    seen: list[str | None] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request.headers.get("X-Team"))
        return httpx.Response(200, json={"id": "1"})

    shop = client(sdk, answer, headers={"X-Team": "all"})
    shop.with_options(headers={"X-Team": "mine"}).orders.get("1")
    shop.orders.get("1")
    shop.orders.get("1", headers={"X-Team": "call"})

    assert seen == ["mine", "all", "call"]


def test_a_key_is_replaced_in_another_client_and_not_in_the_first(sdk: ModuleType) -> None:
    seen: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        seen.append(request.headers["Authorization"])
        return httpx.Response(200, json={"id": "1"})

    shop = client(sdk, answer)
    shop.with_options(api_key="new").orders.get("1")
    shop.with_options(timeout=1.0).orders.get("1")
    shop.orders.get("1")

    assert seen == ["Bearer new", "Bearer k3y", "Bearer k3y"]


def test_hooks_are_told_what_a_client_does(sdk: ModuleType) -> None:
    told: list[Any] = []
    client(sdk, answering(json={"id": "1"}), on_request=told.append, on_response=told.append).orders.get("1")

    assert [event.operation for event in told[:1]] == ["orders_get"]
    assert told[1].status_code == 200
    assert "k3y" not in repr(told)


def test_the_log_has_the_name_of_the_package(
    sdk: ModuleType, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("SHOP_LOG", "info")
    client(sdk, answering(json={"id": "1"})).orders.get("1")

    assert [record.name for record in caplog.records] == ["shop_sdk"]
    assert "/orders/1 200 in" in caplog.text
    logging.getLogger("shop_sdk").setLevel(logging.NOTSET)


def test_a_client_closes_its_connections(sdk: ModuleType) -> None:
    with client(sdk, answering(json={"id": "1"})) as shop:
        assert shop.orders.get("1").id == "1"
    with pytest.raises(RuntimeError, match="closed"):
        shop.orders.get("1")


def test_the_asynchronous_client_does_the_same(sdk: ModuleType) -> None:
    page = {"orders": [{"id": "a"}]}

    async def session() -> tuple[list[str], int]:
        transport = httpx.MockTransport(answering(json=page))
        async with sdk.AsyncShopClient(api_key="k", transport=transport) as shop:
            ids = [order.id async for order in shop.orders.list()]
            raw = await shop.orders.with_raw_response.list(size=5)
            return ids, raw.status_code

    assert asyncio.run(session()) == (["a"], 200)


def test_the_environment_stands_in_for_what_is_left_out(
    sdk: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SHOP_API_KEY", "from-env")
    monkeypatch.setenv("SHOP_BASE_URL", "https://elsewhere.example")

    assert repr(sdk.ShopClient()) == "ShopClient(base_url='https://elsewhere.example')"


def test_a_call_that_needs_a_credential_names_the_variables(sdk: ModuleType) -> None:
    client = sdk.ShopClient(transport=httpx.MockTransport(lambda _: httpx.Response(204)))
    assert client.orders.delete("7") is None

    with pytest.raises(sdk.errors.CredentialError, match="pass api_key=, or set SHOP_API_KEY"):
        client.orders.get("7")
