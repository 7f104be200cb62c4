"""Each defect of who is let in shows in one reply."""

import pytest

from .kiosk import listed, right, wrong

RIGHT = "test"
STRANGE = "stranger"


@pytest.mark.parametrize(
    ("kind", "let_in", "kept_out"),
    [
        ("authentication_ignored", [None, STRANGE], []),
        ("credential_optional", [None], [STRANGE]),
        ("credential_any", [STRANGE], [None]),
        ("credential_empty", [""], [None, STRANGE]),
        ("credential_in_any_case", ["TEST"], [None, STRANGE]),
        ("credential_beginning", ["testing"], [None, STRANGE]),
        ("credential_cut", ["te"], [None, STRANGE]),
    ],
)
def test_a_wrong_credential_is_let_in(
    kind: str, let_in: list[str | None], kept_out: list[str | None]
) -> None:
    server = wrong(kind, "goods_list")

    assert {listed(server, key=key).status for key in [RIGHT, *let_in]} == {200}
    assert [listed(server, key=key).status for key in kept_out] == [401] * len(kept_out)
    assert {listed(right(), key=key).status for key in let_in} == {401}


@pytest.mark.parametrize("status", [200, 400, 404])
def test_who_is_not_let_in_is_told_otherwise(status: int) -> None:
    server = wrong(f"refusal_of_caller_{status}", "goods_list")

    assert listed(server, key=STRANGE).status == status
    assert listed(server, key=RIGHT).status == 200


def test_nobody_is_let_in() -> None:
    assert listed(wrong("credential_refused", "goods_list")).status == 401
