"""An API needs what most of its calls are shown to need; what is not told is not made up."""

from specloom.importing.captured import Asked, Call, Captured, Credential, Server
from specloom.importing.drafted import Draft
from specloom.importing.drafting import draft

KEY = Credential("apiKey", {"type": "apiKey", "in": "header", "name": "X-Api-Key"}, "auth")


def drafted(signed: int, untold: int) -> Draft:
    server = Server("https://api.acme.example", "server")
    told = [(KEY,)] * signed + [None] * untold
    calls = tuple(
        Call(f"call{n}", "", Asked(f"call{n}", "GET", server, f"/things{n}"), security=security)
        for n, security in enumerate(told)
    )
    return draft(Captured("collection", "Acme", (), calls), "acme", "2026-11-21")


def test_one_signed_request_among_many_of_which_nothing_is_told_signs_only_itself() -> None:
    made = drafted(signed=1, untold=7)
    assert "security" not in made.root
    needs = [item["get"].get("security") for item in made.root["paths"].values()]
    assert needs == [[{"apiKey": []}]] + [None] * 7
    assert any("how 7 operations are signed" in sentence for sentence, _ in made.undecided)


def test_what_most_requests_need_the_whole_api_needs() -> None:
    made = drafted(signed=3, untold=1)
    assert made.root["security"] == [{"apiKey": []}]
    assert any("signed as most are" in sentence for sentence, _ in made.undecided)


def test_an_api_of_which_all_is_told_leaves_nothing_to_decide_about_security() -> None:
    assert not any("signed" in sentence for sentence, _ in drafted(signed=3, untold=0).undecided)
