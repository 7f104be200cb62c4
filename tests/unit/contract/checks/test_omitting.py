"""What a body need not have is not demanded."""

import orjson
import pytest

from specloom.contract.checks.omitting import optional_members_may_be_missing
from specloom.mock import Handles, Request, Response

from ..depot import TEXT, depot, found, spec_of
from ..shelf import Mutant

BAD = Response(400, (), b"")


def demanding(*names: str) -> Handles:
    """Make a simulator that refuses a new crate without some of these members."""

    def change(request: Request, response: Response) -> Response:
        made = request.method == "POST" and response.status == 201
        return BAD if made and not set(names) & set(orjson.loads(request.body)) else response

    return Mutant(depot(), change)


def test_a_right_server_is_not_accused() -> None:
    assert found(depot(), optional_members_may_be_missing) == set()


@pytest.mark.parametrize("name", ["weight", "tags"])
def test_an_optional_member_that_is_demanded_is_found(name: str) -> None:
    assert found(demanding(name), optional_members_may_be_missing) == {"value_accepted"}


def test_a_server_may_want_one_of_two_members() -> None:
    assert found(demanding("weight", "tags"), optional_members_may_be_missing) == set()


def test_an_upsert_may_demand_that_by_which_it_knows_its_record() -> None:
    spec = spec_of(text=TEXT.replace("action: create", "action: upsert"))

    assert found(demanding("weight"), optional_members_may_be_missing, spec=spec) == set()


def test_an_upsert_may_demand_no_more_than_what_it_knows_its_record_by() -> None:
    spec = spec_of(text=TEXT.replace("action: create, key: id", "action: upsert, key: id, match: label"))

    assert found(demanding("weight"), optional_members_may_be_missing, spec=spec) == {"value_accepted"}
    assert found(demanding("label"), optional_members_may_be_missing, spec=spec) == set()
