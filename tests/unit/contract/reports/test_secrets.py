from base64 import b64encode
from pathlib import Path
from urllib.parse import quote

import attrs
import orjson

from specloom.contract import InProcess, Plan, run_plan, summary_lines, write_reports
from specloom.mock import Request, Response

from ..shelf import SPEC

SECRET = "s3cr3t/K+y=4711"


@attrs.frozen
class Echo:
    """Says the credential back wherever it can."""

    def handle(self, request: Request) -> Response:
        """Answer with a book that is wrong and full of the secret."""
        book = {"id": SECRET, "isbn": f"{request.query} {SECRET}", "title": 5, SECRET: SECRET}
        body = {"book": book, "data": {"books": [book]}, SECRET: request.query, "message": SECRET}
        headers = (("Content-Type", "application/json"), ("X-Echo", SECRET))
        return Response(500 if "fuzz" in request.query else 200, headers, orjson.dumps(body))


def test_a_server_that_says_the_credential_back_gets_it_into_no_report(tmp_path: Path) -> None:
    focus = frozenset({"books_list", "books_get"})
    report = run_plan(SPEC, InProcess(Echo(), SECRET), Plan(1, 2, ("checks", "fuzzing"), focus))
    write_reports(report, tmp_path)
    lines = [line.text for line in summary_lines(report)]
    told = "\n".join((*lines, *(path.read_text() for path in tmp_path.iterdir()), repr(report)))

    assert "wrong_body" in told
    for form in (SECRET, quote(SECRET, safe=""), quote(SECRET), b64encode(SECRET.encode()).decode()):
        assert form not in told
