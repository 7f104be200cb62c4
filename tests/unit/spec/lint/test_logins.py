"""An x-login names what exists, and a login does not need the token that it brings."""

from typing import Any

import pytest
from tests.unit.spec.sample import findings, found, tree

from specloom.spec.pointers import lookup, split

SOURCE = {"from": "manual", "at": "page 9", "kind": "documented"}
SCHEME = "/components/securitySchemes/key"
LOGIN = f"{SCHEME}/x-login"


def with_login(where: str = "", value: Any = None) -> dict[str, Any]:
    """Return the sample with a login for its key, in which one value is changed."""
    root = tree()
    post = root["paths"]["/things"]["post"]
    root["components"]["securitySchemes"]["again"] = {"type": "http", "scheme": "bearer", "x-source": SOURCE}
    reply = {
        "content": post["responses"]["200"]["content"],
        "description": "A token.",
        "headers": {"RateLimit-Remaining": {"$ref": "#/components/headers/Remaining"}},
    }
    common: dict[str, Any] = {"tags": ["things"], "x-source": SOURCE}
    failures = {key: post["responses"][key] for key in ("400", "401", "429")}
    secured: list[tuple[str, list[Any]]] = [("login", []), ("refresh", [{"again": []}])]
    for name, security in secured:
        root["paths"][f"/{name}"] = {
            "post": {
                "operationId": f"things_{name}",
                **common,
                "security": security,
                "requestBody": {"$ref": "#/components/requestBodies/NewThing"},
                "responses": {"200": reply, **failures},
            }
        }
    root["components"]["securitySchemes"]["key"]["x-login"] = {
        "operation": "things_login",
        "credentials": {"user": "id"},
        "token": "id",
        "expires_at": "made",
        "refresh": {"operation": "things_refresh", "scheme": "again", "token": "id"},
    }
    if where:
        *tokens, last = split(where)
        holder = lookup(root, "".join(f"/{token.replace('/', '~1')}" for token in tokens))
        holder[last] = value
    return root


def test_a_login_that_names_what_exists_is_in_order() -> None:
    assert found(with_login()) == []


@pytest.mark.parametrize(
    ("where", "value"),
    [
        (f"{LOGIN}/operation", "things_enter"),
        (f"{LOGIN}/logout", "things_leave"),
        (f"{LOGIN}/refresh/operation", "things_again"),
        (f"{LOGIN}/credentials/user", "name"),
        (f"{LOGIN}/token", "token"),
        (f"{LOGIN}/expires_at", "until"),
        (f"{LOGIN}/refresh_token", "refresh"),
        (f"{LOGIN}/refresh/token", "token"),
        (f"{LOGIN}/refresh/scheme", "key"),
    ],
)
def test_what_a_login_names_must_exist(where: str, value: str) -> None:
    assert ("x-login", where) in found(with_login(where, value))


def test_a_refresh_token_goes_into_a_member_that_the_body_has() -> None:
    refresh = {"operation": "things_refresh", "member": "token", "token": "id"}

    assert ("x-login", f"{LOGIN}/refresh/member") in found(with_login(f"{LOGIN}/refresh", refresh))


def test_a_login_that_needs_its_own_token_is_noticed() -> None:
    (finding,) = findings(with_login("/paths/~1login/post/security", [{"key": []}]))

    assert finding.message.startswith("things_login needs the token that it is to bring")


@pytest.mark.parametrize(("path", "in_order"), [("made", True), ("wait", False)])
def test_the_wait_in_a_body_is_a_member_of_it(path: str, in_order: bool) -> None:
    root = tree()
    response = root["components"]["responses"]["BadRequest"]
    response["content"] = {"application/json": {"schema": {"$ref": "#/components/schemas/Thing"}}}
    response["x-retry-after"] = path
    pointer = "/components/responses/BadRequest/x-retry-after"

    assert (("x-retry-after", pointer) not in found(root)) is in_order
