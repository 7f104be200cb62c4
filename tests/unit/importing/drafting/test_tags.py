"""A folder is a tag where its name tells something, and else the account says truly why it is none."""

from specloom.importing.account import SourceFact
from specloom.importing.captured import Asked, Call, Captured, Folder, Server
from specloom.importing.drafted import Draft
from specloom.importing.drafting import draft

SERVER = Server("https://api.acme.example", "server")


def drafted(*folders: tuple[str, ...], empty: tuple[str, ...] = ()) -> Draft:
    calls = [
        Call(f"c{n}", "", Asked(f"c{n}", "GET", SERVER, f"/things{n}"), names)
        for n, names in enumerate(folders)
    ]
    every = dict.fromkeys(names[:length] for names in folders for length in range(1, len(names) + 1))
    known = [Folder(names, "/".join(names)) for names in (*every, *([empty] if empty else []))]
    facts = tuple(SourceFact("folder", folder.at) for folder in known)
    captured = Captured("collection", "Acme Shop", facts, tuple(calls), folders=tuple(known))
    return draft(captured, "acme", "2026-11-21")


def test_each_folder_that_is_no_tag_has_its_own_reason() -> None:
    made = drafted(("All", "Users"), ("All", "Requests"), ("All", "Acme Shop"), empty=("Ideas",))

    assert {line.fact.at: line.reason for line in made.lines} == {
        "All": "all requests stand in it: as a tag it would tell none from another",
        "All/Users": "",
        "All/Requests": "its name tells nothing of the requests in it",
        "All/Acme Shop": "it is named as the whole API is",
        "Ideas": "no request in it is an operation",
    }


def test_a_name_without_latin_letters_is_kept_in_the_description_of_a_tag() -> None:
    made = drafted(("Users",), ("\u7528\u6237",))

    (line,) = (line for line in made.lines if line.fact.at == "\u7528\u6237")
    tags = made.root["tags"]

    assert line.pointers == ("/tags/1/description",)
    assert tags[1]["description"] == "\u7528\u6237"
