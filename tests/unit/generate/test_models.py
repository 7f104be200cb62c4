from pathlib import Path

import pytest

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
        Free: {type: object}
"""


def modules(folder: Path) -> list[str]:
    return sorted(path.stem for path in (folder / "models").glob("[!_]*.py"))


def test_objects_and_enums_become_classes(tmp_path: Path) -> None:
    names = write_models(spec_of(ORDER), tmp_path)

    assert names == ModelNames({"Order": "Order"}, {"State": "State", "Kind": "Kind"})
    assert modules(tmp_path) == ["kind", "order", "state"]


def test_a_document_without_schemas_has_no_classes(tmp_path: Path) -> None:
    assert write_models(spec_of("paths: {}"), tmp_path) == ModelNames({}, {})


@pytest.mark.parametrize("lost", ["#/components/schemas/Lost", "#/paths/lost", "other.yaml#/Lost"])
def test_a_reference_that_leads_nowhere_is_noted_with_its_place(tmp_path: Path, lost: str) -> None:
    spec = spec_of(f"components: {{schemas: {{A: {{type: object, properties: {{x: {{$ref: '{lost}'}}}}}}}}}}")

    [note] = write_models(spec, tmp_path).notes

    assert note.pointer == "/components/schemas/A/properties/x"
    assert lost in note.message
    assert note.message.endswith("typed as Any")


def test_a_list_of_itself_is_noted(tmp_path: Path) -> None:
    loop = '{type: array, items: {$ref: "#/components/schemas/Loop"}}'
    names = '{A: {type: object, properties: {x: {$ref: "#/components/schemas/Loop"}}}, Loop: %s}'

    [note] = write_models(spec_of(f"components: {{schemas: {names % loop}}}"), tmp_path).notes

    assert note.pointer == "/components/schemas/Loop"


def test_names_that_would_be_the_same_class_are_numbered(tmp_path: Path) -> None:
    spec = spec_of(
        """
        components:
          schemas:
            Foo_bar: {type: object, properties: {a: {}}}
            FooBar: {type: object, properties: {a: {}}}
            fooBAR: {type: string, enum: [a, A, -a]}
        """
    )

    names = write_models(spec, tmp_path)

    assert names == ModelNames({"Foo_bar": "FooBar", "FooBar": "FooBar2"}, {"fooBAR": "FooBAR2"})
    assert len(set(modules(tmp_path))) == 3


def test_a_schema_never_takes_the_name_of_what_models_are_made_of(tmp_path: Path) -> None:
    spec = spec_of(
        """
        components:
          schemas:
            Model: {type: object, properties: {any: {$ref: "#/components/schemas/Any"}}}
            Any: {type: object, properties: {a: {}}}
        """
    )

    assert write_models(spec, tmp_path).objects == {"Model": "ModelModel", "Any": "AnyModel"}
    assert modules(tmp_path) == ["any_model", "model_model"]


def test_an_object_inside_another_one_has_a_class_named_after_both(tmp_path: Path) -> None:
    spec = spec_of(
        """
        components:
          schemas:
            Order:
              type: object
              properties:
                lines: {type: array, items: {type: object, properties: {sku: {type: string}}}}
                state: {type: string, enum: [a, b, c, d, e, f, g, h, i]}
                size: {type: string, enum: [m, l]}
        """
    )

    assert write_models(spec, tmp_path) == ModelNames(
        {"Order": "Order", "OrderLinesItem": "OrderLinesItem"}, {"OrderState": "OrderState"}
    )
