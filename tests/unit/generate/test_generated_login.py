"""Call clients whose documents say how a token is had."""

import asyncio
from collections.abc import Iterator
from types import ModuleType
from typing import Any
from urllib.parse import parse_qs

import attrs
import httpx
import pytest

from specloom.generate import generate_client

from .shop import imported, spec_of

OAUTH = """
    components:
      securitySchemes:
        oauth:
          type: oauth2
          flows:
            clientCredentials: {tokenUrl: /oauth/token, scopes: {read: Read.}}
            password: {tokenUrl: /oauth/token, refreshUrl: /oauth/refresh, scopes: {read: Read.}}
    security: [{oauth: [read]}]
    paths:
      /things: {get: {operationId: things_list, tags: [things], responses: {"200": {}}}}
"""


@attrs.define
class TokenServer:
    """Give tokens as RFC 6749 says, and let calls pass that carry the last one."""

    forms: list[dict[str, list[str]]] = attrs.field(factory=list)
    story: list[str] = attrs.field(factory=list)
    token: str = ""

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.story.append(f"{request.url.path} {request.headers.get('Authorization', '')}".strip())
        if request.url.path.startswith("/oauth"):
            self.forms.append(parse_qs(request.content.decode()))
            self.token = f"token-{len(self.forms)}"
            reply = {"access_token": self.token, "refresh_token": "again", "expires_in": 60}
            return httpx.Response(200, json=reply)
        is_known = request.headers["Authorization"] == f"Bearer {self.token}"
        return httpx.Response(200 if is_known else 401, json={})


@pytest.fixture(scope="module")
def sdk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    folder = tmp_path_factory.mktemp("oauth")
    generate_client(spec_of(OAUTH, folder), folder / "shop")
    with imported(folder / "shop", "shop_sdk") as package:
        yield package


def client(sdk: ModuleType, server: TokenServer, **credentials: Any) -> Any:
    return sdk.ShopClient(transport=httpx.MockTransport(server), **credentials)


def test_client_credentials_bring_a_token(sdk: ModuleType) -> None:
    server = TokenServer()
    client(sdk, server, client_id="me", client_secret="s3cret").things.list()

    assert server.story == ["/oauth/token Basic bWU6czNjcmV0", "/v1/things Bearer token-1"]
    assert server.forms == [{"grant_type": ["client_credentials"], "scope": ["read"]}]


def test_a_user_and_a_password_bring_a_token_that_is_refreshed(sdk: ModuleType) -> None:
    server = TokenServer()
    shop = client(sdk, server, username="ann", password="s3cret")
    shop.things.list()
    server.token = "another"
    shop.things.list()

    assert server.story[2:] == ["/v1/things Bearer token-1", "/oauth/refresh", "/v1/things Bearer token-2"]
    assert server.forms == [
        {"grant_type": ["password"], "scope": ["read"], "username": ["ann"], "password": ["s3cret"]},
        {"grant_type": ["refresh_token"], "refresh_token": ["again"]},
    ]


def test_a_ready_token_is_sent_as_it_is(sdk: ModuleType) -> None:
    server = TokenServer(token="mine")
    client(sdk, server, api_key="mine").things.list()

    assert server.story == ["/v1/things Bearer mine"]


def test_many_tasks_share_one_token(sdk: ModuleType) -> None:
    server = TokenServer()

    async def work() -> None:
        shop = sdk.AsyncShopClient(
            client_id="me", client_secret="s3cret", transport=httpx.MockTransport(server)
        )
        await asyncio.gather(*(shop.things.list() for _ in range(20)))
        await shop.logout()

    asyncio.run(work())

    assert len(server.forms) == 1


def test_every_way_to_a_token_is_named_when_there_is_none(sdk: ModuleType) -> None:
    with pytest.raises(sdk.errors.CredentialError, match=r"api_key=.* or pass username= and password="):
        client(sdk, TokenServer()).things.list()
