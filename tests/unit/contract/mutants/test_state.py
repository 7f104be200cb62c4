"""What is seeded in writes, reads and batches shows in a reply, and nothing is seeded that shows in none."""

from typing import Any

import orjson
import pytest
from tests.unit.contract.mutants.bins import TEXT, bins, mutants_of, seeded, start

from specloom.mock import Handles, Request

Step = tuple[str, str, Any]
NEW = ("POST", "/bins", {"code": "N1", "label": "new", "weight": 7})
CHANGE = ("PATCH", "/bins/2", {"weight": 9})
REPLACE = ("PUT", "/bins/2", {"code": "N1"})
DELETE = ("DELETE", "/bins/2", None)
BATCH = ("POST", "/bins/bulk", [{"code": "B1", "label": "one"}, {"code": "B2", "label": "two"}])
LIST = ("GET", "/bins", None)
READ_ALONE = TEXT.replace(
    "    patch:\n",
    """    get:
      operationId: bins_get
      tags: [bins]
      x-resource: {name: bin, action: get, key: id}
      responses: *one
    patch:
""",
)
READ = ("GET", "/bins/2", None)


def replies(server: Handles, steps: tuple[Step, ...]) -> list[tuple[int, bytes]]:
    asked = (
        Request(
            method, path, "", (("content-type", "application/json"),), orjson.dumps(body) if body else b""
        )
        for method, path, body in steps
    )
    return [(reply.status, reply.body) for reply in map(server.handle, asked)]


@pytest.mark.parametrize(
    ("kind", "operation", "steps"),
    [
        ("write_lost", "bins_create", (NEW, LIST)),
        ("member_not_kept", "bins_create", (NEW, LIST)),
        ("update_drops_others", "bins_update", (NEW, CHANGE, LIST)),
        ("replacement_keeps_others", "bins_replace", (NEW, REPLACE, LIST)),
        ("delete_ignored", "bins_delete", (NEW, DELETE, LIST)),
        ("sets_nothing", "bins_create", (NEW, LIST)),
        ("sets_nothing", "bins_update", (NEW, DELETE, CHANGE, LIST)),
        ("unique_ignored", "bins_create", (NEW, NEW)),
        ("write_spills", "bins_update", (NEW, CHANGE, LIST)),
        ("written_twice", "bins_create", (NEW, LIST)),
        ("update_makes_another", "bins_update", (NEW, CHANGE, LIST)),
        ("delete_takes_another", "bins_delete", (NEW, DELETE, LIST)),
        ("read_frozen", "bins_list", (LIST, NEW, LIST)),
        ("read_one_behind", "bins_list", (LIST, NEW, LIST)),
        ("batch_item_lost", "bins_upsert", (BATCH, LIST)),
        ("batch_too_large_taken", "bins_upsert", (("POST", "/bins/bulk", [{"code": "B1"}] * 6),)),
        ("largest_batch_refused", "bins_upsert", (("POST", "/bins/bulk", [{"code": "B1"}] * 5),)),
    ],
)
def test_a_seeded_defect_shows_in_the_last_reply(kind: str, operation: str, steps: tuple[Step, ...]) -> None:
    vendor = bins(READ_ALONE)

    right, wrong = (replies(server, steps) for server in (start(vendor), seeded(vendor, kind, operation)))

    assert wrong[-1] != right[-1]


@pytest.mark.parametrize("steps", [(NEW, READ, DELETE, READ), (NEW, READ, CHANGE, READ)])
def test_a_frozen_read_tells_neither_of_changes_nor_of_deletions(steps: tuple[Step, ...]) -> None:
    vendor = bins(READ_ALONE)

    *_, before, _, after = replies(seeded(vendor, "read_frozen", "bins_get"), steps)

    assert before == after


def kinds_in(text: str, operation: str) -> set[str]:
    return {mutant.kind.name for mutant in mutants_of(bins(text)) if mutant.operation == operation}


def test_a_member_that_nothing_shows_is_not_missed() -> None:
    hiding = TEXT.replace("properties: {bins: {type: array, items: {$ref: \"#/components/schemas/Bin\"}}}", (
        "properties: {bins: {type: array, items: {$ref: \"#/components/schemas/Shown\"}}}"
    )) + "    Shown: {type: object, required: [id], properties: {id: {type: integer}}}\n"  # fmt: skip

    assert {"member_not_kept", "write_spills", "sets_nothing"} <= kinds_in(TEXT, "bins_update")
    assert not {"member_not_kept", "write_spills", "sets_nothing"} & kinds_in(hiding, "bins_update")


def test_a_read_is_frozen_only_where_something_changes_what_it_tells() -> None:
    lasting = READ_ALONE
    for action in ("action: upsert", "action: update", "action: replace", "action: delete"):
        lasting = lasting.replace(action, "action: view")

    assert "read_frozen" in kinds_in(READ_ALONE, "bins_get")
    assert "read_frozen" in kinds_in(lasting, "bins_list")
    assert not {"read_frozen", "read_one_behind"} & kinds_in(lasting, "bins_get")
