import ast
import tomllib
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from specloom.generate.clients import client_of
from specloom.generate.guide import Failure, Guide
from specloom.generate.models import ModelNames
from specloom.generate.rendering import render
from specloom.spec import Document, Spec, read_spec

HOSTILE = st.text(alphabet=st.sampled_from(list("\"'\\{}%\n\r\t #|`aé\x00\u2028\u202e\ud800N")), max_size=30)
TEXT = st.one_of(
    HOSTILE, st.sampled_from(['"""', "'''", "\\", "{{ x }}", "{% raw %}", "\\N{x}", "#}", '\\"""'])
)


def spec_saying(text: str) -> Spec:
    """Return a spec in which every place that takes free text holds this one."""
    operation = {
        "operationId": "orders_get",
        "tags": ["orders"],
        "summary": text,
        "description": text,
        "parameters": [
            {"name": "a", "in": "query", "description": text, "schema": {"type": "string", "default": text}},
            {"name": "b", "in": "query", "schema": {"const": text}},
        ],
        "responses": {"404": {"description": text, "content": {text: {}}}},
        "security": [{text: []}],
    }
    kind = {"type": "object", "required": [text], "properties": {text: {"const": text}}}
    sent = {"summary": text, "requestBody": {"content": {"application/json": {"schema": kind}}}}
    root = {
        "openapi": "3.1.0",
        "info": {"title": text, "version": "1", "description": text},
        "tags": [{"name": "orders", "description": text}],
        "paths": {"/" + text: {"get": operation}},
        "components": {"securitySchemes": {text: {"type": "apiKey", "in": "header", "name": text}}},
        "webhooks": {text: {"post": sent}},
        "x-webhook-signature": {
            "header": text,
            "algorithm": "hmac-sha256",
            "encoding": "hex",
            "key": text,
            "prefix": f"{text}=",
            "signed": f"{text}={{body}}",
        },
        "x-webhook-event": {"header": f"X{text}"},
        "x-request-headers": {text: text},
        "x-rate-limits": {text + "_": {"partition": text, "quotas": [{"quota": 1, "window": 1}]}},
        "x-client": {"request_id": [text]},
    }
    return read_spec(Document(Path("openapi.yaml"), root), "shop")


def rendered(text: str, folder: Path) -> dict[str, str]:
    client = client_of(spec_saying(text), ModelNames({}, {}))
    code: dict[str, Any] = {field.name: "" for field in attrs.fields(Guide)}
    guide = Guide(
        **code
        | {
            "description": text,
            "inferred": ((text, text),),
            "keeps_state": True,
            "failures": (Failure("NotFound", text),),
            "limits": (text,),
            "uploads": text,
        }
    )
    render(client, guide, folder)
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*.*")}


def without_texts(code: str) -> str:
    """Return the syntax of a module with every text in it blanked out."""
    tree = ast.parse(code)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            node.value = ""
    return ast.dump(tree)


@cache
def harmless() -> dict[str, str]:
    with TemporaryDirectory() as folder:
        files = rendered("harmless", Path(folder))
    return {name: without_texts(code) for name, code in files.items() if name.endswith(".py")}


@given(TEXT)
@settings(max_examples=25)
def test_whatever_a_spec_says_is_only_ever_text(text: str) -> None:
    with TemporaryDirectory() as folder:
        files = rendered(text, Path(folder))

    assert {n: without_texts(code) for n, code in files.items() if n.endswith(".py")} == harmless()
    assert tomllib.loads(files["pyproject.toml"])["project"]["name"] == "shop-sdk"
    assert files["README.md"].count("\n| `NotFound` |") == 1
