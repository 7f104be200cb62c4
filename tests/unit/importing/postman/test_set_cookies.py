from pathlib import Path

from specloom.importing.drafting import draft
from specloom.importing.headers import SET_COOKIE
from specloom.importing.postman import read_collection


def test_a_cookie_of_a_reply_and_the_header_that_sets_it_have_one_reason() -> None:
    reply = {
        "name": "Signed in",
        "code": 200,
        "header": [{"key": "Set-Cookie", "value": "sid=abc; Path=/"}],
        "cookie": [{"name": "sid", "value": "abc"}],
    }
    item = {"name": "a", "request": "https://x.io/a", "response": [reply]}

    made = draft(read_collection({"info": {"name": "A"}, "item": [item]}, Path("c.json"), None), "acme", "")

    reasons = [line.reason for line in made.lines if line.fact.kind in ("cookie", "header")]
    assert reasons == [SET_COOKIE, SET_COOKIE]
