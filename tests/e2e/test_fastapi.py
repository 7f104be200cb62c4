"""An application of FastAPI receives webhooks: as a route of its own, or inside a path operation."""

import asyncio
import json
from typing import Any

import httpx
import pytest
from fastapi import FastAPI, HTTPException, Request
from starlette.routing import Route
from tests.clients.vendor import spec_of

from hive_sdk import HiveWebhooks, errors, models

WEBHOOKS = HiveWebhooks("a secret")
RETURN = json.dumps(spec_of("hive").document.root["components"]["examples"]["return_72"]["value"]).encode()


def routing(handled: list[Any]) -> FastAPI:
    """Return an application that routes to the endpoint."""
    app = FastAPI()
    app.routes.append(Route("/webhooks", WEBHOOKS.endpoint(handled.append), methods=["POST"]))
    return app


def verifying(handled: list[Any]) -> FastAPI:
    """Return an application that verifies what its own path operation gets."""

    async def receive(request: Request) -> None:
        try:
            handled.append(WEBHOOKS.verify(await request.body(), request.headers))
        except errors.SignatureError as error:
            raise HTTPException(401) from error

    app = FastAPI()
    app.add_api_route("/webhooks", receive, methods=["POST"])
    return app


def posted(app: FastAPI, headers: dict[str, str]) -> int:
    async def post() -> httpx.Response:
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://here") as client:
            return await client.post("/webhooks", content=RETURN, headers=headers)

    return asyncio.run(post()).status_code


@pytest.mark.parametrize("application", [routing, verifying])
def test_what_the_vendor_signed_reaches_the_application_typed(application: Any) -> None:
    handled: list[Any] = []

    assert posted(application(handled), WEBHOOKS.sign(RETURN)) == 200
    assert [type(event) for event in handled] == [models.Return]


@pytest.mark.parametrize("application", [routing, verifying])
def test_what_the_vendor_did_not_sign_is_refused(application: Any) -> None:
    handled: list[Any] = []

    assert posted(application(handled), HiveWebhooks("no key").sign(RETURN)) == 401
    assert handled == []
