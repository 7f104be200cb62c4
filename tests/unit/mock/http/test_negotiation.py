import pytest

from specloom.mock import Response

from ..simulating import ask, simulate

PATHS = """
/report:
  get:
    operationId: report_get
    responses:
      "200":
        description: A report.
        headers: {X-Trace: {required: true, schema: {type: string, examples: [t-1]}}}
        content:
          application/json: {example: {n: 1}}
          text/csv: {example: "n\\n1\\n"}
      "406": {description: Not so.}
"""


def report(accept: str | None, paths: str = PATHS) -> Response:
    return ask(simulate(paths), "GET /v1/report", **({"accept": accept} if accept else {}))


@pytest.mark.parametrize(
    ("accept", "sent"),
    [
        (None, "application/json"),
        ("*/*", "application/json"),
        ("text/csv", "text/csv; charset=utf-8"),
        ("text/*", "text/csv; charset=utf-8"),
        ("application/json;q=0.5, text/csv;q=0.9", "text/csv; charset=utf-8"),
        ("text/csv;q=0, */*;q=0.1", "application/json"),
        ("TEXT/CSV;header=present;q=0.2, application/json;q=broken", "application/json"),
    ],
)
def test_a_caller_gets_what_it_likes_best(accept: str | None, sent: str) -> None:
    assert report(accept).header("content-type") == sent


@pytest.mark.parametrize("accept", ["image/png", "application/json;q=0"])
def test_what_nobody_offers_is_refused_only_where_that_is_declared(accept: str) -> None:
    undeclared = PATHS.replace('      "406": {description: Not so.}\n', "")

    assert report(accept).status == 406
    assert report(accept, PATHS.replace('"406"', "default")).status == 406
    assert report(accept, undeclared).status == 200


def test_a_header_that_must_be_there_is_as_the_spec_shows_it() -> None:
    assert report(None).header("x-trace") == "t-1"
