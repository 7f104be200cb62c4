"""A dict may be given in place of a model, and editors know its keys."""

import importlib
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import NotRequired, get_type_hints

import pytest

from .shop import client_of_paths

SPEC = """
    components:
      schemas:
        Line:
          type: object
          required: [sku]
          properties:
            sku: {type: string}
            id: {type: integer, readOnly: true}
            parts: {type: array, items: {$ref: "#/components/schemas/Line"}}
        Odd: {type: object, properties: {"created_at[gte]": {type: string}, class: {type: integer}}}
        Hidden: {type: object, properties: {str: {type: string}, at: {type: string, format: date-time}}}
        Choice: {oneOf: [{$ref: "#/components/schemas/Line"}, {$ref: "#/components/schemas/Odd"}]}
        Unused: {type: object, properties: {a: {type: string}}}
        Order:
          type: object
          properties:
            line: {$ref: "#/components/schemas/Line"}
            lines: {type: array, items: {$ref: "#/components/schemas/Line"}}
            hidden: {$ref: "#/components/schemas/Hidden"}
            choice: {$ref: "#/components/schemas/Choice"}
    paths:
      /orders:
        post:
          operationId: orders_add
          tags: [orders]
          requestBody:
            required: true
            content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}
          responses: {"200": {}}
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("dicts")


@pytest.fixture(scope="module")
def sdk(folder: Path) -> Iterator[ModuleType]:
    with client_of_paths(SPEC, folder) as package:
        yield package


@pytest.fixture
def dicts(sdk: ModuleType) -> ModuleType:
    return importlib.import_module(f"{sdk.__name__}.dicts")


def test_a_dict_names_the_members_that_may_be_sent(dicts: ModuleType) -> None:
    hints = get_type_hints(dicts.LineDict, include_extras=True)

    assert list(hints) == ["sku", "parts"]
    assert hints["sku"] is str
    assert hints["parts"].__origin__ is NotRequired


def test_names_that_no_class_can_hold_are_kept(dicts: ModuleType) -> None:
    assert list(dicts.OddDict.__annotations__) == ["created_at[gte]", "class"]
    assert list(dicts.HiddenDict.__annotations__) == ["str", "at"]


def test_only_what_can_be_sent_has_a_dict(dicts: ModuleType) -> None:
    made = {name for name in vars(dicts) if name.endswith("Dict") and name != "TypedDict"}

    assert made == {"LineDict", "OddDict", "HiddenDict"}


def test_models_typed_dicts_and_plain_dicts_are_accepted_alike(sdk: ModuleType, folder: Path) -> None:
    calls = """
        from typing import Any
        from shop_sdk import ShopClient, models
        from shop_sdk.dicts import LineDict

        line: LineDict = {"sku": "a", "parts": [{"sku": "b"}, models.Line(sku="c")]}
        plain: dict[str, Any] = {"sku": "a"}
        orders = ShopClient().orders
        orders.add(line=line, lines=[line, plain, models.Line(sku="d")], choice={"created_at[gte]": "x"})
        orders.add(line=7)
        wrong: LineDict = {"skuu": "a"}
    """
    (folder / "shop" / "calls.py").write_text(textwrap.dedent(calls))
    command = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", str(folder / "cache"), "calls.py"]

    done = subprocess.run(command, cwd=folder / "shop", capture_output=True, text=True, check=False)
    problems = {line.split(":")[1] for line in done.stdout.splitlines() if "error:" in line}

    assert problems == {"10", "11"}, done.stdout
