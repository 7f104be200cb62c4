"""What a fact list cannot say of the vendors whose documents are prose or code."""

from pathlib import Path

import pytest

from specloom.spec import Spec, load_document, read_spec
from specloom.spec.evidence import gather
from specloom.workspace import Workspace

WORKSPACE = Workspace(Path(__file__).parents[2])


def spec_of(vendor: str) -> Spec:
    return read_spec(load_document(WORKSPACE.spec(vendor)), vendor)


def test_the_host_of_an_aicser_instance_is_a_variable() -> None:
    production = spec_of("aicser").document.root["servers"][0]

    assert production["url"] == "https://{instance}/api/v1"
    assert production["variables"]["instance"]["default"] == "your-aicser-instance.com"


@pytest.mark.parametrize("name", ["analytics_list_charts", "data_list_sources", "users_list"])
def test_lists_of_aicser_tell_their_pages_and_their_total(name: str) -> None:
    pagination = spec_of("aicser").operation(name).pagination

    assert pagination is not None
    assert (pagination.request, pagination.size) == ("page", "limit")
    assert (pagination.pages, pagination.total) == ("data.pagination.pages", "data.pagination.total")


def test_aicser_refreshes_with_the_refresh_token_alone() -> None:
    spec = spec_of("aicser")

    assert spec.operation("auth_refresh").security == (("refreshToken",),)
    assert spec.operation("auth_login").security == ()


def test_what_is_unknown_of_hive_is_said_and_not_written() -> None:
    spec = spec_of("hive")

    assert not [o for o in spec.operations if "warehouses" in o.path or "cancel" in o.path]
    assert "the warehouses" in " ".join(spec.description.split())
    assert "cancelling an order" in " ".join(spec.description.split())


def test_the_spec_of_aitrillion_says_which_api_it_is() -> None:
    spec = spec_of("aitrillion")

    assert "Connector API" in spec.title
    assert "not the documented AiTrillion REST API" in spec.description


def test_every_call_of_aitrillion_is_observed() -> None:
    spec = spec_of("aitrillion")
    calls = {operation.pointer for operation in spec.operations}
    calls |= {webhook.operation.pointer for webhook in spec.webhooks}

    assert {fact.kind for fact in gather(spec.document) if fact.pointer in calls} == {"observed"}
