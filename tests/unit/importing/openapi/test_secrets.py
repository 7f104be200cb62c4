"""What a document prints of real keys stays out of the draft."""

from collections.abc import Callable

import pytest

from specloom.importing.drafted import Draft

Drafting = Callable[..., Draft]
Findings = Callable[[Draft], list[str]]

DOCUMENT = """
openapi: 3.1.0
info: {title: Pets, version: "1", description: "Try it with curl -H 'Authorization: Bearer SECRET'."}
servers: [{url: https://api.pets.example}]
paths:
  /pets:
    get:
      operationId: listPets
      parameters: [{name: trace, in: query, schema: {type: string}, example: SECRET}]
      responses:
        "200":
          description: Pets.
          content: {application/json: {schema: {type: array, items: {type: string}}, example: [SECRET]}}
"""
KEYS = [
    "sk_live_abcdef0123456789abcdef",
    "ghp_0123456789abcdefghijABCDEFGHIJ012345",
    "AKIAIOSFODNN7EXAMPLE",
    "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abcdefghijklmnopqrst",
    "https://ada:hunter22@api.pets.example/x",
]


@pytest.mark.parametrize("key", KEYS)
def test_what_has_the_shape_of_a_secret_is_masked_and_told(
    drafted: Drafting, findings: Findings, key: str
) -> None:
    draft = drafted(DOCUMENT.replace("SECRET", key))

    assert key not in str(draft.root)
    assert any("looks like a secret" in sentence for sentence, _ in draft.undecided)
    assert findings(draft) == []


def test_other_words_stay_as_they_are(drafted: Drafting) -> None:
    draft = drafted(DOCUMENT.replace("SECRET", "your-key"))

    assert "Bearer your-key" in draft.root["info"]["description"]
