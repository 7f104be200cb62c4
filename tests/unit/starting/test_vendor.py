import re
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.unit.spec.sample import EXTENSIONS

from specloom.errors import BadInput
from specloom.spec import Document, parse_document
from specloom.spec.lint import lint
from specloom.starting import vendor_text

SERVER = "https://api.acme.example/v1"


def read(text: str) -> Document:
    return parse_document(text, Path("openapi.yaml"))


def uncommented(text: str) -> str:
    """Return the text with the examples that its comments show in place."""
    return re.sub(
        r"^# (?=[a-z-]+:|  )", "", text.replace("paths: {}", "paths:"), flags=re.MULTILINE | re.IGNORECASE
    )


@pytest.mark.parametrize("server", [None, SERVER])
def test_what_is_begun_has_no_findings(server: str | None) -> None:
    assert lint(read(vendor_text("Acme API", server, "2026-11-23")), "acme", EXTENSIONS) == ()


@pytest.mark.parametrize("server", [None, SERVER])
def test_its_comments_are_a_spec_without_findings(server: str | None) -> None:
    document = read(uncommented(vendor_text("Acme API", server, "2026-11-23")))

    assert list(document.root["paths"]) == ["/orders/{orderId}"]
    assert lint(document, "acme", EXTENSIONS) == ()


def test_nothing_is_invented() -> None:
    root = read(vendor_text("Acme API", None, "2026-11-23")).root

    assert root == {"openapi": "3.1.0", "info": {"title": "Acme API", "version": "1.0"}, "paths": {}}


def test_a_server_is_noted_as_given_by_hand() -> None:
    root = read(vendor_text("Acme API", f"{SERVER}/", "2026-11-23")).root

    (server,) = root["servers"]
    assert (server["url"], server["x-source"]["kind"]) == (SERVER, "inferred")


@given(st.text(st.characters(exclude_categories=["Cs"])))
@example('"\n# x: y\n<SERVERS>')
def test_any_title_is_a_title(title: str) -> None:
    assert read(vendor_text(title, None, "2026-11-23")).root["info"]["title"] == title


@pytest.mark.parametrize(
    "server", ["api.acme.example", "ftp://acme", "https://[", "https://", "https://a\nb", ""]
)
def test_what_is_no_address_is_refused_in_one_sentence(server: str) -> None:
    with pytest.raises(BadInput, match=r"is no address; write one such as https://"):
        vendor_text("Acme API", server, "2026-11-23")


@pytest.mark.parametrize("server", ["https://me:secret@acme.example", "https://acme.example/?key=secret"])
def test_a_secret_in_an_address_is_refused_and_not_repeated(server: str) -> None:
    with pytest.raises(BadInput) as refused:
        vendor_text("Acme API", server, "2026-11-23")

    assert "secret" not in str(refused.value)
