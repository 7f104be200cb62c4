import copy
import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from specloom.sealing import DOCUMENT, sealed, unsealed, without_document

OPENAPI = {"openapi": "3.1.0", "info": {"title": "Shop", "version": "1"}, "paths": {}}
URL = {
    "raw": "{{baseUrl}}/a?b=1",
    "host": ["{{baseUrl}}"],
    "path": ["a"],
    "query": [{"key": "b", "value": "1"}],
}
REQUEST = {"method": "GET", "url": URL, "header": [{"key": "X-A", "value": "1", "description": "An a."}]}
REPLY = {"name": "ok", "code": 200, "status": "OK", "header": [], "body": "{}", "originalRequest": REQUEST}
COLLECTION = {
    "info": {"name": "Shop", "description": "Sells."},
    "auth": {"type": "bearer", "bearer": [{"key": "token", "value": "{{key}}"}]},
    "item": [{"name": "orders", "item": [{"name": "List", "request": REQUEST, "response": [REPLY]}]}],
    "variable": [{"key": "baseUrl", "value": "https://shop.example"}, {"key": "key", "value": ""}],
}


def exported(collection: Any = None) -> dict[str, Any]:
    return copy.deepcopy(sealed(COLLECTION if collection is None else collection, OPENAPI))


def leaves(value: Any) -> Iterator[tuple[Any, Any]]:
    """Yield every text and number of a collection with what holds it."""
    pairs = value.items() if isinstance(value, dict) else enumerate(value)
    for key, inner in pairs:
        if isinstance(inner, dict | list):
            yield from leaves(inner)
        else:
            yield value, key


def test_a_collection_carries_a_document_and_gives_it_back() -> None:
    assert unsealed(exported()) == (OPENAPI, True)
    assert without_document(exported()) == COLLECTION


def test_a_collection_of_somebody_else_carries_none() -> None:
    assert unsealed(COLLECTION) == (None, False)


@pytest.mark.parametrize("text", ["{", "[]", "null", "{}", "[" * 10_000])
def test_what_is_no_document_is_none(text: str) -> None:
    collection = exported()
    for variable in collection["variable"]:
        variable["value"] = text if variable["key"] == DOCUMENT else variable["value"]

    assert unsealed(collection) == (None, False)


def test_every_change_of_a_request_or_a_reply_is_noticed() -> None:
    places = list(leaves(COLLECTION["item"])) + list(leaves(COLLECTION["auth"]))
    unnoticed = set()
    for number in range(len(places)):
        collection = exported()
        changed = list(leaves(collection["item"])) + list(leaves(collection["auth"]))
        holder, key = changed[number]
        holder[key] = f"{holder[key]} changed"
        if unsealed(collection)[1]:
            unnoticed.add(key)

    assert unnoticed == {"raw", "status"}  # tools make these of the parts of the address, and of the code


def test_a_request_that_is_added_or_taken_away_is_noticed() -> None:
    more, less = exported(), exported()
    more["item"].append(more["item"][0]["item"][0])
    del less["item"][0]["item"][0]["response"][0]

    assert unsealed(more) == (OPENAPI, False)
    assert unsealed(less) == (OPENAPI, False)


def test_a_change_of_the_document_is_noticed() -> None:
    collection = exported()
    for variable in collection["variable"]:
        if variable["key"] == DOCUMENT:
            variable["value"] = json.dumps({**OPENAPI, "paths": {"/more": {}}})

    assert not unsealed(collection)[1]


def test_what_tools_write_anew_changes_nothing() -> None:
    collection = exported()
    collection["info"] |= {"_postman_id": "1", "description": {"content": "Sells.", "type": "text/plain"}}
    item = collection["item"][0]["item"][0]
    item |= {"id": "2", "uid": "3", "protocolProfileBehavior": {"disableBodyPruning": True}, "event": []}
    item["request"]["header"][0] |= {"type": "text", "description": {"content": "An a."}}
    item["request"]["body"] = {}
    del item["request"]["url"]["raw"]

    assert unsealed(collection) == (OPENAPI, True)


def test_who_fills_in_a_credential_changes_nothing() -> None:
    collection = exported()
    collection["variable"][1]["value"] = "secret"

    assert unsealed(collection) == (OPENAPI, True)


def test_another_address_is_noticed() -> None:
    collection = exported()
    collection["variable"][0]["value"] = "http://localhost:8000"

    assert not unsealed(collection)[1]


@given(
    st.recursive(st.none() | st.booleans() | st.text(), lambda s: st.lists(s) | st.dictionaries(st.text(), s))
)
def test_whatever_claims_to_be_a_collection_is_read(value: Any) -> None:
    collection = {"info": value, "item": value, "variable": value, "auth": value}

    assert unsealed(collection) == (None, False)
    assert unsealed(sealed(collection, OPENAPI))[0] == OPENAPI
