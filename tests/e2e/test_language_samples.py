"""What the pages print in other languages is code, and asks for what the operation says."""

import ast
import base64
import json
import re
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import attrs
import pytest
from tests.unit.spec.sample import EXTENSIONS
from tree_sitter_language_pack import SupportedLanguage, get_parser

from specloom.mock.testing import Simulated, simulated
from specloom.publish import Sample
from specloom.publish.languages import find_generators, language_samples
from specloom.publish.languages.variants import VARIANTS
from specloom.spec import Spec, load_document, read_spec
from specloom.spec.adoption import open_any
from specloom.workspace import Workspace

WORKSPACE = Workspace(Path(__file__).parents[2])
VENDORS = WORKSPACE.vendors()
ODD = {
    "it's": 'q"\\ ${HOME} $(id) `id` #{1} #@x %s %n */ // \n\t\r\0\x7f\u2028 é 😀 \' """ \\N{x} \\u0022 \n"@',
    "": None,
    "class": True,
    "2": [False, 1.5, 1e10, -1000000000000, {}, []],
}
ODD_ID = 'it\'s a/"b" $x %s é'
RUN_AS_PRINTED = {
    ("Python", "http.client"),
    ("Python", "Requests"),
    ("JavaScript", "Fetch"),
    ("cURL", "cURL"),
}
RUN_IN_NODE = """
const { runInNewContext } = require("vm");
const code = require("fs").readFileSync(0, "utf8");
runInNewContext(code, { fetch, Headers, FormData, Blob, console });
"""
COMPILE_IN_NODE = """
const { Script } = require("vm");
const samples = JSON.parse(require("fs").readFileSync(0, "utf8"));
for (const [filename, code] of samples) new Script(code, { filename });
"""
GRAMMARS: Mapping[str, SupportedLanguage] = {
    "C": "c",
    "C#": "csharp",
    "Dart": "dart",
    "Go": "go",
    "Java": "java",
    "JavaScript": "javascript",
    "NodeJs": "javascript",
    "OCaml": "ocaml",
    "Objective-C": "objc",
    "PHP": "php",
    "PowerShell": "powershell",
    "Python": "python",
    "R": "r",
    "Ruby": "ruby",
    "Shell": "bash",
    "Swift": "swift",
    "cURL": "bash",
}
CURL_HEADER = """
typedef void CURL; typedef int CURLcode; struct curl_slist; typedef struct curl_mime curl_mime;
typedef struct curl_mimepart curl_mimepart;
enum { CURLOPT_CUSTOMREQUEST, CURLOPT_URL, CURLOPT_FOLLOWLOCATION, CURLOPT_DEFAULT_PROTOCOL,
  CURLOPT_HTTPHEADER, CURLOPT_POSTFIELDS, CURLOPT_MIMEPOST, CURLOPT_NOBODY };
CURL *curl_easy_init(void); CURLcode curl_easy_setopt(CURL *, int, ...); CURLcode curl_easy_perform(CURL *);
void curl_easy_cleanup(CURL *); struct curl_slist *curl_slist_append(struct curl_slist *, const char *);
void curl_slist_free_all(struct curl_slist *); curl_mime *curl_mime_init(CURL *);
curl_mimepart *curl_mime_addpart(curl_mime *); int curl_mime_name(curl_mimepart *, const char *);
int curl_mime_data(curl_mimepart *, const char *, unsigned long); void curl_mime_free(curl_mime *);
int curl_mime_filedata(curl_mimepart *, const char *);
#define CURL_ZERO_TERMINATED ((unsigned long) -1)
"""

AllSamples = Mapping[str, Mapping[str, tuple[Sample, ...]]]

pytestmark = pytest.mark.generators


def odd_spec(folder: Path, server: str = "https://odd.example/v1") -> Spec:
    """Return a spec whose one operation is shown with values that mean something to some language."""
    parameters = [
        {"name": "id", "in": "path", "required": True, "schema": {}, "example": ODD_ID},
        {"name": "q['x']", "in": "query", "required": True, "schema": {}, "example": ODD_ID},
    ]
    operation = {
        "operationId": "things_put",
        "parameters": parameters,
        "requestBody": {"content": {"application/json": {"example": ODD}}},
        "responses": {"200": {"description": "Fine."}},
    }
    document = {
        "openapi": "3.1.0",
        "info": {"title": "Odd", "version": "1"},
        "servers": [{"url": server}],
        "paths": {"/it's/{id}": {"put": operation}},
    }
    path = folder / "openapi.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return open_any(path, "odd", EXTENSIONS)


def generators() -> Path:
    return find_generators(WORKSPACE.reports / "node")


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> AllSamples:
    """Return the samples of every vendor, and of an odd one."""
    vendors = [read_spec(load_document(WORKSPACE.spec(vendor)), vendor) for vendor in VENDORS]
    specs = [*vendors, odd_spec(tmp_path_factory.mktemp("odd"))]
    found = language_samples(specs, generators())
    assert [len(each) for each in found] == [len(spec.operations) for spec in specs]
    return {spec.vendor: each for spec, each in zip(specs, found, strict=True)}


def in_language(samples: AllSamples, *languages: str) -> Iterator[tuple[str, str]]:
    """Yield the samples in some languages each with a name that a file may have."""
    for vendor, operations in samples.items():
        for id_, each in operations.items():
            for sample in each:
                if sample.language in languages:
                    yield re.sub(r"\W", "_", f"{vendor}_{id_}_{sample.variant}"), sample.code


def test_every_operation_is_shown_in_every_variant(
    samples: AllSamples,
) -> None:
    offered = [(variant.language, variant.name) for variant in VARIANTS]

    for operations in samples.values():
        assert {
            id_ for id_, each in operations.items() if [(s.language, s.variant) for s in each] != offered
        } == set()


def test_no_sample_has_an_empty_length_or_what_only_our_masks_have(
    samples: AllSamples,
) -> None:
    whole = "".join(code for _, code in in_language(samples, *(variant.language for variant in VARIANTS)))

    assert re.findall(r"Content-Length['\"]?[:,=> ]+['\"]['\"]", whole) == []
    assert "zq0q" not in whole


def test_python_parses(samples: AllSamples) -> None:
    for name, code in in_language(samples, "Python"):
        assert ast.parse(code, name)


@pytest.mark.node
def test_javascript_parses(samples: AllSamples) -> None:
    code = json.dumps(list(in_language(samples, "JavaScript", "NodeJs")))

    run = subprocess.run(
        ["node", "-e", COMPILE_IN_NODE], input=code, capture_output=True, text=True, check=False
    )

    assert (run.returncode, run.stderr) == (0, "")


def test_shell_commands_parse(samples: AllSamples) -> None:
    for name, code in in_language(samples, "cURL", "Shell"):
        run = subprocess.run(["bash", "-n"], input=code, capture_output=True, text=True, check=False)

        assert (name, run.returncode, run.stderr) == (name, 0, "")


def places_of_errors(code: str, grammar: SupportedLanguage) -> Iterator[int]:
    """Yield the lines of a program that its language's grammar does not know."""
    waiting = [get_parser(grammar).parse(code.encode()).root_node]
    while waiting:
        node = waiting.pop()
        if node.is_error or node.is_missing:
            yield node.start_point[0] + 1
        elif node.has_error:
            waiting += node.children


@pytest.mark.parametrize("language", GRAMMARS)
def test_the_grammar_of_the_language_knows_every_sample(samples: AllSamples, language: str) -> None:
    code = dict(in_language(samples, language))

    assert code
    assert {name: list(places_of_errors(text, GRAMMARS[language])) for name, text in code.items()} == {
        name: [] for name in code
    }


def test_every_language_has_a_grammar_but_plain_http() -> None:
    assert {variant.language for variant in VARIANTS} - GRAMMARS.keys() == {"HTTP"}


def test_the_grammars_know_a_mistake() -> None:
    assert list(places_of_errors('fine = 1\nprint("it)', "python")) != []


@pytest.mark.gcc
def test_c_compiles(samples: AllSamples, tmp_path: Path) -> None:
    (tmp_path / "curl").mkdir()
    (tmp_path / "curl" / "curl.h").write_text(CURL_HEADER)
    files = []
    for name, code in in_language(samples, "C"):
        files.append(tmp_path / f"{name}.c")
        files[-1].write_text(code)

    command = ["gcc", "-fsyntax-only", "-I", str(tmp_path), *map(str, files)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)

    assert (run.returncode, run.stderr) == (0, "")


def command_of(sample: Sample) -> tuple[list[str], str]:
    """Return what runs a sample, and what it reads."""
    if sample.language == "cURL":
        return ["bash"], sample.code
    if sample.variant == "Fetch":
        return ["node", "-e", RUN_IN_NODE], sample.code
    return [sys.executable, "-"], sample.code


def run_sample(sample: Sample, folder: Path) -> str:
    """Return what went wrong: curl tells of its progress where nobody looks."""
    command, text = command_of(sample)
    run = subprocess.run(command, input=text.encode(), cwd=folder, capture_output=True, check=False)
    return f"{run.returncode} {run.stderr.decode()}" if run.returncode else ""


SENT: list[tuple[str, bytes]] = []


class Echo(BaseHTTPRequestHandler):
    """Keeps what it is sent."""

    def do_PUT(self) -> None:
        SENT.append((self.path, self.rfile.read(int(self.headers["Content-Length"]))))
        self.send_response(200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: Any) -> None:
        pass


@pytest.mark.curl
@pytest.mark.node
def test_odd_values_arrive_as_they_are(tmp_path: Path) -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), Echo) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        spec = odd_spec(tmp_path, f"http://127.0.0.1:{server.server_port}")
        [found] = language_samples([spec], generators())
        for sample in found["things_put"]:
            if (sample.language, sample.variant) in RUN_AS_PRINTED:
                SENT.clear()
                errors = run_sample(sample, tmp_path)

                assert (sample.variant, errors) == (sample.variant, "")
                assert [json.loads(body) for _, body in SENT] == [ODD]
                [(path, _)] = SENT
                assert path == (
                    "/it%27s/it%27s%20a%2F%22b%22%20%24x%20%25s%20%C3%A9"
                    "?q%5B%27x%27%5D=it%27s%20a%2F%22b%22%20%24x%20%25s%20%C3%A9"
                )
        server.shutdown()


def filled_in(sample: Sample) -> Sample:
    """Put in what the reader puts in."""
    both = base64.b64encode(b"test:test").decode()
    code = re.sub(r"<[A-Z]+_USERNAME_AND_PASSWORD_IN_BASE64>", both, sample.code)
    return attrs.evolve(sample, code=re.sub(r"<[A-Z0-9_]+>", "test", code))


@pytest.mark.curl
@pytest.mark.node
@pytest.mark.parametrize("variant", ["cURL", "http.client"])
def test_samples_are_taken_by_the_simulators(variant: str, tmp_path: Path) -> None:
    (tmp_path / "file.csv").write_text("date,product\n2024-01-01,Product A\n")
    (tmp_path / "file.text").write_text("date,product\n")
    with ExitStack() as stack:
        running = [stack.enter_context(simulated(vendor, workspace=WORKSPACE)) for vendor in VENDORS]
        specs = [with_server(each) for each in running]
        for each, found in zip(running, language_samples(specs, generators()), strict=True):
            for id_, operation in found.items():
                sample = next(s for s in operation if s.variant == variant)
                each.reset()
                errors = run_sample(filled_in(sample), tmp_path)

                answers = [request["status"] for request in each.requests]
                if variant == "http.client" and "codec can't decode" in errors:
                    continue  # it prints every answer as a text
                assert (id_, [status for status in answers if status >= 400], errors) == (id_, [], "")
                assert answers


def with_server(each: Simulated) -> Spec:
    vendor = each.simulator.spec.vendor
    return attrs.evolve(read_spec(load_document(WORKSPACE.spec(vendor)), vendor), servers=(each.url,))
