"""The command line: what it prints, and how it exits."""

import json
import re
import socket
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import attrs
import pytest

from specloom.cli import main

SPEC = """\
openapi: 3.1.0
info: {title: Acme API, version: "1.0", x-source: {from: guide, at: "#intro", kind: documented}}
servers:
  - {url: "https://api.acme.example/v2", x-source: {from: guide, at: "#intro", kind: documented}}
tags:
  - {name: orders, x-source: {from: guide, at: "#orders", kind: documented}}
security:
  - apiKey: []
paths:
  /orders/{orderId}:
    get:
      operationId: orders_get
      summary: Get one order
      tags: [orders]
      x-source: {from: guide, at: "#get", kind: documented}
      x-resource: {name: order, action: get, key: id}
      parameters:
        - {name: orderId, in: path, required: true, schema: {type: string}, example: A-17}
      responses:
        "200":
          description: The order.
          content:
            application/json:
              schema: {$ref: "#/components/schemas/Order"}
              examples:
                order_a17: {value: {id: A-17}}
        "401": {$ref: "#/components/responses/Failed"}
        "404": {$ref: "#/components/responses/Failed"}
        "429": {$ref: "#/components/responses/TooManyRequests"}
components:
  securitySchemes:
    apiKey:
      {type: apiKey, in: header, name: X-Api-Key, x-source: {from: guide, at: "#keys", kind: documented}}
  responses:
    Failed:
      description: Why it failed.
      x-source: {from: guide, at: "#errors", kind: inferred, note: The statuses are not listed.}
      content:
        application/json:
          schema: {$ref: "#/components/schemas/Error"}
    TooManyRequests:
      description: Too many calls.
      x-source: {from: guide, at: "#errors", kind: documented}
      headers:
        Retry-After: {description: Seconds to wait., required: true, schema: {type: integer}, example: 1}
      content:
        application/json:
          schema: {$ref: "#/components/schemas/Error"}
  schemas:
    Order:
      description: An order.
      x-source: {from: guide, at: "#get", kind: documented}
      type: object
      required: [id]
      properties:
        id: {type: string, description: The number of the order.}
    Error:
      description: What every failure looks like.
      x-source: {from: guide, at: "#errors", kind: documented}
      type: object
      required: [message]
      properties:
        message: {type: string, description: What went wrong.}
x-sources:
  guide: {title: Acme developer guide, url: "https://acme.example/guide", retrieved: "2026-11-21"}
"""


@attrs.frozen
class Ran:
    """How one run of the command ended."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "specs" / "acme"
    folder.mkdir(parents=True)
    (folder / "openapi.yaml").write_text(SPEC)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def run(workspace: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def runs(*arguments: str) -> Ran:
        with pytest.raises(SystemExit) as stopped:
            main(arguments)
        shown = capsys.readouterr()
        return Ran(int(stopped.value.code or 0), shown.out, shown.err)

    return runs


@pytest.fixture
def rewrite(workspace: Path) -> Callable[[str, str], None]:
    """Return what changes a piece of the spec."""

    def rewrites(old: str, new: str) -> None:
        path = workspace / "specs" / "acme" / "openapi.yaml"
        text = path.read_text()
        assert old in text
        path.write_text(text.replace(old, new, 1))

    return rewrites


Rewrite = Callable[[str, str], None]


def test_without_arguments_it_shows_help(run: Run) -> None:
    assert "Usage: specloom" in run().out


def test_it_tells_its_version(run: Run) -> None:
    assert run("--version").out.startswith("specloom 0.")


@pytest.mark.parametrize(
    "command", ["lint", "evidence", "generate", "mock", "contract", "conformance", "publish"]
)
def test_the_help_of_every_command_has_an_example(run: Run, command: str) -> None:
    assert f"Example: specloom {command} acme" in run(command, "--help").out


def test_a_clean_spec_has_no_findings(run: Run) -> None:
    assert run("lint") == Ran(0, "0 findings in 1 spec\n", "")


def test_a_finding_names_file_line_place_and_rule(run: Run, rewrite: Rewrite) -> None:
    rewrite("      tags: [orders]\n", "      tags: [orders]\n      x-mood: sunny\n")

    ran = run("lint", "acme")

    assert ran.code == 1
    assert ran.out.startswith("specs/acme/openapi.yaml:15: x-mood is not an extension")
    assert ran.out.endswith("1 finding in 1 spec\n")


def test_findings_are_machine_readable(run: Run, rewrite: Rewrite) -> None:
    rewrite(
        '"404": {$ref: "#/components/responses/Failed"}', '"410": {$ref: "#/components/responses/Failed"}'
    )

    ran = run("lint", "--json")
    found = json.loads(ran.out)

    assert ran.code == 1
    assert {"rule", "file", "line", "pointer", "message"} == set(found[0])


def test_an_unknown_vendor_is_one_sentence_and_exit_2(run: Run) -> None:
    ran = run("lint", "hive")

    assert ran.code == 2
    assert ran.out == ""
    assert ran.err.count("\n") == 1
    assert "there is no vendor 'hive'" in ran.err


DEFECTS = {
    "a syntax error": ("security:\n  - apiKey: []", "security:\n  - [apiKey", "line "),
    "a duplicate operationId": (
        "components:\n",
        "  /orders:\n    get: {operationId: orders_get, tags: [orders], responses: {}}\ncomponents:\n",
        "orders_get",
    ),
    "an unknown extension": ("paths:\n", "x-mood: sunny\npaths:\n", "x-mood"),
    "a reference to another file": ("#/components/schemas/Order", "../other.yaml#/Order", "../other.yaml"),
    "a reference to a URL": (
        "#/components/schemas/Order",
        "https://acme.example/o.yaml",
        "https://acme.example/o.yaml",
    ),
}


MENDED = {"a duplicate operationId", "an unknown extension"}
"""What a client can be generated of all the same: documents of other houses have it."""


@pytest.mark.parametrize(
    ("defect", "command"),
    [
        (defect, command)
        for defect in DEFECTS
        for command in ("generate", "mock", "contract", "publish", "evidence")
        if command != "generate" or defect not in MENDED
    ],
)
def test_a_bad_spec_is_refused_and_nothing_is_written(
    run: Run, rewrite: Rewrite, workspace: Path, defect: str, command: str
) -> None:
    old, new, named = DEFECTS[defect]
    rewrite(old, new)

    ran = run(command, "acme")

    assert ran.code == 2
    assert ran.out == ""
    assert "specs/acme/openapi.yaml:" in ran.err
    assert named in ran.err
    assert "Traceback" not in ran.err
    assert {path.name for path in workspace.iterdir()} == {"specs"}


def test_an_unreadable_folder_is_one_sentence_and_exit_2(run: Run, workspace: Path) -> None:
    spec = workspace / "specs" / "acme" / "openapi.yaml"
    spec.unlink()
    spec.mkdir()

    ran = run("generate", "acme")

    assert ran.code == 2
    assert "openapi.yaml: the file cannot be read: Is a directory" in ran.err


def test_a_client_is_generated_once_and_then_left_alone(run: Run, workspace: Path) -> None:
    first, second = run("generate"), run("generate")

    assert (first.code, second.code) == (0, 0)
    assert first.out.startswith("acme: client written\n")
    assert second.out == "acme: client unchanged\n"
    assert (workspace / "generated" / "acme" / "acme_sdk" / "py.typed").exists()


def test_a_check_fails_on_drift_and_names_the_files(run: Run, workspace: Path) -> None:
    run("generate")
    (workspace / "generated" / "acme" / "api.md").write_text("edited by hand")

    ran = run("generate", "--check")

    assert ran.code == 1
    assert "acme: client drifted\n  different api.md\n" in ran.out


def test_what_generating_did_is_machine_readable(run: Run) -> None:
    assert json.loads(run("generate", "--json").out)["acme"]["status"] == "written"


def test_a_report_file_is_for_one_vendor(run: Run, workspace: Path) -> None:
    (workspace / "specs" / "beta").mkdir()
    (workspace / "specs" / "beta" / "openapi.yaml").write_text(SPEC)

    ran = run("contract", "--junit", "both.xml")

    assert ran.code == 2
    assert "--url, --junit and --har are for one vendor" in ran.err


def test_a_missing_extra_is_one_sentence_that_says_what_to_install(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in [name for name in sys.modules if name.startswith("specloom.publish")]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.setitem(sys.modules, "jinja2", None)

    assert run("publish") == Ran(2, "", "jinja2 is not installed; run: pip install 'specloom[publish]'\n")


def test_a_port_in_use_is_one_sentence_and_exit_2(run: Run) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = taken.getsockname()[1]
        ran = run("mock", "acme", "--port", str(port))

    assert ran.code == 2
    assert ran.err == f"port {port} on 127.0.0.1 is in use; stop what listens there, or pass another --port\n"


def test_of_several_ports_one_in_use_is_enough_to_start_nothing(run: Run, workspace: Path) -> None:
    (workspace / "specs" / "beta").mkdir()
    (workspace / "specs" / "beta" / "openapi.yaml").write_text(SPEC)
    with closing(socket.create_server(("127.0.0.1", 0))) as taken:
        port = taken.getsockname()[1]
        ran = run("mock", "--port", str(port - 1))

    assert (ran.code, ran.out) == (2, "")
    assert "on 127.0.0.1 is in use" in ran.err


def test_a_seed_is_for_one_vendor(run: Run, workspace: Path) -> None:
    (workspace / "specs" / "beta").mkdir()
    (workspace / "specs" / "beta" / "openapi.yaml").write_text(SPEC)

    assert run("mock", "--seed", "seed.yaml").err == "--seed is for one vendor; name that vendor alone\n"


def test_the_states_of_several_vendors_are_files_of_one_folder(run: Run, workspace: Path) -> None:
    (workspace / "specs" / "beta").mkdir()
    (workspace / "specs" / "beta" / "openapi.yaml").write_text(SPEC)
    (workspace / "state").mkdir()
    (workspace / "state" / "beta.db").touch()

    assert "state/beta.db holds a state already" in run("mock", "--state", "state", "--empty").err
    assert run("mock", "--state", "state/beta.db").err == (
        "state/beta.db is a file; of several vendors --state names the folder\n"
    )


@pytest.mark.parametrize(
    ("state", "reason"),
    [
        (".", ". is a folder; name a file in it, such as acme.db"),
        ("no/acme.db", "there is no folder no for the state; make it, or name a file elsewhere"),
    ],
)
def test_the_state_of_one_vendor_is_a_file(run: Run, state: str, reason: str) -> None:
    assert run("mock", "acme", "--port", "0", "--state", state, "--empty") == Ran(2, "", f"{reason}\n")


def test_a_seed_that_is_not_there_is_one_sentence_and_exit_2(run: Run) -> None:
    assert run("mock", "acme", "--seed", "nowhere.yaml") == Ran(
        2, "", "nowhere.yaml is not a file; name one that exists\n"
    )


def test_a_fault_that_cannot_be_is_one_sentence_and_exit_2(run: Run) -> None:
    ran = run("mock", "acme", "--port", "0", "--fault", "latency=1s op=nothing")

    assert ran == Ran(2, "", "there is no operation nothing\n")


def test_a_state_that_is_there_is_not_seeded_again(run: Run, workspace: Path) -> None:
    (workspace / "acme.db").touch()

    ran = run("mock", "acme", "--state", "acme.db", "--empty")

    assert ran == Ran(
        2, "", "acme.db holds a state already; leave out --seed and --empty, or name a new file\n"
    )


def test_a_contract_run_reports_and_writes_junit(run: Run, workspace: Path) -> None:
    ran = run("contract", "--max-examples", "2", "--workers", "1")

    assert ran.code == 0
    assert "acme: " in ran.out
    assert "Nothing found" in ran.out
    assert "acme: checks\n" in ran.err
    assert (workspace / ".specloom" / "contract" / "acme" / "junit.xml").exists()


def test_a_contract_report_is_machine_readable(run: Run) -> None:
    ran = run("contract", "--max-examples", "1", "--workers", "1", "--json")

    assert json.loads(ran.out)[0]["findings"] == []


def test_reports_and_junit_go_where_asked(run: Run, workspace: Path) -> None:
    ran = run("contract", "--phases", "checks", "--output", "out", "--junit", "j.xml")

    assert ran.out.endswith("\nReports: out/acme/\n")
    assert (workspace / "out" / "acme" / "report.json").exists()
    assert (workspace / "j.xml").read_bytes() == (workspace / "out" / "acme" / "junit.xml").read_bytes()


def test_what_is_sent_is_kept_as_har_where_asked(run: Run, workspace: Path) -> None:
    ran = run("contract", "acme", "--phases", "examples", "--har", "kept/run.har")

    assert ran.code == 0
    assert json.loads((workspace / "kept" / "run.har").read_text())["log"]["version"] == "1.2"


def test_findings_of_a_baseline_do_not_fail_and_those_that_are_gone_are_named(
    run: Run, workspace: Path
) -> None:
    rules = workspace / "specs" / "acme" / "simulator.py"
    rules.write_text(
        "from specloom.mock import Reply\n\n"
        'handlers = {"orders_get": lambda call: Reply(404, {"message": "lost"})}\n'
    )
    baseline = ("contract", "--phases", "checks", "--baseline", "known.yaml")

    codes = [run(*baseline, "--update-baseline").code, run(*baseline).code]
    rules.unlink()
    mended = run(*baseline)

    assert [*codes, mended.code] == [0, 0, 0]
    assert "No longer found; --update-baseline takes them out of the baseline:" in mended.out
    assert "example_accepted" in mended.out


def test_an_update_without_a_baseline_is_refused(run: Run) -> None:
    assert run("contract", "--update-baseline") == Ran(
        2, "", "--update-baseline needs the file: --baseline FILE --update-baseline\n"
    )


def test_the_conformance_of_a_simulator_is_a_figure(run: Run) -> None:
    ran = run("conformance", "acme")

    assert ran.code == 0
    assert re.match(r"acme: 1 operation x 17 checks: (\d+) of \1 hold, ", ran.out)


def test_a_promise_that_is_not_kept_is_exit_1(run: Run, workspace: Path) -> None:
    (workspace / "specs" / "acme" / "simulator.py").write_text(
        "from specloom.mock import Reply\n\n"
        'handlers = {"orders_get": lambda call: Reply(404, {"message": "lost"})}\n'
    )

    ran = run("conformance", "acme", "--json")
    [told] = json.loads(ran.out)

    assert (ran.code, told["held"] < told["applicable"]) == (1, True)
    assert "example_accepted" in {finding["check"] for finding in told["findings"]}


def test_a_server_is_not_tested_without_a_key_in_the_environment(run: Run) -> None:
    ran = run("contract", "acme", "--url", "http://127.0.0.1:9")

    assert ran.code == 2
    assert "ACME_API_KEY is not set" in ran.err


def test_a_server_that_takes_a_name_and_a_password_wants_both(
    run: Run, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = workspace / "specs" / "acme" / "openapi.yaml"
    path.write_text(
        path.read_text().replace("type: apiKey, in: header, name: X-Api-Key", "type: http, scheme: Basic")
    )
    monkeypatch.setenv("ACME_USERNAME", "ann")
    ran = run("contract", "acme", "--url", "http://127.0.0.1:9")

    assert ran.code == 2
    assert "ACME_PASSWORD is not set" in ran.err


def test_publishing_says_where_to_look(run: Run, workspace: Path) -> None:
    ran = run("publish")

    assert ran.code == 0
    assert "dist/index.html" in ran.out
    assert (workspace / "dist" / "acme" / "index.html").exists()


def test_a_report_that_cannot_be_read_does_not_stop_publishing(run: Run, workspace: Path) -> None:
    report = workspace / ".specloom" / "contract" / "acme" / "report.json"
    report.parent.mkdir(parents=True)
    report.write_text("{")
    ran = run("publish")

    assert ran.code == 0
    assert f"{report.relative_to(workspace)} cannot be read" in ran.err
    assert "the report cannot be read" in (workspace / "dist" / "index.html").read_text()
    assert "the report cannot be read" in (workspace / "dist" / "acme" / "index.html").read_text()


def test_what_publishing_did_is_machine_readable(run: Run) -> None:
    told = json.loads(run("publish", "--output", "site", "--json").out)

    assert (told["status"], told["folder"]) == ("published", "site")
    assert "acme/index.html" in told["files"]


def test_evidence_counts_and_lists_what_is_inferred(run: Run) -> None:
    ran = run("evidence", "acme")

    assert ran.code == 0
    assert "documented" in ran.out
    assert "/components/responses/Failed" in ran.out


def test_evidence_is_machine_readable(run: Run) -> None:
    assert json.loads(run("evidence", "--json").out)["acme"]["counts"]["inferred"] > 0
