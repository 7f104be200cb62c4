import base64
import hashlib
import re

import pytest

from specloom.mock import Response

from ..simulating import ask, simulate

PATHS = """
/pets: {get: {operationId: pets_list, responses: {"200": {description: Pets.}}}}
"""


@pytest.fixture(name="page", scope="module")
def _page() -> Response:
    return ask(simulate(PATHS, admin_token="sesame"), "GET /_specloom/")


def policy(page: Response) -> dict[str, str]:
    """Return the page's content security policy, by directive."""
    header = page.header("content-security-policy") or ""
    return {name: value for name, _, value in (part.strip().partition(" ") for part in header.split(";"))}


def test_the_page_is_shown_to_who_has_no_token_yet(page: Response) -> None:
    assert (page.status, page.header("content-type")) == (200, "text/html; charset=utf-8")


@pytest.mark.parametrize("tag", ["script", "style"])
def test_the_page_runs_its_own_code_only(page: Response, tag: str) -> None:
    (text,) = re.findall(rf"<{tag}>(.*?)</{tag}>", page.body.decode(), re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    assert policy(page)[f"{tag}-src"] == f"'sha256-{digest}'"
    assert policy(page)["default-src"] == "'none'"


def test_the_page_talks_to_its_own_server_only(page: Response) -> None:
    assert policy(page)["connect-src"] == "'self'"
    assert not re.search(rb"(src|href)=|url\(|@import|https?://", page.body)


def test_the_page_makes_no_markup_of_what_it_shows(page: Response) -> None:
    assert not re.search(rb"innerHTML|outerHTML|insertAdjacent|document\.write|eval\(", page.body)


def test_the_page_is_found_without_its_last_slash() -> None:
    response = ask(simulate(PATHS), "GET /_specloom")
    assert (response.status, response.header("location")) == (308, "/_specloom/")
