from typing import Any

from tests.unit.spec.sample import found, tree


def moved_first(mapping: dict[str, Any], key: str) -> dict[str, Any]:
    return {key: mapping[key], **mapping}


def test_a_section_before_its_place_pushes_what_it_overtook_out_of_order() -> None:
    root = moved_first(tree(), "paths")

    assert found(root) == [
        ("section-order", f"/{key}") for key in ("openapi", "info", "servers", "tags", "security")
    ]


def test_extensions_end_the_document() -> None:
    root = tree()
    root["components"] = root.pop("components")

    assert found(root) == [("section-order", "/components")]


def test_our_version_stands_right_after_the_vendors() -> None:
    apart, beside = tree(), tree()
    apart["info"]["x-version"] = "1.0.0"
    beside["info"] = {"title": "Things", "version": "1", "x-version": "1.0.0", "summary": "Keep things."}

    assert found(apart) == [("key-order", "/info/x-version")]
    assert found(beside) == []


def test_a_key_of_an_operation_out_of_order_is_reported() -> None:
    root = tree()
    operation = root["paths"]["/things"]["get"]
    root["paths"]["/things"]["get"] = moved_first(operation, "summary")

    assert found(root) == [("key-order", "/paths/~1things/get/operationId")]


def test_keys_that_the_house_does_not_order_may_stand_anywhere() -> None:
    root = tree()
    root["paths"]["/things"]["get"] = {"deprecated": True, **root["paths"]["/things"]["get"]}

    assert found(root) == []
