from pathlib import Path

import httpx
import pytest

from specloom.generate import generate_client
from specloom.generate.servers import arguments_of, is_placeholder, servers_of

from .shop import imported, spec_of

SERVED = """\
openapi: 3.1.0
info: {title: Shop, version: "1"}
servers:
  - url: https://{shop}.shops.test/v{version}/
    description: Production.
    variables:
      shop: {default: your-shop, description: The name of the shop}
      version: {default: "1", enum: ["1", "2"]}
  - {url: "https://sandbox.test/v1", description: Sandbox.}
  - {url: /relative}
paths:
  /ping: {get: {operationId: pings_get, tags: [pings], responses: {"204": {description: ok}}}}
"""


@pytest.mark.parametrize(
    "default",
    [
        "",
        "your-instance.com",
        "YOUR_DOMAIN",
        "my-shop",
        "example.com",
        "api.example",
        "<host>",
        "xxxx",
        "tenant",
    ],
)
def test_a_default_that_only_shows_what_a_value_looks_like_is_none(default: str) -> None:
    assert is_placeholder(default)


@pytest.mark.parametrize("default", ["api", "eu", "v1", "443", "api.vendor.com", "demo", "mystore", "prod"])
def test_a_default_that_works_is_one(default: str) -> None:
    assert not is_placeholder(default)


def test_servers_with_an_address_have_names_variables_and_an_address_if_all_is_known() -> None:
    shops, sandbox = servers_of(spec_of(SERVED).document.root, "shop", "x_")

    assert (shops.name, shops.address) == ("production", None)
    assert [(each.argument, each.environment, each.default) for each in shops.variables] == [
        ("shop", "SHOP_SHOP", None),
        ("version", "SHOP_VERSION", "1"),
    ]
    assert (sandbox.name, sandbox.address) == ("sandbox", "https://sandbox.test/v1")


def test_a_variable_named_like_another_argument_says_what_it_is_of() -> None:
    root = {"servers": [{"url": "https://a.test/{timeout}", "variables": {"timeout": {"default": "1"}}}]}
    (server,) = servers_of(root, "shop", "x_", taken={"timeout"})

    assert [each.argument for each in arguments_of([server])] == ["server_timeout"]


def test_descriptions_that_are_alike_or_long_are_no_names() -> None:
    root = {
        "servers": [
            {"url": "https://a.test", "description": "Live"},
            {"url": "https://b.test", "description": "live."},
            {"url": "https://c.test", "description": "For those who want to try something"},
        ]
    }

    assert [server.name for server in servers_of(root, "shop", "x_")] == ["", "", ""]


def test_a_client_is_told_where_the_api_is(tmp_path: Path) -> None:
    generate_client(spec_of(SERVED, tmp_path), tmp_path / "shop")
    visited: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        visited.append(str(request.url))
        return httpx.Response(204)

    transport = httpx.MockTransport(answer)
    with imported(tmp_path / "shop", "shop_sdk") as sdk:
        sdk.ShopClient(shop="ours", version="2", transport=transport).pings.get()
        sdk.ShopClient(server="sandbox", transport=transport).pings.get()
        sdk.ShopClient(server=1, transport=transport).pings.get()
        with pytest.raises(sdk.errors.InvalidArgument, match="pass shop= or base_url="):
            sdk.ShopClient()

    assert visited == [
        "https://ours.shops.test/v2/ping",
        "https://sandbox.test/v1/ping",
        "https://sandbox.test/v1/ping",
    ]


def visits() -> tuple[httpx.MockTransport, list[str]]:
    """Return a transport and the addresses that it is sent to."""
    urls: list[str] = []

    def answer(request: httpx.Request) -> httpx.Response:
        urls.append(str(request.url))
        return httpx.Response(204)

    return httpx.MockTransport(answer), urls


OWN = """\
openapi: 3.1.0
info: {title: Shop, version: "1"}
servers:
  - {url: "https://{region}.shop.test/v1", variables: {region: {default: eu, enum: [eu, us]}}}
  - {url: "https://sandbox.test/v1", description: Sandbox.}
paths:
  /orders: {get: {operationId: orders_list, tags: [orders], responses: {"204": {description: ok}}}}
  /files:
    servers: [{url: "https://{region}.files.test/", variables: {region: {default: eu}}}]
    get: {operationId: files_list, tags: [files], responses: {"204": {description: ok}}}
    put:
      operationId: files_put
      tags: [files]
      servers: [{url: "https://upload.test/v2"}]
      responses: {"204": {description: ok}}
"""


@pytest.mark.parametrize(
    ("options", "visited"),
    [
        (
            {},
            ["https://eu.shop.test/v1/orders", "https://eu.files.test/files", "https://upload.test/v2/files"],
        ),
        (
            {"region": "us"},
            ["https://us.shop.test/v1/orders", "https://us.files.test/files", "https://upload.test/v2/files"],
        ),
        ({"base_url": "http://simulator.test"}, ["orders", "files", "files"]),
        ({"server": "sandbox"}, ["orders", "files", "files"]),
    ],
)
def test_an_operation_may_have_a_server_of_its_own_unless_the_user_names_one_for_all(
    options: dict[str, str], visited: list[str], tmp_path: Path
) -> None:
    generate_client(spec_of(OWN, tmp_path), tmp_path / "shop")
    transport, urls = visits()
    base = {"base_url": "http://simulator.test/", "server": "https://sandbox.test/v1/"}
    with imported(tmp_path / "shop", "shop_sdk") as sdk:
        shop = sdk.ShopClient(transport=transport, **options)
        shop.orders.list()
        shop.files.list()
        shop.files.put()

    prefix = next((base[name] for name in options if name in base), "")
    assert urls == [prefix + path for path in visited]


def test_an_api_without_servers_is_where_its_operations_are(tmp_path: Path) -> None:
    text = "openapi: 3.1.0\ninfo: {title: Shop, version: '1'}\n" + OWN[OWN.index("paths:") :]
    generate_client(spec_of(text, tmp_path), tmp_path / "shop")
    transport, urls = visits()
    with imported(tmp_path / "shop", "shop_sdk") as sdk:
        sdk.ShopClient(transport=transport).files.put()

    assert urls == ["https://upload.test/v2/files"]
