"""Make a shop that tells of its orders, and receivers that take what it tells."""

from collections.abc import Iterable
from typing import Any, Unpack

import attrs
import httpx
import orjson

from specloom.mock import Call, Delivery, Reply, Rules, Simulator
from specloom.mock.settings import Settings

from ..simulating import ask, simulate

PATHS = """
/orders:
  post:
    operationId: orders_create
    requestBody: {content: {application/json: {schema: {type: object}}}}
    responses: {"200": {description: Made.}}
"""
WEBHOOKS = """
webhooks:
  paid:
    post:
      requestBody:
        content:
          application/json:
            schema: {type: object, required: [id], properties: {id: {type: integer}}}
            examples: {one: {value: {id: 7}}}
      responses: {"200": {description: Taken.}}
  gone:
    post:
      requestBody: {content: {application/json: {schema: {type: object}}}}
      responses: {"200": {description: Taken.}}
"""
URL = "https://shop.test/hook"


def tell(call: Call) -> Reply:
    """Tell of whatever an order says: its event, and what is told."""
    events: Iterable[dict[str, Any]] = call.body.get("events", [call.body])
    return Reply(
        200, deliveries=tuple(Delivery("outbound", e.get("event", "paid"), "POST", e["told"]) for e in events)
    )


def shop(rest: str = WEBHOOKS, **options: Unpack[Settings]) -> Simulator:
    return simulate(PATHS, rest, rules=Rules({"orders_create": tell}), **options)


def order(simulator: Simulator, told: Any, event: str = "paid") -> int:
    return ask(simulator, "POST /v1/orders", {"event": event, "told": told}).status


@attrs.define
class Receiver:
    """Takes what it is sent, or answers with these statuses first; None is no answer at all."""

    answers: list[int | None] = attrs.field(factory=list)
    requests: list[httpx.Request] = attrs.field(factory=list)

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        status = self.answers.pop(0) if self.answers else 200
        if status is None:
            raise httpx.ConnectError("refused", request=request)
        return httpx.Response(status, text="so be it")

    @property
    def bodies(self) -> list[Any]:
        return [orjson.loads(request.content) for request in self.requests]
