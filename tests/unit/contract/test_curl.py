import json
import os
import subprocess
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any
from urllib.parse import quote

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from specloom.contract.curl import as_curl, credential_in_shell
from specloom.contract.masking import MASK

KEY = credential_in_shell("s3cret", ("ACME_API_KEY",))


def test_a_command_repeats_the_request_with_the_credential_from_the_environment() -> None:
    url = "http://localhost:8000/books?api-key=s3cret"
    request = httpx.Request("POST", url, headers={"X-A": "it's"}, content="{}")

    assert as_curl(request, ["s3cret"], KEY) == (
        'curl -X POST "http://localhost:8000/books?api-key=$ACME_API_KEY"'
        " -H 'x-a: it'\"'\"'s' -H Content-Type: --data-raw '{}'"
    )


def test_other_secrets_are_masked() -> None:
    request = httpx.Request("GET", "http://localhost/books?api-key=other")

    assert as_curl(request, ["other"], KEY) == f"curl -X GET 'http://localhost/books?api-key={MASK}'"


def test_a_user_and_a_password_come_from_the_environment_too() -> None:
    request = httpx.Request("GET", "http://localhost/books", headers={"Authorization": "Basic bWU6cHc="})
    shell = credential_in_shell("me:pw", ("ACME_USERNAME", "ACME_PASSWORD"))

    assert as_curl(request, ["me:pw"], shell).endswith('-u "$ACME_USERNAME:$ACME_PASSWORD"')


def test_what_is_nearly_the_credential_is_made_of_it() -> None:
    def sent(key: str) -> str:
        request = httpx.Request("GET", "http://localhost/", headers={"X-Key": key})
        return as_curl(request, [key], KEY).partition(" -H ")[2]

    assert sent("s3cretx") == '"x-key: ${ACME_API_KEY}x"'
    assert sent("s3cre") == '"x-key: ${ACME_API_KEY%?}"'
    assert sent("S3CRET") == '"x-key: $(printf %s "$ACME_API_KEY" | tr a-zA-Z A-Za-z)"'


def test_a_command_with_a_cut_body_says_so() -> None:
    request = httpx.Request("POST", "http://localhost/books", content="x" * 5000)

    assert as_curl(request).endswith("x # the body is cut: it has 5000 bytes")


@pytest.mark.parametrize(
    ("method", "url", "option"),
    [
        ("HEAD", "http://localhost/", "--head"),
        ("GET", "http://localhost/?ids[]=1", "--globoff"),
        ("GET", "http://localhost/a/%2E%2E/c", "--path-as-is"),
    ],
)
def test_what_curl_would_do_of_itself_is_switched_off(method: str, url: str, option: str) -> None:
    assert f" {option} " in as_curl(httpx.Request(method, url))


class Echo(BaseHTTPRequestHandler):
    """Answers with what it was asked."""

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        told = {"path": self.path, "key": self.headers["X-Key"], "body": body.decode("latin-1")}
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps(told).encode())

    def log_message(self, *_: Any) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def echo() -> Any:
    server = HTTPServer(("127.0.0.1", 0), Echo)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


texts = st.text("ab1é東/?#&=+%$`\"'[]{} .~", max_size=12)


@pytest.mark.curl
@settings(max_examples=8, deadline=None)
@given(texts, texts, st.text("abs3creté\"'\\$`{}[]! \n", max_size=12))
def test_a_pasted_command_sends_what_was_sent(echo: str, path: str, query: str, body: str) -> None:
    url = f"{echo}/{quote(path, safe='')}?q={quote(query, safe='')}"
    headers = {"X-Key": "s3cret", "Content-Type": "text/plain"}
    request = httpx.Request("POST", url, headers=headers, content=body.encode())
    command = as_curl(request, ["s3cret"], KEY).replace("curl -X", "curl -s -X", 1)
    assert "s3cret" not in command or "s3cret" in body + path + query

    environment = {**os.environ, "ACME_API_KEY": "s3cret"}
    shown = subprocess.run(
        ["/bin/sh", "-c", command], env=environment, capture_output=True, check=True, timeout=10
    )

    assert json.loads(shown.stdout) == {
        "path": request.url.raw_path.decode(),
        "key": "s3cret",
        "body": body.encode().decode("latin-1"),
    }
