"""No text of a collection becomes code, is lost, or keeps a draft from being clean, wherever it stands."""

import json
import random
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import attrs
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from tests.importing_set.building import Item, auth, collection, folder, header, raw, request, saved
from tests.unit.generate.hostile import TEXTS, Say
from tests.unit.generate.syntax import bound, called, imported, modules
from tests.unit.spec.sample import EXTENSIONS

from specloom.generate.building import build_client
from specloom.importing import import_source
from specloom.importing.account import UNACCOUNTED
from specloom.importing.writing import to_yaml
from specloom.spec import load_document, read_spec
from specloom.spec.lint import lint


def hostile_collection(say: Say) -> Item:
    """Return a collection whose every text, name and value is what `say` says next."""
    return collection(
        say(),
        folder(
            say(),
            _request(say, f"GET /{say()}"),
            _request(say, "POST /things", body=raw(json.dumps(_value(say)))),
            _request(say, "GET /things/:id", url={"variable": [_pair(say)]}),
            _request(say, "PUT /forms", body={"mode": "urlencoded", "urlencoded": [_pair(say)]}),
            _request(say, "PUT /files", body={"mode": "formdata", "formdata": [_file(say), _pair(say)]}),
            _request(say, "POST /texts", body=raw(say())),
            description=say(),
        ),
        folder(say(), _request(say, f"GET /x/{say()}/{{{{{say()}}}}}"), auth=auth("basic", username=say())),
        description=say(),
        auth=auth("apikey", key=say(), value="k-51H8xKJ2eZvKYlo2C", **{"in": "header"}),
        variable=[_pair(say)],
        event=[{"listen": say(), "script": {"exec": [say()], "type": say()}}],
    )


def _request(say: Say, line: str, **more: Any) -> Item:
    answer = saved(200, _value(say), say()) | {
        "header": [header("Content-Type", "application/json"), _pair(say)]
    }
    address = {"query": [_pair(say), {**_pair(say), "disabled": True}], **more.pop("url", {})}
    return request(say(), line, answer, headers=(_pair(say),), description=say(), url=address, **more)


def _pair(say: Say) -> Item:
    return {"key": say(), "value": say(), "description": say()}


def _file(say: Say) -> Item:
    return {"key": say(), "type": "file", "src": say(), "description": say()}


def _value(say: Say) -> Any:
    return {"id": say(), say(): say(), "list": [say(), 1], f"{say()} too": {say(): say()}}


@attrs.frozen
class Made:
    """What became of a collection."""

    findings: list[str]
    lost: list[str]
    calls: set[str]
    imports: set[str]


def make(say: Say) -> Made:
    with TemporaryDirectory() as name:
        source, spec, client = (Path(name, each) for each in ("collection.json", "openapi.yaml", "acme"))
        source.write_text(json.dumps(hostile_collection(say)), encoding="utf-8")
        draft = import_source(source, "acme", None, "2026-01-01")
        spec.write_text(to_yaml(draft.root), encoding="utf-8", newline="\n")
        document = load_document(spec)
        findings = [finding.message for finding in lint(document, "acme", EXTENSIONS)]
        client.mkdir()
        build_client(read_spec(document, "acme"), client)
        trees = list(modules(client))
    lost = [line.fact.at for line in draft.lines if line.reason == UNACCOUNTED]
    return Made(findings, lost, called(trees) - bound(trees), imported(trees))


@cache
def harmless() -> Made:
    return make(lambda: "harmless")


@given(st.lists(TEXTS, min_size=1, max_size=8), st.randoms())
@settings(max_examples=12, phases=set(Phase) - {Phase.shrink})
def test_a_hostile_collection_is_drafted_as_any_other(texts: list[str], chance: random.Random) -> None:
    made = make(lambda: chance.choice(texts))

    assert (made.findings, made.lost) == ([], [])
    assert made.calls <= harmless().calls
    assert made.imports <= harmless().imports
