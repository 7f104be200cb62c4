"""Open a simulator's page in a browser while requests are made."""

import html
import re
from pathlib import Path

import httpx
import pytest
from tests.e2e.browser import opened

from specloom.mock import load_simulator
from specloom.mock.testing import running
from specloom.spec import load_document, read_spec

pytestmark = pytest.mark.chromium


def test_requests_appear_on_the_page_without_their_secrets(root: Path, tmp_path: Path) -> None:
    spec = read_spec(load_document(root / "specs/octolis/openapi.yaml"), "octolis")
    simulator = load_simulator(spec, root / "specs/octolis/simulator.py", root / "specs/octolis/seed.yaml")
    with running(simulator) as base_url:
        records = f"{base_url}/data/datasets/customers/records"
        made = httpx.post(records, params={"api-key": "test"}, json={"email": "<img src=x onerror=alert(1)>"})
        httpx.get(records, params={"api-key": "sesame-sesame"})
        dom = opened(f"{base_url.removesuffix('/v1')}/_specloom/#1", tmp_path, milliseconds=400)

    rows = re.findall(r"<tr data-number.*?</tr>", dom, re.DOTALL)
    assert [re.findall(r">([1-5]\d\d)<", row) for row in rows] == [["401"], [str(made.status_code)]]
    assert "Octolis data API" in dom
    assert "/v1/data/datasets/customers/records" in rows[0]
    assert "sesame" not in dom
    assert html.escape("<img src=x onerror=alert(1)>", quote=False) in dom
    assert "<img" not in dom
