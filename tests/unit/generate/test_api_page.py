"""The page of methods reads well, whatever a document leaves out."""

from pathlib import Path

from specloom.generate import generate_client

from .shop import spec_of

SPEC = """
    paths:
      /pets:
        get:
          operationId: pets_list
          tags: [pets]
          responses: {"200": {content: {application/json: {schema: {type: array, items: {type: string}}}}}}
    webhooks:
      made: {post: {operationId: on_made, responses: {}}}
"""


def written(folder: Path) -> Path:
    generate_client(spec_of(SPEC, folder), folder / "shop")
    return folder / "shop"


def test_what_has_no_summary_is_told_by_its_request(tmp_path: Path) -> None:
    client = written(tmp_path)
    page = (client / "api.md").read_text()

    assert "- `list() -> list[str]`\n  `GET /pets`\n" in page
    assert not [line for line in page.splitlines() if line != line.rstrip()]
    assert '"""Call `GET /pets`."""' in (client / "shop_sdk" / "resources" / "pets.py").read_text()
