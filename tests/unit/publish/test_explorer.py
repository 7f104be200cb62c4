import json
from pathlib import Path
from typing import Any

from specloom.publish import Publication, Sample, build_site
from specloom.publish.explorer import SCALAR, explored

from .library import TEXT, read


def told(folder: Path, text: str = TEXT, **more: Any) -> dict[str, Any]:
    """Return the document as Scalar is given it."""
    document: dict[str, Any] = json.loads(explored(Publication(read(folder, text), **more)).text)
    return document


def test_the_simulator_is_the_first_server_and_the_vendor_the_next(tmp_path: Path) -> None:
    simulator, vendor = told(tmp_path)["servers"]

    assert simulator["url"] == "http://127.0.0.1:8000/v2"
    assert "specloom mock library --cors" in simulator["description"]
    assert vendor == {"url": "https://library.example/v2"}


def test_an_operation_has_our_samples(tmp_path: Path) -> None:
    sample = Sample("Python", "sync", "python", "client.books.get('b 1')")
    operation = told(tmp_path, samples={"books_get": (sample,)})["paths"]["/books/{bookId}"]["get"]

    assert operation["x-codeSamples"] == [
        {"lang": "python", "label": "Python sync", "source": "client.books.get('b 1')"}
    ]


def test_a_description_ends_in_how_the_fact_is_known(tmp_path: Path) -> None:
    operation = told(tmp_path)["paths"]["/books/{bookId}"]["get"]

    assert operation["description"].endswith("\n\n*documented*: The manual, page 4.")
    assert (
        operation["parameters"][0]["description"]
        == "Which one.\n\n*inferred*: The manual, page 5. Not stated."
    )


def test_our_extensions_stay_behind_and_the_spec_stays_as_it_is(tmp_path: Path) -> None:
    spec = read(tmp_path)
    before = json.dumps(spec.document.root)

    assert "x-source" not in explored(Publication(spec)).text
    assert json.dumps(spec.document.root) == before


def test_no_text_ends_the_script_that_holds_it(tmp_path: Path) -> None:
    hostile = TEXT.replace("Which one.", '"</script><script>alert(1)</script>"')

    assert "<" not in explored(Publication(read(tmp_path, hostile))).text


def test_scalar_is_published_once_for_all_vendors(tmp_path: Path) -> None:
    specs = (read(tmp_path), read(tmp_path, vendor="archive"))
    files = build_site(tuple(map(Publication, specs)))

    assert [name for name in files if name.endswith(".js") and "search" not in name] == [SCALAR]
    assert b'src="../assets/scalar.js"' in files["archive/explorer.html"]


def test_a_picture_of_another_host_becomes_a_link(tmp_path: Path) -> None:
    text = TEXT.replace(
        "description: Which one.", "description: 'Which ![one](https://elsewhere.example/a.png).'"
    )

    assert "Which [one](https://elsewhere.example/a.png)." in json.dumps(told(tmp_path, text))
