from specloom.generate.secret_fields import secret_fields


def test_fields_that_are_only_written_and_passwords_are_secret_at_any_depth() -> None:
    account = {"properties": {"pin": {"writeOnly": True}, "name": {"type": "string"}}}
    nested = {"items": {"properties": {"phrase": {"format": "password"}, "of": account}}}

    assert secret_fields({"components": {"schemas": {"Login": nested}}}) == ["phrase", "pin"]


def test_a_document_without_schemas_has_none() -> None:
    assert secret_fields({}) == []
