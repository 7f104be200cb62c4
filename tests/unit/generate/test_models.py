from pathlib import Path

import pytest

from specloom.generate.errors import GenerateError
from specloom.generate.models import ModelNames, write_models

from .shop import spec_of

ORDER = """
    components:
      schemas:
        Order:
          type: object
          required: [id]
          properties:
            id: {type: string}
            state: {$ref: "#/components/schemas/State"}
            at: {type: string, format: date-time}
        State: {type: string, enum: [open, closed]}
        Kind: {type: string, enum: [order]}
        Ids: {type: array, items: {type: string}}
"""


def test_objects_and_enums_become_classes(tmp_path: Path) -> None:
    names = write_models(spec_of(ORDER), tmp_path)

    assert names == ModelNames({"Order": "Order"}, {"State": "State", "Kind": "Kind"})
    assert sorted(path.name for path in tmp_path.rglob("*.py")) == [
        "__init__.py",
        "kind.py",
        "order.py",
        "state.py",
        "types.py",
    ]


def test_a_document_without_schemas_has_no_classes(tmp_path: Path) -> None:
    assert write_models(spec_of("paths: {}"), tmp_path) == ModelNames({}, {})


def test_what_no_type_can_be_made_of_is_noted_with_its_place(tmp_path: Path) -> None:
    spec = spec_of(
        """
        components:
          schemas:
            A: {type: object, properties: {x: {$ref: "#/components/schemas/Lost"}}}
            Loop: {type: array, items: {$ref: "#/components/schemas/Loop"}}
        """
    )

    names = write_models(spec, tmp_path)

    assert names.objects == {"A": "A"}
    assert {note.pointer for note in names.notes} == {
        "/components/schemas/A/properties/x",
        "/components/schemas/Loop",
    }


def test_a_crash_of_the_generator_becomes_one_sentence(tmp_path: Path) -> None:
    spec = spec_of("components: {schemas: {A: {type: object, properties: {x: {type: 5}}}}}")

    with pytest.raises(GenerateError, match="openapi-python-client stopped") as caught:
        write_models(spec, tmp_path)

    assert len(caught.value.findings) == 1
    assert "\n" not in str(caught.value)


def test_a_schema_never_takes_the_name_of_what_models_are_made_of(tmp_path: Path) -> None:
    spec = spec_of(
        """
        components:
          schemas:
            Mapping: {type: object, properties: {file: {$ref: "#/components/schemas/File"}}}
            File: {type: object}
        """
    )

    assert write_models(spec, tmp_path).objects == {"Mapping": "MappingModel", "File": "FileModel"}
    assert sorted(path.name for path in (tmp_path / "models").iterdir()) == [
        "__init__.py",
        "file_model.py",
        "mapping_model.py",
    ]
