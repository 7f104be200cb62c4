import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from specloom.generate import GenerateError, generate_client
from specloom.generate.placing import files_in
from specloom.generate.provenance import RUNTIME
from specloom.spec import Spec, SpecError

from .shop import spec_of

SHOP = """
    tags: [{name: orders, description: What was bought.}]
    components:
      schemas:
        Order: {type: object, required: [id], properties: {id: {type: string}}}
        Size: {type: string, enum: [m, M, xl, Xl, XL, xL]}
    paths:
      /orders/{id}:
        get:
          operationId: orders_get
          tags: [orders]
          summary: Get one order
          parameters: [{name: id, in: path, required: true, schema: {type: string}}]
          responses:
            "200": {content: {application/json: {schema: {$ref: "#/components/schemas/Order"}}}}
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("made")
    generate_client(spec_of(SHOP, folder), folder / "shop")
    return folder / "shop"


@pytest.fixture
def spec(tmp_path: Path) -> Spec:
    return spec_of(SHOP, tmp_path)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """Return where a client goes; nothing is there."""
    return tmp_path / "generated" / "shop"


@pytest.fixture
def client(made: Path, target: Path) -> Path:
    """Return the folder of a client that is up to date."""
    shutil.copytree(made, target)
    return target


def contents(folder: Path) -> dict[str, bytes]:
    return {name: path.read_bytes() for name, path in files_in(folder).items()}


def test_a_client_is_written_with_everything_that_belongs_to_it(spec: Spec, target: Path) -> None:
    outcome = generate_client(spec, target)

    assert outcome.status == "written"
    assert {".provenance.json", "README.md", "api.md", "pyproject.toml"} <= set(outcome.files.added)
    assert {f"shop_sdk/{name}" for name in ("py.typed", "client.py", "models/order.py")} <= set(
        files_in(target)
    )
    assert "shop_sdk/_runtime/__init__.py" in files_in(target)
    assert list(target.parent.iterdir()) == [target]


def test_every_file_says_where_it_comes_from(spec: Spec, client: Path) -> None:
    silent = [
        name
        for name, path in files_in(client).items()
        if "Generated from specs/shop/openapi.yaml" not in path.read_text().partition("\n")[0]
        and "/_runtime/" not in name
    ]
    assert silent == [".provenance.json", "shop_sdk/py.typed"]


def test_the_runtime_is_copied_as_it_is(spec: Spec, client: Path) -> None:
    assert contents(client / "shop_sdk" / "_runtime") == contents(RUNTIME)


def test_a_second_run_does_nothing_and_imports_no_generator(spec: Spec, client: Path, tmp_path: Path) -> None:
    before = {name: path.stat().st_mtime_ns for name, path in files_in(client).items()}
    code = (
        "import sys; from pathlib import Path; from specloom.generate import generate_client;"
        "from specloom.spec import load_document, read_spec;"
        "spec = read_spec(load_document(Path(sys.argv[1])), 'shop');"
        "print(generate_client(spec, Path(sys.argv[2])).status, 'jinja2' in sys.modules)"
    )

    done = run(code, str(spec.document.path), str(client))

    assert done == "unchanged False\n"
    assert {name: path.stat().st_mtime_ns for name, path in files_in(client).items()} == before


@pytest.mark.parametrize("seed", ["1", "7"])
def test_another_hash_seed_makes_the_same_bytes(spec: Spec, client: Path, tmp_path: Path, seed: str) -> None:
    code = (
        "import sys; from pathlib import Path; from specloom.generate import generate_client;"
        "from specloom.spec import load_document, read_spec;"
        "generate_client(read_spec(load_document(Path(sys.argv[1])), 'shop'), Path(sys.argv[2]))"
    )

    run(code, str(spec.document.path), str(tmp_path / "again" / "shop"), PYTHONHASHSEED=seed)

    assert contents(tmp_path / "again" / "shop") == contents(client)


def run(code: str, *arguments: str, **environment: str) -> str:
    command = [sys.executable, "-c", code, *arguments]
    paths = os.pathsep.join(sys.path)
    return subprocess.run(
        command,
        env={**os.environ, "PYTHONPATH": paths, **environment},
        capture_output=True,
        text=True,
        check=True,
    ).stdout


def test_a_changed_spec_is_generated_anew_and_stale_files_vanish(
    spec: Spec, client: Path, tmp_path: Path
) -> None:
    outcome = generate_client(spec_of(SHOP.replace("Order", "Sale"), tmp_path), client)

    assert outcome.status == "written"
    assert "shop_sdk/models/sale.py" in outcome.files.added
    assert "shop_sdk/models/order.py" in outcome.files.removed
    assert not (client / "shop_sdk/models/order.py").exists()


def test_a_file_that_was_touched_is_written_anew(spec: Spec, client: Path) -> None:
    (client / "README.md").write_text("mine")

    assert generate_client(spec, client).files.changed == ("README.md",)


def test_the_record_holds_neither_times_nor_places(client: Path, tmp_path: Path) -> None:
    text = (client / ".provenance.json").read_text()
    assert str(tmp_path) not in text
    assert set(json.loads(text)) == {"inputs", "output", "counts"}
    assert json.loads(text)["counts"] == {"operations": 1, "schemas": 2}


def test_a_check_of_what_is_up_to_date_finds_nothing(spec: Spec, client: Path) -> None:
    assert generate_client(spec, client, check=True).status == "unchanged"


def test_a_check_names_what_drifted_and_changes_nothing(spec: Spec, client: Path) -> None:
    (client / "README.md").write_text("mine")
    (client / "notes.txt").write_text("mine")
    (client / "api.md").unlink()
    before = contents(client)

    outcome = generate_client(spec, client, check=True)

    assert outcome.status == "drifted"
    assert outcome.changes == ("missing api.md", "not generated notes.txt", "different README.md")
    assert contents(client) == before


def test_a_check_of_what_was_never_generated_creates_nothing(spec: Spec, target: Path) -> None:
    assert generate_client(spec, target, check=True).status == "drifted"
    assert not target.parent.exists()


def test_a_spec_that_gives_no_client_leaves_the_old_one(spec: Spec, client: Path, tmp_path: Path) -> None:
    before = contents(client)
    broken = spec_of(SHOP.replace("schema: {type: string}", "schema: {$ref: '#/nothing'}"), tmp_path)

    with pytest.raises(SpecError):
        generate_client(broken, client)

    assert contents(client) == before
    assert list(client.parent.iterdir()) == [client]


def test_a_spec_that_was_only_just_begun_gives_a_client_and_a_note(target: Path, tmp_path: Path) -> None:
    (note,) = generate_client(spec_of("paths: {}", tmp_path), target).notes

    assert "nothing can be called yet" in note.message
    assert "class ShopClient:" in (target / "shop_sdk" / "client.py").read_text()


def test_a_place_that_cannot_be_written_is_named(spec: Spec, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(GenerateError, match=r"file.* cannot be written"):
        generate_client(spec, tmp_path / "file" / "shop")
