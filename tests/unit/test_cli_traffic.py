"""The commands that judge traffic: what they print, and how they exit."""

import json
from pathlib import Path

import pytest

from specloom.cli import main

SPEC = """
openapi: 3.1.0
info: {title: Shop, version: "1"}
servers: [{url: "https://shop.example/v2"}]
security: [{key: []}]
paths:
  /orders/{orderId}:
    get:
      operationId: orders_get
      parameters: [{name: orderId, in: path, required: true, schema: {type: string}}]
      responses:
        "200": {description: it, content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}}
components:
  securitySchemes: {key: {type: apiKey, in: header, name: X-Api-Key}}
  schemas: {Order: {type: object, required: [id], properties: {id: {type: string}}}}
"""


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "shop.yaml").write_text(SPEC)
    return tmp_path


def run(*arguments: str) -> int:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    return int(stopped.value.code or 0)


def recording(status: int, host: str = "shop.example") -> str:
    request = {"method": "GET", "url": f"https://{host}/v2/orders/A-17", "headers": []}
    headers = [{"name": "content-type", "value": "application/json"}]
    content = {"size": 13, "text": '{"id":"A-17"}'}
    response = {"status": status, "headers": headers, "content": content}
    text = json.dumps({"log": {"entries": [{"request": request, "response": response}]}})
    Path("traffic.har").write_text(text)
    return "traffic.har"


def test_traffic_that_keeps_to_the_spec_is_exit_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("replay", "shop.yaml", recording(200)) == 0
    assert "shop: 1 request to the server of traffic.har" in capsys.readouterr().out


def test_traffic_that_breaks_the_spec_is_exit_1_and_in_every_report(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert run("replay", "shop.yaml", recording(202), "--json", "--junit", "out/traffic.xml") == 1

    (finding,) = json.loads(capsys.readouterr().out)["findings"]
    assert finding["check"] == "undeclared_status"
    assert "undeclared_status" in Path("out/traffic.xml").read_text()


def test_a_recording_of_another_api_is_one_sentence_and_exit_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("replay", "shop.yaml", recording(200, "blog.example")) == 2
    assert "say with --base-url what stood for it" in capsys.readouterr().err


def test_a_recording_that_is_not_there_is_one_sentence_and_exit_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("replay", "shop.yaml", "none.har") == 2
    assert "none.har cannot be read: No such file" in capsys.readouterr().err
