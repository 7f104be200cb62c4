"""An editor completes what the clients take and give: asked of jedi, as many editors do."""

from pathlib import Path

import jedi
import pytest

from specloom.workspace import Workspace

WORKSPACE = Workspace(Path(__file__).parents[2])
PROJECT = jedi.Project(
    WORKSPACE.root, added_sys_path=[str(WORKSPACE.client(name)) for name in WORKSPACE.vendors()]
)
CALLS = [
    ("aicser", "Aicser", "auth.login", {"email=", "password="}),
    ("aitrillion", "Aitrillion", "customers.create", {"email=", "first_name="}),
    ("hive", "Hive", "skus.create", {"name=", "merchant_sku_id=", "weight_in_kg="}),
    ("octolis", "Octolis", "records.list", {"filter=", "selection=", "page_size="}),
]


def completed(code: str) -> set[str]:
    """Return what may be written at the end of some code."""
    return {found.name_with_symbols for found in jedi.Script(code, project=PROJECT).complete()}


@pytest.mark.parametrize("prefix", ["", "Async"])
@pytest.mark.parametrize(("vendor", "name", "call", "keywords"), CALLS)
def test_the_fields_of_a_body_are_completed_as_keywords(
    vendor: str, name: str, call: str, keywords: set[str], prefix: str
) -> None:
    client = f"{prefix}{name}Client"

    assert keywords <= completed(f"from {vendor}_sdk import {client}\n{client}().{call}(")


def test_resources_and_their_methods_are_completed() -> None:
    client = "from hive_sdk import HiveClient\nHiveClient()."

    assert {"orders", "skus", "webhooks", "with_options"} <= completed(client)
    assert {"create", "list", "upsert_many", "with_raw_response"} <= completed(f"{client}skus.")


@pytest.mark.parametrize(
    ("client", "called"),
    [("HiveClient", "client.skus.create()"), ("AsyncHiveClient", "(await client.skus.create())")],
)
def test_the_attributes_of_what_comes_back_are_completed(client: str, called: str) -> None:
    code = f"from hive_sdk import {client}\nasync def main(client: {client}):\n    {called}."

    assert {"merchant_sku_id", "weight_in_kg", "to_dict"} <= completed(code)


def test_the_keys_of_a_plain_dict_are_completed() -> None:
    keys = completed(
        'from hive_sdk.dicts import SkuCreateDict\n\ndef fill(sku: SkuCreateDict) -> None:\n    sku["'
    )

    assert {'"name"', '"merchant_sku_id"', '"weight_in_kg"'} <= keys
