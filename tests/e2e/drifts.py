"""Drifted copies of the vendors: each answers as its simulator does, but for a few things that changed.

python -m tests.e2e.drifts octolis          serves one on a free port and prints its base URL
"""

import re
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import attrs
import orjson

from specloom.mock import Handles, Request, Response, load_simulator
from specloom.mock.serving.listening import listen
from specloom.spec import load_document, read_spec
from specloom.workspace import Workspace

WORKSPACE = Workspace(Path(__file__).parents[2])
Ask = Callable[[Request], Response]
Change = Callable[[Request, Ask], Response]


@attrs.frozen
class Drift:
    """What a vendor does otherwise than its spec says, in the replies of one operation.

    `calls` is a pattern of method and path, `sign` what a finding about it names. What is not `in_traffic`
    shows only to who compares replies that nobody need have asked for.
    """

    says: str
    operation: str
    calls: str
    sign: str
    change: Change
    in_traffic: bool = True


@attrs.frozen
class Drifted:
    """A vendor that drifted away from its spec."""

    inner: Handles
    drifts: tuple[Drift, ...]

    def handle(self, request: Request) -> Response:
        """Answer one request, by the first drift that its method and path fall under."""
        called = f"{request.method} {request.path}"
        for drift in self.drifts:
            if re.search(f"^{drift.calls}$", called):
                return drift.change(request, self.inner.handle)
        return self.inner.handle(request)


def rewritten(rewrite: Callable[[Any], Any]) -> Change:
    """Change the JSON values, from the innermost on, of a JSON reply that is a success."""

    def deep(value: Any) -> Any:
        if isinstance(value, dict):
            value = {name: deep(inner) for name, inner in value.items()}
        elif isinstance(value, list):
            value = [deep(inner) for inner in value]
        return rewrite(value)

    def change(request: Request, ask: Ask) -> Response:
        answer = ask(request)
        if answer.status >= 300 or "json" not in (answer.header("content-type") or ""):
            return answer
        return attrs.evolve(answer, body=orjson.dumps(deep(orjson.loads(answer.body))))

    return change


def renamed(old: str, new: str) -> Change:
    """Give a member another name."""

    def rename(value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        return {new if name == old else name: inner for name, inner in value.items()}

    return rewritten(rename)


def retyped(name: str, convert: Callable[[Any], Any]) -> Change:
    """Give a member another type."""
    return rewritten(lambda v: {**v, name: convert(v[name])} if isinstance(v, dict) and name in v else v)


def called(old: str, new: str) -> Change:
    """Replace a word."""
    return rewritten(lambda value: new if value == old else value)


def unwrapped(name: str) -> Change:
    """Leave out the envelope."""
    return rewritten(lambda value: value[name] if isinstance(value, dict) and name in value else value)


def answered(status: int) -> Change:
    """Give a success another status."""

    def change(request: Request, ask: Ask) -> Response:
        answer = ask(request)
        return attrs.evolve(answer, status=status) if answer.status == 200 else answer

    return change


def told(name: str, value: str) -> Change:
    """Give a header another value."""

    def change(request: Request, ask: Ask) -> Response:
        answer = ask(request)
        kept = tuple(pair for pair in answer.headers if pair[0].lower() != name.lower())
        return attrs.evolve(answer, headers=(*kept, (name, value)))

    return change


def asked(pattern: str, instead: str) -> Change:
    """Understand the query otherwise."""
    return lambda request, ask: ask(attrs.evolve(request, query=re.sub(pattern, instead, request.query)))


def halved(pattern: str) -> Change:
    """Understand a number in the query as half of it."""

    def change(request: Request, ask: Ask) -> Response:
        query = re.sub(pattern, lambda found: f"{found[1]}{max(1, int(found[2]) // 2)}", request.query)
        return ask(attrs.evolve(request, query=query))

    return change


def open_to_all(header: str = "", query: str = "") -> Change:
    """Answer whoever asks."""

    def change(request: Request, ask: Ask) -> Response:
        kept = tuple(pair for pair in request.headers if pair[0].lower() != "authorization")
        pairs = [pair for pair in request.query.split("&") if pair and not pair.startswith("api-key=")]
        headers = (*kept, ("authorization", header)) if header else request.headers
        return ask(attrs.evolve(request, headers=headers, query="&".join([*pairs, query]).strip("&")))

    return change


DRIFTS: Mapping[str, tuple[Drift, ...]] = {
    "aicser": (
        Drift(
            "lists of charts ignore the limit",
            "analytics_list_charts",
            "GET .*/analytics/charts",
            "page",
            asked("limit=[^&]*", "limit=20"),
        ),
        Drift(
            "a user comes without the envelope", "users_get", "GET .*/users/[^/]+", "data", unwrapped("data")
        ),
        Drift(
            "accuracy is told as text",
            "ai_list_models",
            "GET .*/ai/models",
            "accuracy",
            retyped("accuracy", str),
        ),
        Drift("a new user is answered 201", "users_create", "POST .*/users", "201", answered(201)),
        Drift(
            "anybody sees the metrics of the platform",
            "metrics_get_platform",
            "GET .*/metrics/platform",
            "authenticat",
            open_to_all("Bearer test"),
        ),
    ),
    "aitrillion": (
        Drift(
            "a valid pair is a success, spelt right",
            "shops_validate",
            "GET .*/validate",
            "success",
            called("sucess", "success"),
        ),
        Drift(
            "msg is called message",
            "customers_create",
            "POST .*/customers/create",
            "msg",
            renamed("msg", "message"),
        ),
        Drift("an order is answered 202", "orders_create", "POST .*/orders/create", "202", answered(202)),
        Drift(
            "the calls used are told in words",
            "products_update",
            "POST .*/products/update",
            "Api-Call-Limit",
            told("X-AIO-Api-Call-Limit", "1 of 2"),
        ),
        Drift(
            "anybody deletes a collection",
            "collections_delete",
            "POST .*/collections/delete",
            "authenticat",
            open_to_all("Basic dGVzdDp0ZXN0"),
        ),
    ),
    "hive": (
        Drift(
            "merchant_sku_id is called sku_code",
            "skus_list",
            "GET .*/skus",
            "merchant_sku_id",
            renamed("merchant_sku_id", "sku_code"),
        ),
        Drift(
            "an order may be ready_to_ship",
            "orders_get",
            "GET .*/orders/[^/]+",
            "ready_to_ship",
            called("fulfillable", "ready_to_ship"),
        ),
        Drift("a new order is answered 201", "orders_create", "POST .*/orders", "201", answered(201)),
        Drift(
            "shipments tell epoch seconds",
            "shipments_list",
            "GET .*/shipments",
            "created_at",
            retyped("created_at", lambda _time: 1654305445),
        ),
        Drift(
            "anybody sees the returns",
            "returns_list",
            "GET .*/returns",
            "authenticat",
            open_to_all("Bearer test"),
        ),
    ),
    "octolis": (
        Drift(
            "__modified_at__ is in epoch seconds",
            "records_get",
            "GET .*/records/(?!count)[^/]+",
            "__modified_at__",
            retyped("__modified_at__", lambda _time: 1795395746),
        ),
        Drift(
            "pages have half the size",
            "records_list",
            "GET .*/records",
            "page",
            halved("(pageSize=)([0-9]+)"),
            in_traffic=False,
        ),
        Drift("count is a text", "records_count", "GET .*/records/count", "count", retyped("count", str)),
        Drift("a written record is answered 201", "records_upsert", "POST .*/records", "201", answered(201)),
        Drift(
            "a webhook takes what anybody sends",
            "webhooks_send",
            "POST .*/webhook/[^/]+",
            "authenticat",
            open_to_all(query="api-key=test"),
        ),
    ),
}


def say(line: str) -> None:
    """Print a line at once, for who waits for it."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def serve(vendor: str) -> None:
    """Serve the drifted copy of a vendor until it is interrupted; its base URL is printed first."""
    spec = read_spec(load_document(WORKSPACE.spec(vendor)), vendor)
    rules, seed = WORKSPACE.rules(vendor), WORKSPACE.seed(vendor)
    simulator = load_simulator(spec, rules=rules, seed=seed, random=partial(Random, 1), limits=False)
    server = listen(Drifted(simulator, DRIFTS[vendor]))
    server.run(lambda url: say(url + simulator.base_path))


if __name__ == "__main__":
    serve(sys.argv[1])
