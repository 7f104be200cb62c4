import asyncio
from collections.abc import Sequence
from pathlib import Path

import attrs
import orjson
import pytest

from specloom.mock import Request, Response, Simulator
from specloom.mock.storage.group_commit import WriteGroup

from ..simulating import ask, simulate

PATHS = """
/pets:
  post:
    operationId: pets_create
    x-resource: {name: pet, action: create, key: id}
    requestBody: {required: true, content: {application/json: {schema: {type: object, required: [id]}}}}
    responses:
      "201": {description: Made., content: {application/json: {schema: {type: object}}}}
      "400": {description: Bad., content: {application/json: {}}}
      "409": {description: There., content: {application/json: {}}}
/pets/{id}:
  get:
    operationId: pets_get
    x-resource: {name: pet, action: get, key: id}
    parameters: [{name: id, in: path, required: true, schema: {type: string}}]
    responses:
      "200": {description: It., content: {application/json: {schema: {type: object}}}}
      "404": {description: None., content: {application/json: {}}}
"""


@attrs.define
class Log:
    """Answers with 200, and notes which requests came together."""

    groups: list[list[str]] = attrs.field(factory=list)
    is_durable: bool = True

    def handle(self, request: Request) -> Response:
        return Response(200, body=request.path.encode())

    def handle_together(self, requests: Sequence[Request]) -> list[Response]:
        self.groups.append([request.path for request in requests])
        return [self.handle(request) for request in requests]


def create(pet: str) -> Request:
    body = orjson.dumps({"id": pet})
    return Request("POST", "/v1/pets", "", (("content-type", "application/json"),), body)


def simulator_at(path: Path) -> Simulator:
    return simulate(PATHS, state=path)


def test_writes_of_one_turn_are_answered_together() -> None:
    log = Log()
    group = WriteGroup(log)

    async def main() -> list[bytes]:
        answers = [group.answer(Request("POST", path)) for path in ("/a", "/b")]
        found = await asyncio.gather(*answers)
        return [answer.body for answer in (*found, await group.answer(Request("POST", "/c")))]

    assert asyncio.run(main()) == [b"/a", b"/b", b"/c"]
    assert log.groups == [["/a", "/b"], ["/c"]]


def test_who_has_left_is_not_waited_for() -> None:
    log = Log()
    group = WriteGroup(log)

    async def main() -> bytes:
        left = asyncio.ensure_future(group.answer(Request("POST", "/a")))
        stays = asyncio.ensure_future(group.answer(Request("POST", "/b")))
        await asyncio.sleep(0)
        left.cancel()
        return (await stays).body

    assert asyncio.run(main()) == b"/b"


@pytest.mark.parametrize(
    ("method", "path", "durable", "taken"),
    [
        ("POST", "/pets", True, True),
        ("GET", "/pets", True, False),
        ("POST", "/_specloom/reset", True, False),
        ("POST", "/pets", False, False),
    ],
)
def test_only_what_may_write_to_a_file_waits(method: str, path: str, durable: bool, taken: bool) -> None:
    assert WriteGroup(Log(is_durable=durable)).takes(Request(method, path)) == taken


def test_of_requests_answered_together_only_the_refused_are_undone(tmp_path: Path) -> None:
    simulator = simulator_at(tmp_path / "state.db")
    assert simulator.is_durable
    asked = [create("a"), create("a"), Request("POST", "/v1/pets"), create("b")]
    assert [answer.status for answer in simulator.handle_together(asked)] == [201, 409, 400, 201]
    simulator.close()
    again = simulator_at(tmp_path / "state.db")
    assert [ask(again, f"GET /v1/pets/{pet}").status for pet in ("a", "b", "c")] == [200, 200, 404]
    again.close()


def test_nothing_is_acknowledged_that_cannot_be_committed(tmp_path: Path) -> None:
    simulator = simulator_at(tmp_path / "state.db")
    simulator.close()
    assert [answer.status for answer in simulator.handle_together([create("a"), create("b")])] == [500, 500]


def test_state_in_memory_outlives_nothing() -> None:
    assert not simulate(PATHS).is_durable
